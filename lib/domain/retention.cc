#include "domain/retention.h"

#include <cassert>

namespace kortisto::domain {

namespace {

constexpr std::string_view kAct = "703/2023";
constexpr RetentionRule kPolicy{RetentionStart::policy, 0, ""};

}  // namespace

RetentionRule retention_of(const Case& one) noexcept {
  assert(one.task);
  switch (*one.task) {
    case ServiceTask::families:
      return {RetentionStart::closing, 30, kAct};
    case ServiceTask::working_age:
    case ServiceTask::elderly:
    case ServiceTask::substance:
      return {RetentionStart::closing, 10, kAct};
    case ServiceTask::disability:
      return {RetentionStart::last_closing, 10, kAct};
    case ServiceTask::child_protection:
      return {RetentionStart::death, 2, kAct};
    case ServiceTask::family_law:
      if (one.child_matter == ChildMatter::yes) {
        return {RetentionStart::birth, 120, kAct};
      }
      return {RetentionStart::closing, 10, kAct};
    case ServiceTask::not_social_care:
      break;
  }
  return kPolicy;
}

RetentionRule retention_of_clientship(Regime regime) noexcept {
  return regime == Regime::other ? kPolicy : RetentionRule{RetentionStart::death, 2, kAct};
}

RetentionRule retention_of_vouchers() noexcept {
  return {RetentionStart::year_end, 6, "1336/1997"};
}

RetentionRule retention_of_log(Regime regime) noexcept {
  return regime == Regime::other ? kPolicy : RetentionRule{RetentionStart::event, 12, kAct};
}

std::optional<Date> retention_end(const RetentionRule& rule, std::optional<Date> start) {
  using namespace std::chrono;
  if (!start || rule.start == RetentionStart::policy) return std::nullopt;
  const year_month_day from =
      rule.start == RetentionStart::year_end ? start->ymd().year() / December / 31 : start->ymd();
  const year_month_day same = from + years(rule.years);
  return Date(same.ok() ? same : same.year() / same.month() / last);
}

}  // namespace kortisto::domain
