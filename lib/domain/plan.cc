#include "domain/plan.h"

#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

constexpr std::string_view kDone[] = {"told_duty_to_report", "told_confidentiality",
                                      "told_insurance",      "reviewed_on",
                                      "agreed_on",           "ended_on"};

constexpr std::string_view kUpkeep[] = {
    "told_duty_to_report", "told_confidentiality", "told_insurance", "follow_ups",
    "reviewed_on",         "paper_place",          "ended_on",       "end_reason"};

bool contains(std::span<const std::string_view> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Throws unless `first` is before `second` or the same day, where both are known.
void check_order(const std::optional<Date>& first, std::string_view first_key,
                 const std::optional<Date>& second, std::string_view second_key) {
  if (!first || !second || *first <= *second) return;
  const auto label = [](std::string_view key) { return label_of(*find_field(kPlanFields, key)); };
  throw Error(ErrorKind::invalid,
              {"error.plan.order", {{"field", label(second_key)}, {"field2", label(first_key)}}});
}

}  // namespace

std::vector<Message> check(const Plan& plan, Date today, bool minor) {
  check_required(plan, minor);
  Plan::visit(plan, [today](const Field& row, const auto& member) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::optional<Date>>) {
      if (contains(kDone, row.key) && member && *member > today) {
        throw field_error("error.field.future", row);
      }
    }
  });
  // Nothing more: a plan may be given up before it begins, and the review that leads to a new
  // version comes before that version is agreed.
  check_order(plan.starts_on, "starts_on", plan.ends_on, "ends_on");
  check_order(plan.agreed_on, "agreed_on", plan.ended_on, "ended_on");
  if (!plan.end_reason.empty() && !plan.ended_on) {
    throw field_error("error.plan.end-reason", row(kPlanFields, "end_reason"));
  }
  if (plan.controller != PlanController::practice && plan.controller_name.empty()) {
    throw field_error("error.plan.controller-name", row(kPlanFields, "controller_name"));
  }
  return {};
}

PlanState state(const Plan& plan) noexcept {
  if (plan.ended_on) return PlanState::ended;
  return plan.agreed_on ? PlanState::agreed : PlanState::draft;
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

bool is_upkeep(const Field& field) noexcept {
  return contains(kUpkeep, field.key);
}

}  // namespace kortisto::domain
