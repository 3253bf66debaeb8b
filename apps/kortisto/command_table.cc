// The commands. To add one:
//   1. write its function in commands/NAME.cc and declare it in commands.h; the type of its
//      argument says what it needs open;
//   2. add its row here, in alphabetical order, and its options to options.h;
//   3. add its texts "command.NAME.summary" and ".about" to lib/text/terminal.cc;
//   4. write man/kortisto-NAME.1 (the verbs of a noun share the noun's page) and
//   tests/cli/NAME.bats.
#include <algorithm>

#include "command.h"
#include "commands.h"
#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/source.h"

namespace kortisto::app {

namespace {

constexpr std::array kClient{Positional{"CLIENT"}};
constexpr std::array kDirectory{Positional{"DIR"}};
constexpr std::array kBackupFile{Positional{"FILE"}};
constexpr std::array kTopic{Positional{"COMMAND", false}, Positional{"VERB", false}};

constexpr std::array kRecordOptions{option::kFrom};
constexpr std::array kListOptions{option::kListFormat};
constexpr std::array kConfigShowOptions{option::kOrigin};
constexpr std::array kExportOptions{option::kReportFormat, option::kOutput, option::kForce};
constexpr std::array kRestoreOptions{option::kDryRun, option::kConfirm};
constexpr std::array kRotateOptions{option::kPassphraseOnly, option::kNewPassphraseFile,
                                    option::kNewPassphraseFd, option::kNewPassphraseCommand};

constexpr std::array<std::span<const domain::Field>, 2> kNewClient{domain::kClientFields,
                                                                   domain::kSourceFields};
constexpr std::array<std::span<const domain::Field>, 2> kNewGuardian{domain::kGuardianFields,
                                                                     domain::kSourceFields};

constexpr Command kCommands[] = {
    {.name = "add-client",
     .run = add_client,
     .examples = {"add-client --from client.toml", "add-client --from - --json < client.json"},
     .options = kRecordOptions,
     .fields = kNewClient},
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
    {.name = "export",
     .run = export_client,
     .examples = {"export 1 --format text --lang fi",
                  "export 1 --format json --output client-1.json"},
     .positionals = kClient,
     .options = kExportOptions},
    {.name = "guardian add",
     .run = guardian_add,
     .examples = {"guardian add 2 --from guardian.toml", "guardian add 2 --from - < guardian.toml"},
     .positionals = kClient,
     .options = kRecordOptions,
     .fields = kNewGuardian},
    {.name = "guardian list",
     .run = guardian_list,
     .examples = {"guardian list 2", "guardian list 2 --format csv"},
     .positionals = kClient,
     .options = kListOptions},
    {.name = "help", .run = help, .examples = {"help", "help add-client"}, .positionals = kTopic},
    {.name = "init",
     .run = init,
     .examples = {"init", "init --register practice.kortisto --passphrase-file passphrase"}},
    {.name = "list",
     .run = list,
     .examples = {"list", "list --format csv"},
     .options = kListOptions},
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

std::string Command::text_key(std::string_view which) const {
  std::string key = "command." + std::string(name) + "." + std::string(which);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
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
