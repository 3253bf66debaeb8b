// Long numbers as people read and write them, in groups with blanks between.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kortisto::domain {

// Without spaces and no-break spaces.
[[nodiscard]] std::string without_blanks(std::string_view text);

// "RF34 1234 561"
[[nodiscard]] std::string in_groups_from_left(std::string_view text, std::size_t size);

// "12 34561": the first group is the short one.
[[nodiscard]] std::string in_groups_from_right(std::string_view text, std::size_t size);

}  // namespace kortisto::domain
