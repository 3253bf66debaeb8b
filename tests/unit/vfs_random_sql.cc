// Random SQL through the VFS, in every mode that SQLite has, gives what it gives in plain memory.
#include <doctest/doctest.h>

#include <array>
#include <cstdio>

#include "vfs_fixture.h"
#include "vfs_workload.h"

namespace kortisto::test {
namespace {

constexpr std::array kPageSizes{512, 1024, 2048, 4096, 8192, 16384, 32768, 65536};
constexpr std::array kJournals{"DELETE", "PERSIST", "TRUNCATE", "MEMORY", "OFF"};
constexpr std::array kSyncs{"OFF", "NORMAL", "FULL", "EXTRA"};

struct Modes {
  explicit Modes(Workload& random, std::size_t number)
      : journal(kJournals[number % kJournals.size()]),
        page_size(kPageSizes[number / kJournals.size() % kPageSizes.size()]),
        exclusive(random.one_in(2)),
        synchronous(kSyncs[random.below(kSyncs.size())]),
        cache_size(random.one_in(2) ? 4 + static_cast<int>(random.below(8)) : 2000),
        auto_vacuum(static_cast<int>(random.below(3))) {}

  [[nodiscard]] std::string pragmas() const {
    return "PRAGMA page_size=" + std::to_string(page_size) +
           "; PRAGMA auto_vacuum=" + std::to_string(auto_vacuum) +
           "; PRAGMA cache_size=" + std::to_string(cache_size) +
           "; PRAGMA locking_mode=" + (exclusive ? "EXCLUSIVE" : "NORMAL") +
           "; PRAGMA journal_mode=" + journal + "; PRAGMA synchronous=" + synchronous + ";";
  }

  std::string journal;
  int page_size;
  bool exclusive;
  std::string synchronous;
  int cache_size;
  int auto_vacuum;
};

// Without a journal SQLite promises nothing of what is undone.
std::string transaction(Workload& random, bool undoes) {
  const std::string body = random.body(undoes);
  switch (random.below(undoes ? 6 : 4)) {
    case 0:
      return body;  // each statement its own commit, but for the savepoints
    case 4:
    case 5:
      return "BEGIN;" + body + "ROLLBACK;";
    default:
      return "BEGIN;" + body + "COMMIT;";
  }
}

void compare(const Modes& modes, Workload& random, int transactions) {
  Folder folder;
  CreatingVfs vfs;
  Database twin;
  auto vault = std::make_unique<Database>(folder / "r", vfs.name());
  vault->must(modes.pragmas());
  for (Database* database : {&twin, vault.get()}) database->must(Workload::kSchema);
  for (int i = 0; i < transactions; ++i) {
    const std::string sql = transaction(random, modes.journal != "OFF");
    twin.must(sql);
    vault->must(sql);
    if (random.one_in(10)) vault->must("VACUUM");
    if (random.one_in(5)) vault->must("PRAGMA incremental_vacuum(5)");
    if (random.one_in(6)) {
      vault.reset();
      vault = std::make_unique<Database>(folder / "r", vfs.name());
      vault->must(modes.pragmas());
    }
    if (random.one_in(4)) REQUIRE(vault->dump() == twin.dump());
  }
  REQUIRE(vault->dump() == twin.dump());
  REQUIRE(vault->text("PRAGMA integrity_check") == "ok");
  REQUIRE(vault->text("PRAGMA journal_mode") != "wal");
}

TEST_CASE("random SQL gives what it gives in plain memory, in every mode") {
  const std::size_t rounds = is_long_run() ? 1000 : 2 * kJournals.size() * kPageSizes.size();
  Workload random(20260801);
  for (std::size_t number = 0; number < rounds; ++number) {
    const Modes modes(random, number);
    CAPTURE(modes.pragmas());
    compare(modes, random, 12);
  }
}

TEST_CASE("blobs of many pages are written and read in parts") {
  Folder folder;
  CreatingVfs vfs;
  Database vault(folder / "r", vfs.name());
  vault.must(
      "PRAGMA cache_size=5; CREATE TABLE b(x BLOB); INSERT INTO b VALUES(zeroblob(20000000));");
  sqlite3_blob* blob = nullptr;
  REQUIRE(sqlite3_blob_open(vault.get(), "main", "b", "x", 1, 1, &blob) == SQLITE_OK);
  REQUIRE(sqlite3_blob_write(blob, "needle", 6, 12345678) == SQLITE_OK);
  REQUIRE(sqlite3_blob_close(blob) == SQLITE_OK);
  CHECK(vault.text("SELECT length(x), instr(x, CAST('needle' AS BLOB)) FROM b") ==
        "20000000|12345679");
}

// What does not fit into SQLite's cache goes to temporary files, and those stay off the disk.
TEST_CASE("temporary tables and sorts leave nothing in the folder") {
  Folder folder;
  CreatingVfs vfs;
  Database vault(folder / "r", vfs.name());
  // In the long run they pass the limit of what is kept in memory.
  const std::string count = is_long_run() ? "400000" : "20000";
  vault.must(
      "PRAGMA temp_store=FILE; PRAGMA cache_size=10; PRAGMA temp.cache_size=10;"
      "CREATE TEMP TABLE t AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c"
      " WHERE i < " +
      count +
      ") SELECT i, printf('%.*c', 200, 'x') || (i * 7919 % 100003) AS w"
      " FROM c;");
  CHECK(vault.text("SELECT count(*), sum(i = n) FROM (SELECT i, row_number() OVER (ORDER BY i) AS n"
                   " FROM (SELECT * FROM t ORDER BY w, i))") == count + "|" + count);
  vault.must("BEGIN; UPDATE t SET w = w || i; ROLLBACK;");
  CHECK(vault.text("SELECT max(length(w)) FROM t") <= "206");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "")) {
    CHECK(entry.path().filename() == "r");
    ++files;
  }
  CHECK(files == 1);
}

}  // namespace
}  // namespace kortisto::test
