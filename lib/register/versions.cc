#include "register/versions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "domain/words.h"
#include "register/change_in.h"
#include "register/history.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::ChangeType;
using domain::RecordId;
using domain::Values;
using domain::Versioning;

RecordId id_of(const RecordKind& kind, std::int64_t number) {
  return {std::string(kind.kind.name), number};
}

Error version_error(const MessageKey& key, const RecordKind& kind,
                    std::optional<Message> hint = {}) {
  return {ErrorKind::invalid,
          {key.of(kind.kind.name), {{"field", domain::record_key(kind.kind.name)}}},
          std::move(hint)};
}

// What is agreed anew is agreed in the same case: another one may be another controller's.
Error case_error(const RecordKind& kind) {
  return domain::field_error("error.record.version-case",
                             *domain::find_field(kind.kind.fields, "case"));
}

// The versions made of this one and of one another, in that order. Those that were given up stay in
// the chain: a number that stands on a paper is not given to another version.
std::vector<Stored> versions_after(Work& work, const RecordKind& kind, const Stored& record) {
  std::vector<Stored> after;
  std::int64_t last = record.number;
  for (Stored& one : read_records(work, kind, record.client)) {
    if (one.follows != last) continue;
    last = one.number;
    after.push_back(std::move(one));
  }
  return after;
}

// The version that takes the place of this one, drafted or bound.
std::optional<Stored> successor(Work& work, const RecordKind& kind, const Stored& record) {
  for (Stored& one : versions_after(work, kind, record)) {
    if (!domain::is_given_up(*kind.kind.versioning, one.values)) return std::move(one);
  }
  return std::nullopt;
}

// The version whose place this one takes. REQUIRES: it follows another
Stored forerunner(Work& work, const RecordKind& kind, const Stored& record) {
  Stored before = require_record(work, id_of(kind, *record.follows));
  while (before.follows && domain::is_given_up(*kind.kind.versioning, before.values)) {
    before = require_record(work, id_of(kind, *before.follows));
  }
  return before;
}

void set(Values& values, std::string_view key, domain::Value value) {
  for (domain::FieldValue& one : values) {
    if (one.field->key != key) continue;
    one.value = std::move(value);
    return;
  }
}

void end_version(Work& work, const RecordKind& kind, const Stored& before, Date day,
                 const domain::Value& reason, const domain::Provenance& provenance) {
  const Versioning& versioning = *kind.kind.versioning;
  if (domain::ended_on(versioning, before.values)) return;
  Values after = before.values;
  set(after, versioning.ended_on, day.iso());
  set(after, versioning.end_reason, reason);
  // The program ends it, because of what somebody said of another version.
  domain::Provenance own{.source = {}, .occasion = provenance.occasion};
  own.source.origin = domain::kSystemOrigin;
  (void)change_in(work, kind, before, after, ChangeType::edited, own);
}

}  // namespace

bool is_all_upkeep(const Versioning& versioning, const Values& before, const Values& after) {
  const std::vector<FieldChange> changes = differences(before, after);
  return std::all_of(changes.begin(), changes.end(), [&](const FieldChange& one) {
    return domain::is_upkeep(versioning, one.field);
  });
}

void check_version(Work& work, const RecordKind& kind, const Stored& before, const Values& after,
                   ChangeType change) {
  const Versioning& versioning = *kind.kind.versioning;
  const bool had_ended = domain::ended_on(versioning, before.values).has_value();
  if (change == ChangeType::edited && had_ended) {
    throw version_error("error.record.ended", kind,
                        Message{MessageKey("hint.rectify").of(kind.kind.name),
                                {{"noun", std::string(kind.kind.name)}}});
  }
  const bool is_new_case =
      domain::number_in(before.values, "case") != domain::number_in(after, "case");
  if (change == ChangeType::edited && before.follows && is_new_case) throw case_error(kind);
  if (!had_ended || domain::ended_on(versioning, after)) return;
  // Two versions are never in force together, nor is a draft taken up again beside another.
  const auto later = successor(work, kind, before);
  if (!later) return;
  const bool was_bound = domain::bound_on(versioning, before.values).has_value();
  if (!was_bound || domain::bound_on(versioning, later->values)) {
    throw version_error("error.record.superseded", kind);
  }
}

void settle_versions(Work& work, const RecordKind& kind, const Stored& record, const Values& before,
                     const domain::Provenance& provenance) {
  const Versioning& versioning = *kind.kind.versioning;
  const auto bound = domain::bound_on(versioning, record.values);
  if (bound && bound != domain::bound_on(versioning, before) && record.follows) {
    const Stored replaced = forerunner(work, kind, record);
    if (bound < domain::bound_on(versioning, replaced.values)) {
      throw domain::field_error("error.record.before-version",
                                *domain::find_field(kind.kind.fields, versioning.bound_on));
    }
    end_version(work, kind, replaced, *bound, std::string(), provenance);
  }
  const auto ended = domain::ended_on(versioning, record.values);
  if (!ended || domain::ended_on(versioning, before)) return;
  const auto later = successor(work, kind, record);
  if (later && !domain::bound_on(versioning, later->values)) {
    end_version(work, kind, *later, *ended,
                *domain::find_value(record.values, versioning.end_reason), provenance);
  }
}

Changed add_version(Work& work, const RecordKind& kind, const Stored& before, const Values& values,
                    const domain::Provenance& provenance) {
  const Versioning& versioning = *kind.kind.versioning;
  if (successor(work, kind, before)) throw version_error("error.record.superseded", kind);
  const std::vector<Stored> given_up = versions_after(work, kind, before);
  const std::int64_t last = given_up.empty() ? before.number : given_up.back().number;
  const Values blank = kind.kind.initial();
  Stored next{.client = before.client, .follows = last, .values = before.values};
  for (const std::string_view key : versioning.of_paper) {
    set(next.values, key, *domain::find_value(blank, key));
  }
  next.values = domain::with_changes(std::move(next.values), values);
  if (domain::number_in(next.values, "case") != domain::number_in(before.values, "case")) {
    throw case_error(kind);
  }
  Changed done{
      {}, keys(differences(before.values, domain::with_changes(before.values, values))), {}};
  // That the new version came of a review is known of both.
  Values upkeep = values;
  std::erase_if(upkeep, [](const auto& one) { return one.field->key != "reviewed_on"; });
  if (!upkeep.empty()) {
    (void)change_in(work, kind, before, domain::with_changes(before.values, upkeep),
                    ChangeType::edited, provenance);
  }
  const domain::SourceId source = add_source(work, provenance.source);
  done.warnings = insert_checked(work, kind, next, provenance.occasion, source);
  done.record = id_of(kind, next.number);
  settle_versions(work, kind, next, blank, provenance);
  return done;
}

}  // namespace kortisto::reg
