// What is held: values with their sources, history and log.
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "domain/dossier.h"
#include "domain/name.h"
#include "domain/record.h"
#include "domain/words.h"
#include "report/access_sections.h"
#include "report/shown.h"

namespace kortisto::report {

namespace {

using domain::Field;

// The names of the fields with these keys, in one line.
std::string field_names(const AccessDraft& draft, std::span<const std::string> keys) {
  std::string out;
  for (const std::string& key : keys) {
    if (!out.empty()) out += ", ";
    const MessageKey label("field." + key);
    out += text::has(label) ? draft.words(label) : key;
  }
  return out;
}

// The record's values, each with since when and from which source; then what is not recorded.
template <typename R>
void add_record(AccessDraft& draft, const R& record, std::int64_t id, std::string summary) {
  const text::Language language = draft.report.language;
  Table table{.summary = std::move(summary),
              .columns = {draft.words("report.data.item"), draft.words("report.data.value"),
                          draft.words("report.data.since"), draft.words("report.data.source")},
              .rows = {},
              .row_headers = true};
  const RecordHistory& history = draft.provenance.of(R::kKind, id);
  std::vector<std::string> absent;
  for (const auto& [row, value] : domain::values_of(record)) {
    const Field& field = *row;
    // That a flag is not set is known as well.
    if (domain::is_absent(value) && field.type != domain::FieldType::flag) {
      absent.emplace_back(field.key);
      continue;
    }
    const domain::Change* change = latest(history, field.key);
    table.rows.push_back({draft.label(R::kKind, field.key),
                          draft.redaction.withholds(R::kKind, id, field.key)
                              ? draft.words("report.withheld")
                              : shown_value(field, value, language),
                          change == nullptr ? "" : draft.date(change->valid_from),
                          change == nullptr ? "" : std::to_string(change->source.value)});
  }
  draft.blocks.emplace_back(std::move(table));
  // Of a plan, whose many parts are seldom all filled in, that would be most of what is said.
  if (!absent.empty() && !std::is_same_v<R, domain::Plan>) {
    draft.paragraph({"report.data.absent", {{"fields", field_names(draft, absent)}}});
  }
}

std::string shown_change(const AccessDraft& draft, const domain::Change& change,
                         const std::string& text) {
  if (draft.redaction.withholds(change.record, change.record_id, change.field)) {
    return draft.words("report.withheld");
  }
  const Field* field = domain::find_field(domain::fields_of(change.record), change.field);
  if (field == nullptr) return text;
  const std::string shown =
      shown_value(*field, domain::from_text(*field, text), draft.report.language);
  return shown.empty() ? draft.words("report.history.empty") : shown;
}

void add_event(AccessDraft& draft, std::span<const domain::Change> event) {
  const text::Language language = draft.report.language;
  const domain::Change& first = event.front();
  const std::string title = draft.words(
      {"report.history.event",
       {{"time", text::format_time(first.recorded_at, language)},
        {"record", draft.words(domain::record_key(first.record))},
        {"number", std::to_string(first.record_id)},
        {"kind", draft.words(domain::choice_key(
                     "kind", domain::code_of(domain::kChangeKindCodes, first.kind)))}}});
  draft.blocks.emplace_back(Heading{2, title});

  FieldList facts;
  const auto fact = [&](const MessageKey& key, std::string value) {
    if (!value.empty()) facts.items.push_back({draft.words(key), {std::move(value)}});
  };
  fact("report.history.valid-from", draft.date(first.valid_from));
  fact("report.history.source", std::to_string(first.source.value));
  fact("report.history.requested-by", first.requested_by);
  fact("report.history.reason", first.reason);
  // What was added is either still so and stands above, or is the old value of a later change.
  draft.blocks.emplace_back(std::move(facts));
  if (first.field.empty()) return;
  Table table{.summary = title,
              .columns = {draft.words("report.data.item"), draft.words("report.history.old"),
                          draft.words("report.history.new")},
              .rows = {},
              .row_headers = true};
  for (const domain::Change& change : event) {
    table.rows.push_back({draft.label(change.record, change.field),
                          shown_change(draft, change, change.old_value),
                          shown_change(draft, change, change.new_value)});
  }
  draft.blocks.emplace_back(std::move(table));
}

// The names of the items that a row of the log is about, in one word when it is all of a record's.
std::string logged_fields(const AccessDraft& draft, const std::vector<std::string>& fields) {
  for (const auto rows :
       {domain::Client::fields(), domain::Guardian::fields(), domain::Plan::fields()}) {
    if (std::equal(fields.begin(), fields.end(), rows.begin(), rows.end(),
                   [](const std::string& key, const Field& field) { return key == field.key; })) {
      return draft.words("report.log.all");
    }
  }
  return field_names(draft, fields);
}

std::string logged_target(const AccessDraft& draft, const domain::AuditRow& row) {
  if (row.record_id == 0) return draft.words("report.log.everyone");
  return draft.words(domain::record_key(row.record)) + ' ' + std::to_string(row.record_id);
}

}  // namespace

void add_client(AccessDraft& draft) {
  const domain::Dossier& dossier = draft.report.dossier;
  draft.heading("report.data.heading");
  add_record(draft, dossier.client, dossier.id.value, draft.words("report.data.heading"));
}

void add_guardians(AccessDraft& draft) {
  draft.heading("report.guardians.heading");
  const auto& guardians = draft.report.dossier.guardians;
  if (guardians.empty()) draft.paragraph("report.guardians.none");
  for (const auto& [id, guardian] : guardians) {
    const std::string name = draft.words(
        {"report.guardian.number",
         {{"name", domain::full_name(guardian)}, {"number", std::to_string(id.value)}}});
    draft.blocks.emplace_back(Heading{2, name});
    add_record(draft, guardian, id.value, name);
  }
}

void add_plans(AccessDraft& draft) {
  draft.heading("report.plans.heading");
  const auto& plans = draft.report.dossier.plans;
  if (plans.empty()) draft.paragraph("report.plans.none");
  for (const domain::PlanVersion& one : plans) {
    const auto state = domain::code_of(domain::kPlanStateCodes, domain::state(one.plan));
    const std::string name =
        draft.words({"report.plan.number",
                     {{"number", std::to_string(one.id.value)},
                      {"version", std::to_string(one.version)},
                      {"state", draft.words(domain::choice_key("state", state))}}});
    draft.blocks.emplace_back(Heading{2, name});
    add_record(draft, one.plan, one.id.value, name);
  }
}

void add_sources(AccessDraft& draft) {
  draft.heading("report.sources.heading");
  const auto& sources = draft.report.dossier.sources;
  if (sources.empty()) {
    draft.paragraph("report.sources.none");
    return;
  }
  draft.paragraph("report.sources.intro");
  for (const auto& [id, source] : sources) {
    draft.blocks.emplace_back(
        Heading{2, draft.words({"report.source.number", {{"number", std::to_string(id.value)}}})});
    FieldList list;
    for (const Field& field : domain::Source::fields()) {
      std::string value = shown_value(field, domain::get(source, field), draft.report.language);
      if (value.empty() && field.key == "origin") value = draft.words("report.source.together");
      if (value.empty()) continue;
      list.items.push_back({shown_label(domain::Source::kKind, field.key, draft.report.language),
                            {std::move(value)}});
    }
    draft.blocks.emplace_back(std::move(list));
  }
}

void add_history(AccessDraft& draft) {
  draft.heading("report.history.heading");
  const auto& changes = draft.report.dossier.changes;
  draft.paragraph(MessageKey(changes.empty() ? "report.history.none" : "report.history.intro"));
  for (const auto event : events(changes)) add_event(draft, event);
}

void add_log(AccessDraft& draft) {
  draft.heading("report.log.heading");
  const auto& rows = draft.report.dossier.audit;
  if (rows.empty()) {
    draft.paragraph("report.log.none");
    return;
  }
  Table table{.summary = draft.words("report.log.heading"),
              .columns = {draft.words("report.log.number"), draft.words("report.log.time"),
                          draft.words("report.log.action"), draft.words("report.log.target"),
                          draft.words("report.log.fields")},
              .rows = {}};
  for (const domain::AuditRow& row : rows) {
    const MessageKey key = domain::action_key(row.action);
    table.rows.push_back({std::to_string(row.number),
                          text::format_time(row.at, draft.report.language),
                          text::has(key) ? draft.words(key) : row.action, logged_target(draft, row),
                          logged_fields(draft, row.fields)});
  }
  draft.blocks.emplace_back(std::move(table));
}

}  // namespace kortisto::report
