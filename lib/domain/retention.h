// How long each kind of data is kept. Source: 703/2023 §§23-24 and its annex for social-care client
// data, by the service task of the case that they belong to; for other data the practice's own
// policy, which is a text and gives no date.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "domain/case.h"
#include "domain/client.h"

namespace kortisto::domain {

enum class RetentionStart {
  death,         // of the client
  event,         // the day on which a row of the log was written
  closing,       // of the case
  last_closing,  // of the last case in the same task
  birth,         // of the child
  policy,        // whatever the practice's own policy says
  year_end,      // the end of the calendar year in which the financial year ended
};
template <>
inline constexpr auto kCodes<RetentionStart> = std::to_array<std::string_view>(
    {"death", "event", "closing", "last_closing", "birth", "policy", "year_end"});

struct RetentionRule {
  RetentionStart start;
  int years;             // from the start; 0 where the policy says
  std::string_view act;  // number of the act whose annex says so, "" where the policy says
};

// The documents of a case. REQUIRES: it names its task
[[nodiscard]] RetentionRule retention_of(const Case& one) noexcept;

// The basic data of a client and what shares their period: guardians, sources, corrections.
[[nodiscard]] RetentionRule retention_of_clientship(Regime regime) noexcept;

// The vouchers of the bookkeeping, from the day on one (kirjanpitolaki 1336/1997 chapter 2 §10). A
// sole trader's financial year is the calendar year (chapter 1 §4).
[[nodiscard]] RetentionRule retention_of_vouchers() noexcept;

// The rows of the use log.
[[nodiscard]] RetentionRule retention_of_log(Regime regime) noexcept;

// The day on which the retention ends: the same day of the month, else the month's last. Nothing,
// "not yet due", while the start is unknown, and for a policy.
[[nodiscard]] std::optional<Date> retention_end(const RetentionRule& rule,
                                                std::optional<Date> start);

}  // namespace kortisto::domain
