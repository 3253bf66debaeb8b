// What happens to an issued invoice: payments and reminders. The invoice's record holds each as one
// text of parts, as it does its lines:
//
//   2026-12-10; 75.50; 20261210ABCD1234
//   2027-01-05; 75.50; 5.00; 0.27; 2027-01-05; 2027-01-19
//
// Of a payment the day, the amount and the bank's archive reference, if it has one. Of a reminder
// the day, what was owed, the fee, the interest and the day up to which that was reckoned, and the
// new due date: all that its paper says, so that it can be made again whatever happens later.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "domain/field.h"

namespace kortisto::domain {

struct Payment {
  Date day;
  Money amount;            // more than nothing
  std::string archive_id;  // by which the bank's files know it; "" of one that was entered by hand
};
[[nodiscard]] std::optional<Payment> read_payment(std::string_view text);
[[nodiscard]] std::string text_of(const Payment& payment);

// A day has no default, so that nobody makes one without it.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct Reminder {
  Date day;
  Money open;  // of the invoice
  Money fee;
  Money interest;
  Date interest_to;
  Date due;
};
[[nodiscard]] std::optional<Reminder> read_reminder(std::string_view text);
[[nodiscard]] std::string text_of(const Reminder& reminder);

// The canonical form for a row; error.field.payment, error.field.reminder.
[[nodiscard]] std::string check_payment(const Field& field, std::string_view text);
[[nodiscard]] std::string check_reminder(const Field& field, std::string_view text);

}  // namespace kortisto::domain
