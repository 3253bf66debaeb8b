#include "register/change.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "domain/words.h"
#include "register/change_record.h"
#include "register/history.h"

namespace kortisto::reg {

namespace {

using domain::ChangeKind;
using domain::RecordId;
using domain::Values;

Error no_record(const RecordId& record) {
  return {
      ErrorKind::not_found,
      {"error.register.no-record",
       {{"field", domain::record_key(record.kind)}, {"number", std::to_string(record.number)}}}};
}

std::string action_of(const RecordId& record, std::string_view verb) {
  return record.kind + "." + std::string(verb);
}

// Each field of `right` said `was` until now.
void check_was(const Values& now, const Values& was, const Values& right) {
  const auto lacks = [](const Values& values, const domain::FieldValue& one) {
    return domain::find_value(values, one.field->key) == nullptr;
  };
  for (const auto& [one, other] : {std::pair(&was, &right), std::pair(&right, &was)}) {
    for (const domain::FieldValue& value : *one) {
      if (lacks(*other, value)) throw domain::field_error("error.rectify.pairs", *value.field);
    }
  }
  for (const domain::FieldValue& value : was) {
    if (*domain::find_value(now, value.field->key) != value.value) {
      throw domain::field_error("error.rectify.was", *value.field);
    }
    if (*domain::find_value(right, value.field->key) == value.value) {
      throw domain::field_error("error.rectify.same", *value.field);
    }
  }
}

}  // namespace

Stored require_record(Work& work, const RecordId& record) {
  auto stored = kind_named(record.kind).read(work, record.number);
  if (!stored) throw no_record(record);
  return *std::move(stored);
}

Values with_changes(Values base, const Values& changes) {
  for (domain::FieldValue& one : base) {
    const domain::Value* value = domain::find_value(changes, one.field->key);
    if (value == nullptr) continue;
    // A choice that is left out is the first one: domain/record.h.
    const bool is_default = !one.field->choices.empty() && domain::is_absent(*value);
    one.value = is_default ? domain::Value(std::string(one.field->choices.front())) : *value;
  }
  return base;
}

Changed change_record(Work& work, const RecordId& record, const Stored& before, const Values& after,
                      ChangeKind kind, const domain::Provenance& provenance) {
  const std::vector<FieldChange> changes = differences(before.values, after);
  Changed done{record, keys(changes), {}};
  if (changes.empty()) return done;
  if (provenance.valid_from && *provenance.valid_from > work.today()) {
    throw domain::field_error("error.field.future",
                              domain::row(domain::kProvenanceFields, "valid_from"));
  }
  const RecordKind& rules = kind_named(record.kind);
  done.warnings = rules.check(work, record.number, before, after, kind);
  rules.write(work, record.number, after);
  const domain::SourceId source = add_source(work, provenance.source);
  record_changes(work, record.kind, record.number, changes, kind, provenance, source);
  work.audit(action_of(record, kind == ChangeKind::rectified ? "rectify" : "edit"), record.kind,
             record.number, done.fields);
  if (rules.settle != nullptr) {
    rules.settle(work, record.number, before.values, after, provenance);
  }
  return done;
}

RecordId pick(Register& store, std::string_view kind, domain::ClientId client,
              std::optional<std::int64_t> number) {
  Work work(store);
  const std::vector<std::int64_t> numbers = kind_named(kind).numbers(work, client);
  const std::string name(kind);
  if (number) {
    if (std::find(numbers.begin(), numbers.end(), *number) == numbers.end()) {
      throw Error(ErrorKind::not_found, {"error.register.not-of-client",
                                         {{"field", domain::record_key(kind)},
                                          {"number", std::to_string(*number)},
                                          {"client", std::to_string(client.value)}}});
    }
    return {name, *number};
  }
  if (numbers.size() == 1) return {name, numbers.front()};
  throw Error(numbers.empty() ? ErrorKind::not_found : ErrorKind::invalid,
              {MessageKey(numbers.empty() ? "error.register.none-of-client"
                                          : "error.register.several-records"),
               {{"field", domain::record_key(kind)}, {"client", std::to_string(client.value)}}});
}

Values read_record(Register& store, const RecordId& record) {
  Work work(store);
  Stored stored = require_record(work, record);
  std::vector<std::string_view> all;
  for (const domain::FieldValue& one : stored.values) all.push_back(one.field->key);
  work.audit(action_of(record, "show"), record.kind, record.number, all);
  work.commit();
  return std::move(stored.values);
}

Changed edit(Register& store, const RecordId& record, const Values& values,
             const domain::Provenance& provenance) {
  Work work(store);
  const Stored before = require_record(work, record);
  Changed done = change_record(work, record, before, with_changes(before.values, values),
                               ChangeKind::edited, provenance);
  if (!done.fields.empty()) work.commit();
  return done;
}

Changed rectify(Register& store, const RecordId& record, const Values& was, const Values& right,
                const domain::Provenance& provenance) {
  Work work(store);
  const Stored before = require_record(work, record);
  if (provenance.reason.empty()) {
    throw domain::field_error("error.field.required",
                              domain::row(domain::kProvenanceFields, "reason"));
  }
  check_was(before.values, was, right);
  Changed done = change_record(work, record, before, with_changes(before.values, right),
                               ChangeKind::rectified, provenance);
  if (!done.fields.empty()) work.commit();
  return done;
}

}  // namespace kortisto::reg
