#include "domain/invoice.h"

#include <algorithm>

#include "base/error.h"
#include "domain/days.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

void check_household_work(const Invoice& invoice) {
  if (invoice.payer && is_consumer(*invoice.payer) && !invoice.voucher && !invoice.commitment) {
    return;
  }
  for (const InvoiceLine& line : lines_of(invoice)) {
    if (line.household_work)
      throw field_error("error.invoice.household-work", field_of<Invoice>("lines"));
  }
}

// Of the invoice itself; below zero when more was paid.
std::int64_t owed_of(const Invoice& invoice) noexcept {
  return invoice.payable.value_or(Money()).cents - invoice.credited.value_or(Money()).cents -
         paid(invoice).cents;
}

std::int64_t asked_beside(const Invoice& invoice) noexcept {
  std::int64_t sum = 0;
  const auto reminders = reminders_of(invoice);
  for (const Reminder& one : reminders) sum += one.fee.cents;
  return reminders.empty() ? sum : sum + reminders.back().interest.cents;
}

}  // namespace

std::string check_month(const Field& field, std::string_view text) {
  if (text.size() == 7 && Date::parse(std::string(text) + "-01")) return std::string(text);
  throw field_error("error.field.month", field);
}

std::string check_percent(const Field& field, std::string_view text) {
  if (const auto permille = read_percent(text)) return percent_of(*permille);
  throw field_error("error.field.percent", field);
}

std::vector<InvoiceLine> lines_of(const Invoice& invoice) {
  std::vector<InvoiceLine> lines;
  for (const std::string& text : invoice.lines) {
    if (auto line = read_invoice_line(text)) lines.push_back(*std::move(line));
  }
  return lines;
}

std::vector<Reminder> reminders_of(const Invoice& invoice) {
  std::vector<Reminder> reminders;
  for (const std::string& text : invoice.reminders) {
    if (const auto one = read_reminder(text)) reminders.push_back(*one);
  }
  return reminders;
}

Money paid(const Invoice& invoice) noexcept {
  Money sum;
  for (const std::string& text : invoice.payments) {
    if (const auto payment = read_payment(text)) sum.cents += payment->amount.cents;
  }
  return sum;
}

Money payable_still(const Invoice& invoice) noexcept {
  return {owed_of(invoice) + asked_beside(invoice)};
}

Money open_sum(const Invoice& invoice) noexcept {
  const std::int64_t owed = owed_of(invoice);
  return {owed >= 0 ? owed : std::min<std::int64_t>(0, payable_still(invoice).cents)};
}

InvoiceState state(const Invoice& invoice) noexcept {
  if (invoice.removed_on) return InvoiceState::removed;
  if (!invoice.invoice_number) return InvoiceState::draft;
  if (invoice.credits) return InvoiceState::issued;
  if (open_sum(invoice).cents <= 0) {
    return invoice.payments.empty() && invoice.credited ? InvoiceState::credited
                                                        : InvoiceState::paid;
  }
  if (invoice.disputed_on) return InvoiceState::disputed;
  if (!invoice.reminders.empty()) return InvoiceState::reminded;
  return invoice.payments.empty() ? InvoiceState::issued : InvoiceState::part_paid;
}

std::vector<Message> check(const Invoice& invoice, Date today) {
  const Values values = values_of(invoice);
  check_required(values);
  constexpr std::string_view kDone[] = {"issued", "disputed_on", "settled_on", "removed_on"};
  check_done(values, kDone, today);
  check_order(invoice.issued, field_of<Invoice>("issued"), invoice.due, field_of<Invoice>("due"));
  if (invoice.payer && !is_consumer(*invoice.payer) && invoice.e_invoice_address.empty()) {
    for (const std::string_view key : {"payer_street", "payer_city"}) {
      if (is_absent(*find_value(values, key))) {
        throw field_error("error.field.required", *find_field(kFields<Invoice>, key));
      }
    }
  }
  check_household_work(invoice);
  if (!invoice.dispute.empty() && !invoice.disputed_on) {
    throw field_error("error.record.end-reason", field_of<Invoice>("dispute"));
  }
  return {};
}

}  // namespace kortisto::domain
