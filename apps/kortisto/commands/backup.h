// backup DIR: the sealed bytes, copied under the lock; no passphrase is needed.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void backup(const Configured& with);

inline constexpr auto kBackupCommands = std::to_array<Command>({
    {.name = "backup",
     .run = backup,
     .changes = true,
     .examples = {"backup /media/backup", "backup /media/backup --json"},
     .positionals = kDirectory},
});

}  // namespace kortisto::app
