#include "commands/help.h"

#include "base/error.h"
#include "cli/help.h"
#include "commands/table.h"
#include "session/invocation.h"
#include "terminal/shell.h"

namespace kortisto::app {

namespace {

// REQUIRES: `page` consists of letters and hyphens
bool show_manual(const Terminal& terminal, const std::string& page) {
  return terminal.width() && succeeds("man -w " + page + " 2>&1") &&
         show_output("man " + page, terminal.device_of_person());
}

}  // namespace

void help(const Invocation& with) {
  const CommandTable commands = command_table();
  const auto topic = with.arguments.positional(0);
  if (!topic) {
    if (!show_manual(with.terminal, "kortisto")) {
      print_overview(with.terminal, commands, "", HelpLength::full);
    }
    return;
  }
  const std::string name = *topic + (with.arguments.positional(1) ? " " : "") +
                           with.arguments.positional(1).value_or("");
  const Command* command = commands.find(name);
  if (command == nullptr && commands.verbs_of(name).empty()) {
    throw Error(ErrorKind::usage, {"error.usage.no-such-topic", {}},
                Message{"hint.help", {{"command", ""}}});
  }
  // The verbs of a noun share its page.
  const std::string page = "kortisto-" + name.substr(0, name.find(' '));
  if (show_manual(with.terminal, page)) return;
  if (command != nullptr) {
    print_help(with.terminal, *command, HelpLength::full);
  } else {
    print_overview(with.terminal, commands, name, HelpLength::full);
  }
}

}  // namespace kortisto::app
