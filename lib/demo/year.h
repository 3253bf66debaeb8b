// A register with invented people and a year of records, for learning, pictures and benchmarks.
// Everything is written by the use cases of the register, each at its moment, in the order of time.
#pragma once

#include <cstdint>

#include "base/date.h"
#include "demo/walking_clock.h"
#include "register/register.h"

namespace kortisto::demo {

struct Year {
  int clients;
  std::uint64_t seed;
  Date today;  // the year ends the day before
};

// The days on which a year may end: there is a sign for each century of an identity code.
inline constexpr int kFirstYear = 1950;
inline constexpr int kLastYear = 2099;

// When the register was made.
[[nodiscard]] Timestamp beginning_of(const Year& year);

// Lives the year in a new register that has this clock. The same year is the same records.
// Throws Interrupted, and what the use cases throw. REQUIRES: today's year is from kFirstYear to
// kLastYear; the clock stands at beginning_of(year)
void live(const Year& year, reg::Register& store, WalkingClock& clock);

}  // namespace kortisto::demo
