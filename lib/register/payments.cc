#include "register/payments.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "billing/reminder.h"
#include "db/column.h"
#include "domain/days.h"
#include "domain/reference_number.h"
#include "register/invoices.h"

namespace kortisto::reg {

namespace {

using domain::Invoice;

constexpr std::string_view kByReference = R"sql(
SELECT id FROM invoice WHERE reference = ?1 AND invoice_number IS NOT NULL AND credits IS NULL
)sql";

Error refused(const std::string& key, std::int64_t number) {
  return {ErrorKind::invalid, {MessageKey(key), {{"number", std::to_string(number)}}}};
}

// An invoice that somebody may pay.
Stored payable_invoice(Work& work, std::int64_t number) {
  Stored stored = issued_invoice(work, number);
  if (domain::number_in(stored.values, "credits")) throw refused("error.invoice.is-credit", number);
  return stored;
}

Paid book(Work& work, const Stored& stored, const domain::Payment& payment,
          domain::SourceId source) {
  auto invoice = domain::record_of<Invoice>(stored.values);
  invoice.payments.push_back(domain::text_of(payment));
  const std::int64_t open = domain::open_sum(invoice).cents;
  if (open <= 0) invoice.settled_on = payment.day;
  write_invoice(work, stored, invoice, "pay", source);
  return {*invoice.invoice_number,
          payment.day,
          invoice.reference,
          payment.amount,
          {std::max<std::int64_t>(0, open)},
          {std::max<std::int64_t>(0, -open)}};
}

// Whether it was booked before: by the bank's archive reference and the amount, and where the bank
// gives none, by the day and the amount.
bool knows(const Invoice& invoice, const Credited& told) {
  return std::any_of(invoice.payments.begin(), invoice.payments.end(), [&](const auto& text) {
    const auto payment = domain::read_payment(text);
    return payment && payment->archive_id == told.archive_id && payment->amount == told.amount &&
           (!told.archive_id.empty() || payment->day == told.day);
  });
}

class Matching {
 public:
  explicit Matching(Work& work) : work_(work), source_(own_source(work)) {}

  void match(const Credited& payment) {
    const auto why = try_to_book(payment);
    if (why) matched_.left.push_back({payment, *why, std::exchange(invoice_, std::nullopt)});
  }
  [[nodiscard]] Matched take() && { return std::move(matched_); }

 private:
  std::optional<NotMatched> try_to_book(const Credited& payment) {
    invoice_.reset();
    if (payment.reference.empty()) return NotMatched::no_reference;
    db::Rows rows = work_.connection().query(kByReference, payment.reference);
    if (!rows.next()) return NotMatched::no_invoice;
    const Stored stored =
        require_record(work_, {std::string(Invoice::kKind), rows.read<std::int64_t>()});
    const auto invoice = domain::record_of<Invoice>(stored.values);
    invoice_ = *invoice.invoice_number;
    if (payment.reversed) return NotMatched::reversed;
    if (knows(invoice, payment)) {
      ++matched_.known;
      return std::nullopt;
    }
    if (payment.day < *invoice.issued) return NotMatched::before;
    const Money room = domain::payable_still(invoice);
    if (room.cents <= 0) return NotMatched::settled;
    if (payment.amount > room) return NotMatched::too_much;
    matched_.booked.push_back(
        book(work_, stored, {payment.day, payment.amount, payment.archive_id}, source_));
    return std::nullopt;
  }

  Work& work_;
  domain::SourceId source_;
  std::optional<std::int64_t> invoice_;  // the one that was looked at
  Matched matched_;
};

billing::Debt debt_of(const Invoice& invoice) {
  return {domain::is_consumer(*invoice.payer),
          invoice.disputed_on.has_value(),
          *invoice.issued,
          *invoice.due,
          domain::open_sum(invoice),
          domain::read_percent(invoice.interest),
          domain::reminders_of(invoice)};
}

constexpr const char* kWhyNone[] = {"error.reminder.nothing-open", "error.reminder.disputed",
                                    "error.reminder.not-due", "error.reminder.too-soon"};
constexpr const char* kWhyNoFee[] = {"error.reminder.fee-sent-late", "error.reminder.fee-not-late",
                                     "error.reminder.fee-too-high"};

}  // namespace

Paid pay_invoice(Register& store, std::int64_t number, std::optional<Date> day,
                 std::optional<Money> amount) {
  Work work(store);
  const Stored stored = payable_invoice(work, number);
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const Money open = domain::open_sum(invoice);
  const Money room = domain::payable_still(invoice);
  if (room.cents <= 0) throw refused("error.invoice.settled", number);
  const Date paid_on = day.value_or(work.today());
  domain::check_not_future(paid_on, domain::field_of<Invoice>("payments"), work.today());
  if (paid_on < *invoice.issued) throw refused("error.invoice.paid-before", number);
  if (amount && amount->cents == 0) {
    throw domain::field_error("error.field.zero", domain::field_of<Invoice>("payments"));
  }
  Paid paid = book(work, stored, {paid_on, amount.value_or(open.cents > 0 ? open : room), {}},
                   own_source(work));
  work.commit();
  return paid;
}

Matched match_payments(Register& store, std::span<const Credited> payments, bool try_only) {
  Work work(store);
  Matching matching(work);
  for (const Credited& one : payments) matching.match(one);
  Matched matched = std::move(matching).take();
  if (try_only) return matched;  // what was written is undone
  if (!matched.booked.empty()) work.commit();
  return matched;
}

Reminded remind_invoice(Register& store, std::int64_t number, std::optional<Money> fee,
                        const BillingTerms& terms) {
  Work work(store);
  const Stored stored = payable_invoice(work, number);
  auto invoice = domain::record_of<Invoice>(stored.values);
  const billing::Debt debt = debt_of(invoice);
  const Date today = work.today();
  if (const auto why = billing::why_no_reminder(debt, today)) {
    throw refused(kWhyNone[static_cast<std::size_t>(*why)], number);
  }
  if (const auto why = fee ? billing::why_no_fee(debt, *fee, today) : std::nullopt) {
    throw refused(kWhyNoFee[static_cast<std::size_t>(*why)], number);
  }
  const domain::Reminder reminder =
      billing::reminder_of(debt, fee.value_or(terms.reminder_fee), terms.reference_rates, today);
  invoice.reminders.push_back(domain::text_of(reminder));
  write_invoice(work, stored, invoice, "remind", own_source(work));
  work.commit();
  return {number, static_cast<std::int64_t>(invoice.reminders.size()), reminder};
}

void dispute_invoice(Register& store, std::int64_t number, const std::string& what) {
  Work work(store);
  const Stored stored = payable_invoice(work, number);
  auto invoice = domain::record_of<Invoice>(stored.values);
  invoice.disputed_on = work.today();
  invoice.dispute = what;
  write_invoice(work, stored, invoice, "edit", own_source(work));
  work.commit();
}

void end_dispute(Register& store, std::int64_t number) {
  Work work(store);
  const Stored stored = payable_invoice(work, number);
  auto invoice = domain::record_of<Invoice>(stored.values);
  invoice.disputed_on = std::nullopt;
  invoice.dispute.clear();
  write_invoice(work, stored, invoice, "edit", own_source(work));
  work.commit();
}

}  // namespace kortisto::reg
