#include "report/access_data.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "domain/dossier.h"
#include "domain/record.h"
#include "domain/words.h"
#include "report/shown.h"

namespace kortisto::report {

namespace {

using domain::Field;

// The names of the fields of a kind with these keys, in one line.
std::string field_names(const AccessDraft& draft, std::string_view kind,
                        std::span<const std::string> keys) {
  std::string out;
  for (const std::string& key : keys) {
    if (!out.empty()) out += ", ";
    const MessageKey label = MessageKey("field." + key).of(kind);
    out += text::has(label) ? draft.words(label) : key;
  }
  return out;
}

// The derived facts that no title tells, then the record's values, each with since when and from
// which source; of a person also what is not recorded.
void add_record(AccessDraft& draft, const domain::Kind& kind, const domain::HeldRecord& record,
                std::string summary) {
  const text::Language language = draft.report.language;
  Table table{.summary = std::move(summary),
              .columns = {draft.words("report.data.item"), draft.words("report.data.value"),
                          draft.words("report.data.since"), draft.words("report.data.source")},
              .rows = {},
              .row_headers = true};
  for (const auto& [fact, value] : record.facts) {
    if (is_in_title(*fact) || domain::is_absent(value)) continue;
    table.rows.push_back({draft.label(*fact), shown_value(*fact, value, language), "", ""});
  }
  const RecordHistory& history = draft.histories.of(kind.name, record.number);
  std::vector<std::string> absent;
  for (const auto& [row, value] : record.values) {
    const Field& field = *row;
    // That a flag is not set is known as well.
    if (domain::is_absent(value) && field.type != domain::FieldType::flag) {
      absent.emplace_back(field.key);
      continue;
    }
    const domain::Change* change = latest(history, field.key);
    table.rows.push_back({draft.label(field),
                          draft.redaction.withholds(kind.name, record.number, field.key)
                              ? draft.words("report.withheld")
                              : shown_value(field, value, language),
                          change == nullptr ? "" : draft.date(change->valid_from),
                          change == nullptr ? "" : std::to_string(change->source.value)});
  }
  draft.blocks.emplace_back(std::move(table));
  // Of a document, whose many parts are seldom all filled in, that would be most of what is said.
  if (!absent.empty() && kind.has_page) {
    draft.paragraph({"report.data.absent", {{"fields", field_names(draft, kind.name, absent)}}});
  }
}

// Of a field that records of the kind had once.
std::string former_label(const AccessDraft& draft, std::string_view kind, const std::string& key) {
  const MessageKey label = MessageKey("field." + key).of(kind);
  if (!text::has(label)) return key;
  return text::capitalised(draft.words(label), draft.report.language);
}

const Field* field_of(const domain::Change& change) {
  return domain::find_field(domain::fields_of(change.record), change.field);
}

// What a field said that no record has any more: in words where it was a choice.
std::string shown_former(const AccessDraft& draft, const domain::Change& change,
                         const std::string& text) {
  if (text.empty()) return text;
  const MessageKey key = domain::choice_key(change.field, text).of(change.record);
  return text::has(key) ? draft.words(key) : text;
}

std::string shown_change(const AccessDraft& draft, const domain::Change& change,
                         const std::string& text) {
  if (draft.redaction.withholds(change.record, change.record_id, change.field)) {
    return draft.words("report.withheld");
  }
  const Field* field = field_of(change);
  const std::string shown = field == nullptr ? shown_former(draft, change, text)
                                             : shown_value(*field, domain::from_text(*field, text),
                                                           draft.report.language);
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
        {"kind", draft.words(domain::choice_key("change", domain::code_of(first.type)))}}});
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
    const Field* field = field_of(change);
    table.rows.push_back(
        {field != nullptr ? draft.label(*field) : former_label(draft, change.record, change.field),
         shown_change(draft, change, change.old_value),
         shown_change(draft, change, change.new_value)});
  }
  draft.blocks.emplace_back(std::move(table));
}

// The names of the items that a row of the log is about, in one word when it is all of a record's.
std::string logged_fields(const AccessDraft& draft, const domain::AuditRow& row) {
  for (const domain::Kind& kind : domain::kKinds) {
    if (std::equal(row.fields.begin(), row.fields.end(), kind.fields.begin(), kind.fields.end(),
                   [](const std::string& key, const Field& field) { return key == field.key; })) {
      return draft.words("report.log.all");
    }
  }
  return field_names(draft, row.record, row.fields);
}

std::string logged_target(const AccessDraft& draft, const domain::AuditRow& row) {
  if (row.record_id == 0) return draft.words("report.log.everyone");
  return draft.words(domain::record_key(row.record)) + ' ' + std::to_string(row.record_id);
}

// "report.heading.plan"
MessageKey of_kind(const char* family, const domain::Kind& kind) {
  return MessageKey(family + std::string(kind.name));
}

}  // namespace

void add_sections(AccessDraft& draft) {
  const domain::Dossier& dossier = draft.report.dossier;
  for (const auto& [kind, records] : dossier.sections) {
    const MessageKey heading = of_kind("report.heading.", *kind);
    draft.heading(heading);
    if (kind->name == domain::Client::kKind) {
      add_record(draft, *kind, records.front(), draft.words(heading));
      continue;
    }
    if (records.empty()) draft.paragraph(of_kind("report.none.", *kind));
    for (const domain::HeldRecord& one : records) {
      const std::string title = shown_title(*kind, one, draft.report.language);
      draft.blocks.emplace_back(Heading{2, title});
      add_record(draft, *kind, one, title);
    }
  }
}

namespace {

// Where data come from that nobody told: from the client, or from the program itself.
std::string shown_origin(const AccessDraft& draft, std::string origin) {
  if (origin.empty()) return draft.words("report.source.together");
  if (origin == domain::kSystemOrigin) return draft.words("report.source.system");
  return origin;
}

}  // namespace

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
    for (const auto& [field, said] : domain::values_of(source)) {
      std::string value = shown_value(*field, said, draft.report.language);
      if (field->key == "origin") value = shown_origin(draft, std::move(value));
      if (value.empty()) continue;
      list.items.push_back({draft.label(*field), {std::move(value)}});
    }
    draft.blocks.emplace_back(std::move(list));
  }
}

void add_history(AccessDraft& draft) {
  draft.heading("report.history.heading");
  const auto& changes = draft.report.dossier.changes;
  draft.paragraph(MessageKey(
      std::string_view(changes.empty() ? "report.history.none" : "report.history.intro")));
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
                          logged_fields(draft, row)});
  }
  draft.blocks.emplace_back(std::move(table));
}

}  // namespace kortisto::report
