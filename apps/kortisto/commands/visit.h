// visit: what was done for a client, and what is to be done.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/visit.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kVisit{Positional{"CLIENT"}, Positional{"VISIT", false}};
inline constexpr std::array kVisitAddOptions{option::kFrom, option::kEdit, option::kYes,
                                             option::kText, option::kDryRun};
inline constexpr std::array kVisitListOptions{option::kMonth,
                                              option::kOfCommitment,
                                              option::kOfVoucher,
                                              option::kSums,
                                              option::kListOrPaperFormat,
                                              option::kSpreadsheet,
                                              option::kOutput,
                                              option::kForce};
inline constexpr std::array kVisitRemoval{domain::field_of<domain::Visit>("removed_on"),
                                          domain::field_of<domain::Visit>("remove_reason")};

void visit_add(const AtDoor& with);
void visit_list(const WithRegister& with);
void visit_remove(const AtDoor& with);

inline constexpr auto kVisitCommands = std::to_array<Command>({
    {.name = "visit add",
     .run = visit_add,
     .changes = true,
     .examples = {"visit add 3 --minutes 60", "visit add --from november.csv --dry-run"},
     .positionals = kClientOrAll,
     .options = kVisitAddOptions,
     .fields = kOptionsOf<kEntered<domain::Visit>>},
    {.name = "visit edit",
     .run = edit_of<domain::Visit>,
     .changes = true,
     .examples = {"visit edit 3 12 --state held", "visit edit 3 12 --edit"},
     .positionals = kVisit,
     .options = kEditOptions,
     .fields = kOptionsOf<kEntered<domain::Visit>>},
    {.name = "visit list",
     .run = visit_list,
     .examples = {"visit list --month 2026-11",
                  "visit list --month 2026-11 --commitment 2 --output visits.pdf"},
     .positionals = kClientOrAll,
     .options = kVisitListOptions},
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
