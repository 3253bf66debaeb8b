#include "terminal/memory_file.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
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

constexpr std::string_view kName = "kortisto-";
constexpr std::string_view kSixRandom = "XXXXXX";

// The forms of programs that were killed, a day later: until then whoever typed into one may want
// it back.
void sweep_old_forms(const std::filesystem::path& place) {
  constexpr std::chrono::hours kDay{24};
  std::error_code failed;
  for (auto entry = std::filesystem::directory_iterator(place, failed);
       !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(kName) || name.size() != kName.size() + kSixRandom.size()) continue;
    const auto written = entry->last_write_time(failed);
    if (!failed && std::filesystem::file_time_type::clock::now() - written > kDay) {
      sweep_unheld(entry->path());
    }
    failed.clear();
  }
}

std::filesystem::path make_directory(const Environment& environment) {
  for (const std::filesystem::path place :
       {environment.get("XDG_RUNTIME_DIR").value_or(""), std::string("/dev/shm")}) {
    if (!place.is_absolute() || !is_in_memory(place) || access(place.c_str(), W_OK) != 0) continue;
    sweep_old_forms(place);
    std::string name = (place / (std::string(kName) + std::string(kSixRandom))).string();
    if (mkdtemp(name.data()) == nullptr) throw system_error("mkdir", name, errno);  // mode 0700
    return name;
  }
  throw Error(ErrorKind::io, {"error.editor.no-memory", {}},
              Message{"hint.option", {{"option", "--from"}}});
}

}  // namespace

MemoryFile::MemoryFile(const Environment& environment, std::string_view name, std::string_view text)
    : directory_(make_directory(environment)),
      held_(open(directory_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      path_(directory_ / name) {
  try {
    (void)hold_unfinished(held_, directory_);
    NewFile file(path_, NewFile::Existing::refuse);
    file.write(text);
    (void)file.commit();  // nothing in memory outlives a power failure anyway
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
