// A service plan, drawn up with the client to be printed and signed: the signed paper is the
// document, this is what it says. Source of the fields: the register description's service plan,
// and what 1301/2014 §39 and 703/2023 §§37, 38 and 43 want a plan to contain.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/case.h"
#include "domain/identifiers.h"
#include "domain/row.h"
#include "domain/versioning.h"

namespace kortisto::domain {

struct Plan {
  std::optional<CaseId> in_case;
  std::string document_name;  // "" is "service plan"
  std::string service;
  std::string own_view;  // the client's own, or the reason for seeking the service
  std::string professional_view;
  std::string need;
  std::string strengths;
  std::string goals;
  std::string methods;
  std::string necessary_services;  // with their start and duration
  std::string meeting_frequency;
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
  std::string duration_estimate;  // of the clientship
  std::string other_services;
  std::string other_actors;  // and the division of responsibility
  std::string supporters;    // private ones and their tasks
  std::string guardian_contact;
  std::optional<Date> child_heard_on;
  std::string child_view;
  std::string obstacle;  // why it was not made together with the client
  std::string additions;
  // Ticks of the paper: the day on which the client was told.
  std::optional<Date> told_duty_to_report;
  std::optional<Date> told_confidentiality;
  std::optional<Date> told_insurance;
  std::vector<std::string> follow_ups;  // days, ISO 8601, in order
  std::string reassessment;             // when and how the need is assessed again
  std::optional<Date> reviewed_on;      // the latest review
  std::string organiser;                // of the service, with its id
  std::string producer;                 // with its id; "" is the practice
  std::string subcontractors;
  std::string basis;   // the contract, commitment or voucher
  std::string author;  // who drew it up, and in which role
  std::optional<Date> printed_on;
  std::optional<Date> agreed_on;
  std::string agreed_at;                      // the place
  std::string paper_place;                    // where the signed paper is kept
  std::optional<Date> original_delivered_on;  // to the controller (703/2023 §14(1)(4))
  std::optional<Date> destroyed_copy_on;      // the practice's own, after that
  std::optional<Date> ended_on;
  std::string end_reason;

