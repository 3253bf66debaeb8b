// The power fails at a random call while SQLite writes through the VFS; what was not synced is
// kept, dropped or torn, in any order. Whatever is left must open as the last acknowledged commit,
// or as the one in flight, and the work goes on from it: losses build up over the generations of
// one file.
#include <doctest/doctest.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "base/error.h"
#include "vault/check.h"
#include "vault/header.h"
#include "vault/store.h"
#include "vfs_disk.h"
#include "vfs_fixture.h"
#include "vfs_workload.h"

namespace kortisto::test {
namespace {

// What a power loss has cost, as text; nothing when it has cost nothing.
using Damage = std::optional<std::string>;

// One disk over many power losses.
class Trial {
 public:
  explicit Trial(std::uint64_t seed, Disk::Flaw flaw = Disk::Flaw::none,
                 std::optional<std::size_t> sector = std::nullopt)
      : random_(seed), tearing_(seed), disk_(flaw), vfs_(disk_.name()), sector_(sector) {
    start_anew();
  }

  // Works until the power fails, and looks at what is left.
  Damage round() {
    if (random_.one_in(10)) start_anew();
    if (random_.one_in(2)) {
      disk_.cut_power_after(random_.below(20), Disk::Counted::commit_steps);
    } else {
      disk_.cut_power_after(random_.below(200), Disk::Counted::changes);
    }
    if (random_.one_in(8)) {
      change_keys();
    } else {
      work();
    }
    REQUIRE_FALSE(disk_.has_power());
    const std::size_t sector = sector_.value_or(random_.one_in(2) ? 512 : 4096);
    const Disk::Loss loss = disk_.restore_power(tearing_, sector);
    total_.kept += loss.kept;
    total_.dropped += loss.dropped;
    total_.torn += loss.torn;
    total_.reordered += loss.reordered;
    return look();
  }

  [[nodiscard]] const Disk::Loss& total() const noexcept { return total_; }
  [[nodiscard]] std::size_t commits() const noexcept { return commits_; }

 private:
  void start_anew() {
    disk_.format();
    twin_ = std::make_unique<Database>();
    flight_.clear();
    born_ = false;
    keys_ = acknowledged_keys_ = 0;
    page_size_ = 512U << random_.below(8);
    auto_vacuum_ = random_.below(3);
  }

  std::string pragmas() {
    static constexpr std::array kJournals{"MEMORY", "DELETE", "PERSIST", "TRUNCATE"};
    static constexpr std::array kSyncs{"OFF", "NORMAL", "FULL"};
    return "PRAGMA page_size=" + std::to_string(page_size_) +
           "; PRAGMA auto_vacuum=" + std::to_string(auto_vacuum_) +
           "; PRAGMA cache_size=" + (random_.one_in(2) ? "6" : "1000") +
           "; PRAGMA locking_mode=" + (random_.one_in(2) ? "EXCLUSIVE" : "NORMAL") +
           "; PRAGMA journal_mode=" + kJournals[random_.below(kJournals.size())] +
           "; PRAGMA synchronous=" + kSyncs[random_.below(kSyncs.size())] + ";";
  }

  // `logical` is what the twin runs too, "" when `sql` leaves the contents as they are.
  bool step(Database& vault, const std::string& sql, const std::string& logical) {
    twin_->must("BEGIN;" + logical);
    flight_ = logical;
    const int code = vault.run(sql);
    if (disk_.has_power()) {
      CAPTURE(sql);
      CAPTURE(std::string(sqlite3_errmsg(vault.get())));
      REQUIRE(code == SQLITE_OK);
    } else if (code != SQLITE_OK) {
      return false;  // outcome open: the twin's transaction stays open too
    }
    // The power can fail behind the commit, while freed slots are zeroed.
    born_ = true;
    ++commits_;
    twin_->must("COMMIT;");
    flight_.clear();
    return disk_.has_power();
  }

  bool act(Database& vault) {
    switch (random_.below(10)) {
      case 0:
      case 1:
      case 2: {
        const std::string sql = random_.small();
        return step(vault, sql, sql);
      }
      case 3:
        return step(vault, "BEGIN;" + random_.body(true) + "ROLLBACK;", "");
      case 4:
        return step(vault, "VACUUM;", "");
      case 5:
        return step(vault, "PRAGMA incremental_vacuum;", "");
      case 6: {
        const std::string sql = random_.large();
        return step(vault, sql, sql);
      }
      case 7:  // most of the file goes away, so that it is cut or compacted
        return step(vault, "DELETE FROM item WHERE id > 5;", "DELETE FROM item WHERE id > 5;");
      default: {
        const std::string body = random_.body(true);
        return step(vault, "BEGIN;" + body + "COMMIT;", body);
      }
    }
  }

  void work() {
    Database vault(Disk::kPath, vfs_.name());
    if (vault.open_code() == SQLITE_OK) (void)vault.run(pragmas());
    if (!born_) {
      const std::string schema = Workload::kSchema;
      if (!step(vault, "BEGIN;" + schema + "COMMIT;", schema)) return;
    }
    while (act(vault)) {
    }
  }

