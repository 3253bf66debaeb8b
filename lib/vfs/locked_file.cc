#include "vfs/locked_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <thread>

#include "base/error.h"
#include "base/interrupt.h"
#include "base/uninterrupted.h"
#include "vfs/lock_holder.h"

namespace kortisto::vfs {

namespace {

constexpr std::chrono::milliseconds kPause{50};

// SQLite's xOpen looks for URI parameters behind a name: two more zero bytes end them.
std::unique_ptr<std::string> sqlite_name(const std::filesystem::path& path) {
  return std::make_unique<std::string>(std::filesystem::absolute(path).string() +
                                       std::string(3, '\0'));
}

// 0 when both steps of the lock are had, else SQLite's code, and nothing is held.
int take(BaseFile& file, Lock lock) {
  int code = file.lock(SQLITE_LOCK_SHARED);
  if (code == SQLITE_OK && lock == Lock::exclusive) {
    code = file.lock(SQLITE_LOCK_RESERVED);
    if (code == SQLITE_OK) code = file.lock(SQLITE_LOCK_EXCLUSIVE);
    if (code != SQLITE_OK) file.unlock(SQLITE_LOCK_NONE);
  }
  return code;
}

void require_regular(const std::filesystem::path& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(ErrorKind::no_register, {"error.register.missing", {{"path", path.string()}}});
  }
  if (failed) throw system_error("open", path.string(), failed.value());
  if (!std::filesystem::is_regular_file(status)) {
    throw Error(ErrorKind::integrity, {"error.vault.not-a-register", {}});
  }
}

}  // namespace

void LockedFile::open(const std::filesystem::path& path, int flags) {
  sqlite3_vfs* vfs = sqlite3_initialize() == SQLITE_OK ? sqlite3_vfs_find("unix") : nullptr;
  if (vfs == nullptr) throw Error(ErrorKind::unexpected, {"error.vfs.register", {}});
  name_ = sqlite_name(path);
  int code = SQLITE_OK;
  base_ = BaseFile::open(*vfs, name_->c_str(), flags, code);
  if (base_ == nullptr) throw system_error("open", path.string(), errno);
}

LockedFile::LockedFile(const std::filesystem::path& path, Lock lock,
                       std::chrono::milliseconds wait) {
  const auto give_up = std::chrono::steady_clock::now() + wait;
  // A reader locks too, and a read lock needs no right to write.
  const int access = lock == Lock::shared ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  for (;;) {
    require_regular(path);
    const NotedFile noted(path);
    open(path, SQLITE_OPEN_MAIN_DB | access);
    const int code = take(*base_, lock);
    if (code == SQLITE_OK && noted.stands()) return;
    base_.reset();
    const auto left = give_up - std::chrono::steady_clock::now();
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) {
      throw Error(ErrorKind::io, {"error.io.register", {{"operation", std::string("lock")}}});
    }
    if (code != SQLITE_OK && left.count() <= 0) throw busy_error(path);
    check_interrupted();
    if (code != SQLITE_OK) {
      std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left, kPause));
    }
  }
}

LockedFile LockedFile::make(const std::filesystem::path& path) {
  LockedFile file;
  file.open(path, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  return file;
}

LockedFile::~LockedFile() {
  if (base_ != nullptr) base_->unlock(SQLITE_LOCK_NONE);
}

vault::Unlocked unlock(const std::filesystem::path& path, const Secret& typed,
                       std::chrono::milliseconds wait) {
  LockedFile file(path, Lock::shared, wait);
  auto unlocked = vault::unlock(file.device(), typed);
  if (!unlocked) throw Error(ErrorKind::wrong_passphrase, {"error.passphrase.wrong", {}});
  return std::move(*unlocked);
}

vault::ClearHeader peek(const std::filesystem::path& path, std::chrono::milliseconds wait) {
  return vault::peek(LockedFile(path, Lock::shared, wait).device());
}

NotedFile::NotedFile(std::filesystem::path path)
    : path_(std::move(path)),
      fd_(uninterrupted([&] { return ::open(path_.c_str(), O_PATH | O_CLOEXEC); })) {}

bool NotedFile::stands() const {
  struct stat there {};
  const bool is_there = stat(path_.c_str(), &there) == 0;
  if (!fd_.valid() || !is_there) return fd_.valid() == is_there;
  struct stat noted {};
  return fstat(fd_.get(), &noted) == 0 && noted.st_dev == there.st_dev &&
         noted.st_ino == there.st_ino;
}

}  // namespace kortisto::vfs
