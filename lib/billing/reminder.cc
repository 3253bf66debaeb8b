#include "billing/reminder.h"

#include "domain/days.h"

namespace kortisto::billing {

namespace {

constexpr int kDays = 14;

Money fees_of(const Debt& debt) {
  Money sum;
  for (const domain::Reminder& one : debt.reminders) sum.cents += one.fee.cents;
  return sum;
}

}  // namespace

std::optional<NoReminder> why_no_reminder(const Debt& debt, Date today) {
  if (debt.open.cents <= 0) return NoReminder::nothing_open;
  if (debt.disputed) return NoReminder::disputed;
  if (today <= debt.due) return NoReminder::not_due;
  if (!debt.reminders.empty() && domain::days_between(debt.reminders.back().day, today) < kDays) {
    return NoReminder::too_soon;
  }
  return std::nullopt;
}

std::optional<NoFee> why_no_fee(const Debt& debt, Money fee, Date today) {
  if (debt.consumer && domain::days_between(debt.issued, debt.due) < kDays) return NoFee::sent_late;
  if (debt.consumer && domain::days_between(debt.due, today) < kDays) return NoFee::not_late;
  if (fee > (debt.consumer ? kMostConsumerFee : kMostBusinessFee)) return NoFee::too_high;
  if (!debt.consumer && fees_of(debt).cents + fee.cents > kMostBusinessFees.cents) {
    return NoFee::too_high;
  }
  return std::nullopt;
}

domain::Reminder reminder_of(const Debt& debt, Money fee, std::span<const ReferenceRate> rates,
                             Date today) {
  const Money asked = why_no_fee(debt, fee, today) ? Money() : fee;
  const LateInterest interest =
      debt.interest_permille
          ? late_interest(debt.open, *debt.interest_permille, rates, debt.consumer, debt.due, today)
          : LateInterest{{}, today};
  return {today,           debt.open,      asked,
          interest.amount, interest.until, domain::days_after(today, kDays)};
}

}  // namespace kortisto::billing
