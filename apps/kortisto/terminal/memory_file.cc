#include "terminal/memory_file.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/new_file.h"
#include "base/unfinished.h"
#include "base/uninterrupted.h"
#include "terminal/environment.h"

namespace kortisto::app {

namespace {

constexpr std::string_view kName = "kortisto-";
constexpr std::string_view kSixRandom = "XXXXXX";
constexpr std::string_view kAbout = "about";
constexpr std::string_view kNote = ".note-";  // before the name of what stands beside the file
constexpr std::size_t kMostAbout = 65'536;

bool is_in_memory(const std::filesystem::path& directory) {
  struct statfs facts {};
  if (statfs(directory.c_str(), &facts) != 0) return false;
  return facts.f_type == TMPFS_MAGIC || facts.f_type == RAMFS_MAGIC;
}

// Those of this machine, the first of which is written to.
std::vector<std::filesystem::path> places(const Environment& environment) {
  std::vector<std::filesystem::path> found;
  for (const std::filesystem::path place :
       {environment.get("XDG_RUNTIME_DIR").value_or(""), std::string("/dev/shm")}) {
    if (!place.is_absolute() || !is_in_memory(place) || access(place.c_str(), W_OK) != 0) continue;
    found.push_back(place);
  }
  return found;
}

std::filesystem::path beside(const std::filesystem::path& directory, std::string_view note) {
  return directory / (std::string(kNote) + std::string(note));
}

std::string read_if_there(const std::filesystem::path& path, std::size_t limit) {
  std::error_code failed;
  return std::filesystem::exists(path, failed) ? read_file(path, limit) : std::string();
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  NewFile file(path, NewFile::Existing::replace);
  file.write(text);
  (void)file.commit();  // nothing in memory outlives a power failure anyway
}

// The directories of this program in a place; anybody may make some in /dev/shm, but only this
// user's own count, and no link.
std::vector<std::filesystem::path> directories(const std::filesystem::path& place) {
  std::vector<std::filesystem::path> found;
  std::error_code failed;
  for (auto entry = std::filesystem::directory_iterator(place, failed);
       !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(kName) || name.size() != kName.size() + kSixRandom.size()) continue;
    struct stat status {};
    const bool is_own = lstat(entry->path().c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
                        status.st_uid == geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (is_own) found.push_back(entry->path());
  }
  return found;
}

// Those that a program left when it was killed before it could say what they are.
void sweep_nameless(const std::filesystem::path& place) {
  constexpr std::chrono::hours kDay{24};
  for (const std::filesystem::path& directory : directories(place)) {
    std::error_code failed;
    if (std::filesystem::exists(beside(directory, kAbout), failed)) continue;
    const auto written = std::filesystem::last_write_time(directory, failed);
    if (!failed && std::filesystem::file_time_type::clock::now() - written > kDay) {
      sweep_unheld(directory);
    }
  }
}

std::filesystem::path make_directory(const Environment& environment) {
  for (const std::filesystem::path& place : places(environment)) {
    sweep_nameless(place);
    std::string name = (place / (std::string(kName) + std::string(kSixRandom))).string();
    if (mkdtemp(name.data()) == nullptr) throw system_error("mkdir", name, errno);  // mode 0700
    return name;
  }
  throw Error(ErrorKind::io, {"error.editor.no-memory", {}},
              Message{"hint.option", {{"option", "--from"}}});
}

FileDescriptor open_directory(const std::filesystem::path& directory) {
  return FileDescriptor(uninterrupted(
      [&] { return open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
}

}  // namespace

MemoryFile::MemoryFile(const Environment& environment, std::string_view name, std::string_view text,
                       std::string_view about)
    : directory_(make_directory(environment)),
      held_(open_directory(directory_)),
      path_(directory_ / name) {
  try {
    (void)hold_unfinished(held_, directory_);
    write(text);
    write_beside(kAbout, about);
  } catch (...) {
    remove();
    throw;
  }
}

std::optional<MemoryFile> MemoryFile::find(const Environment& environment, std::string_view name,
                                           std::string_view about) {
  std::optional<MemoryFile> newest;
  for (const std::filesystem::path& place : places(environment)) {
    for (const std::filesystem::path& directory : directories(place)) {
      if (read_if_there(beside(directory, kAbout), kMostAbout) != about) continue;
      MemoryFile file;
      file.directory_ = directory;
      file.held_ = open_directory(directory);
      file.path_ = directory / name;
      if (!file.held_.valid() || !hold_unfinished(file.held_, directory)) continue;
      if (newest && newest->written() >= file.written()) continue;
      newest.emplace(std::move(file));
    }
  }
  return newest;
}

std::string MemoryFile::read(std::size_t limit) const {
  return read_file(path_, limit);
}

std::optional<bool> MemoryFile::says(std::string_view text) const {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path_, failed)) return std::nullopt;
  std::ifstream file(path_, std::ios::binary);
  std::string found(text.size() + 1, '\0');
  file.read(found.data(), static_cast<std::streamsize>(found.size()));
  return std::string_view(found).substr(0, static_cast<std::size_t>(file.gcount())) == text;
}

void MemoryFile::write(std::string_view text) const {
  write_file(path_, text);
}

std::string MemoryFile::read_beside(std::string_view note, std::size_t limit) const {
  return read_if_there(beside(directory_, note), limit);
}

void MemoryFile::write_beside(std::string_view note, std::string_view text) const {
  write_file(beside(directory_, note), text);
}

bool MemoryFile::has_more() const {
  std::error_code failed;
  for (auto entry = std::filesystem::recursive_directory_iterator(directory_, failed);
       !failed && entry != std::filesystem::recursive_directory_iterator();
       entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (entry->is_regular_file(failed) && entry->path() != path_ && !name.starts_with(kNote)) {
      return true;
    }
  }
  return false;
}

std::optional<Timestamp> MemoryFile::written() const {
  struct stat status {};
  if (stat(path_.c_str(), &status) != 0 && stat(directory_.c_str(), &status) != 0) {
    return std::nullopt;
  }
  return Timestamp{std::chrono::sys_time<std::chrono::milliseconds>(
      std::chrono::duration_cast<std::chrono::milliseconds>(
          std::chrono::seconds(status.st_mtim.tv_sec) +
          std::chrono::nanoseconds(status.st_mtim.tv_nsec)))};
}

void MemoryFile::remove() noexcept {
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

}  // namespace kortisto::app
