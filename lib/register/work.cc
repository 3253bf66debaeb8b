#include "register/work.h"

#include <string>

#include "base/error.h"
#include "base/finnish_time.h"
#include "db/column.h"
#include "domain/use_purpose.h"

namespace kortisto::reg {

namespace {

// The number as a value of its own: to insert what is selected from the same table, SQLite makes
// a table in between, for each row.
constexpr std::string_view kInsert = R"sql(
INSERT INTO audit (number, at, action, record, record_id, fields, user_name, user_id, purpose)
VALUES ((SELECT coalesce(max(number), 0) + 1 FROM audit), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
)sql";

}  // namespace

std::string action_of(std::string_view kind, std::string_view verb) {
  return std::string(kind) + "." + std::string(verb);
}

Work::Work(Register& store)
    : connection_(store.connection_),
      use_(store.use_),
      now_(store.clock_.now()),
      today_(finnish_day(now_)),
      as_of_(store.clock_.as_of()),
      transaction_(connection_) {}

void Work::audit(std::string_view action, std::string_view record, std::int64_t id,
                 std::span<const std::string_view> fields) {
  std::string keys;
  for (const std::string_view field : fields) {
    if (!keys.empty()) keys += ',';
    keys += field;
  }
  const std::string_view purpose =
      use_.purpose.empty() ? domain::code_of(domain::usual_purpose(action)) : use_.purpose;
  connection_.execute(kInsert, now_, action, record, id, keys, use_.user_name, use_.user_id,
                      purpose);
  audited_ = true;
}

void Work::commit() {
  if (!audited_) throw Error(ErrorKind::unexpected, {"error.register.unaudited", {}});
  transaction_.commit();
}

}  // namespace kortisto::reg
