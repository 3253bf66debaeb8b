// The commands, one array for each noun, joined and sorted when the program is compiled. To add
// one:
//   1. a row in the array of its noun, commands/NOUN.h; `.run` is a verb of records/verbs.h, or a
//      function of its own in commands/NAME.cc, and the type of its argument says what it needs
//      open;
//   2. new options in cli/options.h, and a new noun's array in kCommands below;
//   3. its texts "command.NAME.summary" and ".about" in lib/text, in the file of the noun;
//   4. man/kortisto-NAME.1 (the verbs of a noun share the noun's page) and tests/cli/NAME.bats.
#include "commands/table.h"

#include <algorithm>

#include "commands/agreement.h"
#include "commands/case.h"
#include "commands/client.h"
#include "commands/guardian.h"
#include "commands/plan.h"
#include "commands/program.h"
#include "commands/register.h"

namespace kortisto::app {

namespace {

template <std::size_t... kSizes>
consteval auto joined(const std::array<Command, kSizes>&... nouns) {
  std::array<Command, (kSizes + ...)> all{};
  auto* to = all.data();
  ((to = std::copy(nouns.begin(), nouns.end(), to)), ...);
  std::sort(all.begin(), all.end(),
            [](const Command& a, const Command& b) { return a.name < b.name; });
  return all;
}

constexpr auto kCommands =
    joined(kAgreementCommands, kCaseCommands, kClientCommands, kGuardianCommands, kPlanCommands,
           kProgramCommands, kRegisterCommands);

constexpr bool is_whole(const Command& command) {
  if (command.examples[0].empty() || command.examples[1].empty()) return false;
  // A word that may be left out cannot stand before one that may not.
  bool optional = false;
  for (const Positional& word : command.positionals) {
    if (word.required && optional) return false;
    optional = !word.required;
  }
  return true;
}

// How many of the command's options are called so; two would be one on the command line, and CLI11
// would refuse to run the command at all.
constexpr int count_options(const Command& command, std::string_view name) {
  int count = 0;
  for (const Option& own : command.options) count += own.name == name ? 1 : 0;
  for (const Option& global : option::kGlobal) count += global.name == name ? 1 : 0;
  for (const auto& fields : command.fields) {
    for (const domain::Field& field : fields) count += field.option == name ? 1 : 0;
  }
  return count;
}

constexpr bool no_option_twice(const Command& command) {
  for (const Option& own : command.options) {
    if (count_options(command, own.name) > 1) return false;
  }
  for (const auto& fields : command.fields) {
    for (const domain::Field& field : fields) {
      if (count_options(command, field.option) > 1) return false;
    }
  }
  return true;
}

constexpr bool no_name_twice(std::span<const Command> sorted) {
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i - 1].name == sorted[i].name) return false;
  }
  return true;
}

static_assert(std::all_of(kCommands.begin(), kCommands.end(), is_whole));
static_assert(std::all_of(kCommands.begin(), kCommands.end(), no_option_twice));
static_assert(no_name_twice(kCommands));

}  // namespace

CommandTable command_table() noexcept {
  return CommandTable(kCommands);
}

}  // namespace kortisto::app
