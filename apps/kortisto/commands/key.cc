#include "commands/key.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "commands/key_output.h"
#include "commands/register_keys.h"
#include "session/settings.h"
#include "terminal/json_output.h"
#include "upkeep/keys.h"

namespace kortisto::app {

void list_keys(const Configured& with) {
  RegisterKeys keys(with);
  print_list(with, list_of_keys(keys.found.keys, keys.found.seen.commit, keys.memory));
  if (with.arguments.has(option::kAccept)) {
    keys.memory.note(keys.found.seen);
    return with.terminal.note({"result.accepted", {}});
  }
  for (const Message& warning : keys.found.warnings) with.terminal.warn(warning);
}

void replace_recovery_key(const Configured& with) {
  RegisterKeys keys(with);
  if (keys.found.by_recovery_key) {
    throw Error(ErrorKind::invalid, {"error.key.needs-passphrase", {}});
  }
  for (const Message& warning : keys.found.warnings) with.terminal.warn(warning);
  const upkeep::NewKeys made = [&] {
    const Progress progress(with.terminal, {"progress.rotate", {}});
    return upkeep::rotate_key(keys.file, keys.typed, keys.typed, kdf_settings(with.config),
                              {.kept = with.arguments.values(option::kKeepRecovery),
                               .fresh = true,
                               .label = with.arguments.value(option::kLabel).value_or("")},
                              "key.recovery", keys.memory.announce(), wait_time(with.arguments),
                              with.clock, use_of(with));
  }();
  keys.memory.settle(made.seen);
  nlohmann::ordered_json json = json_object(with.command.hyphened());
  json["register"] = keys.file.string();
  if (!with.arguments.has(option::kJson)) {
    with.terminal.print_line({"result.recovery-key-replaced", {}});
  }
  print_new_keys(with, std::move(json), made, keys.memory);
}

}  // namespace kortisto::app
