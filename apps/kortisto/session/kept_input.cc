#include "session/kept_input.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/interrupt.h"
#include "base/secret.h"
#include "base/uninterrupted.h"
#include "session/unlock.h"
#include "terminal/terminal.h"

namespace kortisto::app {

namespace {

constexpr std::size_t kInMemory = std::size_t{4} << 20U;

// Standard input is the passphrase's, where an option says so.
int take_input(const Invocation& with) {
  if (comes_from_input(with.arguments)) {
    throw Error(ErrorKind::usage, {"error.usage.input-twice", {}});
  }
  return with.terminal.take_input();
}

}  // namespace

KeptInput::KeptInput(const Invocation& with, std::string name)
    : name_(std::move(name)),
      owned_(is_standard_input(name_) ? FileDescriptor() : open_file_or_pipe(name_)),
      descriptor_(owned_.valid() ? owned_.get() : take_input(with)) {
  require_readable(descriptor_, name_);
  if (::fstat(descriptor_, &found_) != 0) throw system_error("stat", name_, errno);
  if (!S_ISREG(found_.st_mode)) {
    keep();
    return;
  }
  // A shell that gives a file as standard input may have read from it.
  begin_ = static_cast<std::uint64_t>(std::max<off_t>(::lseek(descriptor_, 0, SEEK_CUR), 0));
  const auto end = static_cast<std::uint64_t>(found_.st_size);
  size_ = end > begin_ ? end - begin_ : 0;
}

void KeptInput::keep() {
  kept_.emplace(kInMemory);
  std::vector<std::uint8_t> part(vault::ScratchFile::kChunkSize);
  while (const std::size_t count = read_some(descriptor_, part, name_)) {
    kept_->write(size_, Bytes(part).first(count));
    size_ += count;
  }
  wipe(part);
}

void KeptInput::check_unchanged() const {
  struct stat now {};
  if (::fstat(descriptor_, &now) != 0) throw system_error("stat", name_, errno);
  if (now.st_size == found_.st_size && now.st_mtim.tv_sec == found_.st_mtim.tv_sec &&
      now.st_mtim.tv_nsec == found_.st_mtim.tv_nsec) {
    return;
  }
  throw Error(ErrorKind::io, {"error.input.changed", {{"path", name_}}});
}

std::function<std::size_t(MutableBytes)> KeptInput::from_beginning() {
  if (kept_) {
    return [this, at = std::uint64_t{0}](MutableBytes room) mutable {
      const std::size_t count = kept_->read(at, room);
      at += count;
      return count;
    };
  }
  return [this, at = begin_](MutableBytes room) mutable {
    check_interrupted();
    check_unchanged();
    const ssize_t count = uninterrupted(
        [&] { return ::pread(descriptor_, room.data(), room.size(), static_cast<off_t>(at)); });
    if (count < 0) throw system_error("read", name_, errno);
    at += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  };
}

}  // namespace kortisto::app
