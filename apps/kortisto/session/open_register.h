// The one place where the program opens a register.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "base/secret.h"
#include "config/config.h"
#include "register/register.h"
#include "session/invocation.h"
#include "upkeep/create.h"
#include "upkeep/remembered.h"

namespace kortisto::app {

// What this machine remembers of a register, if it has a place for that.
class Memory {
 public:
  Memory(const Configured& with, const std::filesystem::path& file);

  // Null when there is no such place.
  [[nodiscard]] const upkeep::Remembered* get() const noexcept {
    return remembered_ ? &*remembered_ : nullptr;
  }
  // They warn when it cannot be written.
  void note(const upkeep::Sighting& seen);
  [[nodiscard]] upkeep::Announce announce();  // Remembered::expect()
  void settle(const upkeep::Sighting& come);
  void doubt(const db::Commit& committed);
  // Says nothing when it cannot be written.
  void note_backup(const db::Commit& commit, const Timestamp& made) const;

 private:
  template <typename Change>
  void attempt(Change change);

  Terminal& terminal_;
  std::optional<upkeep::Remembered> remembered_;
};

// What one opening leaves to the next one of the same command.
struct Reopening {
  Secret typed;       // what opened the register; empty before the first time
  bool told = false;  // that the register is not as this machine left it
};

class OpenRegister {
 public:
  // Runs the guard, asks for the passphrase unless the one in `reopening` does, takes the lock.
  // Warns on the terminal when the file is another than this machine left it. Throws
  // Error(no_register) before anything is asked, Error(invalid) "error.guard.failed", and what the
  // layers below throw.
  OpenRegister(const Configured& with, Reopening& reopening);

  [[nodiscard]] reg::Register& store() noexcept { return store_; }
  // Its path, and the number that it got when it was made: what no other register has.
  [[nodiscard]] std::string identity() const;
  // What the command has committed is what is expected next time, unless the register was not as
  // expected this time: that is warned of until somebody says that it is as it should be.
  void remember();

 private:
  [[nodiscard]] db::Connection open(const Configured& with, Reopening& reopening);

  Terminal& terminal_;
  std::filesystem::path file_;
  Memory memory_;
  bool as_left_ = true;
  reg::Register store_;
};

// The register that is meant; where its path is a symbolic link, the file behind it. Throws
// Error(no_register) "error.no-register" when there is no file.
[[nodiscard]] std::filesystem::path existing_register(const Configured& with);

// Where `path` is a symbolic link, the file behind it; else the path as it is. A register is opened
// and replaced where it really is, so that the link stays. Throws Error(no_register)
// "error.register.dangling" when there is nothing behind it.
[[nodiscard]] std::filesystem::path behind_link(const std::filesystem::path& path);

// try_passphrase() on the register that is remembered. Throws Error(integrity)
// "error.vault.key-slots" instead of Error(wrong_passphrase) where the key slots are others than
// this machine left them in the same commit.
void try_on_register(const Configured& with, const std::filesystem::path& file,
                     const Memory& memory, const std::function<void(const Secret&)>& open);

// Runs the guard of the configuration, if there is one. Throws Error(invalid) "error.guard.failed".
void check_guard(const Configured& with);

// How long a register that another process holds is waited for (--wait).
[[nodiscard]] std::chrono::milliseconds wait_time(const Arguments& arguments);

// What a new passphrase slot costs.
[[nodiscard]] upkeep::KdfSettings kdf_settings(const config::Config& config);

}  // namespace kortisto::app
