// Unicode text as it is stored and shown. Everything stored is valid UTF-8 in NFC.
#pragma once

#include <string>
#include <string_view>

namespace kortisto {

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

// Normalization Form C (Unicode Standard Annex 15). Throws Error(invalid) "error.utf8" when the
// text is not UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

// True for C0 and C1 controls, line and paragraph separators, and the bidirectional controls: what
// could move a terminal's cursor or reorder what a person reads; and for noncharacters (The Unicode
// Standard, 23.7), which no document may hold.
[[nodiscard]] bool is_unprintable(char32_t c) noexcept;

// True when some code point of `text` is_unprintable, tab and newline apart if `multiline`.
// REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_unprintable(std::string_view text, bool multiline) noexcept;

// False for a text of nothing but white space and signs that leave no mark, such as the zero-width
// space and the byte order mark. REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_visible(std::string_view text) noexcept;

// The text with all that is unprintable replaced by U+FFFD, newlines too unless `multiline`.
// Invalid bytes are replaced as well, so the result is always valid UTF-8.
[[nodiscard]] std::string printable(std::string_view text, bool multiline = false);

// Columns that a terminal uses for the text: grapheme clusters with East Asian width.
[[nodiscard]] int display_width(std::string_view text);

}  // namespace kortisto
