#include "base/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/interrupt.h"
#include "base/uninterrupted.h"

namespace kortisto {

namespace {

constexpr std::size_t kChunk = 65'536;

FileDescriptor open_for_reading(const std::filesystem::path& path) {
  // O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
  FileDescriptor fd(uninterrupted(
      [&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); }));
  if (!fd.valid()) throw system_error("open", path.string(), errno);
  return fd;
}

struct stat status_of(const FileDescriptor& fd, const std::filesystem::path& path) {
  struct stat status {};
  if (fstat(fd.get(), &status) != 0) throw system_error("stat", path.string(), errno);
  return status;
}

Error too_long(const std::string& path, std::size_t limit) {
  return {ErrorKind::io,
          {"error.file.too-long", {{"path", path}, {"limit", static_cast<std::int64_t>(limit)}}}};
}

Error not_regular(const std::filesystem::path& path) {
  return {ErrorKind::io, {"error.file.not-regular", {{"path", path.string()}}}};
}

bool is_for_writing(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

// Whether it is a pipe into which this process could write, by itself or by a stream of output: the
// end of that never comes.
bool is_own_pipe(int fd) {
  struct stat pipe {};
  if (fstat(fd, &pipe) != 0 || !S_ISFIFO(pipe.st_mode)) return false;
  const std::array own{fd, 1, 2};
  return std::any_of(own.begin(), own.end(), [&](int other) {
    struct stat status {};
    return is_for_writing(other) && fstat(other, &status) == 0 && status.st_dev == pipe.st_dev &&
           status.st_ino == pipe.st_ino;
  });
}

// Before it is waited for, which would never end with what is not for reading.
void require_readable(int fd, const std::string& path) {
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0) throw system_error("read", path, errno);
  if ((flags & O_ACCMODE) == O_WRONLY || is_own_pipe(fd)) {
    throw Error(ErrorKind::io, {"error.descriptor.writing", {{"path", path}}});
  }
}

// Up to bytes.size() bytes; 0 at the end.
std::size_t read_some(int fd, MutableBytes bytes, const std::string& path) {
  while (true) {
    wait_readable(fd);
    const ssize_t count = read(fd, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && errno != EAGAIN) throw system_error("read", path, errno);
  }
}

constexpr std::string_view kUnfinished = ".kortisto-unfinished.";
constexpr std::string_view kSixRandom = "XXXXXX";

// A file of no name on the file system of `directory`, if that has such.
FileDescriptor open_unnamed(const std::filesystem::path& directory) {
  // It is by its descriptor in /proc that it gets its name.
  if (access("/proc/self/fd", X_OK) != 0) return {};
  constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
  return FileDescriptor(uninterrupted(
      [&] { return open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnerOnly); }));
}

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

// What root replaces stays whose it was.
void keep_owner(const FileDescriptor& fd, const std::filesystem::path& target) {
  struct stat old {};
  if (geteuid() != 0 || lstat(target.c_str(), &old) != 0 || !S_ISREG(old.st_mode)) return;
  if (old.st_uid != 0) (void)!fchown(fd.get(), old.st_uid, old.st_gid);
}

// A held file of a name that nobody has.
FileDescriptor open_named(const std::filesystem::path& target, std::filesystem::path& path) {
  for (;;) {
    std::string name;
    FileDescriptor fd(uninterrupted([&] {
      name = unfinished_name(target);
      return mkostemp(name.data(), O_CLOEXEC);  // mode 0600
    }));
    if (!fd.valid()) throw system_error("open", target.string(), errno);
    if (hold_unfinished(fd, name)) {
      path = name;
      return fd;
    }
  }
}

int link_descriptor(const FileDescriptor& fd, const std::filesystem::path& path) {
  const std::string self = "/proc/self/fd/" + std::to_string(fd.get());
  return uninterrupted(
      [&] { return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW); });
}

// A held file that has no name gets an unfinished one, made of what nobody else has: its number.
std::filesystem::path link_beside(const FileDescriptor& fd, const std::filesystem::path& target) {
  struct stat status {};
  (void)lock(fd);  // nobody else knows it
  if (fstat(fd.get(), &status) != 0) throw system_error("link", target.string(), errno);
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  for (std::uint64_t number = status.st_ino;; ++number) {
    std::string name = unfinished_name(target);
    const std::size_t place = name.size() - kSixRandom.size();
    std::uint64_t left = number;
    for (std::size_t i = 0; i < kSixRandom.size(); ++i) {
      name[place + i] = kDigits[left % kDigits.size()];
      left /= kDigits.size();
    }
    if (link_descriptor(fd, name) == 0) return name;
    if (errno != EEXIST) throw system_error("link", target.string(), errno);
  }
}

// Renames, but never over a file that is there: false when one is.
bool rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to) {
  const int renamed = uninterrupted(
      [&] { return renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE); });
  if (renamed == 0) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) throw system_error("rename", to.string(), errno);
  // A file system without RENAME_NOREPLACE: a hard link does not replace either.
  if (uninterrupted([&] { return link(from.c_str(), to.c_str()); }) == 0) {
    unlink(from.c_str());
    return true;
  }
  if (errno == EEXIST) return false;
  throw system_error("rename", to.string(), errno);
}

Error exists_already(const std::filesystem::path& target) {
  return {ErrorKind::invalid, {"error.file.exists", {{"path", target.string()}}}};
}

