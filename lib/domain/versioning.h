// Records that people sign. What is signed does not change: what is to hold instead becomes a new
// version, a draft until it is signed in its turn, and the version before ends on that day.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "domain/field.h"
#include "domain/record.h"

namespace kortisto::domain {

struct Versioning {
  std::string_view printed_on;  // the key of the day on which the paper to sign was made
  std::string_view bound_on;    // of the day from which the version binds
  std::string_view ended_on;    // of the day on which it ended
  std::string_view end_reason;  // and why
  // Of the last day on which it is in force, where one was agreed.
  std::string_view valid_to = {};
  // What is said of a version's paper and of what happens to it: such a field changes without a new
  // version.
  std::span<const std::string_view> upkeep;
  // What belongs to one paper only, and is not taken over into the next version.
  std::span<const std::string_view> of_paper;
  // Whether editing what is signed makes the new version; else it takes amending it by that name.
  bool edit_amends;
};

[[nodiscard]] std::optional<Date> bound_on(const Versioning& kind, const Values& values);
[[nodiscard]] std::optional<Date> ended_on(const Versioning& kind, const Values& values);
// The last day of what binds: on which it ended, else the one that was agreed. Nothing of a draft
// and of what holds until further notice.
[[nodiscard]] std::optional<Date> last_day(const Versioning& kind, const Values& values);
[[nodiscard]] bool is_upkeep(const Versioning& kind, std::string_view key) noexcept;

// A draft that ended without ever having bound anybody: as if it had not been made.
[[nodiscard]] bool is_given_up(const Versioning& kind, const Values& values);

// Bound and not ended.
[[nodiscard]] bool is_in_force(const Versioning& kind, const Values& values);

// The same on a day: on that on which it ended it is no more.
[[nodiscard]] bool is_in_force_on(const Versioning& kind, const Values& values, Date day);

}  // namespace kortisto::domain
