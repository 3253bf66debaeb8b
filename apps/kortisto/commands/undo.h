// undo: the latest entry was a slip.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

void undo(const WithRegister& with);

inline constexpr std::array kUndoOptions{option::kYes, option::kDryRun};

inline constexpr auto kUndoCommands = std::to_array<Command>({
    {.name = "undo",
     .run = undo,
     .changes = true,
     .examples = {"undo", "undo --dry-run"},
     .options = kUndoOptions},
});

}  // namespace kortisto::app
