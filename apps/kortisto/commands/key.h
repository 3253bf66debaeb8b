// key: the ways into the register, listed, and a new recovery key.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kKeyListOptions{option::kListFormat, option::kSpreadsheet,
                                            option::kAccept};
inline constexpr std::array kKeyRecoveryOptions{option::kLabel, option::kKeepRecovery};

void list_keys(const Configured& with);
void replace_recovery_key(const Configured& with);

inline constexpr auto kKeyCommands = std::to_array<Command>({
    {.name = "key list",
     .run = list_keys,
     .examples = {"key list", "key list --accept"},
     .options = kKeyListOptions},
    {.name = "key recovery",
     .run = replace_recovery_key,
     .changes = true,
     .examples = {"key recovery", "key recovery --label 'Pankin tallelokero'"},
     .options = kKeyRecoveryOptions},
});

}  // namespace kortisto::app
