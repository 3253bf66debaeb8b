// Files that are whole or absent.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/file.h"
#include "base/message.h"

namespace kortisto {

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

}  // namespace kortisto
