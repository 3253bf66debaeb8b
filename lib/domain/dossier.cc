#include "domain/dossier.h"

namespace kortisto::domain {

std::span<const Field> fields_of(std::string_view kind) noexcept {
  if (kind == Client::kKind) return Client::fields();
  if (kind == Guardian::kKind) return Guardian::fields();
  if (kind == Plan::kKind) return Plan::fields();
  if (kind == Source::kKind) return Source::fields();
  return {};
}

std::optional<Date> next_follow_up(const PlanVersion& version) {
  return version.superseded ? std::nullopt : next_follow_up(version.plan);
}

}  // namespace kortisto::domain
