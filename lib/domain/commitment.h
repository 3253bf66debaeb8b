// A payment commitment (maksusitoumus): another organiser buys the service for the client, pays the
// practice and is the controller of the data; the client is not billed by the practice. Source:
// the register description's "maksusitoumuksia", 703/2023 §39 for what the source must tell.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "domain/agreement.h"
#include "domain/allowance.h"
#include "domain/business_id.h"
#include "domain/case.h"
#include "domain/identifiers.h"
#include "domain/row.h"
#include "domain/vat.h"

namespace kortisto::domain {

struct Commitment {
  std::optional<CaseId> in_case;
  std::string commitment_number;  // as the issuer gave it
  std::string issuer;
  std::string issuer_business_id;
  std::string official;  // who decided or ordered
  std::string service;
  std::optional<Date> decision_date;
  std::optional<Date> accepted_on;  // by the practice
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::optional<int> max_hours;  // one of the three
  std::optional<Money> max_amount;
  std::optional<int> max_visits;
  std::optional<Money> unit_price;  // without tax
  std::optional<PriceBasis> price_basis;
  VatTreatment vat = VatTreatment::exempt_social_care;
  // Where the issuer wants its invoices: on paper, or by its electronic address and operator.
  std::string invoice_street;
  std::string invoice_postcode;
  std::string invoice_city;
  std::string e_invoice_address;
  std::string e_invoice_operator;
  std::string invoice_reference;   // a cost centre or an order, to be repeated on the invoice
  std::optional<Date> report_due;  // by when the issuer wants to hear how it went
  std::optional<Date> ended_on;    // withdrawn by the issuer, or given back
  std::string end_reason;

  static constexpr std::string_view kKind = "commitment";
  static constexpr auto rows() {
    return rows_of(
        row("case", &Commitment::in_case, {.personal = false}),
        row("commitment_number", &Commitment::commitment_number,
            {.limit = 100, .required = Required::yes}),
        row("issuer", &Commitment::issuer, {.required = Required::yes}),
        row("issuer_business_id", &Commitment::issuer_business_id, {.check = check_business_id}),
        row("official", &Commitment::official, {.required = Required::yes}),
        row("service", &Commitment::service, {.limit = 500, .required = Required::yes}),
        row("decision_date", &Commitment::decision_date),
        row("accepted_on", &Commitment::accepted_on),
        row("valid_from", &Commitment::valid_from, {.required = Required::yes}),
        row("valid_to", &Commitment::valid_to, {.required = Required::yes}),
        row("max_hours", &Commitment::max_hours), row("max_amount", &Commitment::max_amount),
        row("max_visits", &Commitment::max_visits), row("unit_price", &Commitment::unit_price),
        row("price_basis", &Commitment::price_basis), row("vat", &Commitment::vat),
        row("invoice_street", &Commitment::invoice_street),
        row("invoice_postcode", &Commitment::invoice_postcode, {.limit = 20}),
        row("invoice_city", &Commitment::invoice_city),
        row("e_invoice_address", &Commitment::e_invoice_address, {.limit = 50}),
        row("e_invoice_operator", &Commitment::e_invoice_operator, {.limit = 50}),
        row("invoice_reference", &Commitment::invoice_reference),
        row("report_due", &Commitment::report_due), row("ended_on", &Commitment::ended_on),
        row("end_reason", &Commitment::end_reason, {.limit = 1000}));
  }

  friend bool operator==(const Commitment&, const Commitment&) = default;
};

// What follows from a commitment, its case and the visits that are booked on it.
struct CommitmentFacts {
  AllowanceState state = AllowanceState::announced;
  std::optional<int> used_minutes;
  std::optional<Money> used_amount;
  std::optional<int> used_visits;
  std::optional<int> left_minutes;  // of that of the three that is limited
  std::optional<Money> left_amount;
  std::optional<int> left_visits;
  std::optional<ServiceTask> task;
  std::optional<CaseController> controller;
  std::string controller_name;

  static constexpr std::string_view kKind = Commitment::kKind;
  static constexpr auto rows() {
    return rows_of(
        row("state", &CommitmentFacts::state), row("used_minutes", &CommitmentFacts::used_minutes),
        row("used_amount", &CommitmentFacts::used_amount),
        row("used_visits", &CommitmentFacts::used_visits),
        row("left_minutes", &CommitmentFacts::left_minutes),
        row("left_amount", &CommitmentFacts::left_amount),
        row("left_visits", &CommitmentFacts::left_visits), row("task", &CommitmentFacts::task),
        row("controller", &CommitmentFacts::controller),
        row("controller_name", &CommitmentFacts::controller_name));
  }
};

// Throws Error(invalid): error.field.required, also for an address of invoices where there is
// neither a place nor an electronic one, and for the basis of a price; error.allowance.limit unless
// exactly one of hours, euros and visits is limited; error.field.zero; error.field.future;
// error.field.order; error.record.end-reason without the day.
[[nodiscard]] std::vector<Message> check(const Commitment& commitment, Date today);

[[nodiscard]] Limits limits_of(const Commitment& commitment) noexcept;
[[nodiscard]] AllowanceDays days_of(const Commitment& commitment) noexcept;

}  // namespace kortisto::domain
