// config show and config check.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kConfigShowOptions{option::kOrigin};

void config_check(const Configured& with);
void config_show(const Configured& with);

inline constexpr auto kConfigCommands = std::to_array<Command>({
    {.name = "config check",
     .run = config_check,
     .examples = {"config check", "config check --config new.toml"}},
    {.name = "config show",
     .run = config_show,
     .examples = {"config show", "config show --origin"},
     .options = kConfigShowOptions},
});

}  // namespace kortisto::app
