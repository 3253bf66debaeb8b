#include <sqlite3.h>

#include "database.h"
#include "db/result.h"
#include "db/statement.h"

using namespace kortisto;
using db::Connection;
using db::Mode;
using test::Directory;
using test::thrown;

TEST_CASE("what is bound is what is read") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  struct Tag;
  struct Row {
    std::int64_t number;
    bool yes;
    std::string text;
    Date day;
    Timestamp moment;
    Id<Tag> id;
    std::optional<Date> none;
    std::optional<std::string> some;
  };
  const std::string text("a\0b \xc3\xa4", 6);
  const Timestamp moment = *Timestamp::parse("1969-12-31T23:59:59.999Z");
  db::Rows rows = connection.query("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8", std::int64_t{-5}, true,
                                   text, *Date::parse("0987-06-05"), moment, Id<Tag>{7},
                                   std::optional<Date>(), std::optional<std::string>(""));
  REQUIRE(rows.next());
  const Row row{rows.read<std::int64_t>(),        rows.read<bool>(),
                rows.read<std::string>(),         rows.read<Date>(),
                rows.read<Timestamp>(),           rows.read<Id<Tag>>(),
                rows.read<std::optional<Date>>(), rows.read<std::optional<std::string>>()};
  CHECK(row.number == -5);
  CHECK(row.yes);
  CHECK(row.text == text);
  CHECK(row.day.iso() == "0987-06-05");
  CHECK(row.moment == moment);
  CHECK(row.id.value == 7);
  CHECK_FALSE(row.none);
  CHECK(row.some == "");
  CHECK_FALSE(rows.next());
}

TEST_CASE("another type than the one that belongs there is damage") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const auto as = [&]<typename T>(const char* sql, T*) {
    return thrown([&] { (void)connection.query(sql).only<T>(); });
  };
  CHECK(as("SELECT NULL", static_cast<std::int64_t*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT '5'", static_cast<std::int64_t*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT 5.0", static_cast<std::int64_t*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT 5", static_cast<std::string*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT x'61'", static_cast<std::string*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT 2", static_cast<bool*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT '2026-02-30'", static_cast<Date*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT 1 WHERE 0", static_cast<std::int64_t*>(nullptr)) == "error.database.damaged");
  CHECK(as("SELECT 1 UNION SELECT 2", static_cast<std::int64_t*>(nullptr)) ==
        "error.database.damaged");
}

TEST_CASE("a value too few or too many, two statements, none, or two runs at once are faults") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const std::string fault = "error.database.unexpected";
  const std::int64_t one = 1;
  CHECK(thrown([&] { (void)connection.query("SELECT ?1, ?2", one); }) == fault);
  CHECK(thrown([&] { (void)connection.query("SELECT ?1", one, one); }) == fault);
  CHECK(thrown([&] { (void)connection.query("SELECT 1; SELECT 2"); }) == fault);
  CHECK(thrown([&] { (void)connection.query("-- nothing"); }) == fault);
  {
    db::Rows rows = connection.query("SELECT 1 UNION SELECT 2");
    REQUIRE(rows.next());
    CHECK(rows.read<std::int64_t>() == 1);
    CHECK(thrown([&] { (void)connection.query("SELECT 1 UNION SELECT 2"); }) == fault);
  }
  CHECK_NOTHROW((void)connection.query("SELECT 1 UNION SELECT 2"));
}

TEST_CASE("the values of one run are not those of the next") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const auto echo = [&](std::string_view text) {
    return connection.query("SELECT ?1", text).only<std::string>();
  };
  CHECK(echo("first") == "first");
  CHECK(echo("") == "");
  CHECK(echo(std::string_view()) == "");
}

TEST_CASE("result codes have kinds") {
  const auto kind = [](int code) { return db::error_of(nullptr, code).kind(); };
  CHECK(kind(SQLITE_BUSY) == ErrorKind::busy);
  CHECK(kind(SQLITE_BUSY_RECOVERY) == ErrorKind::busy);
  CHECK(kind(SQLITE_CORRUPT_INDEX) == ErrorKind::integrity);
  CHECK(kind(SQLITE_NOTADB) == ErrorKind::integrity);
  CHECK(kind(SQLITE_IOERR_DATA) == ErrorKind::integrity);
  CHECK(kind(SQLITE_IOERR_READ) == ErrorKind::io);
  CHECK(kind(SQLITE_FULL) == ErrorKind::io);
  CHECK(kind(SQLITE_CANTOPEN) == ErrorKind::io);
  CHECK(kind(SQLITE_READONLY) == ErrorKind::io);
  CHECK(kind(SQLITE_CONSTRAINT_CHECK) == ErrorKind::unexpected);
  CHECK(kind(SQLITE_MISUSE) == ErrorKind::unexpected);
}

TEST_CASE("an error never carries a bound value") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  connection.run_script(
      "CREATE TABLE t (a TEXT NOT NULL UNIQUE CHECK (length(a) <> 6), b INTEGER NOT NULL,"
      " c TEXT NOT NULL CHECK (c GLOB '[[]*]')) STRICT;"
      "INSERT INTO t VALUES ('MarkerTwice', 1, '[]')");
  const std::string insert = "INSERT INTO t VALUES (?1, ?2, ?3)";
  const auto what = [&](std::string_view a, std::string_view b, std::string_view c) {
    try {
      connection.execute(insert, a, b, c);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::unexpected);
      return std::string(error.what());
    }
    return std::string("Marker: nothing was thrown");
  };
  CHECK(what("Marker", "1", "[]").find("Marker") == std::string::npos);
  CHECK(what("MarkerTwice", "1", "[]").find("Marker") == std::string::npos);
  CHECK(what("x", "Marker", "[]").find("Marker") == std::string::npos);
  CHECK(what("x", "1", "{Marker").find("Marker") == std::string::npos);
}
