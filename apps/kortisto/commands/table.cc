// Adding a command:
//   1. its row, and the declaration of its function, in commands/NOUN.h; the type of the function's
//      argument says what it needs open. An option that no command has yet goes to cli/options.h;
//   2. its function in commands/NOUN.cc, unless it is one of records/verbs.h;
//   3. its texts "command.NAME.summary" and ".about" in lib/text, in the file of the noun;
//   4. man/kortisto-NOUN.1 and tests/cli/NOUN.bats.
// A new noun has one line more: its rows are joined here.
#include "commands/table.h"

#include <algorithm>
#include <span>

#include "cli/command_rows.h"
#include "commands/add_client.h"
#include "commands/agreement.h"
#include "commands/backup.h"
#include "commands/case.h"
#include "commands/client.h"
#include "commands/commitment.h"
#include "commands/config.h"
#include "commands/demo.h"
#include "commands/export.h"
#include "commands/find.h"
#include "commands/guardian.h"
#include "commands/help.h"
#include "commands/import.h"
#include "commands/init.h"
#include "commands/invoice.h"
#include "commands/key.h"
#include "commands/list.h"
#include "commands/plan.h"
#include "commands/restore.h"
#include "commands/rotate_key.h"
#include "commands/show.h"
#include "commands/status.h"
#include "commands/undo.h"
#include "commands/verify.h"
#include "commands/visit.h"
#include "commands/voucher.h"
#include "domain/kinds.h"

namespace kortisto::app {

namespace {

// Records of a kind without commands could be kept, but never seen.
constexpr bool have_verbs_for_each_kind(std::span<const Command> rows) {
  return std::all_of(domain::kKinds.begin(), domain::kKinds.end(), [&](const domain::Kind& kind) {
    const domain::Name noun = domain::Name(kind.name, " ").hyphened();
    return kind.name == domain::Client::kKind ||  // the register's own commands
           std::any_of(rows.begin(), rows.end(),
                       [&](const Command& row) { return row.name.starts_with(noun); });
  });
}

constexpr auto kCommands =
    joined<kAddClientCommands, kAgreementCommands, kBackupCommands, kCaseCommands, kClientCommands,
           kCommitmentCommands, kConfigCommands, kDemoCommands, kExportCommands, kFindCommands,
           kGuardianCommands, kHelpCommands, kImportCommands, kInitCommands, kInvoiceCommands,
           kKeyCommands, kListCommands, kPlanCommands, kRestoreCommands, kRotateKeyCommands,
           kShowCommands, kStatusCommands, kUndoCommands, kVerifyCommands, kVisitCommands,
           kVoucherCommands>();
static_assert(have_each_name_once(kCommands));
static_assert(have_verbs_for_each_kind(kCommands));

}  // namespace

CommandTable command_table() noexcept {
  return CommandTable(kCommands);
}

}  // namespace kortisto::app
