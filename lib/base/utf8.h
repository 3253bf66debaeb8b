// Unicode text as it is stored and shown. Everything stored is valid UTF-8 in NFC.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kortisto {

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

// Normalization Form C (Unicode Standard Annex 15). Throws Error(invalid) "error.utf8" when the
// text is not UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

// The code point that begins at `at`, which moves past it; negative where bytes are not UTF-8.
// REQUIRES: at < text.size()
[[nodiscard]] std::int32_t next_code_point(std::string_view text, std::size_t& at) noexcept;

// A mark that combines with the letter before, and whether a text has one. Composed letters are
// none.
[[nodiscard]] bool is_mark(char32_t c) noexcept;
[[nodiscard]] bool has_marks(std::string_view text) noexcept;

// What no document may hold (The Unicode Standard, 23.7): U+FDD0 to U+FDEF, and the last two of
// each plane.
[[nodiscard]] bool is_noncharacter(char32_t c) noexcept;

// True for C0 and C1 controls, line and paragraph separators, and bidirectional embeddings,
// overrides and isolates: what could move a terminal's cursor or reorder what a person reads; and
// for noncharacters.
[[nodiscard]] bool is_unprintable(char32_t c) noexcept;

// True for the marks U+200E, U+200F and U+061C, which Arabic and Hebrew texts hold: a letter that
// is not seen, so that a number or a full stop stands on the side where it belongs (UAX 9, 2.6).
[[nodiscard]] bool is_directional_mark(char32_t c) noexcept;
[[nodiscard]] bool has_directional_mark(std::string_view text) noexcept;

// True when some code point of `text` is_unprintable, tab and newline apart if `multiline`.
// REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_unprintable(std::string_view text, bool multiline) noexcept;

// False for a text of nothing but white space and signs that leave no mark, such as the zero-width
// space, the byte order mark, fillers and variation selectors. REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_visible(std::string_view text) noexcept;

// Columns that a terminal uses for the text: grapheme clusters with East Asian width.
[[nodiscard]] int display_width(std::string_view text);

// The same of a text on one line that has letters and signs of western Europe only, as nearly all
// texts have, and neither controls nor soft hyphens; nothing for others.
[[nodiscard]] std::optional<int> plain_width(std::string_view text) noexcept;

}  // namespace kortisto
