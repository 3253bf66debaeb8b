#include "report/redaction.h"

#include <algorithm>

#include "domain/record.h"

namespace kortisto::report {

namespace {

// Under turvakielto.
bool is_shielded(const domain::HeldRecord& record) {
  const domain::Value* flag = domain::find_value(record.values, "safety_prohibition");
  return flag != nullptr && !domain::is_absent(*flag);
}

}  // namespace

Redaction::Redaction(const domain::Dossier& dossier) {
  for (const domain::Section& section : dossier.sections) {
    if (section.kind->law.withheld.empty()) continue;
    const std::string kind(section.kind->name);
    for (const domain::HeldRecord& one : section.records) {
      if (!is_shielded(one)) continue;
      shielded_.insert({kind, one.number});
      for (const auto& [field, value] : one.values) {
        if (withholds(kind, one.number, field->key) && !domain::is_absent(value)) {
          items_.insert({kind, one.number, std::string(field->key)});
        }
      }
    }
  }
  for (const domain::Change& change : dossier.changes) {
    if (withholds(change.record, change.record_id, change.field)) {
      items_.insert({change.record, change.record_id, change.field});
    }
  }
}

bool Redaction::withholds(std::string_view record, std::int64_t id, std::string_view field) const {
  if (shielded_.empty() || shielded_.count({std::string(record), id}) == 0) return false;
  const auto withheld = domain::find_kind(record)->law.withheld;
  return std::find(withheld.begin(), withheld.end(), field) != withheld.end();
}

}  // namespace kortisto::report
