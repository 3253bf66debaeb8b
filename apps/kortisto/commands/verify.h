// verify: every block and the database in it.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void verify(const Configured& with);

inline constexpr auto kVerifyCommands = std::to_array<Command>({
    {.name = "verify", .run = verify, .examples = {"verify", "verify --json"}},
});

}  // namespace kortisto::app
