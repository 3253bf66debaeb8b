// Lines of a limited width, by display columns and the Unicode line breaking rules (UAX 14), so
// that text without spaces (Chinese, Thai) breaks where its readers expect it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kortisto::text {

// At least one line; '\n' starts a new one; spaces at a break are dropped. What is typed as it
// stands ("--no-input", "add-client") is not broken at its hyphens, nor a day ("13 May 2024") at
// its spaces, where a line has room for it. A word longer than a line is split between grapheme
// clusters; an isolate that is broken ends in its line and begins again in the next.
// REQUIRES: columns >= 2
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns);

// How many bytes of the text's beginning are a day as format_date writes it in English, whose words
// belong together; 0 when it does not begin with one.
[[nodiscard]] std::size_t day_length(std::string_view text);

// The text followed by spaces up to `columns`; longer text as it is.
[[nodiscard]] std::string pad_right(std::string_view text, int columns);

}  // namespace kortisto::text
