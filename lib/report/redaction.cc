#include "report/redaction.h"

#include <algorithm>
#include <iterator>

#include "domain/record.h"

namespace kortisto::report {

namespace {

bool tells_where(std::string_view field) {
  constexpr std::string_view kAddress[] = {"street", "postcode", "city", "country"};
  return std::find(std::begin(kAddress), std::end(kAddress), field) != std::end(kAddress);
}

}  // namespace

Redaction::Redaction(const domain::Dossier& dossier) {
  for (const auto& [id, guardian] : dossier.guardians) {
    if (!guardian.safety_prohibition) continue;
    guardians_.insert(id.value);
    for (const domain::Field& field : domain::Guardian::fields()) {
      if (tells_where(field.key) && !domain::is_absent(domain::get(guardian, field))) {
        items_.insert({id, std::string(field.key)});
      }
    }
  }
  for (const domain::Change& change : dossier.changes) {
    if (withholds(change.record, change.record_id, change.field)) {
      items_.insert({{change.record_id}, change.field});
    }
  }
}

bool Redaction::withholds(std::string_view record, std::int64_t id, std::string_view field) const {
  return record == domain::Guardian::kKind && guardians_.count(id) > 0 && tells_where(field);
}

}  // namespace kortisto::report
