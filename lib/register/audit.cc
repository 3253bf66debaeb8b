#include "register/audit.h"

#include <algorithm>
#include <string>

#include "db/column.h"
#include "register/trail.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kSelect = R"sql(
SELECT number, at, action, record, record_id, fields, user_name, user_id, purpose
FROM audit
WHERE (record, record_id) IN (SELECT kind, record_id FROM owner WHERE client = ?1)
   OR (record = 'client' AND record_id = 0 AND at >= ?2)
ORDER BY number
)sql";

constexpr std::string_view kRow = R"sql(
SELECT number, number || '|' || at || '|' || action || '|' || record || '|' || record_id || '|' || fields
FROM audit
WHERE number = ?1
)sql";

// The keys of "family_name,given_names".
std::vector<std::string> split(std::string_view keys) {
  std::vector<std::string> out;
  while (!keys.empty()) {
    const std::size_t comma = std::min(keys.find(','), keys.size());
    out.emplace_back(keys.substr(0, comma));
    keys.remove_prefix(std::min(comma + 1, keys.size()));
  }
  return out;
}

}  // namespace

std::vector<domain::AuditRow> read_audit(Work& work, domain::ClientId id, Timestamp added_at) {
  std::vector<domain::AuditRow> found;
  db::Rows rows = work.connection().query(kSelect, id, added_at);
  while (rows.next()) {
    found.push_back(domain::AuditRow{
        rows.read<std::int64_t>(), rows.read<Timestamp>(), rows.read<std::string>(),
        rows.read<std::string>(), rows.read<std::int64_t>(), split(rows.text()),
        rows.read<std::string>(), rows.read<std::string>(), rows.read<std::string>()});
  }
  return found;
}

std::optional<TrailRow> trail_row(db::Connection& connection, std::int64_t number) {
  db::Rows rows = connection.query(kRow, number);
  if (!rows.next()) return std::nullopt;
  return TrailRow{rows.read<std::int64_t>(), rows.read<std::string>()};
}

std::optional<TrailRow> last_trail_row(db::Connection& connection) {
  const auto last =
      connection.query("SELECT coalesce(max(number), 0) FROM audit").only<std::int64_t>();
  return trail_row(connection, last);
}

std::optional<TrailRow> last_trail_row(Register& store) {
  Work work(store);  // reads only, and is undone
  return last_trail_row(work.connection());
}

void audit(Register& store, std::string_view action) {
  Work work(store);
  work.audit(action, "", 0, {});
  work.commit();
}

}  // namespace kortisto::reg
