// A disk for the VFS's tests: an SQLite VFS with a single file, in memory, which knows what a sync
// has made durable. Calls can be failed, and the power can be cut at any call.
//
// It knows the vault's order of writing (kortisto-format(5), "Writing") well enough to tell how far
// a commit is, and to play a writer that leaves out a step.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "vault_device.h"
#include "vfs/base_file.h"

namespace kortisto::test {

class Disk {
 public:
  enum class Call { read, write, sync, truncate };
  // The steps between a commit's first sync and the last header write, where a failure leaves the
  // writer without a known state.
  enum class Step { before_first_sync, before_second_sync, after_second_sync };
  // What a wrong order of writing would be like: the controls of the tests.
  enum class Flaw { none, no_first_sync, no_second_sync, mirror_before_second_sync };

  explicit Disk(Flaw flaw = Flaw::none);
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  ~Disk();

  // Of the VFS.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  // Any path is the one file; it is there once somebody has created it.
  static constexpr const char* kPath = "/disk/register";
  [[nodiscard]] std::uint64_t size() const noexcept { return current_.size(); }
  [[nodiscard]] const Image& image() const noexcept { return current_; }
  // Puts a file there, all of it durable, or none.
  void put_file(Image image);
  void format();
  // The file without SQLite.
  [[nodiscard]] std::unique_ptr<vfs::BaseFile> open_file() const;

  // ---- failing calls

  // Call number `at` (from 0) of its kind fails with SQLite's `code`, and with `lasting` every one
  // after it. A write that fails has written half.
  void fail(Call call, std::size_t at, int code, bool lasting);
  void heal() noexcept { fault_.reset(); }
  // How far the commit was when a call failed; nothing when none has.
  [[nodiscard]] std::optional<Step> failed_at() const noexcept { return failed_at_; }

  // ---- losing power

  struct Loss {
    std::size_t kept = 0;
    std::size_t dropped = 0;
    std::size_t torn = 0;
    std::size_t reordered = 0;
  };
  // Which calls count: all that change the file, or only those from a commit's first sync on, which
  // are few beside the blocks of a large transaction.
  enum class Counted { changes, commit_steps };
  // After so many more of them every call fails.
  void cut_power_after(std::size_t calls, Counted counted) noexcept {
    calls_left_ = calls;
    counted_ = counted;
  }
  [[nodiscard]] bool has_power() const noexcept { return powered_; }
  // Every change since the last sync is kept, dropped, or torn at `sector` bytes, in any order.
  Loss restore_power(std::mt19937_64& random, std::size_t sector);

 private:
  friend struct DiskBridge;
  struct Change {
    std::uint64_t offset;  // or the new size, for a truncation
    std::vector<std::uint8_t> bytes;
    bool truncates;
  };
  struct Fault {
    Call call;
    std::size_t at;
    int code;
    bool lasting;
    std::size_t seen = 0;
  };

  [[nodiscard]] int fault_of(Call call);
  [[nodiscard]] int read(MutableBytes out, std::uint64_t offset);
  [[nodiscard]] int write(Bytes bytes, std::uint64_t offset);
  [[nodiscard]] int truncate(std::uint64_t size);
  [[nodiscard]] int sync();
  [[nodiscard]] bool use_power(Call call);
  void apply(const Change& change, Image& image) const;
  void put(Bytes bytes, std::uint64_t offset);
  [[nodiscard]] static bool is_header(const Change& change) noexcept;

  std::string name_;
  Flaw flaw_;
  std::unique_ptr<sqlite3_vfs> vfs_;
  bool exists_ = false;
  int open_files_ = 0;
  Image current_;
  Image durable_;
  std::vector<Change> unsynced_;
  Step step_ = Step::before_first_sync;
  std::optional<Fault> fault_;
  std::optional<Step> failed_at_;
  std::optional<std::size_t> calls_left_;
  Counted counted_ = Counted::changes;
  bool powered_ = true;
};

}  // namespace kortisto::test
