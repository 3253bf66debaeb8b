// A file that is read from its beginning as often as wanted, whatever its size: a regular file as
// it stands. What comes through a pipe is read to its end first and kept, in memory that is wiped
// and, beyond that, sealed with a key that is never stored (vault/scratch_file.h); so no lock is
// held while a pipe is slow.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/file.h"
#include "session/invocation.h"
#include "vault/scratch_file.h"

namespace kortisto::app {

class KeptInput {
 public:
  // Opens what somebody names, "-" being standard input. Throws Error(io) when it cannot be read;
  // Error(usage) "error.usage.input-twice" when standard input is read for something else.
  KeptInput(const Invocation& with, std::string name);
  KeptInput(const KeptInput&) = delete;
  KeptInput& operator=(const KeptInput&) = delete;

  // As it was named.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

  // Fills the room with what comes next, from the beginning of the input on, and says how many
  // bytes came; 0 at the end. It outlives what it gives. Throws Error(io), "error.input.changed"
  // when the file is not any more what it was.
  [[nodiscard]] std::function<std::size_t(MutableBytes)> from_beginning();

 private:
  void keep();
  void check_unchanged() const;

  std::string name_;
  FileDescriptor owned_;
  int descriptor_;
  struct stat found_ {};  // of a regular file
  std::uint64_t begin_ = 0;
  std::uint64_t size_ = 0;
  std::optional<vault::ScratchFile> kept_;  // of everything else
};

}  // namespace kortisto::app
