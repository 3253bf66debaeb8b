#include "report/redaction.h"

#include <algorithm>
#include <vector>

#include "domain/record.h"

namespace kortisto::report {

namespace {

using domain::ContactShield;

bool says(const domain::HeldRecord& record, std::string_view flag) {
  const domain::Value* value = domain::find_value(record.values, flag);
  return value != nullptr && !domain::is_absent(*value);
}

bool tells_where(std::string_view record, std::string_view field) {
  const domain::Kind* kind = domain::find_kind(record);
  if (kind == nullptr) return false;
  const auto keys = kind->law.withheld;
  return std::find(keys.begin(), keys.end(), field) != keys.end();
}

bool is_person(const domain::Kind& kind) {
  return !kind.law.withheld.empty();
}

// Names, codes, choices and days tell nobody where a person is.
bool may_tell(std::string_view record, std::string_view key) {
  const domain::Field* field = domain::find_field(domain::fields_of(record), key);
  if (field == nullptr) return true;
  const bool is_name = key == "family_name" || key == "given_names" || key == "call_name";
  switch (field->type) {
    case domain::FieldType::text:
    case domain::FieldType::long_text:
    case domain::FieldType::text_list:
      return !is_name && key != "language" && key != "lives_with";
    default:
      return false;
  }
}

}  // namespace

Redaction::Redaction(const domain::Dossier& dossier, Reader reader)
    : reader_(reader), client_(dossier.id.value) {
  find_protected(dossier);
  protect_values(dossier);
  find_neighbours(dossier);
  if (withholds_anything()) count(dossier);
}

// Who only lives with somebody protected is protected from those who may not know of that one.
void Redaction::find_protected(const domain::Dossier& dossier) {
  std::set<Person> flagged;
  for (const domain::Section& section : dossier.sections) {
    if (!is_person(*section.kind)) continue;
    for (const domain::HeldRecord& one : section.records) {
      const Person person{section.kind->name, one.number};
      const bool is_client = section.kind->name == domain::Client::kKind;
      if (is_client || says(one, "lives_with_client")) household_.insert(person);
      if (says(one, domain::kSafetyFlag)) flagged.insert(person);
    }
  }
  bool reason_here = dossier.household.shielded;
  bool reason_against_reader = dossier.household.shielded && !lives_there();
  for (const Person& person : flagged) {
    const bool entitled = is_entitled(person);
    if (!entitled) shielded_.insert(person);
    tells_protected_ = tells_protected_ || entitled;
    if (household_.count(person) == 0) continue;
    reason_here = true;
    reason_against_reader = reason_against_reader || !entitled;
  }
  // To act for a child is not to live with the child.
  for (const Person& person : household_) {
    const bool knows = is_entitled(person) && (reader_.role == ReaderRole::self || lives_there());
    if (reason_against_reader && !knows) shielded_.insert(person);
    tells_protected_ = tells_protected_ || (reason_here && knows);
  }
}

bool Redaction::lives_there() const {
  return reader_.role != ReaderRole::self &&
         household_.count({std::string(domain::Guardian::kKind), reader_.number}) != 0;
}

bool Redaction::is_entitled(const Person& person) const {
  const Person client{domain::Client::kKind, client_};
  if (reader_.role == ReaderRole::self) return person == client;
  const Person reader{domain::Guardian::kKind, reader_.number};
  if (person == reader) return true;
  if (person == client && reader_.role == ReaderRole::representative) return true;
  return lives_there() && household_.count(person) != 0;
}

bool Redaction::is_shielded(std::string_view record, std::int64_t number) const {
  return !shielded_.empty() && shielded_.count({std::string(record), number}) != 0;
}

void Redaction::protect_values(const domain::Dossier& dossier) {
  for (const domain::Section& section : dossier.sections) {
    for (const domain::HeldRecord& one : section.records) {
      if (!is_shielded(section.kind->name, one.number)) continue;
      for (const auto& [field, value] : one.values) {
        if (!tells_where(section.kind->name, field->key)) continue;
        shield_.protect(field->key, domain::to_text(value));
      }
    }
  }
  for (const domain::Change& change : dossier.changes) {
    if (!is_shielded(change.record, change.record_id)) continue;
    if (!tells_where(change.record, change.field)) continue;
    shield_.protect(change.field, change.old_value);
    shield_.protect(change.field, change.new_value);
  }
  if (lives_there()) return;
  for (const auto& [field, value] : dossier.household.contacts) {
    shield_.protect(field->key, domain::to_text(value));
  }
}

// Whose address is a protected one lives there: town and postcode tell the same as the street.
void Redaction::find_neighbours(const domain::Dossier& dossier) {
  for (const domain::Section& section : dossier.sections) {
    if (!is_person(*section.kind)) continue;
    for (const domain::HeldRecord& one : section.records) {
      const domain::Value* street = domain::find_value(one.values, "street");
      if (street == nullptr || is_shielded(section.kind->name, one.number)) continue;
      if (shield_.in("street", domain::to_text(*street)) == ContactShield::Match::certain) {
        at_protected_address_.insert({std::string(section.kind->name), one.number});
      }
    }
  }
}

// Whether the person's own record is the reason, not only what it says.
bool Redaction::withholds_of(std::string_view record, std::int64_t number,
                             std::string_view field) const {
  if (shielded_.empty() && at_protected_address_.empty()) return false;
  if (!tells_where(record, field)) return false;
  const Person person{record, number};
  return shielded_.count(person) != 0 ||
         (at_protected_address_.count(person) != 0 && field != "phones" && field != "emails");
}

void Redaction::count(Item item, std::string_view value) {
  if (value.empty() || hides(item.record, item.number, item.field)) return;
  const bool by_person = withholds_of(item.record, item.number, item.field);
  ContactShield::Match match = ContactShield::Match::certain;
  if (!by_person) {
    if (!may_tell(item.record, item.field)) return;
    match = shield_.in(item.field, value);
  }
  if (match == ContactShield::Match::none) return;
  if (match == ContactShield::Match::doubtful) doubtful_.insert(item);
  const bool is_own = item.record == domain::Client::kKind && tells_where(item.record, item.field);
  if (is_own && reader_.role == ReaderRole::self) own_.insert(item);
  items_.insert(std::move(item));
}

void Redaction::count(const domain::Dossier& dossier) {
  for (const domain::Section& section : dossier.sections) {
    const std::string kind(section.kind->name);
    for (const domain::HeldRecord& one : section.records) {
      for (const domain::Values* values : {&one.facts, &one.values}) {
        for (const auto& [field, value] : *values) {
          count({kind, one.number, std::string(field->key)}, domain::to_text(value));
        }
      }
    }
  }
  for (const domain::Change& change : dossier.changes) {
    for (const std::string* value : {&change.old_value, &change.new_value}) {
      count({change.record, change.record_id, change.field}, *value);
    }
    count({change.record, change.record_id, "reason"}, change.reason);
    count({change.record, change.record_id, "requested_by"}, change.requested_by);
  }
  for (const auto& [id, source, giver] : dossier.sources) {
    for (const auto& [field, value] : domain::values_of(source)) {
      count({std::string(domain::Source::kKind), id.value, std::string(field->key)},
            domain::to_text(value));
    }
  }
}

bool Redaction::hides(std::string_view record, std::int64_t number, std::string_view field) const {
  if (field != domain::kSafetyFlag) return false;
  // A list of all clients is also about this one.
  return !is_entitled({std::string(record), number == 0 ? client_ : number});
}

bool Redaction::withholds(std::string_view record, std::int64_t number, std::string_view field,
                          std::string_view value) const {
  // Of a protected person not even that there is none.
  if (withholds_of(record, number, field)) return true;
  return !shield_.empty() && !value.empty() && may_tell(record, field) &&
         shield_.in(field, value) != ContactShield::Match::none;
}

bool Redaction::withholds(std::string_view remark) const {
  return !shield_.empty() && shield_.in_text(remark) != ContactShield::Match::none;
}

}  // namespace kortisto::report
