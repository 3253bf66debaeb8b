// plan: service plans and their versions.
#pragma once

#include <array>

#include "commands/print.h"
#include "commands/rows.h"
#include "domain/plan.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kPlan{Positional{"CLIENT"}, Positional{"PLAN", false}};
// A blank form is nobody's.
inline constexpr std::array kPlanOrNone{Positional{"CLIENT", false}, Positional{"PLAN", false}};
inline constexpr std::array kPlanListOptions{option::kDue, option::kListFormat,
                                             option::kSpreadsheet};
// What is said when a plan ends.
inline constexpr std::array kPlanEnd{domain::field_of<domain::Plan>("ended_on"),
                                     domain::field_of<domain::Plan>("end_reason")};

void plan_end(const AtDoor& with);
void plan_list(const WithRegister& with);
void plan_review(const AtDoor& with);

inline constexpr auto kPlanCommands = std::to_array<Command>({
    {.name = "plan",
     .run = show_of<domain::Plan>,
     .examples = {"plan 2", "plan 2 --json"},
     .positionals = kPlan},
    {.name = "plan add",
     .run = add_of<domain::Plan>,
     .changes = true,
     .examples = {"plan add 2 --from plan.toml", "plan add 2 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Plan>},
    {.name = "plan edit",
     .run = edit_of<domain::Plan>,
     .changes = true,
     .examples = {"plan edit 2 --agreed-on 2026-11-20 --paper-place 'binder 3'",
                  "plan edit 2 --edit"},
     .positionals = kPlan,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Plan>},
    {.name = "plan end",
     .run = plan_end,
     .changes = true,
     .examples = {"plan end 2", "plan end 2 --ended-on 2026-11-20"},
     .positionals = kPlan,
     .options = kAddOptions,
     .fields = kOptionsOf<kPlanEnd>},
    {.name = "plan list",
     .run = plan_list,
     .examples = {"plan list 2", "plan list --due"},
     .positionals = kClientOrAll,
     .options = kPlanListOptions},
    {.name = "plan print",
     .run = print_of<domain::Plan>,
     .run_blank = blank_of<domain::Plan>,
     .examples = {"plan print 2 --format pdf --output plan.pdf", "plan print --blank --lang sv"},
     .positionals = kPlanOrNone,
     .options = kPrintOptions},
    {.name = "plan rectify",
     .run = rectify_of<domain::Plan>,
     .changes = true,
     .examples = {"plan rectify 2 --from mistake.toml", "plan rectify 2 --edit"},
     .positionals = kPlan,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Plan>},
    {.name = "plan review",
     .run = plan_review,
     .changes = true,
     .examples = {"plan review 2 --follow-up 2027-05-20", "plan review 2 --from review.toml"},
     .positionals = kPlan,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Plan>},
    {.name = "plan show",
     .run = show_of<domain::Plan>,
     .examples = {"plan show 2", "plan show 2 1 --json"},
     .positionals = kPlan},
});

}  // namespace kortisto::app
