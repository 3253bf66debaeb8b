#include "domain/visit.h"

#include "base/error.h"
#include "base/finnish_time.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

bool counts(const Visit& visit) {
  return !visit.removed_on && visit.state != VisitState::cancelled;
}

// Minutes since an epoch of days, so that a visit over midnight meets one after it.
std::optional<std::int64_t> minute_of(const Visit& visit) {
  const auto start = start_minute(visit);
  if (!visit.day || !start) return std::nullopt;
  constexpr std::int64_t kMinutesOfDay = 1440;
  return std::chrono::sys_days(visit.day->ymd()).time_since_epoch().count() * kMinutesOfDay +
         *start;
}

}  // namespace

std::optional<int> start_minute(const Visit& visit) noexcept {
  if (visit.start.empty()) return std::nullopt;
  return minutes_of(visit.start);
}

bool overlap(const Visit& one, const Visit& other) {
  const auto first = minute_of(one);
  const auto second = minute_of(other);
  if (!first || !second || !counts(one) || !counts(other)) return false;
  return *first < *second + other.minutes.value_or(0) && *second < *first + one.minutes.value_or(0);
}

std::vector<Message> check(const Visit& visit, const Timestamp& now) {
  check_required(visit);
  if (visit.minutes == 0) throw field_error("error.field.zero", field_of<Visit>("minutes"));
  const int paid_by = int{visit.agreement.has_value()} + int{visit.commitment.has_value()} +
                      int{visit.voucher.has_value()};
  if (paid_by != 1) throw field_error("error.visit.paid-by", field_of<Visit>("agreement"));
  const bool away = visit.kind == VisitKind::no_show || visit.kind == VisitKind::travel;
  if (visit.household_work && (!visit.agreement || away)) {
    throw field_error("error.visit.household-work", field_of<Visit>("household_work"));
  }
  const auto begins = minute_of(visit);
  const auto minute_now =
      std::chrono::floor<std::chrono::minutes>(finnish_clock(now)).time_since_epoch().count();
  if (visit.state == VisitState::held && begins && *begins > minute_now) {
    throw field_error("error.visit.future", field_of<Visit>("day"));
  }
  if (visit.removed_on && visit.remove_reason.empty()) {
    throw field_error("error.field.required", field_of<Visit>("remove_reason"));
  }
  if (!visit.remove_reason.empty() && !visit.removed_on) {
    throw field_error("error.record.end-reason", field_of<Visit>("remove_reason"));
  }
  return {};
}

}  // namespace kortisto::domain
