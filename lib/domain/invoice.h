// An invoice (lasku) or a credit note: what a payer owes for what was done for one client. A draft
// until it is issued; then it has its number, and what stands on it never changes
// (arvonlisäverolaki 1501/1993 §209 e, kirjanpitolaki 1336/1997). What happens to it afterwards,
// payments, reminders, a dispute, is added to it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "domain/business_id.h"
#include "domain/case.h"
#include "domain/iban.h"
#include "domain/identifiers.h"
#include "domain/invoice_event.h"
#include "domain/invoice_line.h"
#include "domain/row.h"

namespace kortisto::domain {

enum class PayerRole { client, guardian, buyer, county, other };
template <>
inline constexpr auto kCodes<PayerRole> =
    std::to_array<std::string_view>({"client", "guardian", "buyer", "county", "other"});

[[nodiscard]] constexpr bool is_consumer(PayerRole role) noexcept {
  return role == PayerRole::client || role == PayerRole::guardian;
}

// Whether the prices of the lines have the tax in them, or it comes on top.
enum class PriceForm { with_tax, without_tax };
template <>
inline constexpr auto kCodes<PriceForm> = std::to_array<std::string_view>({"with_tax",
                                                                           "without_tax"});

// "2026-11", or error.field.month.
[[nodiscard]] std::string check_month(const Field& field, std::string_view text);
// Per cents with at most one decimal, "11.5", or error.field.percent.
[[nodiscard]] std::string check_percent(const Field& field, std::string_view text);

struct Invoice {
  std::optional<CaseId> in_case;
  std::optional<int> invoice_number;  // given when it is issued, without a gap
  std::optional<PayerRole> payer;
  std::string payer_name;
  std::string payer_business_id;
  std::string payer_street;
  std::string payer_postcode;
  std::string payer_city;
  std::string payer_country;  // "" is Finland
  std::string e_invoice_address;
  std::string e_invoice_operator;
  std::string payer_reference;
  std::optional<AgreementId> agreement;  // what it is billed by, one of the three
  std::optional<CommitmentId> commitment;
  std::optional<VoucherId> voucher;
  std::string period;              // "2026-11", of one that was drafted for a month
  std::vector<std::string> lines;  // domain/invoice_line.h
  PriceForm prices = PriceForm::with_tax;
  std::optional<int> credits;  // the number of the invoice that this is a credit note of
  std::optional<Date> issued;
  std::optional<Date> due;
  std::string reference;              // the reference number of payments
  std::string iban;                   // to which it is paid
  std::string interest;               // for late payment, per cent a year; "" is not stated
  std::optional<Money> payable;       // what it comes to; what a credit note gives back
  std::optional<Money> credited;      // of it, by credit notes
  std::vector<std::string> payments;  // domain/invoice_event.h
  std::vector<std::string> reminders;
  std::optional<Date> disputed_on;  // no reminder while it is (laki saatavien perinnästä §4 b)
  std::string dispute;              // what about
  std::optional<Date> settled_on;   // nothing is owed on it since
  std::optional<Date> removed_on;   // a draft that was thrown away

