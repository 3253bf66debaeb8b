// visit: what was done for a client, and what is to be done.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/visit.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kVisit{Positional{"CLIENT"}, Positional{"VISIT", false}};
inline constexpr auto kVisitColumns =
    std::to_array<std::string_view>({"day", "start", "minutes", "kind", "state", "agreement",
                                     "commitment", "voucher", "invoice", "removed_on"});
inline constexpr std::array kVisitRemoval{domain::field_of<domain::Visit>("removed_on"),
                                          domain::field_of<domain::Visit>("remove_reason")};

void visit_remove(const AtDoor& with);

inline constexpr auto kVisitCommands = std::to_array<Command>({
    {.name = "visit add",
     .run = add_of<domain::Visit>,
     .changes = true,
     .examples = {"visit add 3 --minutes 60",
                  "visit add 3 --day 2026-12-08 --start 14:30 --minutes 60 --state planned"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kOptionsOf<kEntered<domain::Visit>>},
    {.name = "visit edit",
     .run = edit_of<domain::Visit>,
     .changes = true,
     .examples = {"visit edit 3 12 --state held", "visit edit 3 12 --edit"},
     .positionals = kVisit,
     .options = kEditOptions,
     .fields = kOptionsOf<kEntered<domain::Visit>>},
    {.name = "visit list",
     .run = list_of<domain::Visit, kVisitColumns>,
     .examples = {"visit list 3", "visit list --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "visit rectify",
     .run = rectify_of<domain::Visit>,
     .changes = true,
     .examples = {"visit rectify 3 12 --from mistake.toml", "visit rectify 3 12 --edit"},
     .positionals = kVisit,
     .options = kRectifyOptions,
     .fields = kOptionsOf<kEntered<domain::Visit>>},
    {.name = "visit remove",
     .run = visit_remove,
     .changes = true,
     .examples = {"visit remove 3 12 --remove-reason 'kirjattu väärälle päivälle'",
                  "visit remove 3 12 --from reason.toml"},
     .positionals = kVisit,
     .options = kAddOptions,
     .fields = kOptionsOf<kVisitRemoval>},
    {.name = "visit show",
     .run = show_of<domain::Visit>,
     .examples = {"visit show 3 12", "visit show 3 12 --json"},
     .positionals = kVisit},
});

}  // namespace kortisto::app
