#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
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

void require_readable(int fd, const std::string& path) {
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0) throw system_error("read", path, errno);
  if ((flags & O_ACCMODE) == O_WRONLY || is_own_pipe(fd)) {
    throw Error(ErrorKind::io, {"error.descriptor.writing", {{"path", path}}});
  }
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor fd = open_for_reading(path);
  if (!S_ISREG(status_of(fd, path).st_mode)) throw not_regular(path);
  return read_text(fd.get(), limit, path.string());
}

std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) {
  return read_text(open_file_or_pipe(path).get(), limit, path.string());
}

FileDescriptor open_file_or_pipe(const std::filesystem::path& path) {
  FileDescriptor fd = open_for_reading(path);
  const mode_t kind = status_of(fd, path).st_mode;
  if (!S_ISREG(kind) && !S_ISFIFO(kind) && !S_ISSOCK(kind)) throw not_regular(path);
  require_readable(fd.get(), path.string());
  return fd;
}

std::size_t read_some(int fd, MutableBytes bytes, const std::string& path) {
  while (true) {
    wait_readable(fd);
    const ssize_t count = read(fd, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && errno != EAGAIN) throw system_error("read", path, errno);
  }
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

}  // namespace kortisto
