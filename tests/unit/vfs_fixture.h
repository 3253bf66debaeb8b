// What the VFS's tests share: connections, directories, and the twin that everything is compared
// with: the same statements on SQLite in plain memory.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>

#include "base/secret.h"
#include "vfs/vault_vfs.h"

namespace kortisto::test {

// A raw data key made of one byte.
[[nodiscard]] Secret key_of(std::uint8_t byte = 7);

// A VFS that creates vaults, under a name that nobody else has.
struct CreatingVfs : vfs::VaultVfs {
  explicit CreatingVfs(const std::string& base = "", std::uint8_t key = 7)
      : VaultVfs("", key_of(key),
                 {.make_default = false, .create = true, .founding = {}, .base = base}) {}
};

class Database {
 public:
  // In plain memory, without a VFS.
  Database();
  // `open_code()` tells what became of it.
  Database(const std::filesystem::path& path, const std::string& vfs,
           int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  [[nodiscard]] int open_code() const noexcept { return open_code_; }
  [[nodiscard]] sqlite3* get() const noexcept { return handle_; }

  // Runs statements and returns SQLite's extended result code.
  int run(const std::string& sql);
  // Runs statements that have to succeed.
  void must(const std::string& sql);
  // Every value of every row; "code N" when it fails.
  [[nodiscard]] std::string text(const std::string& sql);
  // Schema and rows of every table, in the order of the rowids; equal exactly when the logical
  // contents are. "code N" when it cannot be read.
  [[nodiscard]] std::string dump();

 private:
  sqlite3* handle_ = nullptr;
  int open_code_ = SQLITE_OK;
};

class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// True in the long run of the tests.
[[nodiscard]] bool is_long_run();

}  // namespace kortisto::test
