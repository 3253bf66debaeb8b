// voucher: service vouchers of the county.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/voucher.h"
#include "records/page.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kVoucher{Positional{"CLIENT"}, Positional{"VOUCHER", false}};
inline constexpr auto kVoucherColumns =
    std::to_array<std::string_view>({"state", "voucher_number", "issuer", "service", "valid_from",
                                     "valid_to", "left_minutes", "left_amount", "left_visits"});
// What is said when one ends before its time.
inline constexpr std::array kVoucherEnd{domain::field_of<domain::Voucher>("ended_on"),
                                        domain::field_of<domain::Voucher>("end_reason")};

void voucher_end(const AtDoor& with);

inline constexpr auto kVoucherCommands = std::to_array<Command>({
    {.name = "voucher add",
     .run = add_of<domain::Voucher>,
     .changes = true,
     .examples = {"voucher add 3 --from voucher.toml", "voucher add 3 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::Voucher>},
    {.name = "voucher edit",
     .run = edit_of<domain::Voucher>,
     .changes = true,
     .examples = {"voucher edit 3 --accepted-on 2026-11-20", "voucher edit 3 2 --edit"},
     .positionals = kVoucher,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Voucher>},
    {.name = "voucher end",
     .run = voucher_end,
     .changes = true,
     .examples = {"voucher end 3 --end-reason 'asiakas muutti'",
                  "voucher end 3 2 --ended-on 2026-11-20"},
     .positionals = kVoucher,
     .options = kAddOptions,
     .fields = kOptionsOf<kVoucherEnd>},
    {.name = "voucher list",
     .run = list_of<domain::Voucher, kVoucherColumns>,
     .examples = {"voucher list", "voucher list 3 --format csv"},
     .positionals = kClientOrAll,
     .options = kListOptions},
    {.name = "voucher rectify",
     .run = rectify_of<domain::Voucher>,
     .changes = true,
     .examples = {"voucher rectify 3 --from mistake.toml", "voucher rectify 3 2 --edit"},
     .positionals = kVoucher,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Voucher>},
    {.name = "voucher show",
     .run = show_of<domain::Voucher>,
     .examples = {"voucher show 3", "voucher show 3 2 --json"},
     .positionals = kVoucher},
});

}  // namespace kortisto::app