  static constexpr std::string_view kKind = "invoice";
  static constexpr auto rows() {
    return rows_of(
        row("case", &Invoice::in_case, {.personal = false}),
        row("invoice_number", &Invoice::invoice_number, {.limit = 99'999'999, .entered = false}),
        row("payer", &Invoice::payer, {.required = Required::yes}),
        row("payer_name", &Invoice::payer_name, {.required = Required::yes}),
        row("payer_business_id", &Invoice::payer_business_id, {.check = check_business_id}),
        row("payer_street", &Invoice::payer_street),
        row("payer_postcode", &Invoice::payer_postcode, {.limit = 20}),
        row("payer_city", &Invoice::payer_city), row("payer_country", &Invoice::payer_country),
        row("e_invoice_address", &Invoice::e_invoice_address, {.limit = 50}),
        row("e_invoice_operator", &Invoice::e_invoice_operator, {.limit = 50}),
        row("payer_reference", &Invoice::payer_reference),
        row("agreement", &Invoice::agreement, {.personal = false}),
        row("commitment", &Invoice::commitment, {.personal = false}),
        row("voucher", &Invoice::voucher, {.personal = false}),
        row("period", &Invoice::period, {.check = check_month, .limit = 7, .personal = false}),
        row("lines", &Invoice::lines,
            {.check = check_invoice_line, .option = "line", .limit = 500}),
        row("prices", &Invoice::prices, {.personal = false}),
        row("credits", &Invoice::credits,
            {.limit = 99'999'999, .entered = false, .personal = false}),
        row("issued", &Invoice::issued, {.entered = false}),
        row("due", &Invoice::due, {.entered = false}),
        row("reference", &Invoice::reference, {.limit = 25, .entered = false}),
        row("iban", &Invoice::iban, {.check = check_iban, .limit = 50, .entered = false}),
        row("interest", &Invoice::interest, {.check = check_percent, .limit = 5, .entered = false}),
        row("payable", &Invoice::payable, {.entered = false}),
        row("credited", &Invoice::credited, {.entered = false}),
        row("payments", &Invoice::payments,
            {.check = check_payment, .option = "payment", .entered = false}),
        row("reminders", &Invoice::reminders,
            {.check = check_reminder, .option = "reminder", .entered = false}),
        row("disputed_on", &Invoice::disputed_on, {.entered = false}),
        row("dispute", &Invoice::dispute, {.limit = 1000, .entered = false}),
        row("settled_on", &Invoice::settled_on, {.entered = false}),
        row("removed_on", &Invoice::removed_on, {.entered = false}));
  }

  friend bool operator==(const Invoice&, const Invoice&) = default;
};

enum class InvoiceState { draft, issued, part_paid, paid, reminded, disputed, credited, removed };
template <>
inline constexpr auto kCodes<InvoiceState> = std::to_array<std::string_view>(
    {"draft", "issued", "part_paid", "paid", "reminded", "disputed", "credited", "removed"});

// What follows from an invoice and its case.
struct InvoiceFacts {
  InvoiceState state = InvoiceState::draft;
  std::optional<Money> paid;
  std::optional<Money> open;  // of one that was issued and is no credit note
  std::optional<ServiceTask> task;
  std::optional<CaseController> controller;
  std::string controller_name;

  static constexpr std::string_view kKind = Invoice::kKind;
  static constexpr auto rows() {
    return rows_of(row("state", &InvoiceFacts::state), row("paid", &InvoiceFacts::paid),
                   row("open", &InvoiceFacts::open), row("task", &InvoiceFacts::task),
                   row("controller", &InvoiceFacts::controller),
                   row("controller_name", &InvoiceFacts::controller_name));
  }
};

[[nodiscard]] std::vector<InvoiceLine> lines_of(const Invoice& invoice);

[[nodiscard]] std::vector<Reminder> reminders_of(const Invoice& invoice);

// The payments, together.
[[nodiscard]] Money paid(const Invoice& invoice) noexcept;
// What may still come in: what is owed and what reminders have asked for beside it, their fees and
// the interest of the last one. Below zero when too much was paid. REQUIRES: it was issued
[[nodiscard]] Money payable_still(const Invoice& invoice) noexcept;
// What is still owed of the invoice itself, to which payments go first; below zero when more was
// paid than it and its reminders ask for. REQUIRES: it was issued
[[nodiscard]] Money open_sum(const Invoice& invoice) noexcept;

[[nodiscard]] InvoiceState state(const Invoice& invoice) noexcept;

// Of a draft. Throws Error(invalid): error.field.required, also for the place or the electronic
// address of a payer who is no consumer; error.field.order for a due date before its issue;
// error.invoice.household-work for work at home that a voucher or another than a person pays, who
// has nothing to deduct.
[[nodiscard]] std::vector<Message> check(const Invoice& invoice, Date today);

}  // namespace kortisto::domain
