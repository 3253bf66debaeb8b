// A file of the VFS below ours (SQLite's unix VFS, or a test's), with its locks.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "vault/device.h"

namespace kortisto::vfs {

class BaseFile final : public vault::Device {
 public:
  // `flags` are SQLITE_OPEN_…; `path` is absolute and outlives the file, as SQLite's names do.
  // Returns null and sets `code` to SQLite's result when it cannot be opened.
  [[nodiscard]] static std::unique_ptr<BaseFile> open(sqlite3_vfs& vfs, const char* path, int flags,
                                                      int& code);
  BaseFile(const BaseFile&) = delete;
  BaseFile& operator=(const BaseFile&) = delete;
  ~BaseFile() override;

  std::size_t read(std::uint64_t offset, MutableBytes out) override;
  void write(std::uint64_t offset, Bytes bytes) override;
  void sync() override;
  void truncate(std::uint64_t size) override;
  [[nodiscard]] std::uint64_t size() override;

  // SQLite's lock levels and result codes.
  [[nodiscard]] int lock(int level) { return methods().xLock(file_, level); }
  int unlock(int level) { return methods().xUnlock(file_, level); }
  [[nodiscard]] int check_reserved_lock(int* out) {
    return methods().xCheckReservedLock(file_, out);
  }
  [[nodiscard]] int file_control(int operation, void* argument) {
    return methods().xFileControl(file_, operation, argument);
  }
  // What the VFS below answered to the last call that failed since forget_failure().
  [[nodiscard]] int last_failure() const noexcept { return last_failure_; }
  void forget_failure() noexcept { last_failure_ = SQLITE_OK; }
  [[nodiscard]] int opened_flags() const noexcept { return opened_flags_; }

 private:
  BaseFile(std::unique_ptr<unsigned char[]> memory, int opened_flags);
  [[nodiscard]] const sqlite3_io_methods& methods() const noexcept { return *file_->pMethods; }
  void require(int code, const char* operation);

  std::unique_ptr<unsigned char[]> memory_;
  sqlite3_file* file_;
  int opened_flags_;
  int last_failure_ = SQLITE_OK;
};

}  // namespace kortisto::vfs
