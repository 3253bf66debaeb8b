// list: every client, in the order of the language's alphabet.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void list(const WithRegister& with);

inline constexpr auto kListCommands = std::to_array<Command>({
    {.name = "list",
     .run = list,
     .examples = {"list", "list --format csv"},
     .options = kListOptions},
});

}  // namespace kortisto::app
