// find: which clients a name, a telephone number, an e-mail address or an identity code means.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kSearch{Positional{"TEXT", false}};
inline constexpr std::array kFindOptions{
    option::kFromText,  option::kActive,     option::kEnded,
    option::kMinor,     option::kDueWithin,  option::kWithout,
    option::kSortFound, option::kListFormat, option::kSpreadsheet};

void find(const AtDoor& with);

inline constexpr auto kFindCommands = std::to_array<Command>({
    {.name = "find",
     .run = find,
     .examples = {"find Niemi", "find --from - < number.txt"},
     .positionals = kSearch,
     .options = kFindOptions},
});

}  // namespace kortisto::app
