#include "commands/backup.h"

#include <nlohmann/json.hpp>

#include "session/open_register.h"
#include "terminal/json_output.h"
#include "upkeep/backup.h"

namespace kortisto::app {

void backup(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  const std::filesystem::path directory = *with.arguments.positional(0);
  const upkeep::BackupResult made = [&] {
    const Progress progress(with.terminal, {"progress.backup", {}});
    return upkeep::backup(file, directory, wait_time(with.arguments), with.clock);
  }();
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("backup");
    json["file"] = made.file.string();
    json["manifest"] = made.manifest.string();
    json["sha256"] = made.sha256;
    json["bytes"] = made.bytes;
    json["generation"] = made.commit.generation;
    print_json(with.terminal, json);
  } else {
    with.terminal.print_done({"result.backup",
                              {{"path", made.file.string()},
                               {"bytes", static_cast<std::int64_t>(made.bytes)},
                               {"generation", static_cast<std::int64_t>(made.commit.generation)}}});
  }
  // What is seen without a key; the copy is made all the same, for it may be the only one left.
  const Memory memory(with, file);
  if (memory.get() != nullptr) {
    for (const Message& warning : memory.get()->compare(made.commit)) with.terminal.warn(warning);
  }
  memory.note_backup(made.commit, with.clock.now());
  if (made.warning) with.terminal.warn(*made.warning);
  if (made.older_than) {
    with.terminal.warn({"warning.backup.older",
                        {{"file", made.older_than->file},
                         {"generation", static_cast<std::int64_t>(made.older_than->generation)}}});
  }
}

}  // namespace kortisto::app
