// Invoices: drafted for a month from the visits that wait for one, issued with a number, credited.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/message.h"
#include "billing/late_interest.h"
#include "domain/dossier.h"
#include "domain/invoice.h"
#include "register/register.h"

namespace kortisto::reg {

// What the practice has settled about its invoices.
struct BillingTerms {
  std::vector<domain::VatRate> vat_rates;
  std::vector<billing::ReferenceRate> reference_rates;
  std::int64_t first_number = 1;
  int payment_days = 14;
  std::string iban;
  Money reminder_fee;  // where nobody says another
  bool states_interest = true;
  std::array<std::string, std::size(domain::kCodes<domain::VisitKind>)> remarks;  // by VisitKind
};

// An invoice in a few words.
struct InvoiceInBrief {
  domain::ClientId client;
  std::string client_name;
  std::int64_t record = 0;             // its number in the register
  std::optional<std::int64_t> number;  // the one that is printed, once it is issued
  std::string payer_name;
  std::int64_t lines = 0;
  Money payable;
};

struct Drafted {
  std::vector<InvoiceInBrief> made;
  std::vector<InvoiceInBrief> standing;  // drafts that were there before, as they are
  std::vector<Message> warnings;
};

// The invoices of a month, one for each client and what is billed by: every visit that was held in
// it, is to be billed and was not, and what is paid by the month. A draft of that month that is
// there already stays as it is. Recorded as "invoice.add".
// REQUIRES: `month` is the first of a month
[[nodiscard]] Drafted draft_invoices(Register& store, Date month,
                                     std::optional<domain::ClientId> client,
                                     const BillingTerms& terms);

// The drafts of the month, or all, oldest first. Recorded as "invoice.list".
[[nodiscard]] std::vector<InvoiceInBrief> list_drafts(Register& store, std::optional<Date> month);

// Gives each its number, without a gap, its reference, its due date and its sum, and marks its
// visits as billed; all of them or none. Recorded as "invoice.issue". Throws Error(not_found)
// "error.invoice.no-draft"; Error(invalid) "error.invoice.nothing" for one that comes to nothing,
// "error.invoice.too-high" for one that comes to a thousand million euros, "error.invoice.visit"
// for a visit that was billed, changed or taken away since it was drafted. REQUIRES: the terms name
// an account
[[nodiscard]] std::vector<InvoiceInBrief> issue_invoices(Register& store,
                                                         std::span<const std::int64_t> drafts,
                                                         const BillingTerms& terms,
                                                         std::vector<Message>& warnings);

// A draft that is not to become an invoice. Recorded as "invoice.edit". Throws Error(not_found)
// "error.invoice.no-draft".
void remove_draft(Register& store, std::int64_t draft);

// A credit note of the whole that is left of an invoice, or of so much of it; the visits of one
// that is credited whole wait for an invoice again. Recorded as "invoice.issue". Throws
// Error(not_found) "error.invoice.none"; Error(invalid) "error.invoice.credit" for nothing or more
// than is left of it, "error.invoice.is-credit", and "error.invoice.credit-lines" for a part of one
// whose lines are taxed in more than one way.
[[nodiscard]] InvoiceInBrief credit_invoice(Register& store, std::int64_t number,
                                            std::optional<Money> amount, const std::string& reason,
                                            const BillingTerms& terms);

}  // namespace kortisto::reg
