#include "commands/restore.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "session/open_register.h"
#include "session/places.h"
#include "session/settings.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "upkeep/restore.h"

namespace kortisto::app {

namespace {

// A register that is there is replaced only when somebody gives its name.
void confirm_replacing(const Configured& with, const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  std::string answer;
  if (const auto given = with.arguments.value(option::kConfirm)) {
    answer = *given;
  } else {
    answer = with.terminal.ask_line({"question.restore", {{"path", file.string()}, {"name", name}}},
                                    "--confirm=" + name);
  }
  if (answer != name) throw Error(ErrorKind::invalid, {"error.not-confirmed", {}});
}

}  // namespace

void restore(const Configured& with) {
  const std::filesystem::path backup = *with.arguments.positional(0);
  const std::filesystem::path file = register_path(with);
  const bool dry_run = with.arguments.has(option::kDryRun);
  std::error_code error;
  if (!std::filesystem::exists(backup, error)) {  // before anything is asked
    throw Error(ErrorKind::no_register, {"error.no-register", {{"path", backup.string()}}});
  }
  if (!dry_run && std::filesystem::equivalent(backup, file, error)) {
    throw Error(ErrorKind::invalid, {"error.restore.itself", {{"path", file.string()}}});
  }
  check_guard(with);
  const bool there = std::filesystem::exists(std::filesystem::symlink_status(file, error));
  if (there && !dry_run) confirm_replacing(with, file);
  if (!dry_run) make_directories(file.parent_path());
  const upkeep::RestoreMode mode = dry_run ? upkeep::RestoreMode::try_only
                                   : there ? upkeep::RestoreMode::replace
                                           : upkeep::RestoreMode::to_free_place;
  upkeep::RestoreResult result;
  try_passphrase(with, [&](const Secret& secret) {
    const Progress progress(with.terminal, {"progress.restore", {}});
    result = upkeep::restore(backup, file, secret, mode, wait_time(with.arguments), with.clock);
  });
  if (!dry_run) Memory(with).reset(result.commit);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("restore");
    json["register"] = file.string();
    json["generation"] = result.commit.generation;
    json["changed"] = !dry_run;
    return print_json(with.terminal, json);
  }
  if (dry_run) return with.terminal.print_line({"result.restore-good", {}});
  with.terminal.print_line({"result.restored",
                            {{"path", file.string()},
                             {"generation", static_cast<std::int64_t>(result.commit.generation)}}});
}

}  // namespace kortisto::app
