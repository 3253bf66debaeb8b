// The one place where the program opens a register.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "config/config.h"
#include "register/register.h"
#include "session/invocation.h"
#include "upkeep/create.h"
#include "upkeep/remembered.h"

namespace kortisto::app {

// What this machine remembers of the registers that it has written, if it has a place for that.
class Memory {
 public:
  explicit Memory(const Configured& with);

  // What to say of a register that is older than remembered.
  [[nodiscard]] std::optional<Message> warning(const db::Commit& found) const;
  void note(const db::Commit& committed);
  void reset(const db::Commit& restored);

 private:
  template <typename Change>
  void attempt(Change change);

  Terminal& terminal_;
  std::optional<upkeep::Remembered> remembered_;
};

class OpenRegister {
 public:
  // Runs the guard, asks for the passphrase, takes the lock. Warns on the terminal when the file is
  // older than the one that was seen last. Throws Error(no_register) before anything is asked,
  // Error(invalid) "error.guard.failed", and what the layers below throw.
  explicit OpenRegister(const Configured& with);

  [[nodiscard]] reg::Register& store() noexcept { return store_; }
  // What the command has committed is what is expected next time. Warns when that cannot be kept.
  void remember();

 private:
  Memory memory_;
  reg::Register store_;
};

// The register that is meant. Throws Error(no_register) "error.no-register" when there is no file.
[[nodiscard]] std::filesystem::path existing_register(const Configured& with);

// Runs the guard of the configuration, if there is one. Throws Error(invalid) "error.guard.failed".
void check_guard(const Configured& with);

// How long a register that another process holds is waited for (--wait).
[[nodiscard]] std::chrono::milliseconds wait_time(const Arguments& arguments);

// What a new passphrase slot costs.
[[nodiscard]] upkeep::KdfSettings kdf_settings(const config::Config& config);

}  // namespace kortisto::app
