// What a reminder of an unpaid invoice may ask for. Source: laki saatavien perinnästä 513/1999
// §§4 b, 10 a and 10 i.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "billing/late_interest.h"
#include "domain/invoice_event.h"

namespace kortisto::billing {

// Of a consumer, and of a business or an authority.
inline constexpr Money kMostConsumerFee{500};
inline constexpr Money kMostBusinessFee{1200};
// What all reminders of one invoice may cost a business or an authority.
inline constexpr Money kMostBusinessFees{4000};

struct Debt {
  bool consumer = true;
  bool disputed = false;
  Date issued;
  Date due;
  Money open;
  // As the invoice stated it; what was not stated is not owed (korkolaki 633/1982 §6).
  std::optional<int> interest_permille;
  std::vector<domain::Reminder> reminders;
};

// Why no reminder may be sent, or no fee be asked for.
enum class NoReminder {
  nothing_open,
  disputed,
  not_due,
  too_soon,  // fewer than 14 days since the reminder before
};
[[nodiscard]] std::optional<NoReminder> why_no_reminder(const Debt& debt, Date today);

enum class NoFee {
  sent_late,  // the invoice went fewer than 14 days before its due date
  not_late,   // fewer than 14 days have gone since
  too_high,   // above what the law allows
};
[[nodiscard]] std::optional<NoFee> why_no_fee(const Debt& debt, Money fee, Date today);

// With the fee where it may be asked for, else without, the interest until today or until the last
// day whose reference rate is known, and 14 days to pay. REQUIRES: why_no_reminder() is nothing
[[nodiscard]] domain::Reminder reminder_of(const Debt& debt, Money fee,
                                           std::span<const ReferenceRate> rates, Date today);

}  // namespace kortisto::billing
