#include "domain/versioning.h"

#include <algorithm>

namespace kortisto::domain {

std::optional<Date> bound_on(const Versioning& kind, const Values& values) {
  return day_in(values, kind.bound_on);
}

std::optional<Date> ended_on(const Versioning& kind, const Values& values) {
  return day_in(values, kind.ended_on);
}

bool is_upkeep(const Versioning& kind, std::string_view key) noexcept {
  return std::find(kind.upkeep.begin(), kind.upkeep.end(), key) != kind.upkeep.end();
}

bool is_in_force(const Versioning& kind, const Values& values) {
  return bound_on(kind, values) && !ended_on(kind, values);
}

}  // namespace kortisto::domain
