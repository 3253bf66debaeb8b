// demo DIR: a register with invented people and a year of records, for learning, pictures and
// benchmarks.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kDemoOptions{option::kClients, option::kSeed};

void demo(const Configured& with);

inline constexpr auto kDemoCommands = std::to_array<Command>({
    {.name = "demo",
     .run = demo,
     .changes = true,
     .examples = {"demo practice", "demo big --clients 10000 --seed 7"},
     .positionals = kDirectory,
     .options = kDemoOptions},
});

}  // namespace kortisto::app
