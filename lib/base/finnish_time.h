// The one clock of the register: every legal day and time of day is that of Finland
// (Europe/Helsinki), whatever time zone the machine is set to.
#pragma once

#include "base/date.h"

namespace kortisto {

// The day in Finland at that moment.
[[nodiscard]] Date finnish_day(const Timestamp& moment);

// What a clock on a wall in Finland shows then: milliseconds since 1970-01-01 00:00 of that clock.
[[nodiscard]] std::chrono::sys_time<std::chrono::milliseconds> finnish_clock(
    const Timestamp& moment);

}  // namespace kortisto
