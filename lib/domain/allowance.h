// What commitments and vouchers share: an issuer lets the practice give so much of a service within
// its days, in hours, euros or visits, and visits use it up.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/date.h"
#include "base/money.h"
#include "domain/field.h"
#include "domain/record.h"

namespace kortisto::domain {

// What the visits that are booked on it, billed or not, have used of it. Every visit counts, also
// one that is planned; none that was cancelled or taken away.
struct Usage {
  std::int64_t minutes = 0;
  Money amount;  // what the issuer pays for them
  std::int64_t visits = 0;
};

struct Limits {
  std::optional<int> hours;  // one of the three
  std::optional<Money> amount;
  std::optional<int> visits;
};

enum class AllowanceState {
  announced,  // known of, and not taken on
  accepted,
  in_use,
  exhausted,
  expired,
  withdrawn,
};
template <>
inline constexpr auto kCodes<AllowanceState> = std::to_array<std::string_view>(
    {"announced", "accepted", "in_use", "exhausted", "expired", "withdrawn"});

// What is left of the one that is limited; below zero when more was used.
struct Left {
  std::optional<std::int64_t> minutes;
  std::optional<Money> amount;
  std::optional<std::int64_t> visits;

  [[nodiscard]] bool nothing() const noexcept;
  [[nodiscard]] bool overdrawn() const noexcept;
};
[[nodiscard]] Left left_of(const Limits& limits, const Usage& used) noexcept;

// What tells its state, beside its use.
struct AllowanceDays {
  std::optional<Date> accepted_on;
  std::optional<Date> valid_to;
  std::optional<Date> ended_on;
};
[[nodiscard]] AllowanceState state_of(const AllowanceDays& days, const Left& left,
                                      const Usage& used, Date today) noexcept;

// The rules of the fields that both have, by their keys. Throws Error(invalid):
// error.field.required, also for an address of invoices where there is neither a place nor an
// electronic one; error.allowance.limit unless exactly one of hours, euros and visits is limited;
// error.field.zero for a number or an amount that is 0; error.field.future for what cannot have
// happened yet; error.field.order; error.record.end-reason
// without the day.
void check_allowance(const Values& values, Date today);

}  // namespace kortisto::domain
