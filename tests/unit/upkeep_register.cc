// A register's life: made, backed up without a secret, re-keyed, restored, and looked at
// throughout.
#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/error.h"
#include "db/vault_connection.h"
#include "domain/client.h"
#include "register/client.h"
#include "upkeep/backup.h"
#include "upkeep/create.h"
#include "upkeep/keys.h"
#include "upkeep/remembered.h"
#include "upkeep/restore.h"
#include "upkeep/verify.h"

namespace {

using namespace kortisto;
namespace fs = std::filesystem;

constexpr upkeep::KdfSettings kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};
constexpr std::chrono::milliseconds kNoWait{0};
const auto kUnannounced = [](const upkeep::Sighting&) {};

Secret secret(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

// A folder of its own with a new register in it.
struct Practice {
  Practice() : folder(make_folder()), path(folder / "register.kortisto") {
    recovery_key = upkeep::create_register(path, secret("first"), kCheap, clock).recovery_key;
  }
  Practice(const Practice&) = delete;
  Practice& operator=(const Practice&) = delete;
  ~Practice() { fs::remove_all(folder); }

  static fs::path make_folder() {
    std::string name = (fs::temp_directory_path() / "kortisto-XXXXXX").string();
    return mkdtemp(name.data());
  }

  void add(std::string_view name, const Secret& key) const {
    reg::Register store(db::open_vault(path, key, kNoWait), clock);
    domain::Client client;
    client.family_name = name;
    (void)reg::add_client(store, client, {}, {});
  }
  [[nodiscard]] upkeep::NewKeys rotate(const Secret& old, std::string_view next,
                                       const upkeep::RecoveryChoice& recovery) const {
    return upkeep::rotate_key(path, old, secret(next), kCheap, recovery, "key.rotate", kUnannounced,
                              kNoWait, clock);
  }
  [[nodiscard]] upkeep::KeyList keys(const Secret& key) const {
    return upkeep::list_keys(path, key, nullptr, kNoWait);
  }
  [[nodiscard]] std::string recovery_fingerprint(const Secret& key) const {
    for (const upkeep::Key& one : keys(key).keys) {
      if (one.kind == upkeep::Key::Kind::recovery) return one.fingerprint;
    }
    return {};
  }
  [[nodiscard]] std::size_t count(const Secret& key) const {
    reg::Register store(db::open_vault(path, key, kNoWait), clock);
    return reg::list_clients(store).size();
  }

  Clock clock;
  fs::path folder;
  fs::path path;
  Secret recovery_key;
};

ErrorKind kind_of_failure(const auto& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.kind();
  }
  return ErrorKind::unexpected;
}

void flip_byte(const fs::path& path, std::streamoff at) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(at);
  const auto byte = static_cast<char>(file.get() ^ 1);
  file.seekp(at);
  file.put(byte);
}

}  // namespace

TEST_CASE("a new register opens with its passphrase and its recovery key, and verifies") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  CHECK(practice.count(practice.recovery_key) == 1);
  CHECK(kind_of_failure([&] { practice.add("Haapa", secret("wrong")); }) ==
        ErrorKind::wrong_passphrase);
  const auto verified = upkeep::verify(practice.path, secret("first"), nullptr, kNoWait);
  CHECK(verified.findings.empty());
  CHECK(verified.pages > 0);
}

TEST_CASE("a register is never made over a file, and a refused cost leaves nothing") {
  const Practice practice;
  CHECK(kind_of_failure([&] {
          (void)upkeep::create_register(practice.path, secret("x"), kCheap, practice.clock);
        }) == ErrorKind::invalid);
  const fs::path other = practice.folder / "other.kortisto";
  CHECK(kind_of_failure([&] {
          (void)upkeep::create_register(other, secret("x"), {.memory_kib = 1}, practice.clock);
        }) == ErrorKind::invalid);
  CHECK(std::distance(fs::directory_iterator(practice.folder), {}) == 1);
}

TEST_CASE(
    "after three new data keys a recovery key that was named still opens, the old ones do not") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  const std::string fingerprint = practice.recovery_fingerprint(secret("first"));
  for (const auto& [old, next] :
       {std::pair("first", "second"), std::pair("second", "third"), std::pair("third", "fourth")}) {
    const auto made = practice.rotate(secret(old), next, {.kept = {fingerprint}});
    CHECK(made.dropped.empty());
    CHECK(made.recovery_key.empty());
    CHECK(kind_of_failure([&] { (void)practice.count(secret(old)); }) ==
          ErrorKind::wrong_passphrase);
  }
  CHECK(practice.count(practice.recovery_key) == 1);
  CHECK(practice.count(secret("fourth")) == 1);
  CHECK(upkeep::verify(practice.path, secret("fourth"), nullptr, kNoWait).findings.empty());
}

