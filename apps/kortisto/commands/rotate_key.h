// rotate-key: a new passphrase and, unless it is --passphrase-only, a new data key.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kRotateOptions{option::kPassphraseOnly,
                                           option::kKeepRecovery,
                                           option::kDropRecovery,
                                           option::kNewPassphraseFile,
                                           option::kNewPassphraseFd,
                                           option::kNewPassphraseCommand,
                                           option::kWeak};

void rotate_key(const Configured& with);

inline constexpr auto kRotateKeyCommands = std::to_array<Command>({
    {.name = "rotate-key",
     .run = rotate_key,
     .changes = true,
     .examples = {"rotate-key", "rotate-key --passphrase-only --new-passphrase-file next"},
     .options = kRotateOptions},
});

}  // namespace kortisto::app
