// Adding a command:
//   1. its row, and the declaration of its function, in commands/NOUN.h; the type of the function's
//      argument says what it needs open. An option that no command has yet goes to cli/options.h;
//   2. its function in commands/NOUN.cc, unless it is one of records/verbs.h;
//   3. its texts "command.NAME.summary" and ".about" in lib/text, in the file of the noun;
//   4. man/kortisto-NOUN.1 and tests/cli/NOUN.bats.
// A new noun has one line more: its rows are joined here.
#include "commands/table.h"

#include "cli/command_rows.h"
#include "commands/agreement.h"
#include "commands/case.h"
#include "commands/client.h"
#include "commands/guardian.h"
#include "commands/plan.h"
#include "commands/program.h"
#include "commands/register.h"

namespace kortisto::app {

namespace {

constexpr auto kCommands =
    joined<kAgreementCommands, kCaseCommands, kClientCommands, kGuardianCommands, kPlanCommands,
           kProgramCommands, kRegisterCommands>();
static_assert(have_each_name_once(kCommands));

}  // namespace

CommandTable command_table() noexcept {
  return CommandTable(kCommands);
}

}  // namespace kortisto::app
