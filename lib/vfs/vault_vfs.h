// An SQLite VFS whose databases are vaults. Everything else that SQLite opens (journals, temporary
// tables) lives in wiped memory; a write-ahead log, shared memory and memory mapping are refused.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/secret.h"
#include "vault/store.h"

namespace kortisto::vfs {

struct VfsOptions {
  bool make_default = false;
  bool create = false;                         // an absent or empty file becomes a vault
  std::optional<vault::Header> founding = {};  // what a new vault says of itself
  std::string base = {};                       // the VFS below, SQLite's default when empty
};

// Registered while it lives. Databases opened through it must be closed before.
class VaultVfs {
 public:
  // An empty name stands for one that nobody else has.
  // Throws Error(unexpected) "error.vfs.register" when the name is taken or the base is unknown.
  // REQUIRES: data_key.size() == 32
  VaultVfs(std::string name, Secret data_key, VfsOptions options);
  VaultVfs(const VaultVfs&) = delete;
  VaultVfs& operator=(const VaultVfs&) = delete;
  ~VaultVfs();

  [[nodiscard]] const std::string& name() const noexcept { return name_; }

  // The header of the database that was opened last, as of its last lock or commit; null when none
  // is open.
  [[nodiscard]] const vault::Header* header() const noexcept;
  // False when something failed after its last commit: vault::Store::is_tidy().
  [[nodiscard]] bool is_tidy() const noexcept;

 private:
  friend struct Bridge;

  std::string name_;
  Secret data_key_;
  VfsOptions options_;
  std::atomic<class DatabaseFile*> open_ = nullptr;  // connections may live in several threads
  sqlite3_vfs* base_ = nullptr;
  std::unique_ptr<sqlite3_vfs> vfs_;
};

// Why the main database of a connection last failed, once: SQLite itself carries no more than a
// result code. Nothing when it did not, or is no vault.
[[nodiscard]] std::optional<Error> take_last_error(sqlite3* connection);

}  // namespace kortisto::vfs
