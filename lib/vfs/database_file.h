// One open database: the vault under SQLite's calls. Result codes are SQLite's; exceptions stop
// here.
#pragma once

#include <memory>
#include <optional>

#include "base/error.h"
#include "base/secret.h"
#include "vault/store.h"
#include "vfs/base_file.h"

namespace kortisto::vfs {

// A file control of our own, above those that SQLite keeps for itself: moves the last error into
// the std::optional<Error> that its argument points to.
inline constexpr int kTakeLastError = 0x4b525453;

class DatabaseFile {
 public:
  // `founding`, when given, is what a new vault says of itself.
  DatabaseFile(std::unique_ptr<BaseFile> base, Bytes data_key, vault::Store::Options options,
               const std::optional<vault::Header>& founding);

  [[nodiscard]] int read(void* out, int count, sqlite3_int64 offset) noexcept;
  [[nodiscard]] int write(const void* bytes, int count, sqlite3_int64 offset) noexcept;
  [[nodiscard]] int truncate(sqlite3_int64 size) noexcept;
  [[nodiscard]] int sync() noexcept;
  [[nodiscard]] int file_size(sqlite3_int64* size) noexcept;
  [[nodiscard]] int lock(int level) noexcept;
  [[nodiscard]] int unlock(int level) noexcept;
  [[nodiscard]] int check_reserved_lock(int* out) noexcept;
  [[nodiscard]] int file_control(int operation, void* argument) noexcept;

  [[nodiscard]] const vault::Header& header() const noexcept { return store_.header(); }
  [[nodiscard]] bool is_tidy() const noexcept { return store_.is_tidy(); }

 private:
  // The calls that SQLite makes without a lock do `action` under a lock of their own, or return
  // `busy`.
  template <typename Action>
  [[nodiscard]] int peek(int busy, Action action) noexcept;
  [[nodiscard]] int refresh() noexcept;
  [[nodiscard]] int read_locked(void* out, int count, sqlite3_int64 offset) noexcept;
  [[nodiscard]] int finish_commit() noexcept;
  [[nodiscard]] int pragma(char** arguments) noexcept;
  // Runs `action` and turns what it throws into a result code, `failure` for the device's errors.
  template <typename Action>
  [[nodiscard]] int guarded(int failure, Action action) noexcept;

  std::unique_ptr<BaseFile> base_;
  vault::Store store_;
  std::optional<vault::Header> founding_;
  std::optional<Error> last_error_;
  int level_ = SQLITE_LOCK_NONE;
};

}  // namespace kortisto::vfs
