#include "register/change.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "domain/days.h"
#include "domain/words.h"
#include "register/change_in.h"
#include "register/history.h"
#include "register/references.h"
#include "register/table.h"
#include "register/versions.h"

namespace kortisto::reg {

namespace {

using domain::ChangeType;
using domain::RecordId;
using domain::Values;

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

// What the record has to say and says may not be taken away, its case above all; what an old
// register never had is not asked for when something else changes.
void check_still_required(const Values& before, const Values& after) {
  Values kept;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (domain::is_absent(before[i].value) || !domain::is_absent(after[i].value)) continue;
    if (after[i].field->key == "case") {
      throw domain::field_error("error.field.required", *after[i].field);
    }
    kept.push_back(after[i]);
  }
  domain::check_required(kept);
}

// In a closed case the world changes no more, and a mistake is put right; but nothing is opened in
// it, nor is it told of a day on which it was closed already.
void check_case(Work& work, const RecordKind& kind, const Stored& before, const Values& after,
                ChangeType change) {
  const Stored record{before.number, before.client, before.follows, after};
  const bool moved = domain::number_in(before.values, "case") != domain::number_in(after, "case");
  if (change == ChangeType::edited) {
    require_open_case(work, before);
    if (moved) require_open_case(work, record);
  } else if (moved ||
             domain::last_day(kind.kind, before.values) != domain::last_day(kind.kind, after)) {
    require_over_in_closed_case(work, kind.kind, record);
  }
}

// A draft that is edited after it was printed is not what the paper says any more, unless the edit
// tells what became of that paper.
Values without_print(const domain::Versioning& versioning, const Stored& before, Values after) {
  const std::vector<FieldChange> changes = differences(before.values, after);
  const bool of_paper = std::all_of(changes.begin(), changes.end(), [&](const FieldChange& one) {
    const auto& keys = versioning.of_paper;
    return domain::is_upkeep(versioning, one.field) ||
           std::find(keys.begin(), keys.end(), one.field) != keys.end();
  });
  if (of_paper) return after;
  for (domain::FieldValue& one : after) {
    if (one.field->key == versioning.printed_on) one.value = std::string();
  }
  return after;
}

// What is warned of in a field was said when the field was written.
std::vector<Message> warnings_of(std::vector<Message> warnings, const RecordKind& kind,
                                 const Changed& changed) {
  std::erase_if(warnings, [&](const Message& warning) {
    return std::any_of(warning.arguments.begin(), warning.arguments.end(), [&](const auto& one) {
      const auto* label = std::get_if<MessageKey>(&one.second);
      return label != nullptr &&
             std::any_of(
                 kind.kind.fields.begin(), kind.kind.fields.end(), [&](const domain::Field& field) {
                   return domain::label_of(field) == *label &&
                          std::find(changed.fields.begin(), changed.fields.end(), field.key) ==
                              changed.fields.end();
                 });
    });
  });
  return warnings;
}

// An old register may hold days that are refused now; they are not asked about when something else
// changes. Another birth asks about all of a client's own.
Values days_to_check(const RecordKind& kind, const Values& before, const Values& after) {
  Values changed;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (before[i].value != after[i].value) changed.push_back(after[i]);
  }
  const bool is_client = kind.kind.name == domain::Client::kKind;
  const bool other_birth =
      is_client && domain::birth_date(domain::record_of<domain::Client>(before)) !=
                       domain::birth_date(domain::record_of<domain::Client>(after));
  return other_birth ? after : changed;
}

enum class Way { edit, amend };

Changed change_of_world(Register& store, const RecordId& record, const Values& values,
                        const domain::Provenance& provenance, Way way) {
  const RecordKind& kind = kind_named(record.kind);
  const auto& versioning = kind.kind.versioning;
  Work work(store);
  const Stored before = require_record(work, record);
  Values after = domain::with_changes(before.values, values);
  const bool is_signed = versioning && domain::bound_on(*versioning, before.values).has_value();
  const auto error = [&](const MessageKey& key, const char* verb) {
    return Error(ErrorKind::invalid,
                 {key.of(record.kind), {{"field", domain::record_key(record.kind)}}},
                 Message{"hint.command", {{"command", record.kind + verb}}});
  };
  const bool is_open = versioning && !domain::ended_on(*versioning, before.values);
  if (way == Way::amend && !is_signed && is_open) throw error("error.record.not-signed", " edit");
  Changed done;
  if (is_signed && !is_all_upkeep(*versioning, before.values, after) &&
      domain::is_in_force(*versioning, before.values)) {
    if (way == Way::edit && !versioning->edit_amends) {
      throw error("error.record.signed", " amend");
    }
    check_case(work, kind, before, after, ChangeType::edited);
    done = add_version(work, kind, before, values, provenance);
  } else {
    if (versioning && !is_signed) {
      after = without_print(*versioning, before, std::move(after));
    }
    done = change_in(work, kind, before, after, ChangeType::edited, provenance);
  }
  if (!done.fields.empty()) work.commit();
  return done;
}

}  // namespace

Changed change_in(Work& work, const RecordKind& kind, const Stored& before, const Values& after,
                  ChangeType change, const domain::Provenance& provenance) {
  const RecordId record{std::string(kind.kind.name), before.number};
  const std::vector<FieldChange> changes = differences(before.values, after);
  Changed done{record, keys(changes), {}};
  if (changes.empty()) return done;
  domain::check_not_future(provenance.occasion.valid_from,
                           domain::field_of<domain::Occasion>("valid_from"), work.today());
  check_still_required(before.values, after);
  check_references(work, {before.number, before.client, before.follows, after});
  if (kind.kind.versioning) check_version(work, kind, before, after, change);
  if (kind.kind.in_case()) check_case(work, kind, before, after, change);
  done.warnings = warnings_of(kind.rules.check_change(work, before, after, change), kind, done);
  check_birth(work, kind, {before.number, before.client, before.follows, after},
              days_to_check(kind, before.values, after), provenance.occasion);
  update_record(work, kind, before.number, after);
  add_warnings_after(work, kind, {before.number, before.client, before.follows, after},
                     done.warnings);
  const domain::SourceId source = add_source(work, provenance.source);
  record_changes(work, record, changes, change, provenance.occasion, source);
  work.audit(action_of(record.kind, change == ChangeType::rectified ? "rectify" : "edit"),
             record.kind, record.number, done.fields);
  if (kind.kind.versioning) {
    settle_versions(work, kind, {before.number, before.client, before.follows, after},
                    before.values, provenance);
  }
  return done;
}

Changed edit_record(Register& store, const RecordId& record, const Values& values,
                    const domain::Provenance& provenance) {
  return change_of_world(store, record, values, provenance, Way::edit);
}

Changed amend_record(Register& store, const RecordId& record, const Values& values,
                     const domain::Provenance& provenance) {
  return change_of_world(store, record, values, provenance, Way::amend);
}

Changed rectify_record(Register& store, const RecordId& record, const Values& was,
                       const Values& right, const domain::Provenance& provenance) {
  Work work(store);
  const Stored before = require_record(work, record);
  if (provenance.occasion.reason.empty()) {
    throw domain::field_error("error.field.required", domain::field_of<domain::Occasion>("reason"));
  }
  check_was(before.values, was, right);
  Changed done =
      change_in(work, kind_named(record.kind), before, domain::with_changes(before.values, right),
                ChangeType::rectified, provenance);
  if (!done.fields.empty()) work.commit();
  return done;
}

}  // namespace kortisto::reg
