#include "db/migrate.h"

#include <string>

#include "base/error.h"
#include "db/column.h"
#include "db/result.h"
#include "db/transaction.h"

namespace kortisto::db {

namespace {

// A migration that rebuilds a table drops the old one, which must not take the rows that point to
// it along. The switch works only outside a transaction.
class ForeignKeysOff {
 public:
  explicit ForeignKeysOff(Connection& connection) : connection_(connection) {
    connection_.run_script("PRAGMA foreign_keys = OFF");
  }
  ForeignKeysOff(const ForeignKeysOff&) = delete;
  ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
  ~ForeignKeysOff() {
    // Setting a flag in memory cannot fail once the transaction is over.
    try {
      connection_.run_script("PRAGMA foreign_keys = ON");
    } catch (const Error&) {
    }
  }

 private:
  Connection& connection_;
};

void apply(Connection& connection, const Migration& migration, std::size_t number) {
  const ForeignKeysOff off(connection);
  Transaction transaction(connection);
  connection.run_script(std::string(migration.sql));
  if (connection.query("SELECT count(*) FROM pragma_foreign_key_check").only<std::int64_t>() != 0) {
    throw damaged("foreign_key_check");
  }
  // A pragma takes no bound values; these are numbers of our own.
  connection.run_script("PRAGMA application_id = " + std::to_string(kApplicationId));
  connection.run_script("PRAGMA user_version = " + std::to_string(number));
  transaction.commit();
}

}  // namespace

std::size_t schema_version(Connection& connection, std::span<const Migration> known) {
  const auto application = connection.query("PRAGMA application_id").only<std::int64_t>();
  const auto version = connection.query("PRAGMA user_version").only<std::int64_t>();
  const auto objects = connection.query("SELECT count(*) FROM sqlite_schema").only<std::int64_t>();
  const bool fresh = application == 0 && version == 0 && objects == 0;
  if (!fresh && (application != kApplicationId || version < 1)) {
    throw Error(ErrorKind::integrity, {"error.register.not-a-register", {}});
  }
  if (version > static_cast<std::int64_t>(known.size())) {
    throw Error(ErrorKind::newer_version,
                {"error.register.newer-schema",
                 {{"found", version}, {"known", static_cast<std::int64_t>(known.size())}}});
  }
  return static_cast<std::size_t>(version);
}

void migrate(Connection& connection, std::span<const Migration> known) {
  for (std::size_t number = schema_version(connection, known); number < known.size(); ++number) {
    apply(connection, known[number], number + 1);
  }
}

}  // namespace kortisto::db
