// The one list of the kinds of records that the register keeps about a client. What goes over all
// kinds goes over this list: statements, history, undoing, the trail, the dossier, the report in
// all its forms, retention, completions, tests. To add a kind, write its header and add its row
// here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "domain/agreement.h"
#include "domain/case.h"
#include "domain/client.h"
#include "domain/commitment.h"
#include "domain/contact_shield.h"
#include "domain/guardian.h"
#include "domain/invoice.h"
#include "domain/plan.h"
#include "domain/record.h"
#include "domain/source.h"
#include "domain/versioning.h"
#include "domain/visit.h"
#include "domain/voucher.h"

namespace kortisto::domain {

// What a record's derived facts follow from, beside the record.
// The reference sees to it that nobody makes one without saying what it is of.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct Standing {
  const Values& values;
  int version = 1;
  std::optional<std::int64_t> follows = {};  // the number of the version before
  bool superseded = false;                   // there is a version after it
  const Case* in_case = nullptr;             // to which it belongs, if it belongs to one
  Usage used = {};                           // by the visits that are booked on it
  Date today;
};

// How long records of a kind are kept (703/2023 §§23-24 and annex).
enum class Kept {
  as_clientship,  // with the basic data of the client
  by_task,        // by the service task of the case
  as_voucher,     // of the bookkeeping (kirjanpitolaki 1336/1997 chapter 2 §10)
};

struct Law {
  Kept kept;
  // The fields that tell where the record's own person can be found. Nobody else is told of them
  // while that person, or somebody of the same household, is under a non-disclosure for safety.
  std::span<const std::string_view> withheld = {};
};

// Whether records of these fields belong to a case, which says whose data they are.
[[nodiscard]] constexpr bool belongs_to_case(std::span<const Field> fields) noexcept {
  for (const Field& field : fields) {
    if (field.key == Case::kKind) return true;
  }
  return false;
}

// Fields that a reader looks for in one place: from the one with this key on.
struct Group {
  std::string_view name;  // message key "group.KIND.NAME"
  std::string_view first;
};

struct Kind {
  std::string_view name = {};  // the record's kKind
  std::string_view plural;     // "plans", the member of JSON
  std::span<const Field> fields = {};
  std::span<const Field> facts = {};
  Values (*initial)() = nullptr;  // what a record says of which nothing was said yet
  Values (*facts_of)(const Standing& standing) = nullptr;
  std::optional<Versioning> versioning = {};  // of what people sign
  std::string_view over_on = {};     // the key of the day on which a record is over, if one ever is
  std::string_view valid_to = {};    // of the last day that was agreed, of what has no versions
  std::string_view removed_on = {};  // of the day on which it was taken away as a slip: kept, and
                                     // no list has it
  std::string_view headline = {};    // the key of the field that names a record in one line
  bool has_rules = false;            // beyond check() of its header: lib/register/KIND_rules.h
  bool has_page = false;     // its pages show all of a record; of others a client's page has a line
  bool from_others = false;  // its source must be verifiable (703/2023 §39)
  Giver giver = Giver::client;         // who gave what no source says more of
  std::span<const Group> groups = {};  // the first begins with the first field
  Law law;

  [[nodiscard]] constexpr bool in_case() const noexcept { return belongs_to_case(fields); }
};

// What follows from a record of each kind that has facts of its own.
[[nodiscard]] CaseFacts facts_of(const Case& one, const Standing& standing);
[[nodiscard]] AgreementFacts facts_of(const Agreement& agreement, const Standing& standing);
[[nodiscard]] PlanFacts facts_of(const Plan& plan, const Standing& standing);
[[nodiscard]] CommitmentFacts facts_of(const Commitment& commitment, const Standing& standing);
[[nodiscard]] VoucherFacts facts_of(const Voucher& voucher, const Standing& standing);
[[nodiscard]] InvoiceFacts facts_of(const Invoice& invoice, const Standing& standing);

// What follows from a record that belongs to a case and from which nothing else follows.
template <Record R>
struct OfCase {
  std::optional<ServiceTask> task;
  std::optional<CaseController> controller;
  std::string controller_name;

  static constexpr std::string_view kKind = R::kKind;
  static constexpr auto rows() {
    return rows_of(row("task", &OfCase::task), row("controller", &OfCase::controller),
                   row("controller_name", &OfCase::controller_name));
  }
};

// Copies into the facts of a record what it has from its case.
template <typename Facts>
void inherit(Facts& facts, const Case* in_case) {
  if (in_case == nullptr) return;
  facts.task = in_case->task;
  facts.controller = in_case->controller;
  facts.controller_name = in_case->controller_name;
}

// The last day of a record that is over or has one: it ended, was closed, or was to hold until
// then.
[[nodiscard]] std::optional<Date> last_day(const Kind& kind, const Values& values);

