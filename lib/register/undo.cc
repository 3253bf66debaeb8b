// Undoing the latest entry: what one use case wrote, at one moment.
#include <chrono>
#include <string>
#include <utility>

#include "base/error.h"
#include "register/change.h"
#include "register/change_record.h"
#include "register/columns.h"
#include "register/history.h"

namespace kortisto::reg {

namespace {

using domain::ChangeKind;
using domain::RecordId;

// What refers to a record comes before it: guardians and plans before their client, the later
// version of a plan before the earlier one.
constexpr std::string_view kSince = R"sql(
SELECT record, record_id, field, old_value, new_value, recorded_at, kind, source
FROM change WHERE recorded_at >= ?1
ORDER BY recorded_at DESC, record = 'client', record_id DESC, number DESC
)sql";

constexpr std::string_view kLength = R"sql(
SELECT count(*) FROM change WHERE record = ?1 AND record_id = ?2
)sql";

struct Line {
  RecordId record;
  std::string field;
  std::string old_value;
  std::string new_value;
  Timestamp recorded_at;
  ChangeKind kind;
  domain::SourceId source;
};

using Entry = std::vector<Line>;

// Of the last hour, the newest first.
std::vector<Entry> recent_entries(Work& work) {
  const Timestamp since{work.now().at - std::chrono::hours(1)};
  std::vector<Entry> entries;
  db::Rows rows = work.connection().query(kSince, since);
  while (rows.next()) {
    Line line{{rows.read<std::string>(), rows.read<std::int64_t>()},
              rows.read<std::string>(),
              rows.read<std::string>(),
              rows.read<std::string>(),
              rows.read<Timestamp>(),
              rows.read<ChangeKind>(),
              rows.read<domain::SourceId>()};
    if (entries.empty() || entries.back().front().recorded_at != line.recorded_at) {
      entries.emplace_back();
    }
    entries.back().push_back(std::move(line));
  }
  return entries;
}

// Every undoing took back the latest entry that still stood.
const Entry& latest_standing(const std::vector<Entry>& entries) {
  int undone = 0;
  for (const Entry& entry : entries) {
    if (entry.front().kind == ChangeKind::undone) {
      ++undone;
    } else if (undone > 0) {
      --undone;
    } else {
      return entry;
    }
  }
  throw Error(ErrorKind::invalid, {"error.undo.nothing", {}});
}

void take_back(Work& work, const Line& line) {
  const RecordKind& kind = kind_named(line.record.kind);
  FieldChange back{line.field, line.new_value, line.old_value};
  if (line.kind == ChangeKind::added) {
    const auto length =
        work.connection().query(kLength, line.record.kind, line.record.number).only<std::int64_t>();
    if (length > 1) {
      throw Error(ErrorKind::invalid, {"error.undo.changed",
                                       {{"field", "record." + line.record.kind},
                                        {"number", std::to_string(line.record.number)}}});
    }
    // The record itself is no longer there to tell whose trail this belongs to.
    const domain::ClientId client = require_record(work, line.record).client;
    kind.remove(work, line.record.number);
    work.audit(line.record.kind + ".undo", domain::Client::kKind, client.value, {});
  } else {
    domain::Values values = require_record(work, line.record).values;
    for (domain::FieldValue& one : values) {
      if (one.field->key == line.field) one.value = domain::from_text(*one.field, line.old_value);
    }
    kind.write(work, line.record.number, values);
  }
  record_changes(work, line.record.kind, line.record.number, std::span(&back, 1),
                 ChangeKind::undone, {}, line.source);
  const std::string_view key = line.field;
  work.audit(line.record.kind + ".undo", line.record.kind, line.record.number,
             std::span(&key, key.empty() ? 0 : 1));
}

}  // namespace

std::vector<RecordId> undo(Register& store) {
  Work work(store);
  const std::vector<Entry> entries = recent_entries(work);
  std::vector<RecordId> records;
  for (const Line& line : latest_standing(entries)) {
    take_back(work, line);
    if (records.empty() || records.back() != line.record) records.push_back(line.record);
  }
  work.commit();
  return records;
}

}  // namespace kortisto::reg
