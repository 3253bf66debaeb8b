// key-handover: keys to a client's home that a worker has.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/key_handover.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kKeyHandover{Positional{"CLIENT"}, Positional{"HANDOVER", false}};
inline constexpr auto kKeyHandoverColumns =
    std::to_array<std::string_view>({"case", "keys", "holder", "handed_on", "returned_on"});

inline constexpr auto kKeyHandoverCommands = std::to_array<Command>({
    {.name = "key-handover add",
     .run = add_of<domain::KeyHandover>,
     .examples = {"key-handover add 2 --from keys.toml", "key-handover add 2 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::KeyHandover>},
    {.name = "key-handover edit",
     .run = edit_of<domain::KeyHandover>,
     .examples = {"key-handover edit 2 --returned-on 2026-11-20", "key-handover edit 2 --edit"},
     .positionals = kKeyHandover,
     .options = kEditOptions,
     .fields = kRecordOf<domain::KeyHandover>},
    {.name = "key-handover list",
     .run = list_of<domain::KeyHandover, kKeyHandoverColumns>,
     .examples = {"key-handover list", "key-handover list 2 --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "key-handover rectify",
     .run = rectify_of<domain::KeyHandover>,
     .examples = {"key-handover rectify 2 --from mistake.toml", "key-handover rectify 2 --edit"},
     .positionals = kKeyHandover,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::KeyHandover>},
    {.name = "key-handover show",
     .run = show_of<domain::KeyHandover>,
     .examples = {"key-handover show 2", "key-handover show 2 1 --json"},
     .positionals = kKeyHandover},
});

}  // namespace kortisto::app
