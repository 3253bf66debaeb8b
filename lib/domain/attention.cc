#include "domain/attention.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace kortisto::domain {

namespace {

Urgency urgency_of(std::optional<Date> day, Date today) {
  if (!day || *day == today) return Urgency::due;
  return *day < today ? Urgency::overdue : Urgency::coming;
}

}  // namespace

AttentionItem attention(Concern what, std::optional<Date> day, Date today) {
  return {.what = what, .day = day, .urgency = urgency_of(day, today)};
}

void sort_by_urgency(std::vector<AttentionItem>& items) {
  const auto rank = [](const AttentionItem& one) {
    return std::tie(one.urgency, one.what, one.day, one.number);
  };
  std::stable_sort(items.begin(), items.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

std::optional<Date> billed_by(const std::string& month) {
  const auto first = Date::parse(month + "-01");
  if (!first) return std::nullopt;
  const std::chrono::year_month next =
      first->ymd().year() / first->ymd().month() + std::chrono::months(1);
  return Date(std::chrono::year_month_day(next / std::chrono::last));
}

Date coming_of_age(Date birth) {
  constexpr std::chrono::years kChildhood{18};
  const std::chrono::year_month_day day = birth.ymd() + kChildhood;
  return day.ok() ? Date(day) : Date(day.year() / std::chrono::March / 1);
}

}  // namespace kortisto::domain
