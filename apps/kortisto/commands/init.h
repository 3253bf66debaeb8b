// init: an empty register, its recovery key, and a configuration to fill in.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kInitOptions{option::kWeak};

void init(const Configured& with);

inline constexpr auto kInitCommands = std::to_array<Command>({
    {.name = "init",
     .run = init,
     .examples = {"init", "init --register practice.kortisto --passphrase-file passphrase"},
     .options = kInitOptions},
});

}  // namespace kortisto::app
