#include <chrono>

#include "database.h"
#include "db/connection.h"
#include "db/transaction.h"

using namespace kortisto;
using db::Connection;
using db::Mode;
using test::Directory;
using test::thrown;

TEST_CASE("a connection has the settings of the design") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  const auto number = [&](const char* sql) { return connection.query(sql).only<std::int64_t>(); };
  const auto text = [&](const char* sql) { return connection.query(sql).only<std::string>(); };
  CHECK(number("PRAGMA synchronous") == 2);
  CHECK(text("PRAGMA locking_mode") == "exclusive");
  CHECK(text("PRAGMA journal_mode") == "memory");
  CHECK(number("PRAGMA temp_store") == 2);
  CHECK(number("PRAGMA secure_delete") == 1);
  CHECK(number("PRAGMA cache_size") == -65536);
  CHECK(number("PRAGMA foreign_keys") == 1);
  CHECK(number("PRAGMA trusted_schema") == 0);
  CHECK(number("PRAGMA page_size") == 4096);
}

TEST_CASE("opening writes nothing") {
  const Directory directory;
  {
    const Connection connection(directory.file(), "", Mode::create);
    CHECK_FALSE(std::filesystem::exists(directory.file("r.kortisto-journal")));
  }
  CHECK(std::filesystem::file_size(directory.file()) == 0);
}

TEST_CASE("an empty or a missing file opens only to be created") {
  const Directory directory;
  CHECK(thrown([&] { Connection(directory.file(), "", Mode::read_write); }) == "error.database.io");
  CHECK_FALSE(std::filesystem::exists(directory.file()));
  std::ofstream(directory.file()).flush();
  CHECK(thrown([&] { Connection(directory.file(), "", Mode::read_write); }) ==
        "error.database.damaged");
}

TEST_CASE("what is no database is refused") {
  const Directory directory;
  std::ofstream(directory.file()) << std::string(8192, 'x');
  try {
    Connection(directory.file(), "", Mode::read_write);
    FAIL("opened");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::integrity);
    CHECK(error.message().key == "error.database.damaged");
  }
}

TEST_CASE("a name is a path and nothing else") {
  const Directory directory;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(directory.file("."));
  for (const char* name : {":memory:", "file:x?mode=memory"}) {
    Connection connection(name, "", Mode::create);
    connection.run_script("CREATE TABLE t (a)");
    CHECK(std::filesystem::file_size(directory.file(name)) > 0);
  }
  std::filesystem::current_path(before);
}

TEST_CASE("one connection at a time, and a second one waits as long as it was told") {
  const Directory directory;
  {
    Connection first(directory.file(), "", Mode::create);
    first.run_script("CREATE TABLE t (a)");
    const auto start = std::chrono::steady_clock::now();
    const auto second = [&](std::chrono::milliseconds wait) {
      return thrown([&] { Connection(directory.file(), "", Mode::read_write, wait); });
    };
    CHECK(second(std::chrono::milliseconds(0)) == "error.busy");
    CHECK(second(std::chrono::milliseconds(120)) == "error.busy");
    CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(120));
  }
  CHECK_NOTHROW(Connection(directory.file(), "", Mode::read_write));
}

TEST_CASE("what was opened and does not stand at its path any more takes no commit") {
  const Directory directory;
  const auto path = directory.file();
  Connection(path, "", Mode::create).run_script("CREATE TABLE t (a)");
  std::filesystem::copy_file(path, directory.file("whole"));
  enum class Fate { removed, renamed, replaced };
  for (const Fate fate : {Fate::removed, Fate::renamed, Fate::replaced}) {
    std::filesystem::copy_file(directory.file("whole"), path,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(path, directory.file("other"),
                               std::filesystem::copy_options::overwrite_existing);
    Connection connection(path, "", Mode::read_write);
    if (fate == Fate::removed) std::filesystem::remove(path);
    if (fate == Fate::renamed) std::filesystem::rename(path, directory.file("elsewhere"));
    if (fate == Fate::replaced) std::filesystem::rename(directory.file("other"), path);
    CHECK(thrown([&] {
            db::Transaction transaction(connection);
            connection.execute("INSERT INTO t VALUES (1)");
            transaction.commit();
          }) == "error.register.moved");
  }
}

TEST_CASE("no other file is attached, and VACUUM works") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  connection.run_script("CREATE TABLE t (a)");
  const std::string other = directory.file("other");
  CHECK(thrown([&] { connection.run_script("ATTACH '" + other + "' AS o"); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.execute("ATTACH ?1 AS o", other); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.run_script("ATTACH ':memory:' AS o"); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.run_script("VACUUM INTO '" + other + "'"); }) ==
        "error.database.unexpected");
  CHECK_FALSE(std::filesystem::exists(other));
  CHECK_NOTHROW(connection.run_script("VACUUM"));
}

TEST_CASE("the schema cannot be written around, and a text is not a column") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  connection.run_script("CREATE TABLE t (a); PRAGMA writable_schema = ON");
  CHECK(thrown([&] { connection.run_script("DELETE FROM sqlite_schema"); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.run_script("SELECT \"b\" FROM t"); }) ==
        "error.database.unexpected");
  CHECK(thrown([&] { connection.run_script("SELECT load_extension('x')"); }) ==
        "error.database.unexpected");
}

TEST_CASE("a transaction is undone unless it is committed") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  connection.run_script("CREATE TABLE t (a INTEGER NOT NULL) STRICT");
  const std::string before = test::dump(connection);
  {
    db::Transaction transaction(connection);
    connection.execute("INSERT INTO t (a) VALUES (?1)", std::int64_t{1});
  }
  CHECK_FALSE(connection.in_transaction());
  CHECK(test::dump(connection) == before);
  {
    db::Transaction transaction(connection);
    connection.execute("INSERT INTO t (a) VALUES (?1)", std::int64_t{1});
    transaction.commit();
  }
  CHECK(test::dump(connection) == before + "t 1\n");
}

TEST_CASE("a transaction within another is undone alone, and kept with the whole") {
  const Directory directory;
  Connection connection(directory.file(), "", Mode::create);
  connection.run_script("CREATE TABLE t (a INTEGER NOT NULL) STRICT");
  const std::string before = test::dump(connection);
  const auto insert = [&](std::int64_t value, bool commit) {
    db::Transaction part(connection);
    connection.execute("INSERT INTO t (a) VALUES (?1)", value);
    if (commit) part.commit();
  };
  {
    db::Transaction whole(connection);
    insert(1, true);
  }
  CHECK_FALSE(connection.in_transaction());
  CHECK(test::dump(connection) == before);
  {
    db::Transaction whole(connection);
    insert(1, true);
    insert(2, false);
    insert(3, true);
    whole.commit();
  }
  CHECK(test::dump(connection) == before + "t 1\nt 3\n");
}
