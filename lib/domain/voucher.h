// A service voucher (palveluseteli, 569/2009): the county pays up to its value, and the client the
// rest of the price, unless the service is free by law (734/1992 §12). The county is the
// controller, and pays at most the price that was agreed (569/2009 §9).
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

struct Voucher {
  std::optional<CaseId> in_case;
  std::string voucher_number;  // as the issuer gave it
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
  std::optional<Money> price;  // of a unit, as it was agreed
  std::optional<Money> value;  // what the county pays of it
  std::optional<PriceBasis> price_basis;
  VatTreatment vat = VatTreatment::exempt_social_care;
  bool income_tied = false;  // the value follows from the client's income
  bool free_by_law = false;  // the client pays nothing
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

  static constexpr std::string_view kKind = "voucher";
  static constexpr auto rows() {
    return rows_of(
        row("case", &Voucher::in_case, {.personal = false}),
        row("voucher_number", &Voucher::voucher_number, {.limit = 100, .required = Required::yes}),
        row("issuer", &Voucher::issuer, {.required = Required::yes}),
        row("issuer_business_id", &Voucher::issuer_business_id, {.check = check_business_id}),
        row("official", &Voucher::official, {.required = Required::yes}),
        row("service", &Voucher::service, {.limit = 500, .required = Required::yes}),
        row("decision_date", &Voucher::decision_date), row("accepted_on", &Voucher::accepted_on),
        row("valid_from", &Voucher::valid_from, {.required = Required::yes}),
        row("valid_to", &Voucher::valid_to, {.required = Required::yes}),
        row("max_hours", &Voucher::max_hours), row("max_amount", &Voucher::max_amount),
        row("max_visits", &Voucher::max_visits),
        row("price", &Voucher::price, {.required = Required::yes}),
        row("value", &Voucher::value, {.required = Required::yes}),
        row("price_basis", &Voucher::price_basis, {.required = Required::yes}),
        row("vat", &Voucher::vat), row("income_tied", &Voucher::income_tied),
        row("free_by_law", &Voucher::free_by_law), row("invoice_street", &Voucher::invoice_street),
        row("invoice_postcode", &Voucher::invoice_postcode, {.limit = 20}),
        row("invoice_city", &Voucher::invoice_city),
        row("e_invoice_address", &Voucher::e_invoice_address, {.limit = 50}),
        row("e_invoice_operator", &Voucher::e_invoice_operator, {.limit = 50}),
        row("invoice_reference", &Voucher::invoice_reference),
        row("report_due", &Voucher::report_due), row("ended_on", &Voucher::ended_on),
        row("end_reason", &Voucher::end_reason, {.limit = 1000}));
  }

  friend bool operator==(const Voucher&, const Voucher&) = default;
};

// What follows from a voucher, its case and the visits that are booked on it.
struct VoucherFacts {
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
  std::optional<Money> own_share;  // of the price of a unit, that the client pays

  static constexpr std::string_view kKind = Voucher::kKind;
  static constexpr auto rows() {
    return rows_of(row("state", &VoucherFacts::state),
                   row("used_minutes", &VoucherFacts::used_minutes),
                   row("used_amount", &VoucherFacts::used_amount),
                   row("used_visits", &VoucherFacts::used_visits),
                   row("left_minutes", &VoucherFacts::left_minutes),
                   row("left_amount", &VoucherFacts::left_amount),
                   row("left_visits", &VoucherFacts::left_visits), row("task", &VoucherFacts::task),
                   row("controller", &VoucherFacts::controller),
                   row("controller_name", &VoucherFacts::controller_name),
                   row("own_share", &VoucherFacts::own_share));
  }
};

// Throws what check() of a commitment does; error.voucher.own-share for a share of the client's own
// in a service that is free by law.
[[nodiscard]] std::vector<Message> check(const Voucher& voucher, Date today);

[[nodiscard]] Limits limits_of(const Voucher& voucher) noexcept;
// What the price of a unit is above the value of the voucher.
[[nodiscard]] Money own_share(const Voucher& voucher) noexcept;

[[nodiscard]] AllowanceDays days_of(const Voucher& voucher) noexcept;

}  // namespace kortisto::domain