TEST_CASE("a recovery key that nobody names is gone with the next data key") {
  const Practice practice;
  const std::string fingerprint = practice.recovery_fingerprint(secret("first"));
  const auto made = practice.rotate(secret("first"), "second", {});
  REQUIRE(made.dropped.size() == 1);
  CHECK(made.dropped.front().fingerprint == fingerprint);
  REQUIRE(made.keys.size() == 1);
  CHECK(made.keys.front().kind == upkeep::Key::Kind::passphrase);
  CHECK(kind_of_failure([&] { (void)practice.count(practice.recovery_key); }) ==
        ErrorKind::wrong_passphrase);
}

TEST_CASE("a new recovery key has its label, and the one before opens nothing") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  const auto made = practice.rotate(secret("first"), "first", {.fresh = true, .label = "Lokero"});
  CHECK(practice.count(made.recovery_key) == 1);
  CHECK(practice.keys(made.recovery_key).by_recovery_key);
  CHECK(kind_of_failure([&] { (void)practice.count(practice.recovery_key); }) ==
        ErrorKind::wrong_passphrase);
  const auto keys = practice.keys(secret("first")).keys;
  REQUIRE(keys.size() == 2);
  CHECK(keys[1].label == "Lokero");
}

TEST_CASE("a fingerprint is taken in capitals too, and an unknown one changes nothing") {
  const Practice practice;
  std::string capitals = practice.recovery_fingerprint(secret("first"));
  for (char& c : capitals) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  (void)practice.rotate(secret("first"), "second", {.kept = {capitals, capitals}});
  CHECK(practice.keys(practice.recovery_key).keys.size() == 2);
  const std::string passphrase = practice.keys(secret("second")).keys.front().fingerprint;
  for (const std::string& name : {std::string("babab-babab"), passphrase}) {
    CHECK(kind_of_failure([&] {
            (void)practice.rotate(secret("second"), "third", {.kept = {name}});
          }) == ErrorKind::invalid);
  }
  CHECK(practice.count(secret("second")) == 0);
}

TEST_CASE("a label is one line of at most 64 bytes") {
  const Practice practice;
  const auto rotate = [&](const std::string& label) {
    return kind_of_failure(
        [&] { (void)practice.rotate(secret("first"), "first", {.fresh = true, .label = label}); });
  };
  CHECK(rotate("two\nlines") == ErrorKind::invalid);
  CHECK(rotate("\xff") == ErrorKind::invalid);
  CHECK(rotate(std::string(65, 'x')) == ErrorKind::invalid);
  (void)practice.rotate(secret("first"), "first", {.fresh = true, .label = std::string(64, 'x')});
}

TEST_CASE("the passphrase alone changes in place, also when the recovery key opens") {
  const Practice practice;
  const auto made =
      upkeep::change_passphrase(practice.path, practice.recovery_key, secret("second"), kCheap,
                                kUnannounced, kNoWait, practice.clock);
  CHECK(made.keys.size() == 2);
  CHECK(practice.count(secret("second")) == 0);
  CHECK(kind_of_failure([&] { (void)practice.count(secret("first")); }) ==
        ErrorKind::wrong_passphrase);
}

TEST_CASE("a backup needs no secret, and restores what was backed up") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  const auto backup = upkeep::backup(practice.path, practice.folder, kNoWait, practice.clock);
  practice.add("Haapa", secret("first"));
  CHECK(practice.count(secret("first")) == 2);
  CHECK(kind_of_failure([&] {
          (void)upkeep::restore(backup.file, practice.path, secret("first"),
                                upkeep::RestoreMode::to_free_place, kUnannounced, kNoWait,
                                practice.clock);
        }) == ErrorKind::invalid);
  const auto restored =
      upkeep::restore(backup.file, practice.path, secret("first"), upkeep::RestoreMode::replace,
                      kUnannounced, kNoWait, practice.clock);
  CHECK(restored.replaced);
  CHECK(practice.count(secret("first")) == 1);
}

TEST_CASE("backups of one moment have names of their own, in the order of time") {
  class StoppedClock : public Clock {
   public:
    [[nodiscard]] Timestamp now() const override {
      return *Timestamp::parse("2026-11-22T09:15:00.998Z");
    }
  };
  const Practice practice;
  const StoppedClock clock;
  for (int i = 0; i < 3; ++i) {
    (void)upkeep::backup(practice.path, practice.folder, kNoWait, clock);
  }
  for (const char* name : {"register-20261122T091500.998Z", "register-20261122T091500.999Z",
                           "register-20261122T091501.000Z"}) {
    for (const char* ending : {".kortisto", ".json"}) {
      CHECK(fs::exists(practice.folder / (std::string(name) + ending)));
    }
  }
}

