// Interest for late payment (korkolaki 633/1982 §§4 and 4 a): the reference rate of the half-year,
// and seven percentage points on top of it for a consumer, eight for a business or an authority.
#pragma once

#include <optional>
#include <span>

#include "base/date.h"
#include "base/money.h"

namespace kortisto::billing {

// The reference rate that the Bank of Finland has announced (§12), from the first day of a
// half-year on.
struct ReferenceRate {
  Date from;
  int permille;
};

// In the order of their days. Source: Suomen Pankki, "Korkolain mukainen viitekorko".
[[nodiscard]] std::span<const ReferenceRate> known_reference_rates();

// The rate of a year; nothing for a half-year whose reference rate is not known, which is not
// guessed from the one before.
[[nodiscard]] std::optional<int> interest_permille(std::span<const ReferenceRate> rates,
                                                   bool consumer, Date day);

// Of the days after `since` up to `until`, to the nearest cent, a year having 365 days; nothing
// where there are none.
[[nodiscard]] Money interest_of(Money owed, int permille, Date since, Date until);

// A day has no default, so that nobody makes one without it.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct LateInterest {
  Money amount;
  Date until;  // the last day that is in it
};

// Of the days after `since` up to `until`: the rate that was stated, and in no half-year more than
// the act allows in that (§2: it binds in favour of a consumer). Reckoned up to the last day whose
// reference rate is known; `since` where that is none of them.
[[nodiscard]] LateInterest late_interest(Money owed, int stated_permille,
                                         std::span<const ReferenceRate> rates, bool consumer,
                                         Date since, Date until);

}  // namespace kortisto::billing
