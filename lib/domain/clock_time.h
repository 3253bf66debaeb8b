// A time of the day, as Finland's clocks show it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/field.h"

namespace kortisto::domain {

// "14:30" of "14:30", "14.30", "9.05" and "1430"; error.field.clock-time.
[[nodiscard]] std::string check_clock_time(const Field& field, std::string_view text);

// The minutes since midnight that "14:30" means. REQUIRES: the canonical form
[[nodiscard]] int minutes_of(std::string_view clock_time) noexcept;

// "14:30" of the minutes since midnight. REQUIRES: 0 to 1439
[[nodiscard]] std::string clock_time(int minutes);

}  // namespace kortisto::domain
