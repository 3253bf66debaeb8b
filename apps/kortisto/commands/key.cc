#include "commands/key.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "commands/key_output.h"
#include "session/open_register.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "upkeep/keys.h"

namespace kortisto::app {

void list_keys(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  check_guard(with);
  Memory memory(with, file);
  upkeep::KeyList found;
  try_on_register(with, file, memory, [&](const Secret& typed) {
    found = upkeep::list_keys(file, typed, memory.get(), wait_time(with.arguments));
  });
  print_list(with, list_of_keys(found.keys, found.seen.commit, memory));
  if (with.arguments.has(option::kAccept)) {
    memory.note(found.seen);
    return with.terminal.note({"result.accepted", {}});
  }
  for (const Message& warning : found.warnings) with.terminal.warn(warning);
}

void replace_recovery_key(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  check_guard(with);
  Memory memory(with, file);
  Secret passphrase;
  upkeep::KeyList before;
  try_on_register(with, file, memory, [&](const Secret& typed) {
    before = upkeep::list_keys(file, typed, memory.get(), wait_time(with.arguments));
    passphrase = typed.clone();
  });
  if (before.by_recovery_key) {
    throw Error(ErrorKind::invalid, {"error.key.needs-passphrase", {}});
  }
  for (const Message& warning : before.warnings) with.terminal.warn(warning);
  const auto announce = [&](const upkeep::Sighting& next) { memory.expect(next); };
  const upkeep::NewKeys made = [&] {
    const Progress progress(with.terminal, {"progress.rotate", {}});
    return upkeep::rotate_key(file, passphrase, passphrase, kdf_settings(with.config),
                              {.kept = with.arguments.values(option::kKeepRecovery),
                               .fresh = true,
                               .label = with.arguments.value(option::kLabel).value_or("")},
                              "key.recovery", announce, wait_time(with.arguments), with.clock);
  }();
  memory.settle(made.seen);
  nlohmann::ordered_json json = json_object(with.command.hyphened());
  json["register"] = file.string();
  if (!with.arguments.has(option::kJson)) {
    with.terminal.print_line({"result.recovery-key-replaced", {}});
  }
  print_new_keys(with, std::move(json), made, memory);
}

}  // namespace kortisto::app
