// edit CLIENT and rectify CLIENT: a client changed, or was written down wrongly.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/client.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr auto kClientCommands = std::to_array<Command>({
    {.name = "edit",
     .run = edit_of<domain::Client>,
     .changes = true,
     .examples = {"edit 1 --from moved.toml", "edit 1 --edit"},
     .positionals = kClient,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Client>},
    {.name = "rectify",
     .run = rectify_of<domain::Client>,
     .changes = true,
     .examples = {"rectify 1 --from mistake.toml", "rectify 1 --edit"},
     .positionals = kClient,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Client>},
});

}  // namespace kortisto::app
