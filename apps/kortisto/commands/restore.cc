#include "commands/restore.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/owner.h"
#include "session/files_in_use.h"
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
  bool confirmed = false;
  if (const auto given = with.arguments.value(option::kConfirm)) {
    confirmed = *given == name;
  } else {
    // As a secret: whoever is used to being asked for the passphrase types that.
    const Secret answer = with.terminal.ask_secret(
        {"question.restore", {{"path", file.string()}, {"name", name}}}, "--confirm=" + name);
    confirmed = answer.text() == name;
  }
  if (!confirmed) throw Error(ErrorKind::invalid, {"error.not-confirmed", {}});
}

// So is another register, and that twice: it is gone then, whatever passphrase the backup has.
void confirm_other(const Configured& with, const std::filesystem::path& file) {
  if (with.arguments.has(option::kReplaceOther)) return;
  if (!with.terminal.ask_yes_no({"question.restore-other", {{"path", file.string()}}},
                                "--replace-other")) {
    throw Error(ErrorKind::invalid, {"error.restore.other", {}});
  }
}

std::filesystem::path existing_backup(const Arguments& arguments) {
  std::filesystem::path backup = *arguments.positional(0);
  std::error_code error;
  if (!std::filesystem::exists(backup, error)) {
    throw Error(ErrorKind::no_register, {"error.no-register", {{"path", backup.string()}}});
  }
  return backup;
}

// What is lost when nobody restores this backup, or gained when somebody does.
void say_comparison(const Configured& with, const upkeep::Comparison& compared) {
  const auto line = [&](const char* key) {
    with.terminal.print_done(
        {MessageKey(std::string_view(key)),
         {{"backup", static_cast<std::int64_t>(compared.backup_generation)},
          {"register", static_cast<std::int64_t>(compared.register_generation.value_or(0))}}});
  };
  line(compared.is_manifest_there ? "result.drill-manifest" : "result.drill-no-manifest");
  if (!compared.register_generation) {
    line("result.drill-no-register");
  } else if (compared.is_other) {
    line("result.drill-other");
  } else {
    line("result.drill-same");
  }
}

void say_drill(const Configured& with, const std::filesystem::path& backup,
               const std::filesystem::path& file) {
  const auto compared = upkeep::compare_with_register(backup, file, wait_time(with.arguments));
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("restore");
    json["register"] = file.string();
    json["generation"] = compared.backup_generation;
    json["changed"] = false;
    json["manifest"] = compared.is_manifest_there;
    json["register_generation"] = nullptr;
    json["same_register"] = nullptr;
    if (compared.register_generation) {
      json["register_generation"] = *compared.register_generation;
      json["same_register"] = !compared.is_other;
    }
    return print_json(with.terminal, json);
  }
  with.terminal.print_done({"result.drill-good", {}});
  say_comparison(with, compared);
}

upkeep::RestoreMode mode_of(const Configured& with, const std::filesystem::path& backup,
                            const std::filesystem::path& file) {
  using upkeep::RestoreMode;
  if (with.arguments.has(option::kDrill)) return RestoreMode::drill;
  if (with.arguments.has(option::kDryRun)) return RestoreMode::try_only;
  std::error_code error;
  if (std::filesystem::equivalent(backup, file, error)) {
    throw Error(ErrorKind::invalid, {"error.restore.itself", {{"path", file.string()}}});
  }
  refuse_other_than_register(with, file);
  if (!std::filesystem::exists(file, error)) return RestoreMode::to_free_place;
  confirm_replacing(with, file);
  if (!upkeep::compare_with_register(backup, file, wait_time(with.arguments)).is_other) {
    return RestoreMode::replace;
  }
  confirm_other(with, file);
  return RestoreMode::replace_other;
}

}  // namespace

void restore(const Configured& with) {
  const std::filesystem::path backup = existing_backup(with.arguments);
  const std::filesystem::path file = behind_link(register_path(with));
  check_guard(with);
  const upkeep::RestoreMode mode = mode_of(with, backup, file);
  if (mode != upkeep::RestoreMode::try_only) make_directories(file.parent_path());
  Memory memory(with, file);
  upkeep::RestoreResult result;
  try_passphrase(with, [&](const Secret& secret) {
    const Progress progress(with.terminal, {"progress.restore", {}});
    result = upkeep::restore(backup, file, secret, mode, memory.announce(),
                             wait_time(with.arguments), with.clock, use_of(with));
  });
  if (mode == upkeep::RestoreMode::drill) return say_drill(with, backup, file);
  const bool changed = mode != upkeep::RestoreMode::try_only;
  if (changed) memory.settle(result.seen);
  if (result.warning) with.terminal.warn(*result.warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("restore");
    json["register"] = file.string();
    json["generation"] = result.seen.commit.generation;
    json["changed"] = changed;
    return print_json(with.terminal, json);
  }
  if (!changed) return with.terminal.print_done({"result.restore-good", {}});
  with.terminal.print_done(
      {"result.restored",
       {{"path", file.string()},
        {"generation", static_cast<std::int64_t>(result.seen.commit.generation)}}});
}

}  // namespace kortisto::app
