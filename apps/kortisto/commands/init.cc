#include "commands/init.h"

#include <cerrno>
#include <csignal>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/interrupt.h"
#include "base/new_file.h"
#include "base/owner.h"
#include "commands/key_output.h"
#include "session/config_template.h"
#include "session/files_in_use.h"
#include "session/open_register.h"
#include "session/places.h"
#include "session/settings.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "upkeep/create.h"

namespace kortisto::app {

namespace {

// Writes the file in which everything is explained and nothing is set, unless there is one.
void write_config(const Configured& with) {
  const auto file = user_config(with.environment);
  std::error_code error;
  if (with.arguments.has(option::kConfig) || !file) return;
  if (std::filesystem::exists(*file, error) || error) return;
  make_directories(file->parent_path());
  NewFile fresh(*file, NewFile::Existing::refuse);
  leave_to_owner(fresh.fd(), file->parent_path());
  fresh.write(config_template(with.language));
  const auto warning = fresh.commit();
  if (warning) with.terminal.warn(*warning);
  with.terminal.note({"result.config-made", {{"path", file->string()}}});
}

// A closed pipe is silent elsewhere. Here it is why there is no register.
[[noreturn]] void rethrow_said() {
  try {
    throw;
  } catch (const Interrupted& interrupted) {
    if (interrupted.signal != SIGPIPE) throw;
    throw system_error("write", "standard output", EPIPE);
  }
}

void print_result(const Configured& with, const std::filesystem::path& file,
                  const Secret& recovery_key) {
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("init");
    json["register"] = file.string();
    return print_json(with.terminal, std::move(json), "recovery_key", recovery_key);
  }
  with.terminal.print_line({"result.register-made", {{"path", file.string()}}});
  print_recovery_key(with.terminal, recovery_key);
}

}  // namespace

void init(const Configured& with) {
  const std::filesystem::path file = register_path(with);
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(file, error))) {
    throw Error(ErrorKind::invalid, {"error.file.exists", {{"path", file.string()}}});
  }
  refuse_other_than_register(with, file);
  const Secret passphrase = first_passphrase(with);
  write_config(with);
  make_directories(file.parent_path());
  const upkeep::NewRegister made = upkeep::create_register(
      file, passphrase, kdf_settings(with.config), with.clock, use_of(with));
  try {
    print_result(with, file, made.recovery_key);
    with.terminal.flush();
  } catch (...) {
    // Nobody has seen the recovery key, and nobody ever could: better no register than that one.
    std::filesystem::remove(file, error);
    rethrow_said();
  }
  Memory(with, file).note(made.seen);
  if (made.warning) with.terminal.warn(*made.warning);
}

}  // namespace kortisto::app
