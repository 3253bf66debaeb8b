// A service agreement: what the parties have agreed in one case, to be printed and signed. Source
// of the fields: the register description's service agreement, and 703/2023 §14(2) for what is
// agreed with a buyer about the data.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "domain/case.h"
#include "domain/identifiers.h"
#include "domain/row.h"
#include "domain/vat.h"
#include "domain/versioning.h"

namespace kortisto::domain {

// What the price is for.
enum class PriceBasis { hour, visit, month };
template <>
inline constexpr auto kCodes<PriceBasis> = std::to_array<std::string_view>({"hour", "visit",
                                                                            "month"});

struct Agreement {
  std::optional<CaseId> in_case;
  std::vector<std::string> parties;
  std::string service;
  std::string agreed_matters;
  std::optional<Money> price;
  std::optional<PriceBasis> price_basis;
  std::optional<VatTreatment> vat;
  std::string billing_terms;    // late interest and the like
  std::optional<int> due_days;  // from the invoice to the due date
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;  // nothing: until further notice
  std::string notice_period;
  std::string cancellation_rule;
  std::string processor_contract;  // the buyer's terms on personal data (GDPR Art. 28)
  std::string place;
  std::optional<Date> printed_on;
  std::optional<Date> signed_on;
  std::vector<std::string> signatories;  // "name, capacity"
  std::string paper_place;               // where the signed paper is kept
  std::optional<Date> ended_on;
  std::string end_reason;

  static constexpr std::string_view kKind = "agreement";
  static constexpr auto rows() {
    return rows_of(
        row("case", &Agreement::in_case, {.personal = false}),
        row("parties", &Agreement::parties, {.option = "party", .required = Required::yes}),
        row("service", &Agreement::service, {.limit = 500, .required = Required::yes}),
        row("agreed_matters", &Agreement::agreed_matters,
            {.type = FieldType::long_text, .limit = 100'000, .required = Required::yes}),
        row("price", &Agreement::price, {.required = Required::yes}),
        row("price_basis", &Agreement::price_basis, {.required = Required::yes}),
        row("vat", &Agreement::vat, {.required = Required::yes}),
        row("billing_terms", &Agreement::billing_terms,
            {.type = FieldType::long_text, .limit = 10'000, .required = Required::yes}),
        row("due_days", &Agreement::due_days, {.limit = 366}),
        row("valid_from", &Agreement::valid_from, {.required = Required::yes}),
        row("valid_to", &Agreement::valid_to),
        row("notice_period", &Agreement::notice_period, {.limit = 500}),
        row("cancellation_rule", &Agreement::cancellation_rule, {.limit = 1000}),
        row("processor_contract", &Agreement::processor_contract, {.limit = 500}),
        row("place", &Agreement::place),
        row("printed_on", &Agreement::printed_on, {.personal = false}),
        row("signed_on", &Agreement::signed_on),
        row("signatories", &Agreement::signatories, {.option = "signatory"}),
        row("paper_place", &Agreement::paper_place, {.limit = 500}),
        row("ended_on", &Agreement::ended_on),
        row("end_reason", &Agreement::end_reason, {.limit = 1000}));
  }

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

// Follows from the days on which the agreement was printed, signed and ended, and from its
// validity.
// NOLINTNEXTLINE(readability-identifier-naming): "signed" is a word of the language
enum class AgreementState { draft, printed, signed_, ended };
template <>
inline constexpr auto kCodes<AgreementState> = std::to_array<std::string_view>({"draft", "printed",
                                                                                "signed", "ended"});

// What follows from an agreement, its versions and its case.
struct AgreementFacts {
  std::optional<int> version;
  std::optional<AgreementId> follows;  // the version before
  AgreementState state = AgreementState::draft;
  std::optional<ServiceTask> task;
  std::optional<CaseController> controller;
  std::string controller_name;

  static constexpr std::string_view kKind = Agreement::kKind;
  static constexpr auto rows() {
    return rows_of(row("version", &AgreementFacts::version),
                   row("follows", &AgreementFacts::follows), row("state", &AgreementFacts::state),
                   row("task", &AgreementFacts::task),
                   row("controller", &AgreementFacts::controller),
                   row("controller_name", &AgreementFacts::controller_name));
  }
};

inline constexpr std::string_view kAgreementUpkeep[] = {"printed_on", "paper_place", "ended_on",
                                                        "end_reason"};
inline constexpr std::string_view kAgreementOfPaper[] = {"printed_on", "signed_on", "signatories",
                                                         "place", "paper_place"};
inline constexpr Versioning kAgreementVersioning{.printed_on = "printed_on",
                                                 .bound_on = "signed_on",
                                                 .ended_on = "ended_on",
                                                 .end_reason = "end_reason",
                                                 .valid_to = "valid_to",
                                                 .upkeep = kAgreementUpkeep,
                                                 .of_paper = kAgreementOfPaper,
                                                 .edit_amends = false};

// `bought`: whether its case is bought by another organiser.
// Throws Error(invalid): error.field.required, also for place and signatories once it is signed;
// error.agreement.processor-contract without the buyer's terms on personal data where the service
// is bought; error.agreement.parties for fewer than two; error.field.future; error.field.order when
// it is valid to a day before the first, or ended before it was signed (it may be ended before it
// begins); error.agreement.due-days below 14 days; error.record.end-reason without the day.
[[nodiscard]] std::vector<Message> check(const Agreement& agreement, Date today, bool bought);

[[nodiscard]] AgreementState state(const Agreement& agreement, Date today) noexcept;

}  // namespace kortisto::domain
