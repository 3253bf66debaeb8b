// The commands. To add one:
//   1. write its function in commands/NAME.cc and declare it in commands.h; the type of its
//      argument says what it needs open;
//   2. add its row here, in alphabetical order, and its options to options.h;
//   3. add its texts "command.NAME.summary" and ".about" to lib/text: to the file of
//      its record, or to commands.cc;
//   4. write man/kortisto-NAME.1 (the verbs of a noun share the noun's page) and
//      tests/cli/NAME.bats.
#include <algorithm>

#include "command.h"
#include "commands.h"
#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/plan.h"
#include "domain/provenance.h"
#include "domain/source.h"

namespace kortisto::app {

namespace {

constexpr std::array kClient{Positional{"CLIENT"}};
constexpr std::array kClientOrAll{Positional{"CLIENT", false}};
constexpr std::array kGuardian{Positional{"CLIENT"}, Positional{"GUARDIAN", false}};
constexpr std::array kPlan{Positional{"CLIENT"}, Positional{"PLAN", false}};
constexpr std::array kSearch{Positional{"TEXT", false}};
constexpr std::array kDirectory{Positional{"DIR"}};
constexpr std::array kBackupFile{Positional{"FILE"}};
constexpr std::array kTopic{Positional{"COMMAND", false}, Positional{"VERB", false}};

constexpr std::array kAddOptions{option::kFrom, option::kEdit, option::kYes, option::kText};
constexpr std::array kEditOptions{option::kFrom, option::kEdit, option::kYes, option::kText,
                                  option::kClear};
constexpr std::array kRectifyOptions{option::kFrom, option::kEdit,  option::kYes,
                                     option::kText, option::kClear, option::kWas};
constexpr std::array kFindOptions{option::kFromText, option::kListFormat};
constexpr std::array kPlanListOptions{option::kDue, option::kListFormat};
constexpr std::array kListOptions{option::kListFormat};
constexpr std::array kConfigShowOptions{option::kOrigin};
constexpr std::array kDemoOptions{option::kClients, option::kSeed};
constexpr std::array kExportOptions{option::kReportFormat, option::kOutput, option::kForce};
constexpr std::array kRestoreOptions{option::kDryRun, option::kConfirm};
constexpr std::array kRotateOptions{option::kPassphraseOnly, option::kNewPassphraseFile,
                                    option::kNewPassphraseFd, option::kNewPassphraseCommand};

// A record's own fields come first, then where they come from and why.
template <const auto& kFields>
constexpr std::array<std::span<const domain::Field>, 3> kRecordOf{
    kFields, domain::kProvenanceFields, domain::kSourceFields};

constexpr Command kCommands[] = {
    {.name = "add-client",
     .run = add_client,
     .examples = {"add-client --from client.toml", "add-client --from - --json < client.json"},
     .options = kAddOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "backup",
     .run = backup,
     .examples = {"backup /media/backup", "backup /media/backup --json"},
     .positionals = kDirectory},
    {.name = "config check",
     .run = config_check,
     .examples = {"config check", "config check --config new.toml"}},
    {.name = "config show",
     .run = config_show,
     .examples = {"config show", "config show --origin"},
     .options = kConfigShowOptions},
    {.name = "demo",
     .run = demo,
     .examples = {"demo practice", "demo big --clients 10000 --seed 7"},
     .positionals = kDirectory,
     .options = kDemoOptions},
    {.name = "edit",
     .run = edit_client,
     .examples = {"edit 1 --from moved.toml", "edit 1 --edit"},
     .positionals = kClient,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "export",
     .run = export_client,
     .examples = {"export 1 --format text --lang fi",
                  "export 1 --format json --output client-1.json"},
     .positionals = kClient,
     .options = kExportOptions},
    {.name = "find",
     .run = find,
     .examples = {"find Niemi", "find --from - < number.txt"},
     .positionals = kSearch,
     .options = kFindOptions},
    {.name = "guardian add",
     .run = guardian_add,
     .examples = {"guardian add 2 --from guardian.toml", "guardian add 2 --from - < guardian.toml"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
    {.name = "guardian edit",
     .run = guardian_edit,
     .examples = {"guardian edit 2 --from phone.toml", "guardian edit 2 1 --edit"},
     .positionals = kGuardian,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
    {.name = "guardian list",
     .run = guardian_list,
     .examples = {"guardian list 2", "guardian list 2 --format csv"},
     .positionals = kClient,
     .options = kListOptions},
    {.name = "guardian rectify",
     .run = guardian_rectify,
     .examples = {"guardian rectify 2 --from mistake.toml", "guardian rectify 2 1 --edit"},
     .positionals = kGuardian,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kGuardianFields>},
    {.name = "help", .run = help, .examples = {"help", "help add-client"}, .positionals = kTopic},
    {.name = "init",
     .run = init,
     .examples = {"init", "init --register practice.kortisto --passphrase-file passphrase"}},
    {.name = "list",
     .run = list,
     .examples = {"list", "list --format csv"},
     .options = kListOptions},
    {.name = "plan",
     .run = plan_show,
     .examples = {"plan 2", "plan 2 --json"},
     .positionals = kPlan},
    {.name = "plan add",
     .run = plan_add,
     .examples = {"plan add 2 --from plan.toml", "plan add 2 --edit"},
     .positionals = kClient,
     .options = kAddOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan edit",
     .run = plan_edit,
     .examples = {"plan edit 2 --agreed-on 2026-11-20 --paper-place 'binder 3'",
                  "plan edit 2 --edit"},
     .positionals = kPlan,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan end",
     .run = plan_end,
     .examples = {"plan end 2", "plan end 2 --ended-on 2026-11-20"},
     .positionals = kPlan,
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
     .positionals = kPlan,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan review",
     .run = plan_review,
     .examples = {"plan review 2 --follow-up 2027-05-20", "plan review 2 --from review.toml"},
     .positionals = kPlan,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kPlanFields>},
    {.name = "plan show",
     .run = plan_show,
     .examples = {"plan show 2", "plan show 2 1 --json"},
     .positionals = kPlan},
    {.name = "rectify",
     .run = rectify_client,
     .examples = {"rectify 1 --from mistake.toml", "rectify 1 --edit"},
     .positionals = kClient,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "restore",
     .run = restore,
     .examples = {"restore /media/backup/register.kortisto",
                  "restore copy.kortisto --confirm register.kortisto"},
     .positionals = kBackupFile,
     .options = kRestoreOptions},
    {.name = "rotate-key",
     .run = rotate_key,
     .examples = {"rotate-key", "rotate-key --passphrase-only --new-passphrase-file next"},
     .options = kRotateOptions},
    {.name = "show", .run = show, .examples = {"show 1", "show 1 --json"}, .positionals = kClient},
    {.name = "undo", .run = undo, .examples = {"undo", "undo --json"}},
    {.name = "verify", .run = verify, .examples = {"verify", "verify --json"}},
};

constexpr bool sorted_and_whole(std::span<const Command> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && !(rows[i - 1].name < rows[i].name)) return false;
    if (rows[i].examples[0].empty() || rows[i].examples[1].empty()) return false;
    // A word that may be left out cannot stand before one that may not.
    bool optional = false;
    for (const Positional& word : rows[i].positionals) {
      if (word.required && optional) return false;
      optional = !word.required;
    }
    // No name means two things on one command line.
    for (const Option& own : rows[i].options) {
      for (const Option& global : option::kGlobal) {
        if (own.name == global.name) return false;
      }
      for (const auto& fields : rows[i].fields) {
        for (const domain::Field& field : fields) {
          if (own.name == field.flag) return false;
        }
      }
    }
    for (const auto& fields : rows[i].fields) {
      for (const domain::Field& field : fields) {
        for (const Option& global : option::kGlobal) {
          if (field.flag == global.name) return false;
        }
      }
    }
  }
  return true;
}
static_assert(sorted_and_whole(kCommands));

}  // namespace

MessageKey Command::text_key(std::string_view which) const {
  std::string key = "command." + std::string(name) + "." + std::string(which);
  std::replace(key.begin(), key.end(), ' ', '-');
  return MessageKey(key);
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all(command.options.begin(), command.options.end());
  for (const auto& fields : command.fields) {
    for (const domain::Field& field : fields) all.push_back(option_of(field));
  }
  all.insert(all.end(), option::kGlobal.begin(), option::kGlobal.end());
  return all;
}

std::span<const Command> commands() noexcept {
  return kCommands;
}

const Command* find_command(std::string_view name) noexcept {
  const std::span<const Command> all = commands();
  const auto found = std::lower_bound(
      all.begin(), all.end(), name,
      [](const Command& command, std::string_view wanted) { return command.name < wanted; });
  return found != all.end() && found->name == name ? &*found : nullptr;
}

std::span<const Command> verbs_of(std::string_view noun) noexcept {
  const auto is_verb = [&](const Command& command) {
    return command.name.size() > noun.size() && command.name.starts_with(noun) &&
           command.name[noun.size()] == ' ';
  };
  const std::span<const Command> all = commands();
  const auto first = std::find_if(all.begin(), all.end(), is_verb);
  const auto last = std::find_if_not(first, all.end(), is_verb);
  return {first, last};
}

}  // namespace kortisto::app
