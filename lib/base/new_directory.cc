#include "base/new_directory.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "base/new_file.h"
#include "base/unfinished.h"
#include "base/uninterrupted.h"

namespace kortisto {

namespace {

Error not_empty(const std::filesystem::path& target) {
  return {ErrorKind::invalid, {"error.directory.not-empty", {{"path", target.string()}}}};
}

std::filesystem::path whole(const std::filesystem::path& given) {
  std::filesystem::path path = std::filesystem::absolute(given).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

}  // namespace

NewDirectory::NewDirectory(const std::filesystem::path& target) : target_(whole(target)) {
  std::error_code failed;
  const auto status = std::filesystem::symlink_status(target_, failed);
  if (std::filesystem::exists(status)) {
    if (!std::filesystem::is_directory(status)) throw not_empty(target_);
    const bool empty = std::filesystem::is_empty(target_, failed);
    if (failed) throw system_error("open", target_.string(), failed.value());
    if (!empty) throw not_empty(target_);
    // It would be another directory of the same name, and whoever stands in it would see nothing.
    if (std::filesystem::equivalent(target_, std::filesystem::current_path(failed), failed)) {
      throw Error(ErrorKind::invalid, {"error.directory.here", {{"path", target_.string()}}});
    }
  }
  sweep_unfinished(target_.parent_path());
  std::string path;
  do {
    path = unfinished_name(target_);
    if (mkdtemp(path.data()) == nullptr) {  // mode 0700
      throw system_error("mkdir", target_.string(), errno);
    }
    held_ = FileDescriptor(
        uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!held_.valid() && errno != ENOENT) {
      const int failure = errno;
      rmdir(path.c_str());
      throw system_error("open", target_.string(), failure);
    }
  } while (!held_.valid() || !hold_unfinished(held_, path));
  temporary_ = path;
}

NewDirectory::~NewDirectory() {
  std::error_code failed;
  if (!committed_) std::filesystem::remove_all(temporary_, failed);
}

std::optional<Message> NewDirectory::commit() {
  if (uninterrupted([&] { return fsync(held_.get()); }) != 0 && errno != EINVAL) {
    throw system_error("fsync", target_.string(), errno);
  }
  // Takes the place of an empty directory and of nothing else.
  if (uninterrupted([&] { return std::rename(temporary_.c_str(), target_.c_str()); }) != 0) {
    if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) throw not_empty(target_);
    throw system_error("rename", target_.string(), errno);
  }
  committed_ = true;
  return sync_directory(target_.parent_path());
}

}  // namespace kortisto
