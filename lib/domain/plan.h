// A service plan, drawn up with the client to be printed and signed: the signed paper is the
// document, this is what it says. Source of the fields: the register description's service plan,
// and what 1301/2014 §39 and 703/2023 §43 want a plan to contain.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/checks.h"
#include "domain/field.h"

namespace kortisto::domain {

// Who decides about the data of the plan: 703/2023 §§13-14, 569/2009 §11.
enum class PlanController {
  practice,          // the client pays
  buyer,             // another provider pays, by a payment commitment
  wellbeing_county,  // a service voucher
};
inline constexpr std::array<std::string_view, 3> kPlanControllerCodes{"practice", "buyer",
                                                                      "wellbeing_county"};

// Follows from the days on which the plan was agreed and ended.
enum class PlanState { draft, agreed, ended };
inline constexpr std::array<std::string_view, 3> kPlanStateCodes{"draft", "agreed", "ended"};

inline constexpr std::size_t kLongestPlanText = 100'000;

inline constexpr std::array kPlanFields = std::to_array<Field>({
    {.key = "service",
     .type = FieldType::text,
     .check = check_text,
     .flag = "service",
     .label = "field.service",
     .limit = 500,
     .required = Required::yes},
    {.key = "own_view",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "own-view",
     .label = "field.own_view",
     .limit = kLongestPlanText},
    {.key = "professional_view",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "professional-view",
     .label = "field.professional_view",
     .limit = kLongestPlanText},
    {.key = "need",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "need",
     .label = "field.need",
     .limit = kLongestPlanText},
    {.key = "strengths",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "strengths",
     .label = "field.strengths",
     .limit = kLongestPlanText},
    {.key = "goals",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "goals",
     .label = "field.goals",
     .limit = kLongestPlanText},
    {.key = "methods",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "methods",
     .label = "field.methods",
     .limit = kLongestPlanText},
    {.key = "meeting_frequency",
     .type = FieldType::text,
     .check = check_text,
     .flag = "meeting-frequency",
     .label = "field.meeting_frequency",
     .limit = 500},
    {.key = "starts_on",
     .type = FieldType::date,
     .check = check_date,
     .flag = "starts-on",
     .label = "field.starts_on"},
    {.key = "ends_on",
     .type = FieldType::date,
     .check = check_date,
     .flag = "ends-on",
     .label = "field.ends_on"},
    {.key = "duration_estimate",
     .type = FieldType::text,
     .check = check_text,
     .flag = "duration-estimate",
     .label = "field.duration_estimate",
     .limit = 500},
    {.key = "other_services",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "other-services",
     .label = "field.other_services",
     .limit = kLongestPlanText},
    {.key = "other_actors",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "other-actors",
     .label = "field.other_actors",
     .limit = kLongestPlanText},
    {.key = "supporters",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "supporters",
     .label = "field.supporters",
     .limit = kLongestPlanText},
    {.key = "guardian_contact",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "guardian-contact",
     .label = "field.guardian_contact",
     .limit = kLongestPlanText,
     .required = Required::for_minor},
    {.key = "additions",
     .type = FieldType::long_text,
     .check = check_text,
     .flag = "additions",
     .label = "field.additions",
     .limit = kLongestPlanText},
    // Ticks of the paper: the day on which the client was told.
    {.key = "told_duty_to_report",
     .type = FieldType::date,
     .check = check_date,
     .flag = "told-duty-to-report",
     .label = "field.told_duty_to_report"},
    {.key = "told_confidentiality",
     .type = FieldType::date,
     .check = check_date,
     .flag = "told-confidentiality",
     .label = "field.told_confidentiality"},
    {.key = "told_insurance",
     .type = FieldType::date,
     .check = check_date,
     .flag = "told-insurance",
     .label = "field.told_insurance"},
    {.key = "follow_ups",
     .type = FieldType::date_list,
     .check = check_date,
     .flag = "follow-up",
     .label = "field.follow_ups"},
    {.key = "reviewed_on",
     .type = FieldType::date,
     .check = check_date,
     .flag = "reviewed-on",
     .label = "field.reviewed_on"},
    {.key = "controller",
     .type = FieldType::choice,
     .check = check_choice,
     .flag = "controller",
     .label = "field.controller",
     .choices = kPlanControllerCodes,
     .personal = false},
    {.key = "controller_name",
     .type = FieldType::text,
     .check = check_text,
     .flag = "controller-name",
     .label = "field.controller_name"},
    {.key = "basis",
     .type = FieldType::text,
     .check = check_text,
     .flag = "basis",
     .label = "field.basis",
     .limit = 1000},
    {.key = "author",
     .type = FieldType::text,
     .check = check_text,
     .flag = "author",
     .label = "field.author"},
    {.key = "agreed_on",
     .type = FieldType::date,
     .check = check_date,
     .flag = "agreed-on",
     .label = "field.agreed_on"},
    {.key = "agreed_at",
     .type = FieldType::text,
     .check = check_text,
     .flag = "agreed-at",
     .label = "field.agreed_at"},
    {.key = "paper_place",
     .type = FieldType::text,
     .check = check_text,
     .flag = "paper-place",
     .label = "field.paper_place",
     .limit = 500},
    {.key = "ended_on",
     .type = FieldType::date,
     .check = check_date,
     .flag = "ended-on",
     .label = "field.ended_on"},
    {.key = "end_reason",
     .type = FieldType::text,
     .check = check_text,
     .flag = "end-reason",
     .label = "field.end_reason",
     .limit = 1000},
});

// What is said when a plan ends.
inline constexpr std::array kPlanEndFields{row(kPlanFields, "ended_on"),
                                           row(kPlanFields, "end_reason")};

struct Plan {
  std::string service;
  std::string own_view;  // the client's own, or the reason for seeking the service
  std::string professional_view;
  std::string need;
  std::string strengths;
  std::string goals;
  std::string methods;
  std::string meeting_frequency;
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
  std::string duration_estimate;  // of the clientship
  std::string other_services;
  std::string other_actors;  // and their share
  std::string supporters;    // private ones
  std::string guardian_contact;
  std::string additions;
  std::optional<Date> told_duty_to_report;
  std::optional<Date> told_confidentiality;
  std::optional<Date> told_insurance;
  std::vector<std::string> follow_ups;  // days, ISO 8601, in order
  std::optional<Date> reviewed_on;      // the latest review
  PlanController controller = PlanController::practice;
  std::string controller_name;  // of a buyer or a county
  std::string basis;            // the contract, commitment or voucher
  std::string author;           // who drew it up, and in which role (703/2023 §38)
  std::optional<Date> agreed_on;
  std::string agreed_at;    // the place
  std::string paper_place;  // where the signed paper is kept
  std::optional<Date> ended_on;
  std::string end_reason;

