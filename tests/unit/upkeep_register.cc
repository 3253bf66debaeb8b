// A register's life: made, backed up without a secret, re-keyed, restored, and looked at
// throughout.
#include <doctest/doctest.h>

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
#include "upkeep/remembered.h"
#include "upkeep/restore.h"
#include "upkeep/rotate_key.h"
#include "upkeep/verify.h"

namespace {

using namespace kortisto;
namespace fs = std::filesystem;

constexpr upkeep::KdfSettings kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};
constexpr std::chrono::milliseconds kNoWait{0};

Secret secret(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

// A folder of its own with a new register in it.
struct Practice {
  Practice() : folder(make_folder()), path(folder / "register.kortisto") {
    recovery_key = upkeep::create_register(path, secret("first"), kCheap, clock);
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
  const auto verified = upkeep::verify(practice.path, secret("first"), kNoWait);
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

TEST_CASE("after three new data keys the first recovery key still opens, the old ones do not") {
  const Practice practice;
  practice.add("Koivu", secret("first"));
  for (const auto& [old, next] :
       {std::pair("first", "second"), std::pair("second", "third"), std::pair("third", "fourth")}) {
    upkeep::rotate_key(practice.path, secret(old), secret(next), kCheap, upkeep::Rotation::data_key,
                       kNoWait, practice.clock);
    CHECK(kind_of_failure([&] { (void)practice.count(secret(old)); }) ==
          ErrorKind::wrong_passphrase);
  }
  CHECK(practice.count(practice.recovery_key) == 1);
  CHECK(practice.count(secret("fourth")) == 1);
  CHECK(upkeep::verify(practice.path, secret("fourth"), kNoWait).findings.empty());
}

TEST_CASE("the passphrase alone changes in place, also when the recovery key opens") {
  const Practice practice;
  upkeep::rotate_key(practice.path, practice.recovery_key, secret("second"), kCheap,
                     upkeep::Rotation::passphrase_only, kNoWait, practice.clock);
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
                                upkeep::RestoreMode::to_free_place, kNoWait, practice.clock);
        }) == ErrorKind::invalid);
  const auto restored = upkeep::restore(backup.file, practice.path, secret("first"),
                                        upkeep::RestoreMode::replace, kNoWait, practice.clock);
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
  const auto verify = [&] { (void)upkeep::verify(practice.path, secret("first"), kNoWait); };
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
                                  upkeep::RestoreMode::replace, kNoWait, practice.clock);
          }) == ErrorKind::integrity);
  }
  CHECK(practice.count(secret("first")) == 1);
  CHECK(upkeep::verify(backup.file, secret("first"), kNoWait).serious);
}

TEST_CASE("an older register is warned of until it is newer than the memory or was restored") {
  const Practice practice;
  const upkeep::Remembered memory(practice.folder / "state");
  db::Commit commit{{}, 7, {}};
  CHECK_FALSE(memory.compare(commit));
  memory.note(commit);
  CHECK_FALSE(memory.compare(commit));
  const db::Commit older{{}, 6, {}};
  CHECK(memory.compare(older)->plain() == "warning.register.older remembered=7 found=6");
  memory.note(older);
  CHECK(memory.compare(older));
  db::Commit other = commit;
  other.id[0] = 1;
  CHECK(memory.compare(other)->plain() == "warning.register.other generation=7");
  memory.reset(older);
  CHECK_FALSE(memory.compare(older));
}
