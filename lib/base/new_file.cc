#include "base/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "base/unfinished.h"
#include "base/uninterrupted.h"

namespace kortisto {

namespace {

// A file of no name on the file system of `directory`, if that has such.
FileDescriptor open_unnamed(const std::filesystem::path& directory) {
  // It is by its descriptor in /proc that it gets its name.
  if (access("/proc/self/fd", X_OK) != 0) return {};
  constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
  return FileDescriptor(uninterrupted(
      [&] { return open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnerOnly); }));
}

// What root replaces stays whose it was.
void keep_owner(const FileDescriptor& fd, const std::filesystem::path& target) {
  struct stat old {};
  if (geteuid() != 0 || lstat(target.c_str(), &old) != 0 || !S_ISREG(old.st_mode)) return;
  if (old.st_uid != 0) (void)!fchown(fd.get(), old.st_uid, old.st_gid);
}

// A held file of a name that nobody has.
FileDescriptor open_named(const std::filesystem::path& target, std::filesystem::path& path) {
  for (;;) {
    std::string name;
    FileDescriptor fd(uninterrupted([&] {
      name = unfinished_name(target);
      return mkostemp(name.data(), O_CLOEXEC);  // mode 0600
    }));
    if (!fd.valid()) throw system_error("open", target.string(), errno);
    if (hold_unfinished(fd, name)) {
      path = name;
      return fd;
    }
  }
}

int link_descriptor(const FileDescriptor& fd, const std::filesystem::path& path) {
  const std::string self = "/proc/self/fd/" + std::to_string(fd.get());
  return uninterrupted(
      [&] { return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW); });
}

// A held file that has no name gets an unfinished one, made of what nobody else has: its number.
std::filesystem::path link_beside(const FileDescriptor& fd, const std::filesystem::path& target) {
  struct stat status {};
  hold_nameless(fd);
  if (fstat(fd.get(), &status) != 0) throw system_error("link", target.string(), errno);
  constexpr std::size_t kFree = 6;  // the X of the name
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  for (std::uint64_t number = status.st_ino;; ++number) {
    std::string name = unfinished_name(target);
    const std::size_t place = name.size() - kFree;
    std::uint64_t left = number;
    for (std::size_t i = 0; i < kFree; ++i) {
      name[place + i] = kDigits[left % kDigits.size()];
      left /= kDigits.size();
    }
    if (link_descriptor(fd, name) == 0) return name;
    if (errno != EEXIST) throw system_error("link", target.string(), errno);
  }
}

// Renames, but never over a file that is there: false when one is.
bool rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to) {
  const int renamed = uninterrupted(
      [&] { return renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE); });
  if (renamed == 0) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) throw system_error("rename", to.string(), errno);
  // A file system without RENAME_NOREPLACE: a hard link does not replace either.
  if (uninterrupted([&] { return link(from.c_str(), to.c_str()); }) == 0) {
    unlink(from.c_str());
    return true;
  }
  if (errno == EEXIST) return false;
  throw system_error("rename", to.string(), errno);
}

Error exists_already(const std::filesystem::path& target) {
  return {ErrorKind::invalid, {"error.file.exists", {{"path", target.string()}}}};
}

void require_replaceable(const std::filesystem::path& target, NewFile::Existing existing) {
  struct stat status {};
  if (lstat(target.c_str(), &status) != 0) return;
  // First: of what exists already it is said that --force helps.
  if (!S_ISREG(status.st_mode)) {
    throw Error(ErrorKind::invalid, {"error.file.not-regular", {{"path", target.string()}}});
  }
  if (existing == NewFile::Existing::refuse) throw exists_already(target);
}

}  // namespace

NewFile::NewFile(std::filesystem::path target, Existing existing, Making making)
    : target_(std::move(target)), existing_(existing) {
  require_replaceable(target_, existing_);
  if (target_.filename().empty()) throw system_error("open", target_.string(), EISDIR);
  const std::filesystem::path directory =
      target_.has_parent_path() ? target_.parent_path() : std::filesystem::path(".");
  sweep_unfinished(directory);
  if (making == Making::by_descriptor) fd_ = open_unnamed(directory);
  if (!fd_.valid()) fd_ = open_named(target_, temporary_);
  if (existing_ == Existing::replace) keep_owner(fd_, target_);
}

NewFile::~NewFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void NewFile::write(std::string_view text) {
  write_all(fd_.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
            target_.string());
}

std::optional<Message> NewFile::commit() {
  if (uninterrupted([&] { return fsync(fd_.get()); }) != 0) {
    throw system_error("fsync", target_.string(), errno);
  }
  give_name();
  temporary_.clear();
  return sync_directory(target_.parent_path());
}

void NewFile::give_name() {
  require_replaceable(target_, existing_);  // what stands there may have changed meanwhile
  const bool has_name = !temporary_.empty();
  if (existing_ == Existing::refuse) {
    const bool given =
        has_name ? rename_to_free_name(temporary_, target_) : link_descriptor(fd_, target_) == 0;
    if (given) return;
    if (has_name || errno == EEXIST) throw exists_already(target_);
    throw system_error("link", target_.string(), errno);
  }
  // No call gives a name that is taken: it gets one of its own first, for a moment.
  if (!has_name) temporary_ = link_beside(fd_, target_);
  if (uninterrupted([&] { return rename(temporary_.c_str(), target_.c_str()); }) != 0) {
    throw system_error("rename", target_.string(), errno);
  }
}

std::optional<Message> sync_directory(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory.empty() ? "." : directory;
  const auto failed = [&path] {
    return Message{"warning.not-durable",
                   {{"path", path.string()}, {"reason", std::string(strerrordesc_np(errno))}}};
  };
  const FileDescriptor fd(
      uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!fd.valid()) return failed();
  // Some file systems cannot sync a directory and say EINVAL; their renames are as safe as they
  // get.
  if (uninterrupted([&] { return fsync(fd.get()); }) != 0 && errno != EINVAL) return failed();
  return std::nullopt;
}

}  // namespace kortisto
