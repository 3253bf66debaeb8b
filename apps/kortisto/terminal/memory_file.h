// A file for another program to change, in memory and never on a disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/file.h"

namespace kortisto::app {

class Environment;

// Alone in a directory of its own, mode 0700, on a memory-backed file system: $XDG_RUNTIME_DIR, or
// /dev/shm. It and all that the directory holds by then, an editor's own files too, stay until
// remove(), so that what was typed outlives the program, whatever ends it. What a program that was
// killed left there unfinished is gone a day later, when the next one is made.
class MemoryFile {
 public:
  // A new one. `about` says in a file beside it what it is, for find(). Throws Error(io)
  // "error.editor.no-memory" where no such file system is, and what writing it throws.
  MemoryFile(const Environment& environment, std::string_view name, std::string_view text,
             std::string_view about);
  // The one of this name and `about` that this user left last, if it is in no other program's
  // hands.
  [[nodiscard]] static std::optional<MemoryFile> find(const Environment& environment,
                                                      std::string_view name,
                                                      std::string_view about);

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const std::filesystem::path& directory() const noexcept { return directory_; }

  // What it says, at most `limit` bytes. Throws what read_file() does.
  [[nodiscard]] std::string read(std::size_t limit) const;
  // Whether it says that; nothing when somebody took it away. A signal that was noted, after which
  // everything else that reads throws Interrupted, is no hindrance.
  [[nodiscard]] std::optional<bool> says(std::string_view text) const;
  void write(std::string_view text) const;
  // What the program notes beside it, under a name of its own; "" when there is none.
  [[nodiscard]] std::string read_beside(std::string_view note, std::size_t limit) const;
  void write_beside(std::string_view note, std::string_view text) const;
  // Whether an editor left files of its own there: what it had not written into the file yet.
  [[nodiscard]] bool has_more() const;
  // When it was written last.
  [[nodiscard]] std::optional<Timestamp> written() const;

  void remove() noexcept;

 private:
  MemoryFile() = default;

  std::filesystem::path directory_;
  FileDescriptor held_;  // so that nobody takes it for one whose program has died
  std::filesystem::path path_;
};

}  // namespace kortisto::app
