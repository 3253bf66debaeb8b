#include "base/clock.h"

#include "base/finnish_time.h"

namespace kortisto {

Timestamp Clock::now() const {
  return {std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

Date Clock::today() const {
  return finnish_day(now());
}

Date Clock::as_of() const {
  return as_of_ ? *as_of_ : today();
}

}  // namespace kortisto
