// Lines of a limited width, by display columns and the Unicode line breaking rules (UAX 14), so
// that text without spaces (Chinese, Thai) breaks where its readers expect it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kortisto::text {

// At least one line; '\n' starts a new one; spaces at a break are dropped. A word longer than a
// line is split between grapheme clusters. REQUIRES: columns >= 2
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns);

// The text followed by spaces up to `columns`; longer text as it is.
[[nodiscard]] std::string pad_right(std::string_view text, int columns);

}  // namespace kortisto::text
