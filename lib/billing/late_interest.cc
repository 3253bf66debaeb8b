#include "billing/late_interest.h"

#include <algorithm>
#include <chrono>

namespace kortisto::billing {

namespace {

constexpr int kConsumerMargin = 70;
constexpr int kBusinessMargin = 80;
constexpr std::int64_t kDaysOfYear = 365;

Date day(std::string_view iso) {
  return *Date::parse(iso);
}

// The day before the next half-year begins.
Date end_of_half_year(Date from) {
  using namespace std::chrono;
  const year_month_day first = from.ymd();
  return Date(first.month() < July ? first.year() / June / 30 : first.year() / December / 31);
}

}  // namespace

std::span<const ReferenceRate> known_reference_rates() {
  static const ReferenceRate kRates[] = {
      {day("2023-01-01"), 25}, {day("2023-07-01"), 40}, {day("2024-01-01"), 45},
      {day("2024-07-01"), 45}, {day("2025-01-01"), 35}, {day("2025-07-01"), 25},
      {day("2026-01-01"), 25},
  };
  return kRates;
}

std::optional<int> interest_permille(std::span<const ReferenceRate> rates, bool consumer,
                                     Date day) {
  const auto found = std::find_if(rates.rbegin(), rates.rend(), [&](const ReferenceRate& one) {
    return one.from <= day && day <= end_of_half_year(one.from);
  });
  if (found == rates.rend()) return std::nullopt;
  return found->permille + (consumer ? kConsumerMargin : kBusinessMargin);
}

Money interest_of(Money owed, int permille, Date since, Date until) {
  const auto days =
      (std::chrono::sys_days(until.ymd()) - std::chrono::sys_days(since.ymd())).count();
  if (days <= 0 || owed.cents <= 0) return {};
  constexpr std::int64_t kParts = 1000 * kDaysOfYear;
  return {(owed.cents * permille * days + kParts / 2) / kParts};
}

}  // namespace kortisto::billing
