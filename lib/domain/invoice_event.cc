#include "domain/invoice_event.h"

#include "domain/parts.h"

namespace kortisto::domain {

std::optional<Payment> read_payment(std::string_view text) {
  const auto day = read_day(take_part(text));
  const auto amount = Money::parse(take_part(text));
  if (!day || !amount || amount->cents == 0) return std::nullopt;
  return Payment{*day, *amount, std::string(text)};
}

std::string text_of(const Payment& payment) {
  const std::string text = payment.day.iso() + "; " + payment.amount.text();
  return payment.archive_id.empty() ? text : text + "; " + payment.archive_id;
}

std::optional<Reminder> read_reminder(std::string_view text) {
  const auto day = read_day(take_part(text));
  const auto open = Money::parse(take_part(text));
  const auto fee = Money::parse(take_part(text));
  const auto interest = Money::parse(take_part(text));
  const auto interest_to = read_day(take_part(text));
  const auto due = read_day(take_part(text));
  if (!day || !open || !fee || !interest || !interest_to || !due || !text.empty()) {
    return std::nullopt;
  }
  if (*interest_to > *day || *due < *day) return std::nullopt;
  return Reminder{*day, *open, *fee, *interest, *interest_to, *due};
}

std::string text_of(const Reminder& reminder) {
  return reminder.day.iso() + "; " + reminder.open.text() + "; " + reminder.fee.text() + "; " +
         reminder.interest.text() + "; " + reminder.interest_to.iso() + "; " + reminder.due.iso();
}

std::string check_payment(const Field& field, std::string_view text) {
  if (const auto payment = read_payment(text)) return text_of(*payment);
  throw field_error("error.field.payment", field);
}

std::string check_reminder(const Field& field, std::string_view text) {
  if (const auto reminder = read_reminder(text)) return text_of(*reminder);
  throw field_error("error.field.reminder", field);
}

}  // namespace kortisto::domain
