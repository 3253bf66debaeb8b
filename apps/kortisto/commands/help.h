// help [COMMAND]: the manual page where it is installed and somebody reads, else the long help.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kTopic{Positional{"COMMAND", false}, Positional{"VERB", false}};

void help(const Invocation& with);

inline constexpr auto kHelpCommands = std::to_array<Command>({
    {.name = "help", .run = help, .examples = {"help", "help add-client"}, .positionals = kTopic},
});

}  // namespace kortisto::app
