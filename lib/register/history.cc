#include "register/history.h"

#include <algorithm>
#include <utility>

#include "db/result.h"
#include "register/columns.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kInsertSource = R"sql(
INSERT INTO source (id, origin, received, basis, asked_by, purpose)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM source), ?1, ?2, ?3, ?4, ?5)
)sql";

constexpr std::string_view kSelectSource = R"sql(
SELECT origin, received, basis, asked_by, purpose FROM source WHERE id = ?1
)sql";

constexpr std::string_view kLastNumber = R"sql(
SELECT coalesce(max(number), 0) FROM change WHERE record = ?1 AND record_id = ?2
)sql";

constexpr std::string_view kInsertChange = R"sql(
INSERT INTO change (record, record_id, number, field, old_value, new_value,
                    valid_from, recorded_at, kind, reason, requested_by, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
)sql";

constexpr std::string_view kSelectChanges = R"sql(
SELECT change.record, change.record_id, change.field, change.old_value, change.new_value,
       change.valid_from, change.recorded_at, change.kind, change.reason, change.requested_by,
       change.source
FROM owner JOIN change ON change.record = owner.kind AND change.record_id = owner.record_id
WHERE owner.client = ?1
ORDER BY change.recorded_at, owner.number, change.number
)sql";

constexpr std::string_view kOfField = R"sql(
SELECT valid_from, kind FROM change
WHERE record = ?1 AND record_id = ?2 AND field IN ('', ?3)
ORDER BY number
)sql";

// Since when the field has said what it says: what was undone does not count.
Date start_of(Work& work, const domain::RecordId& record, std::string_view field) {
  std::vector<Date> standing;
  db::Rows rows = work.connection().query(kOfField, record.kind, record.number, field);
  while (rows.next()) {
    const auto valid_from = rows.read<Date>();
    if (rows.read<domain::ChangeType>() != domain::ChangeType::undone) {
      standing.push_back(valid_from);
    } else if (!standing.empty()) {
      standing.pop_back();
    }
  }
  return standing.empty() ? work.today() : standing.back();
}

// After so many changes of the record that there are.
void append(Work& work, const domain::RecordId& record, std::int64_t number,
            std::span<const FieldChange> changes, domain::ChangeType type,
            const domain::Occasion& occasion, domain::SourceId source) {
  for (const FieldChange& change : changes) {
    // A wrong value was never in force: what is right holds for the time that the wrong one was
    // said to.
    const bool is_right = type == domain::ChangeType::rectified && !occasion.valid_from;
    const Date valid_from = is_right ? start_of(work, record, change.field)
                                     : occasion.valid_from.value_or(work.today());
    work.connection().execute(kInsertChange, record.kind, record.number, ++number, change.field,
                              change.old_value, change.new_value, valid_from, work.now(), type,
                              occasion.reason, occasion.requested_by, source);
  }
}

}  // namespace

std::vector<FieldChange> differences(const domain::Values& before, const domain::Values& after) {
  std::vector<FieldChange> changes;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].value == after[i].value) continue;
    changes.push_back(
        {before[i].field->key, domain::to_text(before[i].value), domain::to_text(after[i].value)});
  }
  return changes;
}

std::vector<std::string_view> keys(std::span<const FieldChange> changes) {
  std::vector<std::string_view> out;
  out.reserve(changes.size());
  for (const FieldChange& change : changes) out.push_back(change.field);
  return out;
}

domain::SourceId add_source(Work& work, const domain::Source& source) {
  (void)domain::check(source, work.today());
  domain::Source dated = source;
  if (!dated.received) dated.received = work.today();
  return {work.connection().insert(kInsertSource, domain::values_of(dated))};
}

void record_added(Work& work, const domain::RecordId& record, const domain::Occasion& occasion,
                  domain::SourceId source) {
  const FieldChange beginning{};
  append(work, record, 0, std::span(&beginning, 1), domain::ChangeType::added, occasion, source);
}

void record_changes(Work& work, const domain::RecordId& record,
                    std::span<const FieldChange> changes, domain::ChangeType type,
                    const domain::Occasion& occasion, domain::SourceId source) {
  const auto last =
      work.connection().query(kLastNumber, record.kind, record.number).only<std::int64_t>();
  append(work, record, last, changes, type, occasion, source);
}

std::vector<domain::Change> read_history(Work& work, domain::ClientId client) {
  std::vector<domain::Change> changes;
  db::Rows rows = work.connection().query(kSelectChanges, client);
  while (rows.next()) {
    changes.push_back(domain::Change{
        rows.read<std::string>(), rows.read<std::int64_t>(), rows.read<std::string>(),
        rows.read<std::string>(), rows.read<std::string>(), rows.read<Date>(),
        rows.read<Timestamp>(), rows.read<domain::ChangeType>(), rows.read<std::string>(),
        rows.read<std::string>(), rows.read<domain::SourceId>()});
  }
  return changes;
}

domain::Source read_source(Work& work, domain::SourceId id) {
  db::Rows rows = work.connection().query(kSelectSource, id);
  if (!rows.next()) throw db::damaged("source");
  return domain::record_of<domain::Source>(read_values(rows, domain::kFields<domain::Source>));
}

}  // namespace kortisto::reg