  // A new key area, marked with a number in a slot of a kind that this version does not know.
  void change_keys() {
    if (!born_) return work();
    const auto file = disk_.open_file();
    try {
      vault::Store store(*file, std::as_const(key_).bytes(), {});
      store.refresh();
      while (disk_.has_power()) {
        vault::KeyArea area = store.header().key_area;
        area[0] = 9;
        store_le(area, 48, ++keys_);
        store.replace_key_area(area, 1);
        if (store.is_tidy()) acknowledged_keys_ = keys_;
      }
    } catch (const Error& error) {
      REQUIRE((error.kind() == ErrorKind::io || error.kind() == ErrorKind::outcome_unknown));
    }
  }

  Damage look() {
    Damage damage = look_at_vault();
    if (!damage) damage = look_at_contents();
    if (damage) start_anew();
    return damage;
  }

  Damage look_at_vault() {
    const auto size = disk_.size();
    if (size == 0 && !born_) return {};
    const auto file = disk_.open_file();
    try {
      vault::Store store(*file, std::as_const(key_).bytes(), {});
      store.refresh();
      for (const vault::Finding& finding : vault::check(store).findings) {
        if (finding.serious) return finding.what.plain();
      }
    } catch (const Error& error) {
      // A vault whose first commit was never acknowledged may have half a header.
      if (!born_) {
        start_anew_after_look_ = true;
        return {};
      }
      return error.message().plain();
    }
    for (std::size_t copy = 0; copy < 2; ++copy) {
      vault::HeaderImage image;
      if (file->read(copy * vault::kHeaderSize, image) != image.size()) continue;
      if (vault::sanity_of(image) != vault::Sanity::sane) continue;
      const vault::ClearHeader clear = vault::parse_clear(image);
      if (load_le<std::uint64_t>(clear.key_area, 48) < acknowledged_keys_) {
        return "an old key area came back";
      }
    }
    return {};
  }

  Damage look_at_contents() {
    const bool open = sqlite3_get_autocommit(twin_->get()) == 0;
    if (std::exchange(start_anew_after_look_, false)) {
      start_anew();
      return {};
    }
    const std::string after = twin_->dump();
    if (open) twin_->must("ROLLBACK;");
    const std::string before = twin_->dump();
    Database vault(Disk::kPath, vfs_.name());
    const std::string found = vault.dump();
    if (found == before) return {};
    if (found != after)
      return "neither the last commit nor the one in flight: " + found.substr(0, 40);
    twin_->must(flight_);
    born_ = true;
    return {};
  }

  Workload random_;
  std::mt19937_64 tearing_;
  Disk disk_;
  CreatingVfs vfs_;
  Secret key_ = key_of();
  std::optional<std::size_t> sector_;
  std::unique_ptr<Database> twin_;
  std::string flight_;  // what the twin's open transaction has run
  bool born_ = false;   // a commit was acknowledged
  bool start_anew_after_look_ = false;
  std::uint64_t keys_ = 0;
  std::uint64_t acknowledged_keys_ = 0;
  std::uint64_t page_size_ = 4096;
  std::uint64_t auto_vacuum_ = 0;
  Disk::Loss total_;
  std::size_t commits_ = 0;
};

TEST_CASE("power losses: the last acknowledged commit or the one in flight, never less") {
  const int rounds = is_long_run() ? 10000 : 1000;
  Trial trial(1);
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    const Damage damage = trial.round();
    REQUIRE_MESSAGE(!damage, damage.value_or(""));
  }
  const Disk::Loss& total = trial.total();
  std::printf(
      "power losses: %d rounds, %zu commits; unsynced changes: %zu kept, %zu dropped, "
      "%zu torn, %zu reordered\n",
      rounds, trial.commits(), total.kept, total.dropped, total.torn, total.reordered);
}

// The same rounds with a writer that leaves out a step have to lose something, or they would not
// notice it in the real one.
TEST_CASE("power losses find a missing step in the order of writing") {
  struct Control {
    const char* what;
    Disk::Flaw flaw;
    std::size_t sector;
  };
  for (const Control control :
       {Control{"no first sync", Disk::Flaw::no_first_sync, 4096},
        Control{"no second sync", Disk::Flaw::no_second_sync, 4096},
        Control{"mirror before the second sync", Disk::Flaw::mirror_before_second_sync, 4096}}) {
    CAPTURE(std::string(control.what));
    Trial trial(2, control.flaw, control.sector);
    constexpr int kMostRounds = 2000;
    int rounds = 0;
    Damage damage;
    while (!damage && rounds < kMostRounds) {
      damage = trial.round();
      ++rounds;
    }
    std::printf("control, %s: damaged in round %d: %s\n", control.what, rounds,
                damage.value_or("never").c_str());
    CHECK(damage);
  }
}

}  // namespace
}  // namespace kortisto::test
