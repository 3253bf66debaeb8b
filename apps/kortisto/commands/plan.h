// The commands about service plans.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/plan.h"

namespace kortisto::app {

void plan_show(const WithRegister& with);
void plan_add(const WithRegister& with);
void plan_edit(const WithRegister& with);
void plan_end(const WithRegister& with);
void plan_list(const WithRegister& with);
void plan_rectify(const WithRegister& with);
void plan_review(const WithRegister& with);

inline constexpr std::array kPlanWords{Positional{"CLIENT"}, Positional{"PLAN", false}};
inline constexpr std::array kClientOrAll{Positional{"CLIENT", false}};
inline constexpr std::array kPlanListOptions{option::kDue, option::kListFormat};

inline constexpr std::array kPlanCommands = std::to_array<Command>({
    {.name = "plan",
     .run = plan_show,
     .examples = {"plan 2", "plan 2 --json"},
     .positionals = kPlanWords},
    {.name = "plan add",
     .run = plan_add,
     .examples = {"plan add 2 --from plan.toml", "plan add 2 --edit"},
     .positionals = kClientWord,
     .options = kAddOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan edit",
     .run = plan_edit,
     .examples = {"plan edit 2 --agreed-on 2026-11-20 --paper-place 'binder 3'",
                  "plan edit 2 --edit"},
     .positionals = kPlanWords,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan end",
     .run = plan_end,
     .examples = {"plan end 2", "plan end 2 --ended-on 2026-11-20"},
     .positionals = kPlanWords,
     .options = kAddOptions,
     .fields = kRecordOf<domain::kPlanEndFields>},
    {.name = "plan list",
     .run = plan_list,
     .examples = {"plan list 2", "plan list --due"},
     .positionals = kClientOrAll,
     .options = kPlanListOptions},
    {.name = "plan rectify",
     .run = plan_rectify,
     .examples = {"plan rectify 2 --from mistake.toml", "plan rectify 2 --edit"},
     .positionals = kPlanWords,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan review",
     .run = plan_review,
     .examples = {"plan review 2 --follow-up 2027-05-20", "plan review 2 --from review.toml"},
     .positionals = kPlanWords,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan show",
     .run = plan_show,
     .examples = {"plan show 2", "plan show 2 1 --json"},
     .positionals = kPlanWords},
});

}  // namespace kortisto::app
