// The commands about the program itself.
#pragma once

#include <array>

#include "cli/command.h"

namespace kortisto::app {

void config_check(const Configured& with);
void config_show(const Configured& with);
void help(const Invocation& with);

inline constexpr std::array kTopicWords{Positional{"COMMAND", false}, Positional{"VERB", false}};
inline constexpr std::array kConfigShowOptions{option::kOrigin};

inline constexpr std::array kProgramCommands = std::to_array<Command>({
    {.name = "config check",
     .run = config_check,
     .examples = {"config check", "config check --config new.toml"}},
    {.name = "config show",
     .run = config_show,
     .examples = {"config show", "config show --origin"},
     .options = kConfigShowOptions},
    {.name = "help",
     .run = help,
     .examples = {"help", "help add-client"},
     .positionals = kTopicWords},
});

}  // namespace kortisto::app
