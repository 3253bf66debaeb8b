#include "base/owner.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"
#include "base/file.h"
#include "base/uninterrupted.h"

namespace kortisto {

namespace {

constexpr uid_t kRoot = 0;

std::filesystem::path above(const std::filesystem::path& directory) {
  return directory.has_parent_path() ? directory.parent_path() : std::filesystem::path(".");
}

}  // namespace

void leave_to_owner(int fd, const std::filesystem::path& directory) noexcept {
  struct stat place {};
  if (geteuid() != kRoot || stat(directory.empty() ? "." : directory.c_str(), &place) != 0) return;
  if (place.st_uid == kRoot) return;
  // Root without the right to do so (a container) has done what it could.
  (void)!fchown(fd, place.st_uid, place.st_gid);
}

void make_directories(const std::filesystem::path& directory) {
  std::error_code error;
  if (directory.empty() || std::filesystem::exists(directory, error)) return;
  make_directories(directory.parent_path());
  const int made = uninterrupted([&] { return mkdir(directory.c_str(), S_IRWXU); });
  if (made != 0) {
    if (errno == EEXIST) return;
    throw system_error("mkdir", directory.string(), errno);
  }
  // By what was opened, and only if nobody has put another in its place.
  const FileDescriptor fd(uninterrupted(
      [&] { return open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
  struct stat status {};
  if (fd.valid() && fstat(fd.get(), &status) == 0 && status.st_uid == geteuid()) {
    leave_to_owner(fd.get(), above(directory));
  }
}

}  // namespace kortisto
