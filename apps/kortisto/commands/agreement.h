// agreement: what the parties have agreed in one case, to be printed and signed.
#pragma once

#include <array>

#include "commands/print.h"
#include "commands/rows.h"
#include "domain/agreement.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kAgreement{Positional{"CLIENT"}, Positional{"AGREEMENT", false}};
// A blank form is nobody's.
inline constexpr std::array kAgreementOrNone{Positional{"CLIENT", false},
                                             Positional{"AGREEMENT", false}};
inline constexpr auto kAgreementColumns =
    std::to_array<std::string_view>({"version", "state", "case", "service", "price", "price_basis",
                                     "valid_from", "valid_to", "signed_on"});
// What is said when an agreement is signed, and when it ends.
inline constexpr std::array kAgreementSigning{domain::field_of<domain::Agreement>("signed_on"),
                                              domain::field_of<domain::Agreement>("place"),
                                              domain::field_of<domain::Agreement>("signatories"),
                                              domain::field_of<domain::Agreement>("paper_place")};
inline constexpr std::array kAgreementEnd{domain::field_of<domain::Agreement>("ended_on"),
                                          domain::field_of<domain::Agreement>("end_reason")};

void agreement_add(const AtDoor& with);
void agreement_end(const AtDoor& with);
void agreement_sign(const AtDoor& with);

inline constexpr auto kAgreementCommands = std::to_array<Command>({
    {.name = "agreement add",
     .run = agreement_add,
     .changes = true,
     .examples = {"agreement add 3 --from agreement.toml", "agreement add 3 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Agreement>},
    {.name = "agreement amend",
     .run = amend_of<domain::Agreement>,
     .changes = true,
     .examples = {"agreement amend 3 --price 80 --reason 'hinnantarkistus'",
                  "agreement amend 3 --edit"},
     .positionals = kAgreement,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Agreement>},
    {.name = "agreement edit",
     .run = edit_of<domain::Agreement>,
     .changes = true,
     .examples = {"agreement edit 3 --from terms.toml", "agreement edit 3 2 --edit"},
     .positionals = kAgreement,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Agreement>},
    {.name = "agreement end",
     .run = agreement_end,
     .changes = true,
     .examples = {"agreement end 3", "agreement end 3 --ended-on 2026-11-20"},
     .positionals = kAgreement,
     .options = kAddOptions,
     .fields = kOptionsOf<kAgreementEnd>},
    {.name = "agreement list",
     .run = list_of<domain::Agreement, kAgreementColumns>,
     .examples = {"agreement list", "agreement list 3 --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "agreement print",
     .run = print_of<domain::Agreement>,
     .run_blank = blank_of<domain::Agreement>,
     .examples = {"agreement print 3 --format pdf --output agreement.pdf",
                  "agreement print --blank --lang sv"},
     .positionals = kAgreementOrNone,
     .options = kPrintOptions},
    {.name = "agreement rectify",
     .run = rectify_of<domain::Agreement>,
     .changes = true,
     .examples = {"agreement rectify 3 --from mistake.toml", "agreement rectify 3 --edit"},
     .positionals = kAgreement,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Agreement>},
    {.name = "agreement show",
     .run = show_of<domain::Agreement>,
     .examples = {"agreement show 3", "agreement show 3 2 --json"},
     .positionals = kAgreement},
    {.name = "agreement sign",
     .run = agreement_sign,
     .changes = true,
     .examples = {"agreement sign 3 --from signing.toml",
                  "agreement sign 3 --signed-on 2026-11-20 --paper-place 'Kansio 3'"},
     .positionals = kAgreement,
     .options = kAddOptions,
     .fields = kOptionsOf<kAgreementSigning>},
});

}  // namespace kortisto::app
