// Text as a person gives it: what may not come in, where it stands, and what of it is only blank.
// Everything that is stored passes here once: fields, settings, labels of keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"

namespace kortisto {

// A sign that may not come in, and where it stands, for the person who has to find what is not
// seen.
struct RefusedSign {
  char32_t sign;
  std::int64_t line = 1;       // of the text
  std::int64_t character = 1;  // of the line, in code points

  // Of a message: `sign` "U+202E", `what` it is in words, `row` and `place`.
  [[nodiscard]] std::vector<std::pair<std::string, MessageValue>> arguments() const;
};

// The label of a key holds no directional marks either: kortisto-format(5), "Key slot".
enum class EnteredAs { line, lines, label };

// The first sign of `text` that no text may hold: controls, tab and newline apart where there are
// lines; line and paragraph separators; bidirectional embeddings, overrides and isolates, which can
// show a text in another order than it has (UAX 9); noncharacters, which no document may hold (The
// Unicode Standard, 23.7). U+200E, U+200F and U+061C stay: Arabic and Hebrew texts hold them, and
// each moves no more than what stands beside it. Signs of `given` that are not in `text`, a part of
// it, are counted and not looked at. REQUIRES: is_valid_utf8(given)
[[nodiscard]] std::optional<RefusedSign> find_refused(std::string_view given, std::string_view text,
                                                      EnteredAs as) noexcept;

// Where the first bytes stand that are not UTF-8.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

// Without what is blank at either end: white space of any width, and signs that people get with
// what they paste and that look the same, such as the zero-width space, the byte order mark, the
// Hangul filler and the empty Braille pattern. REQUIRES: is_valid_utf8(text)
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

// Whether white space or a sign that leaves no mark is in it. REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_blank(std::string_view text) noexcept;

// Whether a digit of any script is in it. REQUIRES: is_valid_utf8(text)
[[nodiscard]] bool has_digit(std::string_view text) noexcept;

}  // namespace kortisto
