#include "domain/dossier.h"

namespace kortisto::domain {

std::span<const Field> fields_of(std::string_view kind) noexcept {
  if (kind == Client::kKind) return Client::fields();
  if (kind == Guardian::kKind) return Guardian::fields();
  if (kind == Source::kKind) return Source::fields();
  return {};
}

}  // namespace kortisto::domain
