// Texts of parts with semicolons between them.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace kortisto::domain {

// Without blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

// Takes the part before the next semicolon off the front, trimmed.
[[nodiscard]] std::string_view take_part(std::string_view& text) noexcept;

// A day as Date::read() takes it.
[[nodiscard]] std::optional<Date> read_day(std::string_view text);

}  // namespace kortisto::domain
