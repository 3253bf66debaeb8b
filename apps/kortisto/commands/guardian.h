// The commands about guardians.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/guardian.h"

namespace kortisto::app {

void guardian_add(const WithRegister& with);
void guardian_edit(const WithRegister& with);
void guardian_list(const WithRegister& with);
void guardian_rectify(const WithRegister& with);

inline constexpr std::array kGuardianWords{Positional{"CLIENT"}, Positional{"GUARDIAN", false}};

inline constexpr std::array kGuardianCommands = std::to_array<Command>({
    {.name = "guardian add",
     .run = guardian_add,
     .examples = {"guardian add 2 --from guardian.toml", "guardian add 2 --from - < guardian.toml"},
     .positionals = kClientWord,
     .options = kAddOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
    {.name = "guardian edit",
     .run = guardian_edit,
     .examples = {"guardian edit 2 --from phone.toml", "guardian edit 2 1 --edit"},
     .positionals = kGuardianWords,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
    {.name = "guardian list",
     .run = guardian_list,
     .examples = {"guardian list 2", "guardian list 2 --format csv"},
     .positionals = kClientWord,
     .options = kListOptions},
    {.name = "guardian rectify",
     .run = guardian_rectify,
     .examples = {"guardian rectify 2 --from mistake.toml", "guardian rectify 2 1 --edit"},
     .positionals = kGuardianWords,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
});

}  // namespace kortisto::app
