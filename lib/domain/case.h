// A case (asia): one matter of a client's in one service task, to which agreements, plans and what
// is done for the client belong. It names whose data they are: the practice's own where the client
// pays, else the buyer's or the county's, for whom the practice is the processor (703/2023 §§13-14,
// 569/2009 §11). Its task and its closing set how long they are kept (703/2023 §37(2) and annex).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/row.h"

namespace kortisto::domain {

// Palvelutehtävä: what a document of social care has to say of itself.
enum class ServiceTask {
  families,
  working_age,
  elderly,
  substance,
  disability,
  child_protection,
  family_law,
  not_social_care,
};
template <>
inline constexpr auto kCodes<ServiceTask> = std::to_array<std::string_view>(
    {"families", "working_age", "elderly", "substance", "disability", "child_protection",
     "family_law", "not_social_care"});

enum class CaseController { practice, buyer, county };
template <>
inline constexpr auto kCodes<CaseController> = std::to_array<std::string_view>({"practice", "buyer",
                                                                                "county"});

enum class CaseBasis {
  own_contract,  // the client pays
  bought,        // another organiser pays, by a payment commitment
  voucher,       // a service voucher of the county
};
template <>
inline constexpr auto kCodes<CaseBasis> = std::to_array<std::string_view>({"own_contract", "bought",
                                                                           "voucher"});

// In a family-law case: whether it is a child's, which is kept for 120 years from the birth.
enum class ChildMatter { yes, no };
template <>
inline constexpr auto kCodes<ChildMatter> = std::to_array<std::string_view>({"yes", "no"});

struct Case {
  std::optional<ServiceTask> task;
  std::string service;
  std::optional<CaseController> controller;
  std::string controller_name;  // of a buyer or a county
  std::optional<CaseBasis> basis;
  std::string responsible;  // the worker who answers for the case
  std::string county;       // the wellbeing services county (§38(2)(1))
  std::optional<Date> opened;
  std::string opened_by;
  std::optional<ChildMatter> child_matter;
  std::optional<Date> closed;
  std::string close_ground;

  static constexpr std::string_view kKind = "case";
  static constexpr auto rows() {
    return rows_of(
        row("task", &Case::task, {.required = Required::yes}),
        row("service", &Case::service, {.limit = 500, .required = Required::yes}),
        row("controller", &Case::controller, {.required = Required::yes, .personal = false}),
        row("controller_name", &Case::controller_name),
        row("basis", &Case::basis, {.required = Required::yes, .personal = false}),
        row("responsible", &Case::responsible, {.required = Required::yes}),
        row("county", &Case::county, {.required = Required::yes}),
        row("opened", &Case::opened, {.required = Required::yes}),
        row("opened_by", &Case::opened_by), row("child_matter", &Case::child_matter),
        row("closed", &Case::closed), row("close_ground", &Case::close_ground, {.limit = 1000}));
  }

  friend bool operator==(const Case&, const Case&) = default;
};

// Follows from the day on which it was closed.
enum class CaseState { open, closed };
template <>
inline constexpr auto kCodes<CaseState> = std::to_array<std::string_view>({"open", "closed"});

// What follows from a case and its day.
struct CaseFacts {
  CaseState state = CaseState::open;

  static constexpr std::string_view kKind = Case::kKind;
  static constexpr auto rows() {
    return rows_of(row("state", &CaseFacts::state, {.personal = false}));
  }
};

[[nodiscard]] CaseState state(const Case& one) noexcept;

// What goes without saying: opened today, and the basis that the controller has.
[[nodiscard]] Case with_defaults(Case one, Date today);

// Throws Error(invalid): error.field.required; error.field.future; error.field.order;
// error.case.controller-name when another's case does not name whose; error.case.basis when the
// controller is not one of the basis; error.case.child-matter when a family-law case does not say;
// error.case.close-ground when only one of the day and the ground of closing is there.
[[nodiscard]] std::vector<Message> check(const Case& one, Date today);

}  // namespace kortisto::domain
