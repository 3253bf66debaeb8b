// A file for another program to change, in memory and never on a disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/file.h"

namespace kortisto::app {

class Environment;

// Alone in a directory of its own, mode 0700, on a memory-backed file system: $XDG_RUNTIME_DIR, or
// /dev/shm. All that the directory holds by then, an editor's own files too, is gone with it. What
// a program that was killed left there is gone a day later, when the next form is made.
class MemoryFile {
 public:
  // Throws Error(io) "error.editor.no-memory" where no such file system is, and what writing it
  // throws.
  MemoryFile(const Environment& environment, std::string_view name, std::string_view text);
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const std::filesystem::path& directory() const noexcept { return directory_; }

 private:
  std::filesystem::path directory_;
  FileDescriptor held_;  // so that nobody takes it for one whose program has died
  std::filesystem::path path_;
};

}  // namespace kortisto::app
