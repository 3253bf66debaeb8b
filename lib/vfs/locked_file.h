// A register's file opened beside SQLite, under SQLite's locks: for copying, checking and sealing
// anew.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "base/secret.h"
#include "vault/unlock.h"
#include "vfs/base_file.h"

namespace kortisto::vfs {

enum class Lock { shared, exclusive };

class LockedFile {
 public:
  // Waits for the lock for as long as `wait`; when it is had, the path is looked at again, because
  // another process may have put a new file there meanwhile.
  // Throws Error(no_register) "error.register.missing", Error(busy) of lock_holder.h,
  // Error(integrity) "error.vault.not-a-register" for what is no regular file, else Error(io).
  LockedFile(const std::filesystem::path& path, Lock lock, std::chrono::milliseconds wait);
  // A new, empty file that nobody else knows; no lock.
  [[nodiscard]] static LockedFile make(const std::filesystem::path& path);
  LockedFile(LockedFile&&) noexcept = default;
  ~LockedFile();

  [[nodiscard]] vault::Device& device() noexcept { return *base_; }

 private:
  LockedFile() = default;
  void open(const std::filesystem::path& path, int flags);

  std::unique_ptr<std::string> name_;  // SQLite keeps a pointer to it
  std::unique_ptr<BaseFile> base_;
};

// What opens a register: its data key, and its header as it was then.
// Throws Error(wrong_passphrase) "error.passphrase.wrong", and as LockedFile and vault::unlock do.
[[nodiscard]] vault::Unlocked unlock(const std::filesystem::path& path, const Secret& typed,
                                     std::chrono::milliseconds wait);

// The clear part of the header, which needs no secret and proves nothing yet.
[[nodiscard]] vault::ClearHeader peek(const std::filesystem::path& path,
                                      std::chrono::milliseconds wait);

// The file that stands at a path when it is made. While it lives nobody else gets the inode's
// number, so that another file there is told from it.
class NotedFile {
 public:
  explicit NotedFile(std::filesystem::path path);
  // Whether it, or no file as then, stands there still.
  [[nodiscard]] bool stands() const;

 private:
  std::filesystem::path path_;
  FileDescriptor fd_;  // O_PATH: closing it lets go of no lock of the process
};

// What `use` gives of the file at the path, which was the same before and after. One that opens it
// twice may else meet another the second time: a new data key, sealed by another process, that the
// old one opens as damage.
template <typename Use>
[[nodiscard]] auto with_one_file(const std::filesystem::path& path, Use&& use) {
  for (;;) {
    const NotedFile file(path);
    try {
      auto result = use();
      if (file.stands()) return result;
    } catch (const Error&) {
      if (file.stands()) throw;
    }
  }
}

}  // namespace kortisto::vfs
