#include "base/unfinished.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

#include "base/uninterrupted.h"

namespace kortisto {

namespace {

constexpr std::string_view kUnfinished = ".kortisto-unfinished.";
constexpr std::string_view kSixRandom = "XXXXXX";

enum class Lock {
  ours,
  others,   // its maker's, or one's that is about to sweep it away
  nobodys,  // the file system has no locks, so that nobody sweeps there either
};

// A lock of the open file and not of the process, which would lose it with any other descriptor of
// the file that it closes; and far from the bytes that SQLite locks in a register in the making.
// Directories have no such locks, but flock(2).
Lock lock(const FileDescriptor& fd) {
  struct stat status {};
  const bool is_directory = fstat(fd.get(), &status) == 0 && S_ISDIR(status.st_mode);
  const int locked = uninterrupted([&] {
    if (is_directory) return ::flock(fd.get(), LOCK_EX | LOCK_NB);
    constexpr off_t kFarAway = off_t{1} << 62;
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_start = kFarAway;
    range.l_len = 1;
    return fcntl(fd.get(), F_OFD_SETLK, &range);
  });
  if (locked == 0) return Lock::ours;
  return errno == EAGAIN || errno == EACCES ? Lock::others : Lock::nobodys;
}

// Whether the descriptor is the file that stands at the path: another may have swept it away
// between its making and its being held.
bool stands_at(const FileDescriptor& fd, const std::string& path) {
  struct stat held {};
  struct stat there {};
  return fstat(fd.get(), &held) == 0 && lstat(path.c_str(), &there) == 0 &&
         held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

// With whatever in place of the X.
bool is_unfinished_name(std::string_view name) {
  constexpr std::size_t kEnd = kUnfinished.size() + kSixRandom.size();
  return name.size() > kEnd && name.starts_with('.') &&
         name.substr(name.size() - kEnd).starts_with(kUnfinished);
}

}  // namespace

std::string unfinished_name(const std::filesystem::path& target) {
  // A name may be as long as the file system allows: what is added must not make it longer.
  constexpr std::size_t kMostKept = 200;
  const std::string name = "." + target.filename().string().substr(0, kMostKept) +
                           std::string(kUnfinished) + std::string(kSixRandom);
  return (target.parent_path() / name).string();
}

bool hold_unfinished(const FileDescriptor& fd, const std::filesystem::path& path) {
  return lock(fd) != Lock::others && stands_at(fd, path);
}

void hold_nameless(const FileDescriptor& fd) noexcept {
  (void)lock(fd);  // nobody else knows it
}

void sweep_unheld(const std::filesystem::path& path) {
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0 || status.st_uid != geteuid()) return;
  const bool is_directory = S_ISDIR(status.st_mode);
  if (!is_directory && !S_ISREG(status.st_mode)) return;
  const int flags = is_directory ? O_RDONLY | O_DIRECTORY : O_RDWR;
  const FileDescriptor fd(uninterrupted(
      [&] { return open(path.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
  if (!fd.valid() || lock(fd) != Lock::ours || !stands_at(fd, path)) return;
  std::error_code failed;
  std::filesystem::remove_all(path, failed);
}

void sweep_unfinished(const std::filesystem::path& directory) noexcept {
  try {
    std::error_code failed;
    for (auto entry = std::filesystem::directory_iterator(
             directory.empty() ? std::filesystem::path(".") : directory, failed);
         !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
      if (is_unfinished_name(entry->path().filename().string())) sweep_unheld(entry->path());
    }
  } catch (const std::exception&) {
    return;  // no memory: the next one sweeps
  }
}

}  // namespace kortisto
