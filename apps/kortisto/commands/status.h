// status: what needs attention, on one screen.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kStatusOptions{option::kDays, option::kIcs, option::kOutput,
                                           option::kForce};

void status(const WithRegister& with);

inline constexpr auto kStatusCommands = std::to_array<Command>({
    {.name = "status",
     .run = status,
     .examples = {"status", "status --days 90 --ics --output kortisto.ics"},
     .options = kStatusOptions},
});

}  // namespace kortisto::app
