// What helps with the program: its configuration and its manual.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kTopic{Positional{"COMMAND", false}, Positional{"VERB", false}};
inline constexpr std::array kConfigShowOptions{option::kOrigin};

void config_check(const Configured& with);
void config_show(const Configured& with);
void help(const Invocation& with);

inline constexpr auto kProgramCommands = std::to_array<Command>({
    {.name = "config check",
     .run = config_check,
     .examples = {"config check", "config check --config new.toml"}},
    {.name = "config show",
     .run = config_show,
     .examples = {"config show", "config show --origin"},
     .options = kConfigShowOptions},
    {.name = "help", .run = help, .examples = {"help", "help add-client"}, .positionals = kTopic},
});

}  // namespace kortisto::app
