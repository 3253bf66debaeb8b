// What stands on the paper of an invoice, read from the register, and the invoices of a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "billing/invoice_document.h"
#include "billing/reminder_document.h"
#include "domain/dossier.h"
#include "domain/invoice.h"
#include "register/about.h"
#include "register/register.h"

namespace kortisto::reg {

// An issued invoice or credit note, as it is printed or sent; `seller` is who sends it, but for the
// account, which the invoice has. Recorded as "invoice.print". Throws Error(not_found)
// "error.invoice.none".
[[nodiscard]] billing::InvoiceDocument print_invoice(Register& store, std::int64_t number,
                                                     billing::Seller seller, About about);

// The paper of a reminder of it, the first being 1, as it was when it was made. Recorded as
// "invoice.print". Throws Error(not_found) "error.invoice.none", "error.reminder.none".
[[nodiscard]] billing::ReminderDocument print_reminder(Register& store, std::int64_t number,
                                                       std::int64_t reminder,
                                                       billing::Seller seller, About about);

// An invoice, and whose it is.
struct ListedInvoice {
  domain::ClientId client;
  std::string client_name;
  std::int64_t record = 0;
  domain::Invoice invoice;
  domain::InvoiceState state = domain::InvoiceState::draft;
};

struct InvoiceFilter {
  std::optional<Date> first;  // of the days of issue
  std::optional<Date> last;
  std::optional<domain::ClientId> client;
  bool drafts = false;  // these too
  bool open = false;    // only those on which something is owed
};

// By number, drafts last. Recorded as "invoice.list".
[[nodiscard]] std::vector<ListedInvoice> list_invoices(Register& store,
                                                       const InvoiceFilter& filter);

// The record of an issued invoice. Nothing is told, nothing recorded. Throws Error(not_found)
// "error.invoice.none".
[[nodiscard]] domain::RecordId pick_invoice(Register& store, std::int64_t number,
                                            domain::ClientId& client);

// What was sold, credit notes taken off it, without tax: against the threshold of a small business
// (arvonlisäverolaki 1501/1993 §3), for which social care is told apart.
struct Turnover {
  Money taxable;  // all that is not exempt as social care
  Money exempt;
};
void add_sales(const domain::Invoice& invoice, Turnover& turnover);
// Of what was issued from the first of these days to the last.
[[nodiscard]] Turnover turnover_of(Register& store, Date first, Date last);

}  // namespace kortisto::reg
