#include "base/clock.h"

#include <ctime>

namespace kortisto {

Timestamp Clock::now() const {
  return {std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

Date Clock::today() const {
  if (as_of_) return *as_of_;
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now().at);
  std::tm local{};
  localtime_r(&seconds, &local);
  return Date(
      std::chrono::year_month_day{std::chrono::year{local.tm_year + 1900},
                                  std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                                  std::chrono::day{static_cast<unsigned>(local.tm_mday)}});
}

}  // namespace kortisto
