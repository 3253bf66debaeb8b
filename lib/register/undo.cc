#include "register/undo.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "base/error.h"
#include "domain/words.h"
#include "register/columns.h"
#include "register/history.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::ChangeType;
using domain::RecordId;

// The newest first, and of one moment what was added last: what refers to a record was added after
// it.
constexpr std::string_view kSince = R"sql(
SELECT change.record, change.record_id, change.field, change.old_value, change.new_value,
       change.recorded_at, change.kind, change.source, source.origin = 'system'
FROM change JOIN owner ON owner.kind = change.record AND owner.record_id = change.record_id
JOIN source ON source.id = change.source
WHERE change.recorded_at BETWEEN ?1 AND ?2
ORDER BY change.recorded_at DESC, owner.number DESC, change.number DESC
)sql";

// What is still changed of a record since it was added.
constexpr std::string_view kStanding = R"sql(
SELECT coalesce(sum(CASE kind WHEN 'added' THEN 0 WHEN 'undone' THEN -1 ELSE 1 END), 0)
FROM change WHERE record = ?1 AND record_id = ?2
)sql";

struct Line {
  RecordId record;
  std::string field;
  std::string old_value;
  std::string new_value;
  Timestamp recorded_at;
  ChangeType type;
  domain::SourceId source;
  bool by_program = false;
};

using Entry = std::vector<Line>;

// Of the last hour, the newest first.
std::vector<Entry> recent_entries(Work& work) {
  const Timestamp since{work.now().at - std::chrono::hours(1)};
  std::vector<Entry> entries;
  db::Rows rows = work.connection().query(kSince, since, work.now());
  while (rows.next()) {
    Line line{{rows.read<std::string>(), rows.read<std::int64_t>()},
              rows.read<std::string>(),
              rows.read<std::string>(),
              rows.read<std::string>(),
              rows.read<Timestamp>(),
              rows.read<ChangeType>(),
              rows.read<domain::SourceId>(),
              rows.read<bool>()};
    if (entries.empty() || entries.back().front().recorded_at != line.recorded_at) {
      entries.emplace_back();
    }
    entries.back().push_back(std::move(line));
  }
  // What the program wrote of itself, when it took over an older register, is nobody's slip; what
  // it wrote because of somebody's entry goes with that.
  std::erase_if(entries, [](const Entry& entry) {
    return std::all_of(entry.begin(), entry.end(),
                       [](const Line& line) { return line.by_program; });
  });
  return entries;
}

// Every undoing took back the latest entry that still stood.
const Entry& latest_standing(const std::vector<Entry>& entries) {
  int undone = 0;
  for (const Entry& entry : entries) {
    if (entry.front().type == ChangeType::undone) {
      ++undone;
    } else if (undone > 0) {
      --undone;
    } else {
      return entry;
    }
  }
  throw Error(ErrorKind::invalid, {"error.undo.nothing", {}});
}

Error changed_since(const RecordId& record) {
  return {
      ErrorKind::invalid,
      {"error.undo.changed",
       {{"field", domain::record_key(record.kind)}, {"number", std::to_string(record.number)}}}};
}

// The record itself goes; whose it was stays known (owner).
void remove(Work& work, const RecordId& record) {
  const auto standing =
      work.connection().query(kStanding, record.kind, record.number).only<std::int64_t>();
  if (standing > 0) throw changed_since(record);
  (void)require_record(work, record);
  work.connection().execute(kind_named(record.kind).sql.remove, record.number);
}

// The field says again what it said before. That it says what the entry wrote is not a matter of
// course: a clock that was set back makes an older entry look like the latest.
void restore(Work& work, const Line& line) {
  domain::Values values = require_record(work, line.record).values;
  for (domain::FieldValue& one : values) {
    if (one.field->key != line.field) continue;
    if (domain::to_text(one.value) != line.new_value) throw changed_since(line.record);
    one.value = domain::from_text(*one.field, line.old_value);
  }
  update_record(work, kind_named(line.record.kind), line.record.number, values);
}

// What went out to others is not taken back by forgetting it.
void check_may_go(Work& work, const Line& line) {
  const RecordKind& kind = kind_named(line.record.kind);
  if (kind.rules.check_undo == nullptr) return;
  kind.rules.check_undo(require_record(work, line.record).values, line.field);
}

void take_back(Work& work, const Line& line) {
  check_may_go(work, line);
  if (line.type == ChangeType::added) {
    remove(work, line.record);
  } else {
    restore(work, line);
  }
  const FieldChange back{line.field, line.new_value, line.old_value};
  record_changes(work, line.record, std::span(&back, 1), ChangeType::undone, {}, line.source);
  const std::string_view key = line.field;
  work.audit(action_of(line.record.kind, "undo"), line.record.kind, line.record.number,
             std::span(&key, key.empty() ? 0 : 1));
}

bool is_same(const Entry& entry, const Undoing& shown) {
  return std::equal(entry.begin(), entry.end(), shown.changes.begin(), shown.changes.end(),
                    [](const Line& line, const domain::Change& change) {
                      return line.recorded_at == change.recorded_at &&
                             line.record == RecordId{change.record, change.record_id} &&
                             line.field == change.field && line.old_value == change.old_value &&
                             line.new_value == change.new_value;
                    });
}

}  // namespace

Undoing show_undo(Register& store) {
  {
    Work trial(store);  // is undone itself
    const std::vector<Entry> entries = recent_entries(trial);
    for (const Line& line : latest_standing(entries)) take_back(trial, line);
  }
  Work work(store);
  const std::vector<Entry> entries = recent_entries(work);
  const Entry& entry = latest_standing(entries);
  Undoing shown{entry.front().recorded_at, {}, {}};
  for (const Line& line : entry) {
    shown.changes.push_back({line.record.kind, line.record.number, line.field, line.old_value,
                             line.new_value, work.today(), line.recorded_at, line.type, "", "",
                             line.source});
    std::vector<std::string_view> keys{line.field};
    if (line.type == ChangeType::added) {
      shown.gone.push_back({line.record, require_record(work, line.record).values});
      keys = keys_of(line.record.kind);
    }
    work.audit(action_of(line.record.kind, "show"), line.record.kind, line.record.number, keys);
  }
  work.commit();
  return shown;
}

std::vector<RecordId> undo(Register& store, const Undoing* shown) {
  Work work(store);
  const std::vector<Entry> entries = recent_entries(work);
  const Entry& entry = latest_standing(entries);
  // Nothing keeps others from writing while a person thinks.
  if (shown != nullptr && !is_same(entry, *shown)) {
    throw Error(ErrorKind::invalid, {"error.undo.other", {}});
  }
  std::vector<RecordId> records;
  for (const Line& line : entry) {
    take_back(work, line);
    if (records.empty() || records.back() != line.record) records.push_back(line.record);
  }
  work.commit();
  return records;
}

}  // namespace kortisto::reg
