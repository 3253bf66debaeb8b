#include "session/open_register.h"

#include "base/error.h"
#include "base/unfinished.h"
#include "db/vault_connection.h"
#include "session/places.h"
#include "session/settings.h"
#include "session/unlock.h"
#include "terminal/shell.h"

namespace kortisto::app {

Memory::Memory(const Configured& with, const std::filesystem::path& file)
    : terminal_(with.terminal) {
  if (const auto directory = state_directory(with.environment)) {
    remembered_.emplace(*directory, file);
  }
}

// The register is as it should be by now; that this could not be noted down is no reason to say
// that the command failed.
template <typename Change>
void Memory::attempt(Change change) {
  if (!remembered_) return;
  try {
    change();
  } catch (const Error& error) {
    terminal_.warn(error.message());
  }
}

void Memory::note(const upkeep::Sighting& seen) {
  attempt([&] { remembered_->note(seen); });
}

upkeep::Announce Memory::announce() {
  return [this](const upkeep::Sighting& next) { attempt([&] { remembered_->expect(next); }); };
}

void Memory::settle(const upkeep::Sighting& come) {
  attempt([&] { remembered_->settle(come); });
}

void Memory::doubt(const db::Commit& committed) {
  attempt([&] { remembered_->doubt(committed); });
}

// A timer that makes backups may have no place for it, and the backup is as good.
void Memory::note_backup(const db::Commit& commit, const Timestamp& made) const {
  if (!remembered_) return;
  try {
    remembered_->note_backup(commit, made);
  } catch (const Error&) {
  }
}

OpenRegister::OpenRegister(const Configured& with, Reopening& reopening)
    : terminal_(with.terminal),
      file_(existing_register(with)),
      memory_(with, file_),
      store_(open(with, reopening), with.clock, use_of(with)) {}

db::Connection OpenRegister::open(const Configured& with, Reopening& reopening) {
  check_guard(with);
  std::optional<db::Connection> opened;
  const auto attempt = [&](const Secret& secret) {
    opened.emplace(db::open_vault(file_, secret, wait_time(with.arguments)));
  };
  const auto attempt_typed = [&] {
    if (reopening.typed.empty()) return;
    try {
      attempt(reopening.typed);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::wrong_passphrase) throw;
      with.terminal.note({"terminal.passphrase-changed", {}});
    }
  };
  attempt_typed();
  if (!opened) {
    try_on_register(with, file_, memory_, [&](const Secret& secret) {
      attempt(secret);
      reopening.typed = secret.clone();
    });
  }
  // Under the lock, which whoever makes a new file for this one holds too.
  sweep_unfinished(file_.parent_path());
  const auto found = opened->last_commit();
  if (memory_.get() != nullptr && found) {
    for (const Message& warning : memory_.get()->compare(*found, &*opened)) {
      as_left_ = false;
      if (!reopening.told) with.terminal.warn(warning);
    }
    reopening.told = reopening.told || !as_left_;
  }
  return *std::move(opened);
}

std::string OpenRegister::identity() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr int kHalf = 4;
  constexpr int kLowHalf = 15;
  std::string text;
  if (const auto commit = store_.last_commit()) {
    for (const std::uint8_t byte : commit->file) {
      text += kDigits[byte >> kHalf];
      text += kDigits[byte & kLowHalf];
    }
  }
  std::error_code failed;
  return text + " " + std::filesystem::weakly_canonical(file_, failed).string();
}

void OpenRegister::remember() {
  if (const auto failure = store_.failure_after_commit()) terminal_.warn(*failure);
  const auto committed = store_.last_commit();
  if (!committed) return;
  if (!as_left_) return memory_.doubt(*committed);
  std::optional<reg::TrailRow> last;
  try {
    last = reg::last_trail_row(store_);
  } catch (const Error&) {
    return;  // the command has failed, and what it left is looked at when it is opened again
  }
  memory_.note({*committed, std::move(last)});
}

std::filesystem::path behind_link(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  std::filesystem::path real = std::filesystem::canonical(path, error);
  if (error) {
    throw Error(ErrorKind::no_register, {"error.register.dangling", {{"path", path.string()}}});
  }
  return real;
}

std::filesystem::path existing_register(const Configured& with) {
  std::filesystem::path file = register_path(with);
  std::error_code error;
  if (std::filesystem::is_symlink(file, error)) return behind_link(file);
  if (!std::filesystem::exists(file, error) && !error) {
    throw Error(ErrorKind::no_register, {"error.no-register", {{"path", file.string()}}},
                Message{"hint.init", {}});
  }
  return file;
}

void try_on_register(const Configured& with, const std::filesystem::path& file,
                     const Memory& memory, const std::function<void(const Secret&)>& open) {
  try_passphrase(with, [&](const Secret& typed) {
    try {
      open(typed);
    } catch (const Error& error) {
      const bool changed = error.kind() == ErrorKind::wrong_passphrase && memory.get() != nullptr &&
                           memory.get()->has_other_keys(file);
      if (changed) throw Error(ErrorKind::integrity, {"error.vault.key-slots", {}});
      throw;
    }
  });
}

void check_guard(const Configured& with) {
  const std::string& command = with.config.guard_command;
  if (!command.empty() && !succeeds(command)) {
    throw Error(ErrorKind::invalid, {"error.guard.failed", {}});
  }
}

std::chrono::milliseconds wait_time(const Arguments& arguments) {
  constexpr std::int64_t kDay = 86'400;
  return std::chrono::seconds(arguments.number(option::kWait, 0, kDay).value_or(0));
}

upkeep::KdfSettings kdf_settings(const config::Config& config) {
  constexpr std::uint32_t kKibInMib = 1024;
  return {config.memory_mib * kKibInMib, config.passes, config.lanes};
}

}  // namespace kortisto::app
