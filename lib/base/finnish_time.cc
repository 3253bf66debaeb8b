#include "base/finnish_time.h"

#include <unicode/timezone.h>

#include <memory>

#include "base/error.h"

namespace kortisto {

std::chrono::sys_time<std::chrono::milliseconds> finnish_clock(const Timestamp& moment) {
  static const std::unique_ptr<const icu::TimeZone> kZone(
      icu::TimeZone::createTimeZone("Europe/Helsinki"));
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  kZone->getOffset(static_cast<UDate>(moment.at.time_since_epoch().count()), false, raw, summer,
                   status);
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  return moment.at + std::chrono::milliseconds(raw + summer);
}

Date finnish_day(const Timestamp& moment) {
  return Date(
      std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(finnish_clock(moment))));
}

}  // namespace kortisto
