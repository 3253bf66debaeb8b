// Reads the command line, opens what the command needs, runs it, and says what went wrong.
#include <algorithm>
#include <csignal>
#include <exception>
#include <span>

#include "base/interrupt.h"
#include "base/secret.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/parser.h"
#include "commands/table.h"
#include "exit_code.h"
#include "session/door.h"
#include "session/files_in_use.h"
#include "session/settings.h"
#include "session/version.h"
#include "terminal/terminal.h"

namespace kortisto::app {

namespace {

constexpr int kShellSignal = 128;  // what a shell adds to the number of a signal

void set_manner(Terminal& terminal, const Arguments& arguments, const Environment& environment,
                const std::string& configured_language) {
  Terminal::Manner manner;
  manner.language = choose_language(arguments, environment, configured_language);
  const auto color = arguments.value(option::kColor);
  if (color == "always") manner.color = Terminal::Color::always;
  if (color == "never") manner.color = Terminal::Color::never;
  manner.plain = environment.get("NO_COLOR").has_value() || environment.get("TERM") == "dumb";
  manner.quiet = arguments.has(option::kQuiet);
  manner.no_input = arguments.has(option::kNoInput);
  terminal.set_manner(manner);
}

void show_help(Terminal& terminal, const CommandTable& commands, const Parsed& parsed) {
  const bool brief = parsed.arguments.value(option::kHelp) == option::kShortHelp;
  const HelpLength length = brief ? HelpLength::brief : HelpLength::full;
  if (parsed.command != nullptr) {
    print_help(terminal, *parsed.command, length);
  } else {
    print_overview(terminal, commands, parsed.noun, length);
  }
}

void run(Invocation with) {
  const Run& command = with.command.run;
  if (const auto* plain = std::get_if<void (*)(const Invocation&)>(&command)) return (*plain)(with);

  const Settings settings = load_settings(with.arguments, with.environment);
  set_manner(with.terminal, with.arguments, with.environment, settings.config.language);
  with.language = with.terminal.language();
  const Configured configured{with, settings.config, settings.origins};
  refuse_output_in_use(configured);
  if (with.arguments.has(option::kBlank)) return with.command.run_blank(configured);
  if (const auto* run_configured = std::get_if<void (*)(const Configured&)>(&command)) {
    return (*run_configured)(configured);
  }
  RegisterDoor door(configured);
  if (const auto* at_door = std::get_if<void (*)(const AtDoor&)>(&command)) {
    return (*at_door)({configured, door});
  }
  door.open(std::get<void (*)(const WithRegister&)>(command));
}

// What is left in the buffer. That a command could not say what it has done does not undo it: to
// call that a failure would have it done twice.
void say_rest(Terminal& terminal, const Parsed& parsed) {
  try {
    terminal.flush();
  } catch (const Error& error) {
    if (parsed.command == nullptr || !parsed.command->changes) throw;
    terminal.warn({"warning.unsaid", {}});
    terminal.warn(error.message());
  }
}

ExitCode run(std::span<const char* const> words, Terminal& terminal, Parsed& parsed) {
  const Environment environment;
  const CommandTable commands = command_table();
  try {
    parse(commands, words, parsed);
  } catch (const Error&) {
    set_manner(terminal, parsed.arguments, environment, "");
    throw;
  }
  set_manner(terminal, parsed.arguments, environment, "");
  terminal.check_output();
  if (parsed.arguments.has(option::kVersion)) {
    terminal.print("kortisto " + std::string(kVersion) + "\n");
  } else if (parsed.arguments.has(option::kHelp)) {
    show_help(terminal, commands, parsed);
  } else {
    const Clock clock(parsed.arguments.date(option::kAsOf));
    run({*parsed.command, terminal, parsed.arguments, environment, clock, terminal.language()});
  }
  say_rest(terminal, parsed);
  return terminal.warnings() > 0 ? ExitCode::warnings : ExitCode::done;
}

bool may_force(const Parsed& parsed) {
  if (parsed.command == nullptr || parsed.arguments.has(option::kForce)) return false;
  const std::span<const Option> own = parsed.command->options;
  return std::any_of(own.begin(), own.end(),
                     [](const Option& one) { return one.name == option::kForce.name; });
}

// What helps against an error whoever threw it.
Error with_usual_hint(const Error& error, const Parsed& parsed) {
  const auto with = [&](const Message& hint) { return Error(error.kind(), error.message(), hint); };
  if (error.hint()) return error;
  if (error.kind() == ErrorKind::busy) return with({"hint.wait", {}});
  if (error.message().key == "error.file.exists" && may_force(parsed)) {
    return with({"hint.option", {{"option", "--" + std::string(option::kForce.name)}}});
  }
  return error;
}

int guarded(std::span<const char* const> words) noexcept {
  try {
    Terminal terminal;
    Parsed parsed;
    try {
      return static_cast<int>(run(words, terminal, parsed));
    } catch (const Error& error) {
      terminal.error(with_usual_hint(error, parsed));
      return static_cast<int>(exit_code(error.kind()));
    } catch (const Interrupted& interrupted) {
      // Everything is closed by now. Dying of the signal lets a shell's loop stop too.
      if (interrupted.signal == SIGPIPE) (void)std::signal(SIGPIPE, SIG_DFL);
      (void)std::raise(interrupted.signal);
      return kShellSignal + interrupted.signal;
    } catch (const std::exception& fault) {
      terminal.error({ErrorKind::unexpected, {"error.unexpected", {{"what", fault.what()}}}});
      return static_cast<int>(ExitCode::unexpected);
    }
  } catch (...) {
    return static_cast<int>(ExitCode::unexpected);  // it could not even be said
  }
}

// Somebody is typing: whatever goes wrong, there are no candidates, and nothing is said.
int answer_shell(std::span<const char* const> words) noexcept {
  try {
    Terminal terminal;
    print_candidates(terminal, Environment(), command_table(), words);
    terminal.flush();
  } catch (...) {
    return static_cast<int>(ExitCode::unexpected);
  }
  return static_cast<int>(ExitCode::done);
}

}  // namespace

}  // namespace kortisto::app

int main(int argc, char** argv) {
  kortisto::harden_process();
  kortisto::note_signals();
  (void)std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write like any other
  const std::span<const char* const> words(argv, static_cast<std::size_t>(argc));
  const std::span<const char* const> arguments = words.subspan(words.empty() ? 0 : 1);
  if (!arguments.empty() && arguments.front() == kortisto::app::kCompletionWord) {
    return kortisto::app::answer_shell(arguments.subspan(1));
  }
  return kortisto::app::guarded(arguments);
}