TEST_CASE("verifying says of the database what opening says") {
  const Practice practice;
  const auto set = [&](const char* pragma) {
    db::open_vault(practice.path, secret("first"), kNoWait).run_script(pragma);
  };
  const auto verify = [&] {
    (void)upkeep::verify(practice.path, secret("first"), nullptr, kNoWait);
  };
  set("PRAGMA user_version = 999");
  CHECK(kind_of_failure(verify) == ErrorKind::newer_version);
  CHECK(kind_of_failure([&] { (void)practice.count(secret("first")); }) ==
        ErrorKind::newer_version);
  set("PRAGMA user_version = 1; PRAGMA application_id = 7");
  CHECK(kind_of_failure(verify) == ErrorKind::integrity);
}

TEST_CASE("a changed backup is refused, and the register stays as it was") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  const auto backup = upkeep::backup(practice.path, practice.folder, kNoWait, practice.clock);
  flip_byte(backup.file, 5 * 4096 + 17);
  for (const bool with_manifest : {true, false}) {
    if (!with_manifest) fs::remove(backup.manifest);
    CHECK(kind_of_failure([&] {
            (void)upkeep::restore(backup.file, practice.path, secret("first"),
                                  upkeep::RestoreMode::replace, kUnannounced, kNoWait,
                                  practice.clock);
          }) == ErrorKind::integrity);
  }
  CHECK(practice.count(secret("first")) == 1);
  CHECK(upkeep::verify(backup.file, secret("first"), nullptr, kNoWait).serious);
}

TEST_CASE("a backup of an older state beside a newer one says so, and sorts after it") {
  class OtherClock : public Clock {
   public:
    explicit OtherClock(const char* time) : now_(*Timestamp::parse(time)) {}
    [[nodiscard]] Timestamp now() const override { return now_; }

   private:
    Timestamp now_;
  };
  const Practice practice;
  const OtherClock later("2026-11-22T09:15:00.000Z");
  const OtherClock earlier("2026-11-21T09:15:00.000Z");
  const fs::path older = practice.folder / "older";
  fs::copy_file(practice.path, older);
  practice.add("Koivu", secret("first"));
  const auto newer = upkeep::backup(practice.path, practice.folder, kNoWait, later);
  CHECK_FALSE(newer.older_than);
  fs::copy_file(older, practice.path, fs::copy_options::overwrite_existing);
  const auto backup = upkeep::backup(practice.path, practice.folder, kNoWait, earlier);
  REQUIRE(backup.older_than);
  CHECK(backup.older_than->file == newer.file.filename());
  CHECK(backup.older_than->generation == newer.commit.generation);
  CHECK(backup.file.filename() == "register-20261122T091500.001Z.kortisto");
  std::ifstream manifest(backup.manifest);
  const std::string said{std::istreambuf_iterator<char>(manifest), {}};
  CHECK(said.find("\"older_than\"") != std::string::npos);
  CHECK(said.find("2026-11-21T09:15:00.000Z") != std::string::npos);
}

TEST_CASE("another register is not replaced as if it were an older state of the same one") {
  const Practice practice;
  const Practice other;
  other.add("Haapa", secret("first"));
  const auto restore = [&](upkeep::RestoreMode mode) {
    (void)upkeep::restore(practice.path, other.path, secret("first"), mode, kUnannounced, kNoWait,
                          practice.clock);
  };
  CHECK(upkeep::compare_with_register(practice.path, other.path, kNoWait).is_other);
  CHECK(kind_of_failure([&] { restore(upkeep::RestoreMode::replace); }) == ErrorKind::invalid);
  CHECK(other.count(secret("first")) == 1);
  restore(upkeep::RestoreMode::replace_other);
  CHECK(other.count(secret("first")) == 0);
  CHECK_FALSE(upkeep::compare_with_register(practice.path, other.path, kNoWait).is_other);
}

