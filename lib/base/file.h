// Files that are whole or absent.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/error.h"
#include "base/message.h"
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

// Reads an open descriptor to its end, at most `limit` bytes; `path` is for messages. Throws
// Error(io): "error.descriptor.writing" for one that is open for writing only, and for a pipe that
// this process writes to, whose end would never come.
[[nodiscard]] std::string read_text(int fd, std::size_t limit, const std::string& path);

// read_file() for a secret. Refuses a regular file that group or others can read, Error(invalid)
// "error.secret.file-open".
[[nodiscard]] Secret read_secret_file(const std::filesystem::path& path, std::size_t limit);

// read_text() for a secret.
[[nodiscard]] Secret read_secret(int fd, std::size_t limit, const std::string& path);

// A new file that becomes visible only when it is whole: written where its target is to be with
// mode 0600, fsynced, given its name, the directory fsynced. Without commit() nothing stays. What
// root replaces stays its owner's.
//
// A process that is killed meanwhile leaves nothing either where the file system has files without
// a name (O_TMPFILE); elsewhere, and of a file that others open by its path, it leaves one called
// .NAME.kortisto-unfinished.XXXXXX, which sweep_unfinished() finds.
class NewFile {
 public:
  enum class Existing { refuse, replace };
  enum class Making {
    by_descriptor,  // written by write() and fd() alone
    by_path,        // others open temporary()
  };

  // Throws Error(invalid) "error.file.exists" when the target is there and `refuse`, and
  // "error.file.not-regular" when what is there is no regular file, which nothing replaces, be it a
  // device, a pipe, a directory or a link; else Error(io). The target may be on any file system
  // that can rename.
  NewFile(std::filesystem::path target, Existing existing, Making making = Making::by_descriptor);
  NewFile(NewFile&&) = delete;
  NewFile& operator=(NewFile&&) = delete;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  void write(std::string_view text);
  [[nodiscard]] int fd() const noexcept { return fd_.get(); }
  // Where the bytes stand until commit(). REQUIRES: made by_path
  [[nodiscard]] const std::filesystem::path& temporary() const noexcept { return temporary_; }
  // Gives it its name. With `refuse`, a file that appeared meanwhile is not replaced. When this
  // throws, nothing has happened; when it returns, the file is there, and a message says why it may
  // be gone again after a power failure: "warning.not-durable" {path, reason}.
  [[nodiscard]] std::optional<Message> commit();

 private:
  void give_name();

  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty while it has no name
  Existing existing_;
  FileDescriptor fd_;
};

// What `action` does to a file that has not got its name yet: whatever fails, nothing has happened,
// so that an outcome is never unknown. Throws Error(io) instead.
template <typename Action>
auto in_new_file(Action&& action) {
  try {
    return action();
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::outcome_unknown) throw Error(ErrorKind::io, error.message());
    throw;
  }
}

// Makes a rename in `directory` durable; a message when that failed.
[[nodiscard]] std::optional<Message> sync_directory(const std::filesystem::path& directory);

// Removes from the directory what processes that are no more left unfinished there: what this
// program names so, belongs to this user, and nobody holds. What cannot be removed stays.
void sweep_unfinished(const std::filesystem::path& directory) noexcept;

// One of them, if its name is another: what is held, is not this user's or is neither a file nor a
// directory stays.
void sweep_unheld(const std::filesystem::path& path);

// For new_directory.h: the name of something unfinished beside its target, as mkostemp(3) and
// mkdtemp(3) want it.
[[nodiscard]] std::string unfinished_name(const std::filesystem::path& target);
// Marks what was just made at the path as having a living maker, as long as the descriptor is open.
// False when somebody swept it away before that: another one is to be made.
[[nodiscard]] bool hold_unfinished(const FileDescriptor& fd, const std::filesystem::path& path);

}  // namespace kortisto