  static constexpr std::string_view kKind = "plan";
  [[nodiscard]] static constexpr std::span<const Field> fields() { return kPlanFields; }

  template <typename Self, typename F>
  static void visit(Self& self, F&& f) {
    f(row(kPlanFields, "service"), self.service);
    f(row(kPlanFields, "own_view"), self.own_view);
    f(row(kPlanFields, "professional_view"), self.professional_view);
    f(row(kPlanFields, "need"), self.need);
    f(row(kPlanFields, "strengths"), self.strengths);
    f(row(kPlanFields, "goals"), self.goals);
    f(row(kPlanFields, "methods"), self.methods);
    f(row(kPlanFields, "meeting_frequency"), self.meeting_frequency);
    f(row(kPlanFields, "starts_on"), self.starts_on);
    f(row(kPlanFields, "ends_on"), self.ends_on);
    f(row(kPlanFields, "duration_estimate"), self.duration_estimate);
    f(row(kPlanFields, "other_services"), self.other_services);
    f(row(kPlanFields, "other_actors"), self.other_actors);
    f(row(kPlanFields, "supporters"), self.supporters);
    f(row(kPlanFields, "guardian_contact"), self.guardian_contact);
    f(row(kPlanFields, "additions"), self.additions);
    f(row(kPlanFields, "told_duty_to_report"), self.told_duty_to_report);
    f(row(kPlanFields, "told_confidentiality"), self.told_confidentiality);
    f(row(kPlanFields, "told_insurance"), self.told_insurance);
    f(row(kPlanFields, "follow_ups"), self.follow_ups);
    f(row(kPlanFields, "reviewed_on"), self.reviewed_on);
    f(row(kPlanFields, "controller"), self.controller);
    f(row(kPlanFields, "controller_name"), self.controller_name);
    f(row(kPlanFields, "basis"), self.basis);
    f(row(kPlanFields, "author"), self.author);
    f(row(kPlanFields, "agreed_on"), self.agreed_on);
    f(row(kPlanFields, "agreed_at"), self.agreed_at);
    f(row(kPlanFields, "paper_place"), self.paper_place);
    f(row(kPlanFields, "ended_on"), self.ended_on);
    f(row(kPlanFields, "end_reason"), self.end_reason);
  }

  friend bool operator==(const Plan&, const Plan&) = default;
};

// `minor`: whether the client is one by the birth date; an unknown birth date makes no minor.
// Throws Error(invalid): error.field.required, .required-for-minor; error.field.future for a day on
// which something was done that has not come yet; error.plan.order when it was to end before it
// began, or ended before it was agreed;
// error.plan.end-reason without the day; error.plan.controller-name when another's plan does not
// name whose.
[[nodiscard]] std::vector<Message> check(const Plan& plan, Date today, bool minor);

[[nodiscard]] PlanState state(const Plan& plan) noexcept;

// The first follow-up that no review has come after, while the plan has not ended.
[[nodiscard]] std::optional<Date> next_follow_up(const Plan& plan);

// Whether a field is about what happens to an agreed plan, where the paper is, when it is followed
// up: such a field changes without a new version of the plan. Everything else is what was agreed.
[[nodiscard]] bool is_upkeep(const Field& field) noexcept;

}  // namespace kortisto::domain
