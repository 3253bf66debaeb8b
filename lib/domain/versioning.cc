#include "domain/versioning.h"

#include <algorithm>

namespace kortisto::domain {

std::optional<Date> bound_on(const Versioning& kind, const Values& values) {
  return day_in(values, kind.bound_on);
}

std::optional<Date> ended_on(const Versioning& kind, const Values& values) {
  return day_in(values, kind.ended_on);
}

std::optional<Date> last_day(const Versioning& kind, const Values& values) {
  if (const auto ended = ended_on(kind, values)) return ended;
  if (kind.valid_to.empty() || !bound_on(kind, values)) return std::nullopt;
  return day_in(values, kind.valid_to);
}

bool is_upkeep(const Versioning& kind, std::string_view key) noexcept {
  return std::find(kind.upkeep.begin(), kind.upkeep.end(), key) != kind.upkeep.end();
}

bool is_given_up(const Versioning& kind, const Values& values) {
  return ended_on(kind, values) && !bound_on(kind, values);
}

bool is_in_force(const Versioning& kind, const Values& values) {
  return bound_on(kind, values) && !ended_on(kind, values);
}

bool is_in_force_on(const Versioning& kind, const Values& values, Date day) {
  const auto bound = bound_on(kind, values);
  const auto ended = ended_on(kind, values);
  return bound && *bound <= day && (!ended || *ended > day);
}

}  // namespace kortisto::domain
