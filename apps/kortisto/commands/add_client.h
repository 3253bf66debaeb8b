// add-client: a new client, with the guardians and the source that a document names.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/client.h"

namespace kortisto::app {

void add_client(const AtDoor& with);

inline constexpr auto kAddClientCommands = std::to_array<Command>({
    {.name = "add-client",
     .run = add_client,
     .changes = true,
     .examples = {"add-client --from client.toml", "add-client --from - --json < client.json"},
     .options = kAddOptions,
     .fields = kRecordOf<domain::Client>},
});

}  // namespace kortisto::app
