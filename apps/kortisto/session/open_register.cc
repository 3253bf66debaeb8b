#include "session/open_register.h"

#include "base/error.h"
#include "db/vault_connection.h"
#include "session/places.h"
#include "session/settings.h"
#include "session/unlock.h"
#include "terminal/shell.h"

namespace kortisto::app {

namespace {

db::Connection open(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  check_guard(with);
  std::optional<db::Connection> opened;
  try_passphrase(with, [&](const Secret& secret) {
    opened.emplace(db::open_vault(file, secret, wait_time(with.arguments)));
  });
  return *std::move(opened);
}

}  // namespace

Memory::Memory(const Configured& with) : terminal_(with.terminal) {
  if (const auto directory = state_directory(with.environment)) remembered_.emplace(*directory);
}

std::optional<Message> Memory::warning(const db::Commit& found) const {
  return remembered_ ? remembered_->compare(found) : std::nullopt;
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

void Memory::note(const db::Commit& committed) {
  attempt([&] { remembered_->note(committed); });
}

void Memory::reset(const db::Commit& restored) {
  attempt([&] { remembered_->reset(restored); });
}

OpenRegister::OpenRegister(const Configured& with) : memory_(with), store_(open(with), with.clock) {
  const auto found = store_.last_commit();
  const auto warning = found ? memory_.warning(*found) : std::nullopt;
  if (warning) with.terminal.warn(*warning);
}

void OpenRegister::remember() {
  if (const auto committed = store_.last_commit()) memory_.note(*committed);
}

std::filesystem::path existing_register(const Configured& with) {
  std::filesystem::path file = register_path(with);
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) {
    throw Error(ErrorKind::no_register, {"error.no-register", {{"path", file.string()}}},
                Message{"hint.init", {}});
  }
  return file;
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
