// Each read, write, sync and truncation below the VFS fails in turn, once or from then on. SQLite
// then reports the failure, and the contents are those from before or from after, for this
// connection and for the next one; a writer that no longer knows its state writes no more.
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <memory>

#include "vault/check.h"
#include "vault/store.h"
#include "vfs_disk.h"
#include "vfs_fixture.h"
#include "vfs_workload.h"

namespace kortisto::test {
namespace {

constexpr const char* kLater = "INSERT INTO log VALUES('later')";

struct Scenario {
  const char* what;
  const char* pragmas;  // of the file and of the connection
  const char* sql;
  // What the contents become; "" when they stay as they are.
  const char* logical;
  // A single commit, without compacting: until its first sync each failure means the old contents.
  bool one_commit = true;
};

constexpr const char* kFill =
    "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 80)"
    " INSERT INTO item SELECT i, 'word' || i, i, zeroblob(1500) FROM c;";
constexpr const char* kSmall = "INSERT INTO item VALUES(1000, 'new', 1, 'body')";
constexpr const char* kLarge = "UPDATE item SET body = zeroblob(2500), word = word || 'x'";
constexpr const char* kDelete = "DELETE FROM item WHERE id > 10";
constexpr const char* kLikeKortisto = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=MEMORY;";
constexpr const char* kSpilling = "PRAGMA cache_size=6; PRAGMA journal_mode=DELETE;";

constexpr std::array kScenarios{
    Scenario{"one row", kLikeKortisto, kSmall, kSmall},
    Scenario{"one row, a lock for each", "PRAGMA journal_mode=TRUNCATE;", kSmall, kSmall},
    Scenario{"one row, not synced by SQLite", "PRAGMA synchronous=OFF;", kSmall, kSmall},
    Scenario{"one row, exclusive and not synced by SQLite",
             "PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;", kSmall, kSmall},
    Scenario{"one row, no journal", "PRAGMA journal_mode=OFF;", kSmall, kSmall},
    Scenario{"many rows", kLikeKortisto, kLarge, kLarge, false},
    Scenario{"more than the cache holds", kSpilling, kLarge, kLarge, false},
    Scenario{"more than the cache holds, exclusive",
             "PRAGMA cache_size=6; PRAGMA locking_mode=EXCLUSIVE;", kLarge, kLarge, false},
    Scenario{"small pages", "PRAGMA page_size=512; PRAGMA cache_size=20;", kSmall, kSmall},
    Scenario{"large pages", "PRAGMA page_size=65536; PRAGMA cache_size=2;", kDelete, kDelete,
             false},
    Scenario{"undone after it left the cache", kSpilling,
             "BEGIN; UPDATE item SET body = zeroblob(2500); ROLLBACK;", "", false},
    Scenario{"the file gets shorter", "PRAGMA auto_vacuum=FULL;", kDelete, kDelete, false},
    Scenario{"the file gets shorter, exclusive",
             "PRAGMA auto_vacuum=FULL; PRAGMA locking_mode=EXCLUSIVE;", kDelete, kDelete, false},
    Scenario{"vacuum", "", "VACUUM", "", false},
    Scenario{"vacuum after a deletion", kLikeKortisto, "DELETE FROM item WHERE id > 10; VACUUM",
             kDelete, false},
};

// Scenarios are many, so each begins with a copy of one file.
class Bench {
 public:
  explicit Bench(const Scenario& scenario) : scenario_(scenario), vfs_(disk_.name()) {
    for (Database* database : {&before_, &after_}) {
      database->must(Workload::kSchema);
      database->must(kFill);
    }
    after_.must(scenario.logical);
    Database vault(Disk::kPath, vfs_.name());
    vault.must(scenario.pragmas);
    vault.must(Workload::kSchema);
    vault.must(kFill);
    made_ = disk_.image();
    dump_before_ = before_.dump();
    dump_after_ = after_.dump();
    for (Database* database : {&before_, &after_}) database->must(kLater);
    later_before_ = before_.dump();
    later_after_ = after_.dump();
  }