TEST_CASE("a restore drill leaves nothing behind and changes nothing") {
  const Practice practice;
  const auto backup = upkeep::backup(practice.path, practice.folder, kNoWait, practice.clock);
  practice.add("Koivu", secret("first"));
  const auto files = std::distance(fs::directory_iterator(practice.folder), {});
  (void)upkeep::restore(backup.file, practice.path, secret("first"), upkeep::RestoreMode::drill,
                        kUnannounced, kNoWait, practice.clock);
  CHECK(std::distance(fs::directory_iterator(practice.folder), {}) == files);
  CHECK(practice.count(secret("first")) == 1);
  flip_byte(backup.file, 5 * 4096 + 17);
  fs::remove(backup.manifest);
  CHECK(kind_of_failure([&] {
          (void)upkeep::restore(backup.file, practice.path, secret("first"),
                                upkeep::RestoreMode::drill, kUnannounced, kNoWait, practice.clock);
        }) == ErrorKind::integrity);
}

namespace {

// What a memory says of a commit, "" for nothing.
std::string said_of(const upkeep::Remembered& memory, const db::Commit& found) {
  std::string out;
  for (const Message& message : memory.compare(found)) {
    out += (out.empty() ? "" : "; ") + message.plain();
  }
  return out;
}

db::Commit commit(std::uint64_t generation, std::uint8_t id,
                  std::vector<std::string> keys = {"one"}) {
  return {{}, generation, {id}, std::move(keys)};
}

}  // namespace

TEST_CASE("an older register is warned of until somebody says that it is as it should be") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  CHECK(said_of(memory, commit(7, 0)).empty());
  memory.note({commit(7, 0), {}});
  CHECK(said_of(memory, commit(7, 0)).empty());
  CHECK(said_of(memory, commit(6, 0)) == "warning.register.older remembered=7 found=6");
  CHECK(said_of(memory, commit(7, 1)) == "warning.register.other generation=7");
  memory.note({commit(6, 0), {}});
  CHECK(said_of(memory, commit(6, 0)).empty());
}

TEST_CASE("what stands on an older register is warned of too, without a key") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  memory.note({commit(7, 0), reg::TrailRow{3, "3|…"}});
  memory.doubt(commit(9, 9));
  CHECK(said_of(memory, commit(9, 9)) == "warning.register.trail number=3");
  CHECK(said_of(memory, commit(9, 8)).empty());
  memory.doubt(commit(7, 0));  // the very commit that is as it should be
  CHECK(said_of(memory, commit(7, 0)).empty());
}

TEST_CASE("a key that was added or taken away elsewhere is warned of") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  memory.note({commit(7, 0, {"one", "two"}), {}});
  CHECK(said_of(memory, commit(8, 1, {"one", "three"})) ==
        "warning.key.new fingerprint=three; warning.key.gone fingerprint=two");
  CHECK(memory.knows(commit(8, 1), "two"));
  CHECK_FALSE(memory.knows(commit(8, 1), "three"));
}

TEST_CASE("while a register is replaced, the old and the new one are as they should be") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  memory.note({commit(7, 0), {}});
  memory.expect({commit(8, 1, {"two"}), {}});
  CHECK(said_of(memory, commit(7, 0)).empty());
  CHECK(said_of(memory, commit(8, 1, {"two"})).empty());
  SUBCASE("the old one is not any more once it is done") {
    memory.settle({commit(8, 1, {"two"}), {}});
    CHECK_FALSE(said_of(memory, commit(7, 0)).empty());
  }
  SUBCASE("another process that has written since is not contradicted") {
    memory.note({commit(9, 2, {"three"}), {}});
    memory.settle({commit(8, 1, {"two"}), {}});
    CHECK(said_of(memory, commit(9, 2, {"three"})).empty());
  }
}

TEST_CASE("a register in another place has a memory of its own") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  const upkeep::Remembered elsewhere(practice.folder / "state", practice.folder / "drill.kortisto");
  memory.note({commit(7, 0), {}});
  CHECK(said_of(elsewhere, commit(3, 0)).empty());
}

TEST_CASE("the trail's last row tells an older register from the one that went on") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state", practice.path);
  const fs::path older = practice.folder / "older";
  fs::copy_file(practice.path, older);
  practice.add("Koivu", secret("first"));
  memory.note(practice.keys(secret("first")).seen);
  fs::copy_file(older, practice.path, fs::copy_options::overwrite_existing);
  // Reading raises the generation beyond what is remembered.
  for (int i = 0; i < 5; ++i) (void)practice.count(secret("first"));
  const auto found = upkeep::list_keys(practice.path, secret("first"), &memory, kNoWait);
  REQUIRE(found.warnings.size() == 1);
  CHECK(found.warnings.front().key == "warning.register.trail");
  const auto verified = upkeep::verify(practice.path, secret("first"), &memory, kNoWait);
  REQUIRE(verified.findings.size() == 1);
  CHECK_FALSE(verified.findings.front().serious);
}
