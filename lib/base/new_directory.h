// A directory that is whole or absent.
#pragma once

#include <filesystem>
#include <optional>

#include "base/file.h"
#include "base/message.h"

namespace kortisto {

// A new directory that gets its name only when everything in it is there: made beside its target
// with mode 0700, filled, renamed. Without commit() nothing stays, unless the process is killed:
// then one of an unfinished name does, which sweep_unfinished() finds.
class NewDirectory {
 public:
  // Throws Error(invalid) "error.directory.not-empty" when the target is there and is anything but
  // an empty directory, "error.directory.here" when it is the one that the process stands in;
  // else Error(io).
  explicit NewDirectory(const std::filesystem::path& target);
  NewDirectory(const NewDirectory&) = delete;
  NewDirectory& operator=(const NewDirectory&) = delete;
  ~NewDirectory();

  // Where it will stand: absolute, without a slash at its end.
  [[nodiscard]] const std::filesystem::path& target() const noexcept { return target_; }
  // Where it stands until commit().
  [[nodiscard]] const std::filesystem::path& temporary() const noexcept { return temporary_; }
  // Gives it its name. A target that is no longer empty is refused. When this throws, nothing has
  // happened; a message is as of NewFile::commit().
  [[nodiscard]] std::optional<Message> commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  FileDescriptor held_;
  bool committed_ = false;
};

}  // namespace kortisto
