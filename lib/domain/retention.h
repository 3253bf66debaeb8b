// How long each kind of data is kept. Source: 703/2023 §§23-24 and its annex for social-care client
// data; for other clients the practice's own policy, which is a text and gives no date.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "domain/client.h"

namespace kortisto::domain {

enum class RetentionStart {
  death,    // of the client
  event,    // the day on which a row of the log was written
  closing,  // of the case: the day on which the last of the plans ended
  policy,   // whatever the practice's own policy says
};
inline constexpr std::array<std::string_view, 4> kRetentionStartCodes{"death", "event", "closing",
                                                                      "policy"};

struct RetentionClass {
  std::string_view kind;  // message key of the kind of data, for example "kind.client"
  RetentionStart start;
  int years;             // from the start; 0 where the policy says
  std::string_view act;  // number of the act whose annex says so, "" where the policy says
};

// The classes of the kinds of data that the register holds about a client of this regime. The plans
// of a minor are those of families with children, 30 years; those of others 10 years. (Disability
// services and family law have periods of their own, for which a plan would have to say that it is
// theirs.)
[[nodiscard]] std::span<const RetentionClass> retention_classes(Regime regime, bool minor) noexcept;

// The day on which the retention ends: the same day of the month, else the month's last. Nothing,
// "not yet due", while the start is unknown, and for a policy.
[[nodiscard]] std::optional<Date> retention_end(const RetentionClass& retention,
                                                std::optional<Date> start);

}  // namespace kortisto::domain
