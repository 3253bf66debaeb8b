#include <array>

#include "database.h"
#include "db/migrate.h"

using namespace kortisto;
using db::Connection;
using db::Migration;
using db::Mode;
using test::Directory;
using test::thrown;

namespace {

std::int64_t version(Connection& connection) {
  return connection.query("PRAGMA user_version").only<std::int64_t>();
}

}  // namespace

TEST_CASE("a new file gets the newest schema") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  db::migrate(connection);
  CHECK(version(connection) == static_cast<std::int64_t>(db::migrations().size()));
  CHECK(connection.query("PRAGMA application_id").only<std::int64_t>() == db::kApplicationId);
  CHECK(connection.query("PRAGMA foreign_keys").only<std::int64_t>() == 1);
  const std::string once = test::dump(connection);
  db::migrate(connection);
  CHECK(test::dump(connection) == once);
}

TEST_CASE("every table is STRICT") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  db::migrate(connection);
  CHECK(connection
            .query("SELECT count(*) FROM pragma_table_list"
                   " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict")
            .only<std::int64_t>() == 0);
}

TEST_CASE("a newer schema is refused and left as it is") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  db::migrate(connection);
  connection.run_script("PRAGMA user_version = 99");
  try {
    db::migrate(connection);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::newer_version);
    CHECK(error.message().key == "error.register.newer-schema");
  }
  CHECK(version(connection) == 99);
}

TEST_CASE("another program's database is refused and left as it is") {
  const Directory directory;
  const std::string_view scripts[] = {"CREATE TABLE t (a)",
                                      "PRAGMA application_id = 1; CREATE TABLE t (a)",
                                      "PRAGMA user_version = 1; CREATE TABLE t (a)",
                                      "PRAGMA application_id = 1263686739; CREATE TABLE t (a)"};
  for (const std::string_view script : scripts) {
    CAPTURE(script);
    {
      Connection connection(directory.file(), "", Mode::create);
      connection.run_script(std::string(script));
      const std::string before = test::dump(connection);
      try {
        db::migrate(connection);
        FAIL("accepted");
      } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::integrity);
        CHECK(error.message().key == "error.register.not-a-register");
      }
      CHECK(test::dump(connection) == before);
    }
    std::filesystem::remove(directory.file());
  }
}

TEST_CASE("migrations run one by one, and a failed one leaves its predecessors") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const Migration first{"0001_a", "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT"};
  const Migration broken{"0002_b", "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)"};
  const Migration mended{"0002_b", "CREATE TABLE b (x INTEGER REFERENCES a (x)) STRICT"};
  CHECK(thrown([&] {
          db::migrate(connection, std::array{first, broken});
        }) == "error.database.unexpected");
  CHECK_FALSE(connection.in_transaction());
  CHECK(version(connection) == 1);
  CHECK(connection.query("SELECT group_concat(name) FROM sqlite_schema").only<std::string>() ==
        "a");
  db::migrate(connection, std::array{first, mended});
  CHECK(version(connection) == 2);
}

TEST_CASE("a migration may rebuild a table that others point to") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const Migration first{"0001_a",
                        "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT;"
                        "CREATE TABLE b (x INTEGER REFERENCES a (x) ON DELETE CASCADE) STRICT;"
                        "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)"};
  const Migration rebuild{"0002_a",
                          "CREATE TABLE a2 (x INTEGER PRIMARY KEY, y TEXT) STRICT;"
                          "INSERT INTO a2 SELECT x, 'y' FROM a; DROP TABLE a;"
                          "ALTER TABLE a2 RENAME TO a"};
  const Migration loses{"0003_lost", "DELETE FROM a"};
  db::migrate(connection, std::array{first, rebuild});
  CHECK(connection.query("SELECT count(*) FROM b").only<std::int64_t>() == 1);
  CHECK(thrown([&] {
          db::migrate(connection, std::array{first, rebuild, loses});
        }) == "error.database.damaged");
  CHECK(connection.query("SELECT count(*) FROM a").only<std::int64_t>() == 1);
  CHECK(connection.query("PRAGMA foreign_keys").only<std::int64_t>() == 1);
}
