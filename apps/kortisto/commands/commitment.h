// commitment: what another organiser has committed itself to pay for.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/commitment.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kCommitment{Positional{"CLIENT"}, Positional{"COMMITMENT", false}};
inline constexpr auto kCommitmentColumns = std::to_array<std::string_view>(
    {"state", "commitment_number", "issuer", "service", "valid_from", "valid_to", "left_minutes",
     "left_amount", "left_visits"});
// What is said when one ends before its time.
inline constexpr std::array kCommitmentEnd{domain::field_of<domain::Commitment>("ended_on"),
                                           domain::field_of<domain::Commitment>("end_reason")};

void commitment_end(const AtDoor& with);

inline constexpr auto kCommitmentCommands = std::to_array<Command>({
    {.name = "commitment add",
     .run = add_of<domain::Commitment>,
     .changes = true,
     .examples = {"commitment add 3 --from commitment.toml", "commitment add 3 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Commitment>},
    {.name = "commitment edit",
     .run = edit_of<domain::Commitment>,
     .changes = true,
     .examples = {"commitment edit 3 --accepted-on 2026-11-20", "commitment edit 3 2 --edit"},
     .positionals = kCommitment,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Commitment>},
    {.name = "commitment end",
     .run = commitment_end,
     .changes = true,
     .examples = {"commitment end 3 --end-reason 'asiakas muutti'",
                  "commitment end 3 2 --ended-on 2026-11-20"},
     .positionals = kCommitment,
     .options = kAddOptions,
     .fields = kOptionsOf<kCommitmentEnd>},
    {.name = "commitment list",
     .run = list_of<domain::Commitment, kCommitmentColumns>,
     .examples = {"commitment list", "commitment list 3 --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "commitment rectify",
     .run = rectify_of<domain::Commitment>,
     .changes = true,
     .examples = {"commitment rectify 3 --from mistake.toml", "commitment rectify 3 2 --edit"},
     .positionals = kCommitment,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Commitment>},
    {.name = "commitment show",
     .run = show_of<domain::Commitment>,
     .examples = {"commitment show 3", "commitment show 3 2 --json"},
     .positionals = kCommitment},
});

}  // namespace kortisto::app
