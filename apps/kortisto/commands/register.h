// The register file itself: making it, keeping it, learning with it.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kBackupFile{Positional{"FILE"}};
inline constexpr std::array kDemoOptions{option::kClients, option::kSeed};
inline constexpr std::array kRestoreOptions{option::kDryRun, option::kConfirm};
inline constexpr std::array kRotateOptions{option::kPassphraseOnly, option::kNewPassphraseFile,
                                           option::kNewPassphraseFd, option::kNewPassphraseCommand};

void backup(const Configured& with);
void demo(const Configured& with);
void init(const Configured& with);
void restore(const Configured& with);
void rotate_key(const Configured& with);
void verify(const Configured& with);

inline constexpr auto kRegisterCommands = std::to_array<Command>({
    {.name = "backup",
     .run = backup,
     .examples = {"backup /media/backup", "backup /media/backup --json"},
     .positionals = kDirectory},
    {.name = "demo",
     .run = demo,
     .examples = {"demo practice", "demo big --clients 10000 --seed 7"},
     .positionals = kDirectory,
     .options = kDemoOptions},
    {.name = "init",
     .run = init,
     .examples = {"init", "init --register practice.kortisto --passphrase-file passphrase"}},
    {.name = "restore",
     .run = restore,
     .examples = {"restore /media/backup/register.kortisto",
                  "restore copy.kortisto --confirm register.kortisto"},
     .positionals = kBackupFile,
     .options = kRestoreOptions},
    {.name = "rotate-key",
     .run = rotate_key,
     .examples = {"rotate-key", "rotate-key --passphrase-only --new-passphrase-file next"},
     .options = kRotateOptions},
    {.name = "verify", .run = verify, .examples = {"verify", "verify --json"}},
});

}  // namespace kortisto::app
