// A text spread over elements that have room for so many characters each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kortisto::exchange {

// Pieces of at most `most` characters, broken at a space of their second half, or else within a
// word; none of a longer text is a single character, for which an element may be too small. Line
// ends, tabs and repeated blanks are one space, and there is none at an end. No pieces of a text
// that has nothing else. REQUIRES: most >= 8
[[nodiscard]] std::vector<std::string> fitted(std::string_view text, std::size_t most);

// The first of them, "" of none.
[[nodiscard]] std::string cut(std::string_view text, std::size_t most);

}  // namespace kortisto::exchange
