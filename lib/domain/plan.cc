#include "domain/plan.h"

#include "base/error.h"
#include "domain/days.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

// Days on which something was done.
constexpr std::string_view kDone[] = {
    "child_heard_on",   "told_duty_to_report",   "told_confidentiality",
    "told_insurance",   "reviewed_on",           "printed_on",
    "agreed_on",        "original_delivered_on", "ended_on",
    "destroyed_copy_on"};

}  // namespace

std::vector<Message> check(const Plan& plan, Date today, bool minor) {
  const Values values = values_of(plan);
  check_required(values, minor);
  check_done(values, kDone, today);
  // Nothing more: a plan may be given up before it begins, and the review that leads to a new
  // version comes before that version is agreed.
  check_order(plan.starts_on, field_of<Plan>("starts_on"), plan.ends_on, field_of<Plan>("ends_on"));
  check_order(plan.agreed_on, field_of<Plan>("agreed_on"), plan.ended_on,
              field_of<Plan>("ended_on"));
  if (!plan.end_reason.empty() && !plan.ended_on) {
    throw field_error("error.record.end-reason", field_of<Plan>("end_reason"));
  }
  return {};
}

PlanState state(const Plan& plan) noexcept {
  if (plan.ended_on) return PlanState::ended;
  if (plan.agreed_on) return PlanState::agreed;
  return plan.printed_on ? PlanState::printed : PlanState::draft;
}

std::optional<Date> next_follow_up(const Plan& plan) {
  if (plan.ended_on) return std::nullopt;
  std::optional<Date> next;
  for (const std::string& text : plan.follow_ups) {
    const auto day = Date::parse(text);
    if (!day || (plan.reviewed_on && *day <= *plan.reviewed_on)) continue;
    if (!next || *day < *next) next = day;
  }
  return next;
}

FollowUp follow_up(const Plan& plan, bool continues, Date day) {
  if (const auto next = next_follow_up(plan)) {
    return *next <= day ? FollowUp::due : FollowUp::coming;
  }
  const bool in_force = plan.agreed_on || continues;
  return in_force && !plan.ended_on ? FollowUp::missing : FollowUp::not_awaited;
}

}  // namespace kortisto::domain
