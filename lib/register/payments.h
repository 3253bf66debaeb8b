// What happens to invoices after their issue: payments, by hand and from the bank's files,
// reminders, disputes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/invoice.h"
#include "register/invoicing.h"
#include "register/register.h"

namespace kortisto::reg {

// What is left to pay, and what of it a payment has settled.
struct Paid {
  std::int64_t number = 0;  // of the invoice
  Date day;
  std::string reference;
  Money amount;
  Money open;      // what is still owed
  Money overpaid;  // what was paid above that and above what reminders asked for beside it
};

// Recorded as "invoice.pay". Without an amount it is all that is owed of the invoice or, when that
// is paid, what reminders asked for beside it. Throws Error(not_found) "error.invoice.none";
// Error(invalid) "error.invoice.is-credit", "error.invoice.settled" for one on which nothing is
// owed, "error.field.future", "error.invoice.paid-before" for a day before the invoice.
[[nodiscard]] Paid pay_invoice(Register& store, std::int64_t number, std::optional<Date> day,
                               std::optional<Money> amount);

// A payment that the bank tells of.
struct Credited {
  Date day;
  Money amount;
  std::string reference;   // "" where it has none
  std::string archive_id;  // by which it is known again
  bool reversed = false;   // the bank takes it back
};

enum class NotMatched {
  no_reference,
  no_invoice,  // no invoice has this reference
  too_much,    // more than is owed
  settled,     // nothing is owed
  reversed,
  before,  // paid before the invoice was issued
};
struct Matched {
  std::vector<Paid> booked;
  std::int64_t known = 0;  // that were booked before
  struct Left {
    Credited payment;
    NotMatched why = NotMatched::no_reference;
    std::optional<std::int64_t> invoice;  // that it may be meant for
  };
  std::vector<Left> left;
};

// Books each payment on the invoice that has its reference, unless it is more than is owed with the
// fees and interest that were asked for; one that was booked before is not booked twice. All or
// none; nothing with `try_only`, which tells what would be. Recorded as "invoice.pay".
[[nodiscard]] Matched match_payments(Register& store, std::span<const Credited> payments,
                                     bool try_only);

// A reminder of an invoice: what is asked for in it. Recorded as "invoice.remind". Without a fee it
// is the usual one of the terms where the law allows one. Throws Error(not_found)
// "error.invoice.none"; Error(invalid) "error.reminder.WHY" as billing/reminder.h has it,
// "error.reminder.fee-WHY" for a fee that was asked for by name and is not allowed.
struct Reminded {
  std::int64_t number = 0;  // of the invoice
  std::int64_t count = 1;   // of its reminders
  domain::Reminder reminder;
};
[[nodiscard]] Reminded remind_invoice(Register& store, std::int64_t number,
                                      std::optional<Money> fee, const BillingTerms& terms);

// The payer disputes it, or does no more. Recorded as "invoice.edit".
void dispute_invoice(Register& store, std::int64_t number, const std::string& what);
void end_dispute(Register& store, std::int64_t number);

}  // namespace kortisto::reg
