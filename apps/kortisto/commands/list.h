// list: every client, or those who are chosen, in the order of the language's alphabet.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kClientListOptions{
    option::kActive,  option::kEnded,    option::kMinor,      option::kDueWithin,
    option::kWithout, option::kSortList, option::kListFormat, option::kSpreadsheet};

void list(const WithRegister& with);

inline constexpr auto kListCommands = std::to_array<Command>({
    {.name = "list",
     .run = list,
     .examples = {"list", "list --active --due-within 14"},
     .options = kClientListOptions},
});

}  // namespace kortisto::app
