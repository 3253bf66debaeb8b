#include "register/plan_follow_up.h"

#include <algorithm>
#include <limits>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "domain/plan.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::FollowUp;
using domain::Plan;

// An agreement makes a plan one that is to be followed up; what is told of days was looked at.
constexpr std::string_view kDays[] = {"follow_ups", "reviewed_on"};
constexpr std::string_view kBeginning[] = {"agreed_on"};

bool differ(const Stored& one, const Stored& other, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
    return *domain::find_value(one.values, key) != *domain::find_value(other.values, key);
  });
}

// The plans of which no day reminds. A version that has another after it is not asked.
std::set<std::int64_t> forgotten_in(const std::vector<Stored>& plans, Date day) {
  const std::set<std::int64_t> superseded = superseded_in(domain::kind_of<Plan>(), plans);
  std::set<std::int64_t> numbers;
  for (const Stored& one : plans) {
    if (superseded.contains(one.number)) continue;
    const auto plan = domain::record_of<Plan>(one.values);
    if (domain::follow_up(plan, one.follows.has_value(), day) == FollowUp::missing) {
      numbers.insert(one.number);
    }
  }
  return numbers;
}

bool is_past(const Plan& plan, Date day) {
  const auto next = domain::next_follow_up(plan);
  return next && *next < day;
}

}  // namespace

std::optional<Message> warn_of_follow_up(Work& work, const Stored* before, const Stored& after) {
  const std::vector<Stored> were = read_records(work, kind_named(Plan::kKind), after.client);
  std::vector<Stored> are = were;
  // What a new version is to differ from is the one before.
  const auto previous = std::find_if(are.begin(), are.end(), [&](const Stored& one) {
    return one.number == (before != nullptr ? before->number : after.follows.value_or(0));
  });
  const bool tells_of_days = previous != are.end() && differ(*previous, after, kDays);
  const bool begins = before != nullptr && differ(*before, after, kBeginning);
  std::int64_t number = after.number;
  if (before != nullptr) {
    previous->values = after.values;
  } else {
    are.push_back(after);
    number = are.back().number = std::numeric_limits<std::int64_t>::max();  // not known yet
  }

  const auto known = forgotten_in(were, work.as_of());
  const auto forgotten = forgotten_in(are, work.as_of());
  // Of one that was forgotten already a change of something else is no reason to speak.
  const bool is_new =
      !std::includes(known.begin(), known.end(), forgotten.begin(), forgotten.end());
  if (is_new || (forgotten.contains(number) && (tells_of_days || begins))) {
    return Message{"warning.plan.no-follow-up", {}};
  }
  // An old paper may be written down with the days that it had.
  const auto plan = domain::record_of<Plan>(after.values);
  const bool in_force = (plan.agreed_on && !begins) || after.follows;
  if (tells_of_days && in_force && is_past(plan, work.as_of()) &&
      !superseded_in(domain::kind_of<Plan>(), are).contains(number)) {
    return Message{"warning.plan.follow-up-past", {}};
  }
  return std::nullopt;
}

}  // namespace kortisto::reg
