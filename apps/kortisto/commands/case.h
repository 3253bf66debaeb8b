// case: one matter of a client's in one service task.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/case.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kCase{Positional{"CLIENT"}, Positional{"CASE", false}};
inline constexpr auto kCaseColumns = std::to_array<std::string_view>(
    {"state", "task", "service", "controller", "controller_name", "opened", "closed"});
// What is said when a case is closed.
inline constexpr std::array kCaseEnd{domain::field_of<domain::Case>("closed"),
                                     domain::field_of<domain::Case>("close_ground")};

// With the responsible worker and the county that the configuration names, where nobody says
// others.
void case_add(const AtDoor& with);
void case_close(const AtDoor& with);

inline constexpr auto kCaseCommands = std::to_array<Command>({
    {.name = "case add",
     .run = case_add,
     .changes = true,
     .examples = {"case add 3 --from case.toml",
                  "case add 3 --task families --service Perhetyö --controller practice"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Case>},
    {.name = "case close",
     .run = case_close,
     .changes = true,
     .examples = {"case close 3 --close-ground 'palvelu päättyi'",
                  "case close 3 2 --closed 2026-11-20 --from ground.toml"},
     .positionals = kCase,
     .options = kAddOptions,
     .fields = kOptionsOf<kCaseEnd>},
    {.name = "case edit",
     .run = edit_of<domain::Case>,
     .changes = true,
     .examples = {"case edit 3 --responsible 'Kaisa Koivu'", "case edit 3 2 --edit"},
     .positionals = kCase,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Case>},
    {.name = "case list",
     .run = list_of<domain::Case, kCaseColumns>,
     .examples = {"case list", "case list 3 --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "case rectify",
     .run = rectify_of<domain::Case>,
     .changes = true,
     .examples = {"case rectify 3 --from mistake.toml", "case rectify 3 2 --edit"},
     .positionals = kCase,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Case>},
    {.name = "case show",
     .run = show_of<domain::Case>,
     .examples = {"case show 3", "case show 3 2 --json"},
     .positionals = kCase},
});

}  // namespace kortisto::app
