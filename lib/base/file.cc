#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
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

// Up to bytes.size() bytes; 0 at the end.
std::size_t read_some(int fd, MutableBytes bytes, const std::string& path) {
  while (true) {
    wait_readable(fd);
    const ssize_t count = read(fd, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && errno != EAGAIN) throw system_error("read", path, errno);
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
      throw system_error("write", path, errno);
    }
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_for_reading(path);
  if (!S_ISREG(status_of(fd, path).st_mode)) {
    throw Error(ErrorKind::io, {"error.file.not-regular", {{"path", path.string()}}});
  }
  return read_text(fd.get(), limit, path.string());
}

std::string read_text(int fd, std::size_t limit, const std::string& path) {
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

NewFile::NewFile(std::filesystem::path target, Existing existing)
    : target_(std::move(target)), existing_(existing) {
  struct stat status {};
  if (existing_ == Existing::refuse && lstat(target_.c_str(), &status) == 0) {
    throw Error(ErrorKind::invalid, {"error.file.exists", {{"path", target_.string()}}});
  }
  std::string name = target_.filename().string();
  if (name.empty()) throw system_error("open", target_.string(), EISDIR);
  // A name may be as long as the file system allows: what is added must not make it longer.
  name = (target_.parent_path() / ("." + name.substr(0, 200) + ".XXXXXX")).string();
  const std::string pattern = name;
  fd_ = FileDescriptor(uninterrupted([&] {
    name = pattern;
    return mkostemp(name.data(), O_CLOEXEC);  // mode 0600
  }));
  if (!fd_.valid()) throw system_error("open", target_.string(), errno);
  temporary_ = name;
}

NewFile::~NewFile() {
  if (!committed_) unlink(temporary_.c_str());
}

void NewFile::write(std::string_view text) {
  write_all(fd_.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
            target_.string());
}

void NewFile::commit() {
  if (uninterrupted([&] { return fsync(fd_.get()); }) != 0) {
    throw system_error("fsync", target_.string(), errno);
  }
  if (existing_ == Existing::replace) {
    if (uninterrupted([&] { return rename(temporary_.c_str(), target_.c_str()); }) != 0) {
      throw system_error("rename", target_.string(), errno);
    }
  } else if (!rename_to_free_name(temporary_, target_)) {
    throw Error(ErrorKind::invalid, {"error.file.exists", {{"path", target_.string()}}});
  }
  committed_ = true;
  sync_directory(target_.parent_path());
}

void sync_directory(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory.empty() ? "." : directory;
  const FileDescriptor fd(
      uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!fd.valid()) throw system_error("open", path.string(), errno);
  // Some file systems cannot sync a directory and say EINVAL; their renames are as safe as they
  // get.
  if (uninterrupted([&] { return fsync(fd.get()); }) != 0 && errno != EINVAL) {
    throw system_error("fsync", path.string(), errno);
  }
}

}  // namespace kortisto
