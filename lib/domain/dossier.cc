#include "domain/dossier.h"

#include <algorithm>
#include <cassert>

namespace kortisto::domain {

const std::vector<HeldRecord>& records_of(const Dossier& dossier, std::string_view kind) {
  const auto found =
      std::find_if(dossier.sections.begin(), dossier.sections.end(),
                   [kind](const Section& section) { return section.kind->name == kind; });
  assert(found != dossier.sections.end());
  return found->records;
}

Client client_of(const Dossier& dossier) {
  return record_of<Client>(records_of(dossier, Client::kKind).front().values);
}

const FieldValue* find_said(const HeldRecord& record, std::string_view key) noexcept {
  for (const Values* values : {&record.facts, &record.values}) {
    for (const FieldValue& one : *values) {
      if (one.field->key == key) return &one;
    }
  }
  return nullptr;
}

}  // namespace kortisto::domain
