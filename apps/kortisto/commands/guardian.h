// guardian: who acts for a client or stands close.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/guardian.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kGuardian{Positional{"CLIENT"}, Positional{"GUARDIAN", false}};
inline constexpr auto kGuardianColumns = std::to_array<std::string_view>(
    {"family_name", "given_names", "role", "phones", "emails", "safety_prohibition"});

inline constexpr auto kGuardianCommands = std::to_array<Command>({
    {.name = "guardian add",
     .run = add_of<domain::Guardian>,
     .changes = true,
     .examples = {"guardian add 2 --from guardian.toml", "guardian add 2 --from - < guardian.toml"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Guardian>},
    {.name = "guardian edit",
     .run = edit_of<domain::Guardian>,
     .changes = true,
     .examples = {"guardian edit 2 --from phone.toml", "guardian edit 2 1 --edit"},
     .positionals = kGuardian,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Guardian>},
    {.name = "guardian list",
     .run = list_of<domain::Guardian, kGuardianColumns>,
     .examples = {"guardian list 2", "guardian list 2 --format csv"},
     .positionals = kClient,
     .options = kListOptions},
    {.name = "guardian rectify",
     .run = rectify_of<domain::Guardian>,
     .changes = true,
     .examples = {"guardian rectify 2 --from mistake.toml", "guardian rectify 2 1 --edit"},
     .positionals = kGuardian,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Guardian>},
});

}  // namespace kortisto::app
