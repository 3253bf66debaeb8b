// Open files, and the whole of what is in one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/bytes.h"
#include "base/secret.h"

namespace kortisto {

// Owns one file descriptor.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) noexcept : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept;
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor();

  [[nodiscard]] int get() const noexcept { return fd_; }
  [[nodiscard]] bool valid() const noexcept { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

// Writes every byte or throws Error(io); short writes and EINTR are continued. A pipe that nobody
// reads any more throws Interrupted of SIGPIPE, by which other programs die then.
void write_all(int fd, Bytes bytes, const std::string& path);

// The whole of a regular file. Throws Error(io) when it cannot be read, is no regular file, or is
// longer than `limit` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

// The same of what somebody names, which may be a pipe as well, such as /dev/stdin or what a shell
// makes of <(…): it is waited for, to its end.
[[nodiscard]] std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t limit);

// What somebody names, opened for reading: a regular file, or a pipe as above. Throws Error(io)
// when it cannot be opened, is neither, or is what require_readable() refuses.
[[nodiscard]] FileDescriptor open_file_or_pipe(const std::filesystem::path& path);

// The next bytes of what is open, at least one and at most bytes.size(); 0 at its end. Waits for a
// pipe. `path` is for messages. Throws Error(io), Interrupted. REQUIRES: !bytes.empty()
[[nodiscard]] std::size_t read_some(int fd, MutableBytes bytes, const std::string& path);

// Throws Error(io) "error.descriptor.writing" for a descriptor that is open for writing only, and
// for a pipe that this process writes to, whose end would never come.
void require_readable(int fd, const std::string& path);

// Reads an open descriptor to its end, at most `limit` bytes; `path` is for messages. Throws
// Error(io), and what require_readable() throws.
[[nodiscard]] std::string read_text(int fd, std::size_t limit, const std::string& path);

// read_file() for a secret. Refuses a regular file that group or others can read, Error(invalid)
// "error.secret.file-open".
[[nodiscard]] Secret read_secret_file(const std::filesystem::path& path, std::size_t limit);

// read_text() for a secret.
[[nodiscard]] Secret read_secret(int fd, std::size_t limit, const std::string& path);

}  // namespace kortisto
