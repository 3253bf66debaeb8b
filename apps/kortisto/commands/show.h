// show CLIENT: what the register says of a client now, with what belongs to the client: of people
// all, of the rest a line for each record that is not over.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void show(const WithRegister& with);

inline constexpr auto kShowCommands = std::to_array<Command>({
    {.name = "show", .run = show, .examples = {"show 1", "show 1 --json"}, .positionals = kClient},
});

}  // namespace kortisto::app
