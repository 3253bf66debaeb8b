// Files that are whole or absent.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

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

// Writes every byte or throws Error(io); short writes and EINTR are continued.
void write_all(int fd, Bytes bytes, const std::string& path);

// The whole of a regular file. Throws Error(io) when it cannot be read, is no regular file, or is
// longer than `limit` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

// Reads an open descriptor to its end, at most `limit` bytes; `path` is for messages.
[[nodiscard]] std::string read_text(int fd, std::size_t limit, const std::string& path);

// read_file() for a secret. Refuses a regular file that group or others can read, Error(invalid)
// "error.secret.file-open".
[[nodiscard]] Secret read_secret_file(const std::filesystem::path& path, std::size_t limit);

[[nodiscard]] Secret read_secret(int fd, std::size_t limit, const std::string& path);

// A new file that becomes visible only when it is whole: written beside its target with mode 0600,
// fsynced, renamed, the directory fsynced. Without commit() nothing stays.
class NewFile {
 public:
  enum class Existing { refuse, replace };

  // Throws Error(invalid) "error.file.exists" when the target is there and `refuse`, else
  // Error(io). The target may be on any file system that can rename.
  NewFile(std::filesystem::path target, Existing existing);
  NewFile(NewFile&&) = delete;
  NewFile& operator=(NewFile&&) = delete;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  void write(std::string_view text);
  [[nodiscard]] int fd() const noexcept { return fd_.get(); }
  // Where the bytes stand until commit(), for writers that open a path themselves.
  [[nodiscard]] const std::filesystem::path& temporary() const noexcept { return temporary_; }
  // Durable when this returns. With `refuse`, a file that appeared meanwhile is not replaced.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  Existing existing_;
  FileDescriptor fd_;
  bool committed_ = false;
};

// Makes a rename in `directory` durable.
void sync_directory(const std::filesystem::path& directory);

}  // namespace kortisto