  static constexpr std::string_view kKind = "plan";
  static constexpr Traits kText{.type = FieldType::long_text, .limit = 100'000};
  static constexpr auto rows() {
    return rows_of(
        row("case", &Plan::in_case, {.personal = false}),
        row("document_name", &Plan::document_name),
        row("service", &Plan::service, {.limit = 500, .required = Required::yes}),
        row("own_view", &Plan::own_view, kText),
        row("professional_view", &Plan::professional_view, kText), row("need", &Plan::need, kText),
        row("strengths", &Plan::strengths, kText), row("goals", &Plan::goals, kText),
        row("methods", &Plan::methods, kText),
        row("necessary_services", &Plan::necessary_services, kText),
        row("meeting_frequency", &Plan::meeting_frequency, {.limit = 500}),
        row("starts_on", &Plan::starts_on), row("ends_on", &Plan::ends_on),
        row("duration_estimate", &Plan::duration_estimate, {.limit = 500}),
        row("other_services", &Plan::other_services, kText),
        row("other_actors", &Plan::other_actors, kText),
        row("supporters", &Plan::supporters, kText),
        row("guardian_contact", &Plan::guardian_contact,
            {.type = FieldType::long_text, .limit = 100'000, .required = Required::for_minor}),
        row("child_heard_on", &Plan::child_heard_on), row("child_view", &Plan::child_view, kText),
        row("obstacle", &Plan::obstacle, kText), row("additions", &Plan::additions, kText),
        row("told_duty_to_report", &Plan::told_duty_to_report, {.is_tick = true}),
        row("told_confidentiality", &Plan::told_confidentiality, {.is_tick = true}),
        row("told_insurance", &Plan::told_insurance, {.is_tick = true}),
        row("follow_ups", &Plan::follow_ups,
            {.type = FieldType::date_list, .check = check_date, .option = "follow-up"}),
        row("reassessment", &Plan::reassessment, {.limit = 1000}),
        row("reviewed_on", &Plan::reviewed_on), row("organiser", &Plan::organiser, {.limit = 500}),
        row("producer", &Plan::producer, {.limit = 500}),
        row("subcontractors", &Plan::subcontractors, {.limit = 1000}),
        row("basis", &Plan::basis, {.limit = 1000}), row("author", &Plan::author),
        row("printed_on", &Plan::printed_on, {.personal = false}),
        row("agreed_on", &Plan::agreed_on), row("agreed_at", &Plan::agreed_at),
        row("paper_place", &Plan::paper_place, {.limit = 500}),
        row("original_delivered_on", &Plan::original_delivered_on),
        row("destroyed_copy_on", &Plan::destroyed_copy_on), row("ended_on", &Plan::ended_on),
        row("end_reason", &Plan::end_reason, {.limit = 1000}));
  }

  friend bool operator==(const Plan&, const Plan&) = default;
};

// Follows from the days on which the plan was printed, agreed and ended.
enum class PlanState { draft, printed, agreed, ended };
template <>
inline constexpr auto kCodes<PlanState> = std::to_array<std::string_view>({"draft", "printed",
                                                                           "agreed", "ended"});

// What follows from a plan, its versions and its case.
struct PlanFacts {
  std::optional<int> version;
  std::optional<PlanId> follows;  // the version before
  PlanState state = PlanState::draft;
  std::optional<Date> next_follow_up;
  std::optional<ServiceTask> task;
  std::optional<CaseController> controller;
  std::string controller_name;

  static constexpr std::string_view kKind = Plan::kKind;
  static constexpr auto rows() {
    return rows_of(row("version", &PlanFacts::version), row("follows", &PlanFacts::follows),
                   row("state", &PlanFacts::state),
                   row("next_follow_up", &PlanFacts::next_follow_up), row("task", &PlanFacts::task),
                   row("controller", &PlanFacts::controller),
                   row("controller_name", &PlanFacts::controller_name));
  }
};

inline constexpr std::string_view kPlanUpkeep[] = {"told_duty_to_report", "told_confidentiality",
                                                   "told_insurance",      "follow_ups",
                                                   "reviewed_on",         "printed_on",
                                                   "paper_place",         "original_delivered_on",
                                                   "destroyed_copy_on",   "ended_on",
                                                   "end_reason"};
inline constexpr std::string_view kPlanOfPaper[] = {
    "printed_on",       "agreed_on", "agreed_at", "paper_place", "original_delivered_on",
    "destroyed_copy_on"};
inline constexpr Versioning kPlanVersioning{.printed_on = "printed_on",
                                            .bound_on = "agreed_on",
                                            .ended_on = "ended_on",
                                            .end_reason = "end_reason",
                                            .upkeep = kPlanUpkeep,
                                            .of_paper = kPlanOfPaper,
                                            .edit_amends = true};

// `minor`: whether the client is one by the birth date; an unknown birth date makes no minor.
// Throws Error(invalid): error.field.required, .required-for-minor; error.field.future for a day on
// which something was done that has not come yet; error.field.order when it was to end before it
// began, or ended before it was agreed; error.record.end-reason without the day.
[[nodiscard]] std::vector<Message> check(const Plan& plan, Date today, bool minor);

[[nodiscard]] PlanState state(const Plan& plan) noexcept;

// The first follow-up that no review has come after, while the plan has not ended.
[[nodiscard]] std::optional<Date> next_follow_up(const Plan& plan);

// How the following up of a plan stands on a day. Missing: the plan is to be followed up, and no
// day would ever remind of it.
enum class FollowUp { not_awaited, coming, due, missing };

// `continues`: the plan is the version after another. A draft is to be followed up when it is that,
// for then one that was agreed is in force.
// REQUIRES: no other version takes the plan's place
[[nodiscard]] FollowUp follow_up(const Plan& plan, bool continues, Date day);

}  // namespace kortisto::domain
