#include "terminal/memory_file.h"

#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "terminal/environment.h"

namespace kortisto::app {

namespace {

bool is_in_memory(const std::filesystem::path& directory) {
  struct statfs facts {};
  if (statfs(directory.c_str(), &facts) != 0) return false;
  return facts.f_type == TMPFS_MAGIC || facts.f_type == RAMFS_MAGIC;
}

std::filesystem::path make_directory(const Environment& environment) {
  for (const std::filesystem::path place :
       {environment.get("XDG_RUNTIME_DIR").value_or(""), std::string("/dev/shm")}) {
    if (!place.is_absolute() || !is_in_memory(place) || access(place.c_str(), W_OK) != 0) continue;
    std::string name = (place / "kortisto-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw system_error("mkdir", name, errno);  // mode 0700
    return name;
  }
  throw Error(ErrorKind::io, {"error.editor.no-memory", {}},
              Message{"hint.option", {{"option", "--from"}}});
}

}  // namespace

MemoryFile::MemoryFile(const Environment& environment, std::string_view name, std::string_view text)
    : directory_(make_directory(environment)), path_(directory_ / name) {
  try {
    NewFile file(path_, NewFile::Existing::refuse);
    file.write(text);
    file.commit();
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
    throw;
  }
}

MemoryFile::~MemoryFile() {
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

}  // namespace kortisto::app
