#include "commands/rotate_key.h"

#include <nlohmann/json.hpp>

#include "session/open_register.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "upkeep/rotate_key.h"

namespace kortisto::app {

void rotate_key(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  check_guard(with);
  Secret old_one;
  // Before a person types the new one twice. No lock is held while nobody types.
  try_passphrase(with, [&](const Secret& typed) {
    upkeep::check_passphrase(file, typed, wait_time(with.arguments));
    old_one = typed.clone();
  });
  const Secret new_one = next_passphrase(with);
  const bool passphrase_only = with.arguments.has(option::kPassphraseOnly);
  const db::Commit committed = [&] {
    const Progress progress(with.terminal, {"progress.rotate", {}});
    return upkeep::rotate_key(
        file, old_one, new_one, kdf_settings(with.config),
        passphrase_only ? upkeep::Rotation::passphrase_only : upkeep::Rotation::data_key,
        wait_time(with.arguments), with.clock);
  }();
  Memory(with).note(committed);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("rotate-key");
    json["register"] = file.string();
    json["passphrase_only"] = passphrase_only;
    return print_json(with.terminal, json);
  }
  with.terminal.print_line(
      {MessageKey(passphrase_only ? "result.passphrase-changed" : "result.rotated"), {}});
}

}  // namespace kortisto::app