// Whether it was taken away: it should never have been there.
[[nodiscard]] bool is_removed(const Kind& kind, const Values& values);

// Whether nothing is to be done about the record any more; what was taken away is over too.
[[nodiscard]] bool is_over(const Kind& kind, const Values& values, Date today);

template <Record R>
struct KindRow {
  using Type = R;
  Kind kind;
};

namespace detail {

template <Record R, Record... Facts>
[[nodiscard]] consteval KindRow<R> kind_row(Kind kind) {
  kind.name = R::kKind;
  kind.fields = kFields<R>;
  kind.initial = [] { return values_of(R{}); };
  if (kind.versioning) kind.over_on = kind.versioning->ended_on;
  if constexpr (sizeof...(Facts) > 0) {
    kind.facts = {(..., kFields<Facts>)};
    kind.facts_of = [](const Standing& standing) {
      return values_of(domain::facts_of(record_of<R>(standing.values), standing));
    };
  } else if constexpr (belongs_to_case(kFields<R>)) {
    kind.facts = kFields<OfCase<R>>;
    kind.facts_of = [](const Standing& standing) {
      OfCase<R> facts;
      inherit(facts, standing.in_case);
      return values_of(facts);
    };
  }
  return {kind};
}

}  // namespace detail

namespace detail {

inline constexpr Group kClientGroups[] = {
    {"person", "family_name"}, {"contact", "street"}, {"clientship", "regime"}};

}  // namespace detail

// The order is that in which a report tells of them: a record stands after what it belongs to.
inline constexpr auto kKindRows = rows_of(
    detail::kind_row<Client>({.plural = "clients",
                              .has_rules = true,
                              .has_page = true,
                              .groups = detail::kClientGroups,
                              .law = {.kept = Kept::as_clientship, .withheld = kContactDetails}}),
    detail::kind_row<Guardian>(
        {.plural = "guardians",
         .has_page = true,
         .giver = Giver::guardian,
         .law = {.kept = Kept::as_clientship, .withheld = kGuardianContactDetails}}),
    detail::kind_row<Case, CaseFacts>({.plural = "cases",
                                       .over_on = "closed",
                                       .headline = "service",
                                       .has_rules = true,
                                       .giver = Giver::practice,
                                       .law = {.kept = Kept::by_task}}),
    detail::kind_row<Agreement, AgreementFacts>({.plural = "agreements",
                                                 .versioning = kAgreementVersioning,
                                                 .headline = "service",
                                                 .has_rules = true,
                                                 .law = {.kept = Kept::by_task}}),
    detail::kind_row<Plan, PlanFacts>({.plural = "plans",
                                       .versioning = kPlanVersioning,
                                       .headline = "service",
                                       .has_rules = true,
                                       .law = {.kept = Kept::by_task}}),
    detail::kind_row<Commitment, CommitmentFacts>({.plural = "commitments",
                                                   .over_on = "ended_on",
                                                   .valid_to = "valid_to",
                                                   .headline = "service",
                                                   .has_rules = true,
                                                   .from_others = true,
                                                   .giver = Giver::practice,
                                                   .law = {.kept = Kept::by_task}}),
    detail::kind_row<Voucher, VoucherFacts>({.plural = "vouchers",
                                             .over_on = "ended_on",
                                             .valid_to = "valid_to",
                                             .headline = "service",
                                             .has_rules = true,
                                             .from_others = true,
                                             .giver = Giver::practice,
                                             .law = {.kept = Kept::by_task}}),
    detail::kind_row<Invoice, InvoiceFacts>({.plural = "invoices",
                                             .removed_on = "removed_on",
                                             .headline = "payer_name",
                                             .has_rules = true,
                                             .giver = Giver::practice,
                                             .law = {.kept = Kept::as_voucher}}),
    detail::kind_row<Visit>({.plural = "visits",
                             .removed_on = "removed_on",
                             .headline = "kind",
                             .has_rules = true,
                             .giver = Giver::practice,
                             .law = {.kept = Kept::by_task}}));

inline constexpr auto kKinds =
    kKindRows([](const auto&... rows) { return std::array{rows.kind...}; });

// nullptr when there is no such kind.
[[nodiscard]] constexpr const Kind* find_kind(std::string_view name) noexcept {
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

// The kind of the record R. One that is not in the list does not compile.
template <Record R>
[[nodiscard]] consteval const Kind& kind_of() {
  for (const Kind& kind : kKinds) {
    if (kind.name == R::kKind) return kind;
  }
  throw "the record is in no row of kKindRows";
}

// Who gave what is in a record of that kind and rests on this source.
[[nodiscard]] Giver giver_of(std::string_view kind, const Source& source) noexcept;

// The fields of records of that kind, sources included; none for a kind that is not there.
[[nodiscard]] std::span<const Field> fields_of(std::string_view kind) noexcept;

}  // namespace kortisto::domain
