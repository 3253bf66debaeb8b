#include <array>

#include "database.h"
#include "old_registers.h"

using namespace kortisto;
using db::Connection;
using db::Migration;
using db::Mode;
using test::Directory;
using test::migrate_to;
using test::rows_of;
using test::thrown;
using test::version;

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

// --- the schemas that were released --------------------------------------------------------------

namespace {

// tests/data/register_v1.sql, as the first schema's program wrote it.
void write_first_schema(Connection& connection) {
  connection.run_script(
      test::slurp(std::filesystem::path(KORTISTO_TESTS_DIR) / "data/register_v1.sql"));
  REQUIRE(version(connection) == 1);
}

}  // namespace

TEST_CASE("0002 keeps the old history byte for byte") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  write_first_schema(connection);
  const auto history = rows_of(connection, "change");
  REQUIRE(history.size() == 2);
  for (const std::size_t newest : {std::size_t{2}, db::migrations().size()}) {
    migrate_to(connection, newest);
    CHECK(rows_of(connection, "change") == history);
    for (const char* table : {"client", "guardian", "source", "audit", "sqlite_sequence"}) {
      CAPTURE(table);
      CHECK(rows_of(connection, table).size() >= 1);
    }
  }
}

TEST_CASE("0002 and 0003 leave every other row as it was") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  write_first_schema(connection);
  std::vector<std::vector<std::string>> before;
  const char* const tables[] = {"client", "guardian", "source", "audit", "sqlite_sequence"};
  for (const char* table : tables) before.push_back(rows_of(connection, table));
  migrate_to(connection, 3);
  std::size_t at = 0;
  for (const char* table : tables) {
    CAPTURE(table);
    CHECK(rows_of(connection, table) == before[at++]);
  }
  CHECK(rows_of(connection, "plan").empty());
}

TEST_CASE("a register of the first schema gets the schema of a new one") {
  const Directory directory;
  Connection old(directory.file("old.kortisto"), "", Mode::create);
  write_first_schema(old);
  db::migrate(old);
  Connection fresh(directory.file("new.kortisto"), "", Mode::create);
  db::migrate(fresh);
  const std::string sql =
      "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
  CHECK(test::texts(old, sql) == test::texts(fresh, sql));
}

TEST_CASE("after 0002 the history is still only appended to") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  write_first_schema(connection);
  db::migrate(connection);
  const std::string before = test::dump(connection);
  for (const char* sql : {
           "UPDATE change SET reason = 'x'",
           "UPDATE change SET number = 2",
           "DELETE FROM change",
           "REPLACE INTO change SELECT * FROM change WHERE number = 1",
           "INSERT INTO change SELECT record, record_id, 7, 'street', '', 'x', valid_from, "
           "recorded_at, 'edited', '', '', 1 FROM change WHERE record = 'client'",
           "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'x', '2026-03-02', 0, "
           "'undone', '', '', 1)",
           "INSERT INTO change VALUES ('client', 1, 2, '', '', '', '2026-03-02', 0, 'edited', '', "
           "'', 1)",
           "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'y', '2026-03-02', 0, "
           "'erased', '', '', 1)",
           "INSERT INTO change VALUES ('client', 9, 1, '', '', '', '2026-03-02', 0, 'undone', '', "
           "'', 1)",
           "UPDATE audit SET action = 'x'",
           "DELETE FROM source",
       }) {
    CAPTURE(sql);
    CHECK(thrown([&] { connection.run_script(sql); }) == "error.database.unexpected");
  }
  CHECK(test::dump(connection) == before);
  // What is new is that an entry can be taken back, a field or the whole record.
  connection.run_script(
      "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'y', '2026-03-02', 0, 'undone', "
      "'', '', 1);"
      "INSERT INTO change VALUES ('guardian', 1, 2, '', '', '', '2026-03-02', 0, 'undone', '', '', "
      "1)");
}

TEST_CASE("after 0003 a plan is a row that follows an earlier one at most once") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  write_first_schema(connection);
  migrate_to(connection, 3);
  const auto insert = [&](const std::string& columns, const std::string& values) {
    return thrown([&] {
      connection.run_script(
          "INSERT INTO plan (" + columns +
          ", own_view, professional_view, need, strengths, goals, methods, meeting_frequency, "
          "duration_estimate, other_services, other_actors, supporters, guardian_contact, "
          "additions, follow_ups, controller_name, basis, author, agreed_at, paper_place, "
          "end_reason) VALUES (" +
          values +
          ", '', '', '', '', '', '', '', '', '', '', '', '', '', '[]', '', '', '', '', '', '')");
    });
  };
  const std::string columns = "client, follows, service, controller";
  CHECK(insert(columns, "1, NULL, 'Perhetyö', 'practice'") == "nothing");
  CHECK(insert(columns, "1, 1, 'Perhetyö', 'buyer'") == "nothing");
  const std::string before = test::dump(connection);
  for (const char* values : {
           "1, 1, 'Perhetyö', 'practice'",     // two versions after one
           "1, 3, 'Perhetyö', 'practice'",     // itself
           "1, 9, 'Perhetyö', 'practice'",     // nothing
           "9, NULL, 'Perhetyö', 'practice'",  // of nobody
           "1, NULL, '', 'practice'",          // no service
           "1, NULL, 'Perhetyö', 'anybody'",   // no such controller
       }) {
    CAPTURE(values);
    CHECK(insert(columns, values) == "error.database.unexpected");
  }
  for (const char* column : {"starts_on", "ends_on", "told_duty_to_report", "told_confidentiality",
                             "told_insurance", "reviewed_on", "agreed_on", "ended_on"}) {
    CAPTURE(column);
    CHECK(thrown([&] {
            connection.run_script("UPDATE plan SET " + std::string(column) + " = '2026-02-30'");
          }) == "error.database.unexpected");
  }
  CHECK(thrown([&] { connection.run_script("UPDATE plan SET follow_ups = '2026-03-02'"); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.run_script("DELETE FROM plan WHERE id = 1"); }) ==
        "error.database.unexpected");
  CHECK(test::dump(connection) == before);
}
