// The commands about the register as a file: made, copied, put back, re-keyed, looked through.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void backup(const Configured& with);
void demo(const Configured& with);
void init(const Configured& with);
void restore(const Configured& with);
void rotate_key(const Configured& with);
void verify(const Configured& with);

inline constexpr std::array kDirectoryWord{Positional{"DIR"}};
inline constexpr std::array kBackupWord{Positional{"FILE"}};
inline constexpr std::array kDemoOptions{option::kClients, option::kSeed};
inline constexpr std::array kRestoreOptions{option::kDryRun, option::kConfirm};
inline constexpr std::array kRotateOptions{option::kPassphraseOnly, option::kNewPassphraseFile,
                                           option::kNewPassphraseFd, option::kNewPassphraseCommand};

inline constexpr std::array kRegisterCommands = std::to_array<Command>({
    {.name = "backup",
     .run = backup,
     .examples = {"backup /media/backup", "backup /media/backup --json"},
     .positionals = kDirectoryWord},
    {.name = "demo",
     .run = demo,
     .examples = {"demo practice", "demo big --clients 10000 --seed 7"},
     .positionals = kDirectoryWord,
     .options = kDemoOptions},
    {.name = "init",
     .run = init,
     .examples = {"init", "init --register practice.kortisto --passphrase-file passphrase"}},
    {.name = "restore",
     .run = restore,
     .examples = {"restore /media/backup/register.kortisto",
                  "restore copy.kortisto --confirm register.kortisto"},
     .positionals = kBackupWord,
     .options = kRestoreOptions},
    {.name = "rotate-key",
     .run = rotate_key,
     .examples = {"rotate-key", "rotate-key --passphrase-only --new-passphrase-file next"},
     .options = kRotateOptions},
    {.name = "verify", .run = verify, .examples = {"verify", "verify --json"}},
});

}  // namespace kortisto::app
