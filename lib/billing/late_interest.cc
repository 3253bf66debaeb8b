#include "billing/late_interest.h"

#include <algorithm>
#include <chrono>

#include "domain/days.h"

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

// Cents times per mille times days.
constexpr std::int64_t kParts = 1000 * kDaysOfYear;

std::int64_t parts_of(Money owed, int permille, Date since, Date until) {
  const std::int64_t days = domain::days_between(since, until);
  return days <= 0 || owed.cents <= 0 ? 0 : owed.cents * permille * days;
}

Money rounded(std::int64_t parts) {
  return {(parts + kParts / 2) / kParts};
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
  return rounded(parts_of(owed, permille, since, until));
}

LateInterest late_interest(Money owed, int stated_permille, std::span<const ReferenceRate> rates,
                           bool consumer, Date since, Date until) {
  std::int64_t parts = 0;
  Date reckoned = since;
  while (reckoned < until) {
    const Date first = domain::days_after(reckoned, 1);
    const auto most = interest_permille(rates, consumer, first);
    if (!most) break;
    const Date last = std::min(until, end_of_half_year(first));
    parts += parts_of(owed, std::min(stated_permille, *most), reckoned, last);
    reckoned = last;
  }
  return {rounded(parts), reckoned};
}

}  // namespace kortisto::billing
