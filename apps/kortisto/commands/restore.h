// restore FILE: a backup, checked and put in the register's place.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kBackupFile{Positional{"FILE"}};
inline constexpr std::array kRestoreOptions{option::kDryRun, option::kDrill, option::kConfirm,
                                            option::kReplaceOther};

void restore(const Configured& with);

inline constexpr auto kRestoreCommands = std::to_array<Command>({
    {.name = "restore",
     .run = restore,
     .changes = true,
     .examples = {"restore /media/backup/register.kortisto",
                  "restore copy.kortisto --confirm register.kortisto"},
     .positionals = kBackupFile,
     .options = kRestoreOptions},
});

}  // namespace kortisto::app
