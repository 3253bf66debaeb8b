#include "report/access_data.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/finnish_time.h"
#include "domain/dossier.h"
#include "domain/record.h"
#include "domain/words.h"
#include "report/shown.h"
#include "report/told.h"

namespace kortisto::report {

namespace {

using domain::Field;
using domain::kSafetyFlag;

// The columns stand at the same places in every table of data. By the columns of a page of text, 78
// with two blanks between: labels have words of 24 letters.
std::vector<int> data_shares(const AccessDraft& draft) {
  const int day = draft.columns_of_day();
  return {24, 42 - day, day, 6};
}

const std::vector<int> kHistoryShares{24, 25, 25};

Table data_table(AccessDraft& draft, std::string summary) {
  if (draft.data_columns.empty()) {
    draft.data_columns = {draft.words("report.data.item"), draft.words("report.data.value"),
                          draft.words("report.data.since"), draft.words("report.data.source")};
  }
  return {.summary = std::move(summary),
          .columns = draft.data_columns,
          .rows = {},
          .row_headers = true,
          .shares = data_shares(draft)};
}

// The day on which a datum was written down, and its source.
void add_row(AccessDraft& draft, Table& table, const Field& field, std::string value,
             const domain::Change* change) {
  table.rows.push_back(row_of(draft.label(field), std::move(value),
                              change == nullptr ? draft.words("report.data.source.none")
                                                : draft.day_of(change->recorded_at),
                              change == nullptr ? draft.words("report.data.source.none")
                                                : std::to_string(change->source.value)));
}

// The derived facts that no title tells, then the record's values, in the groups of its kind, each
// with the day on which it was written down and its source; of a person also what is not recorded.
void add_record(AccessDraft& draft, const domain::Kind& kind, const domain::HeldRecord& record,
                std::string summary) {
  Table table = data_table(draft, std::move(summary));
  const auto finish = [&] {
    if (!table.rows.empty()) draft.take(std::move(table));
  };
  for (const auto& [fact, value] : record.facts) {
    if (is_in_title(*fact) || domain::is_absent(value)) continue;
    table.rows.push_back(
        row_of(draft.label(*fact), told(draft, kind.name, record.number, *fact, value), "", ""));
  }
  const RecordHistory& history = draft.histories.of(kind.name, record.number);
  std::vector<std::string> absent;
  std::optional<std::string> heading;
  table.rows.reserve(record.values.size());
  for (const auto& [row, value] : record.values) {
    const Field& field = *row;
    for (const domain::Group& group : kind.groups) {
      if (group.first != field.key) continue;
      finish();
      heading = draft.words(MessageKey("group." + std::string(group.name)).of(kind.name));
      table = data_table(draft, *heading);
    }
    if (draft.redaction.hides(kind.name, record.number, field.key)) continue;
    // That a flag is not set is known as well.
    if (domain::is_absent(value)) {
      if (field.key == kSafetyFlag) continue;  // as in told_names()
      if (field.type != domain::FieldType::flag) {
        absent.emplace_back(field.key);
        continue;
      }
    }
    if (heading) draft.take(Heading{2, *std::exchange(heading, std::nullopt)});
    add_row(draft, table, field, told(draft, kind.name, record.number, field, value),
            latest(history, field.key));
  }
  finish();
  // Of a document, whose many parts are seldom all filled in, that would be most of what is said.
  if (!absent.empty() && kind.has_page) {
    draft.paragraph(
        {"report.data.absent", {{"fields", told_names(draft, kind.name, record.number, absent)}}});
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

std::string changed_label(AccessDraft& draft, const domain::Change& change) {
  if (draft.redaction.hides(change.record, change.record_id, change.field)) {
    return draft.words("report.withheld");
  }
  const Field* field = field_of(change);
  return field != nullptr ? draft.label(*field) : former_label(draft, change.record, change.field);
}

std::string shown_change(const AccessDraft& draft, const domain::Change& change,
                         const std::string& text) {
  const Redaction& redaction = draft.redaction;
  const Field* field = field_of(change);
  if (redaction.hides(change.record, change.record_id, change.field) ||
      (field == nullptr &&
       redaction.withholds(change.record, change.record_id, change.field, text))) {
    return draft.words("report.withheld");
  }
  const std::string shown = field == nullptr ? shown_former(draft, change, text)
                                             : told(draft, change.record, change.record_id, *field,
                                                    domain::from_text(*field, text));
  return shown.empty() ? draft.words("report.history.empty") : shown;
}

// What the columns of a change say, and since when it holds.
struct ChangeWords {
  MessageKey valid_from;
  MessageKey old_value;
  MessageKey new_value;
};

ChangeWords words_for(domain::ChangeType type) {
  switch (type) {
    case domain::ChangeType::rectified:
      return {"report.history.wrong-from", "report.history.wrong", "report.history.new"};
    case domain::ChangeType::undone:
      return {"report.history.valid-from", "report.history.taken-back", "report.history.restored"};
    case domain::ChangeType::added:
    case domain::ChangeType::edited:
      break;
  }
  return {"report.history.valid-from", "report.history.old", "report.history.new"};
}

void add_event(AccessDraft& draft, std::span<const domain::Change> event) {
  const text::Language language = draft.report.language;
  const domain::Change& first = event.front();
  const ChangeWords said = words_for(first.type);
  const std::string title = draft.words(
      {"report.history.event",
       {{"time", text::format_time(first.recorded_at, language)},
        {"record", draft.words(domain::record_key(first.record))},
        {"number", std::to_string(first.record_id)},
        {"kind", draft.words(domain::choice_key("change", domain::code_of(first.type)))}}});
  draft.take(Heading{2, title});

  FieldList facts;
  const auto fact = [&](const MessageKey& key, std::string value) {
    if (!value.empty()) facts.items.push_back({draft.words(key), {std::move(value)}});
  };
  if (first.type == domain::ChangeType::undone) {
    draft.paragraph(MessageKey(std::string_view(first.field.empty() ? "report.history.undone-record"
                                                                    : "report.history.undone")));
  } else if (first.type != domain::ChangeType::added ||
             first.valid_from != finnish_day(first.recorded_at)) {
    fact(said.valid_from, draft.date(first.valid_from));
  }
  fact("report.history.source", std::to_string(first.source.value));
  fact("report.history.requested-by", told_remark(draft, first.requested_by));
  fact("report.history.reason", told_remark(draft, first.reason));
  // What was added is either still so and stands above, or is the old value of a later change.
  draft.take(std::move(facts));
  if (first.field.empty()) return;
  Table table{.summary = title,
              .columns = {draft.words("report.data.item"), draft.words(said.old_value),
                          draft.words(said.new_value)},
              .rows = {},
              .row_headers = true,
              .shares = kHistoryShares};
  for (const domain::Change& change : event) {
    table.rows.push_back(row_of(changed_label(draft, change),
                                shown_change(draft, change, change.old_value),
                                shown_change(draft, change, change.new_value)));
  }
  draft.take(std::move(table));
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
      draft.take(Heading{2, title});
      add_record(draft, *kind, one, title);
    }
  }
}

namespace {

// Who gave the data, where the source itself does not name anybody.
std::string shown_origin(const AccessDraft& draft, const domain::NumberedSource& one) {
  if (one.giver == domain::Giver::other) return told_remark(draft, one.source.origin);
  return draft.words(MessageKey("report.source." + std::string(domain::code_of(one.giver))));
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
  for (const domain::NumberedSource& one : sources) {
    const std::string number = std::to_string(one.id.value);
    draft.take(Heading{2, draft.words({"report.source.number", {{"number", number}}})});
    // Of data from others all of it must be verifiable (703/2023 §39): what is missing is said.
    const bool must_be_told =
        one.giver == domain::Giver::other && one.source.origin != draft.report.practice.name;
    FieldList list;
    for (const auto& [field, said] : domain::values_of(one.source)) {
      std::string value = told_remark(draft, shown_value(*field, said, draft.report.language));
      if (field->key == "origin") value = shown_origin(draft, one);
      if (value.empty() && must_be_told) value = draft.words("report.source.unknown");
      if (value.empty()) continue;
      list.items.push_back({draft.label(*field), {std::move(value)}});
    }
    draft.take(std::move(list));
  }
}

void add_history(AccessDraft& draft) {
  draft.heading("report.history.heading");
  const auto& changes = draft.report.dossier.changes;
  draft.paragraph(MessageKey(
      std::string_view(changes.empty() ? "report.history.none" : "report.history.intro")));
  for (const auto event : events(changes)) add_event(draft, event);
}

}  // namespace kortisto::report