void require_replaceable(const std::filesystem::path& target, NewFile::Existing existing) {
  struct stat status {};
  if (lstat(target.c_str(), &status) != 0) return;
  // First: of what exists already it is said that --force helps.
  if (!S_ISREG(status.st_mode)) {
    throw Error(ErrorKind::invalid, {"error.file.not-regular", {{"path", target.string()}}});
  }
  if (existing == NewFile::Existing::refuse) throw exists_already(target);
}

// With whatever in place of the X.
bool is_unfinished_name(std::string_view name) {
  constexpr std::size_t kEnd = kUnfinished.size() + kSixRandom.size();
  return name.size() > kEnd && name.starts_with('.') &&
         name.substr(name.size() - kEnd).starts_with(kUnfinished);
}

}  // namespace

FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)) {}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) close(fd_);
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) close(fd_);
}

void write_all(int fd, Bytes bytes, const std::string& path) {
  while (!bytes.empty()) {
    check_interrupted();
    const ssize_t count = write(fd, bytes.data(), bytes.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      if (errno == EPIPE) throw Interrupted{SIGPIPE};
      throw system_error("write", path, errno);
    }
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_for_reading(path);
  if (!S_ISREG(status_of(fd, path).st_mode)) throw not_regular(path);
  return read_text(fd.get(), limit, path.string());
}

std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_for_reading(path);
  const mode_t kind = status_of(fd, path).st_mode;
  if (!S_ISREG(kind) && !S_ISFIFO(kind) && !S_ISSOCK(kind)) throw not_regular(path);
  return read_text(fd.get(), limit, path.string());
}

std::string read_text(int fd, std::size_t limit, const std::string& path) {
  require_readable(fd, path);
  std::string text;
  while (true) {
    const std::size_t before = text.size();
    text.resize(std::min(before + kChunk, limit + 1));
    const std::size_t count = read_some(
        fd, {reinterpret_cast<std::uint8_t*>(text.data()) + before, text.size() - before}, path);
    text.resize(before + count);
    if (count == 0) return text;
    if (text.size() > limit) throw too_long(path, limit);
  }
}

Secret read_secret_file(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_for_reading(path);
  const struct stat status = status_of(fd, path);
  if (S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw Error(ErrorKind::invalid, {"error.secret.file-open", {{"path", path.string()}}},
                Message{"hint.secret.chmod", {{"path", path.string()}}});
  }
  if (S_ISDIR(status.st_mode)) throw system_error("read", path.string(), EISDIR);
  return read_secret(fd.get(), limit, path.string());
}

Secret read_secret(int fd, std::size_t limit, const std::string& path) {
  require_readable(fd, path);
  Secret secret(limit + 1);
  std::size_t size = 0;
  while (size <= limit) {
    const std::size_t count = read_some(fd, secret.bytes().subspan(size), path);
    if (count == 0) {
      secret.shrink(size);
      return secret;
    }
    size += count;
  }
  throw too_long(path, limit);
}

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

NewFile::NewFile(std::filesystem::path target, Existing existing, Making making)
    : target_(std::move(target)), existing_(existing) {
  require_replaceable(target_, existing_);
  if (target_.filename().empty()) throw system_error("open", target_.string(), EISDIR);
  const std::filesystem::path directory =
      target_.has_parent_path() ? target_.parent_path() : std::filesystem::path(".");
  sweep_unfinished(directory);
  if (making == Making::by_descriptor) fd_ = open_unnamed(directory);
  if (!fd_.valid()) fd_ = open_named(target_, temporary_);
  if (existing_ == Existing::replace) keep_owner(fd_, target_);
}

NewFile::~NewFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void NewFile::write(std::string_view text) {
  write_all(fd_.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
            target_.string());
}

std::optional<Message> NewFile::commit() {
  if (uninterrupted([&] { return fsync(fd_.get()); }) != 0) {
    throw system_error("fsync", target_.string(), errno);
  }
  give_name();
  temporary_.clear();
  return sync_directory(target_.parent_path());
}

void NewFile::give_name() {
  require_replaceable(target_, existing_);  // what stands there may have changed meanwhile
  const bool has_name = !temporary_.empty();
  if (existing_ == Existing::refuse) {
    const bool given =
        has_name ? rename_to_free_name(temporary_, target_) : link_descriptor(fd_, target_) == 0;
    if (given) return;
    if (has_name || errno == EEXIST) throw exists_already(target_);
    throw system_error("link", target_.string(), errno);
  }
  // No call gives a name that is taken: it gets one of its own first, for a moment.
  if (!has_name) temporary_ = link_beside(fd_, target_);
  if (uninterrupted([&] { return rename(temporary_.c_str(), target_.c_str()); }) != 0) {
    throw system_error("rename", target_.string(), errno);
  }
}

std::optional<Message> sync_directory(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory.empty() ? "." : directory;
  const auto failed = [&path] {
    return Message{"warning.not-durable",
                   {{"path", path.string()}, {"reason", std::string(strerrordesc_np(errno))}}};
  };
  const FileDescriptor fd(
      uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!fd.valid()) return failed();
  // Some file systems cannot sync a directory and say EINVAL; their renames are as safe as they
  // get.
  if (uninterrupted([&] { return fsync(fd.get()); }) != 0 && errno != EINVAL) return failed();
  return std::nullopt;
}

}  // namespace kortisto
