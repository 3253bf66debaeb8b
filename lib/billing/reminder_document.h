// Everything that stands on the paper of a reminder of an invoice, and nothing else. What a
// reminder to a consumer has to say: the debt, its ground, the parts of it, where and when to pay
// (laki saatavien perinnästä 513/1999 §5).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/money.h"
#include "billing/invoice_document.h"

namespace kortisto::billing {

struct ReminderDocument {
  int number = 1;  // of the reminders of this invoice
  Date made;
  Date due;             // of this reminder
  std::string invoice;  // its number, day and due date
  Date invoice_issued;
  Date invoice_due;
  Seller seller;
  Payer payer;
  std::string about;                     // as on the invoice
  Money total;                           // of the invoice
  Money open;                            // what of it is not paid
  Money interest;                        // for late payment
  std::optional<int> interest_permille;  // nothing: the act's, which has changed meanwhile
  std::optional<Date> interest_from;     // its first day; nothing where none was stated
  std::optional<Date> interest_to;       // its last
  Money fee;                             // of the reminder
  std::string reference;                 // digits, that of the invoice
};

// What is open, with interest and fee.
[[nodiscard]] constexpr Money payable(const ReminderDocument& reminder) noexcept {
  return {reminder.open.cents + reminder.interest.cents + reminder.fee.cents};
}

}  // namespace kortisto::billing