  // False when the scenario has no such call any more.
  bool run(Disk::Call call, std::size_t at, int code, bool lasting) {
    CAPTURE(std::string(scenario_.what));
    CAPTURE(static_cast<int>(call));
    CAPTURE(at);
    CAPTURE(lasting);
    disk_.put_file(made_);
    bool changed = false;
    {
      Database vault(Disk::kPath, vfs_.name());
      vault.must(scenario_.pragmas);
      vault.must("SELECT count(*) FROM log");
      disk_.fail(call, at, code, lasting);
      const int result = vault.run(scenario_.sql);
      const auto failed_at = disk_.failed_at();
      disk_.heal();
      if (!failed_at) {
        REQUIRE(result == SQLITE_OK);
        REQUIRE((vault.dump() == dump_after_));
        return false;
      }
      if (sqlite3_get_autocommit(vault.get()) == 0) (void)vault.run("ROLLBACK");
      judge(result, code, *failed_at);
      changed = look(vault, result, call, *failed_at);
    }
    look_again(changed);
    return true;
  }

 private:
  void judge(int result, int code, Disk::Step failed_at) const {
    if (result == SQLITE_OK) {
      // The commit was durable already, or what failed had nothing to do with it.
      const bool late = failed_at != Disk::Step::before_first_sync || !scenario_.one_commit;
      REQUIRE(late);
      return;
    }
    CAPTURE(result);
    // What comes after a failure behind the commit is refused for another reason.
    const bool is_late = failed_at != Disk::Step::before_first_sync;
    REQUIRE(((result & 0xff) == (code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR) ||
             (is_late && (result & 0xff) == SQLITE_IOERR)));
  }

  // True when the next connection has to find what this one has written later.
  bool look(Database& vault, int result, Disk::Call call, Disk::Step failed_at) {
    const std::string seen = vault.dump();
    REQUIRE((seen == dump_before_ || seen == dump_after_));
    if (result == SQLITE_OK) REQUIRE((seen == dump_after_));
    const bool in_time = failed_at == Disk::Step::before_first_sync && call != Disk::Call::sync;
    if (result != SQLITE_OK && in_time && scenario_.one_commit) REQUIRE((seen == dump_before_));
    const int later = vault.run(kLater);
    // After the second sync only what belongs to the commit is left to do, and is made up for
    // later.
    const bool is_left = failed_at == Disk::Step::after_second_sync && call != Disk::Call::sync;
    const bool knows = in_time || is_left || call == Disk::Call::read;
    CAPTURE(static_cast<int>(failed_at));
    if (knows) {
      REQUIRE(later == SQLITE_OK);
    } else {
      REQUIRE((later & 0xff) == SQLITE_IOERR);
    }
    last_seen_ = seen;
    if (knows) last_seen_ = seen == dump_after_ ? later_after_ : later_before_;
    REQUIRE((vault.dump() == last_seen_));
    must_be_after_ = result == SQLITE_OK;
    return knows;
  }

  void look_again(bool changed) {
    {
      Database vault(Disk::kPath, vfs_.name());
      const std::string found = vault.dump();
      if (changed) {
        REQUIRE((found == last_seen_));
      } else {
        REQUIRE((found == dump_after_ || (!must_be_after_ && found == dump_before_)));
      }
      vault.must(kLater);
      REQUIRE(vault.text("PRAGMA integrity_check") == "ok");
    }
    const auto file = disk_.open_file();
    const Secret key = key_of();
    vault::Store store(*file, key.bytes(), {});
    store.refresh();
    REQUIRE_FALSE(vault::check(store).serious);
  }

  const Scenario& scenario_;
  Disk disk_;
  CreatingVfs vfs_;
  Database before_;
  Database after_;
  Image made_;
  std::string dump_before_;
  std::string dump_after_;
  std::string later_before_;
  std::string later_after_;
  std::string last_seen_;
  bool must_be_after_ = false;
};

TEST_CASE("each call below the VFS fails in turn") {
  struct Failing {
    Disk::Call call;
    int code;
  };
  std::size_t tried = 0;
  for (const Scenario& scenario : kScenarios) {
    Bench bench(scenario);
    for (const Failing failing :
         {Failing{Disk::Call::read, SQLITE_IOERR_READ},
          Failing{Disk::Call::write, SQLITE_IOERR_WRITE}, Failing{Disk::Call::write, SQLITE_FULL},
          Failing{Disk::Call::sync, SQLITE_IOERR_FSYNC},
          Failing{Disk::Call::truncate, SQLITE_IOERR_TRUNCATE}}) {
      for (const bool lasting : {false, true}) {
        // In the ordinary run not each of hundreds.
        const std::size_t thin = is_long_run() ? 1000000 : 15;
        for (std::size_t at = 0; bench.run(failing.call, at, failing.code, lasting);
             at += 1 + at / thin) {
          ++tried;
        }
      }
    }
  }
  std::printf("failed calls: %zu in %zu scenarios\n", tried, kScenarios.size());
}

}  // namespace
}  // namespace kortisto::test
