// What a command is: a row of the table in command_table.cc and a function that runs it.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "arguments.h"
#include "base/clock.h"
#include "config/config.h"
#include "domain/field.h"
#include "environment.h"
#include "options.h"
#include "register/register.h"
#include "terminal.h"
#include "text/language.h"

namespace kortisto::app {

struct Command;

// What a command works with, itself included. What it needs is said by the type of its argument,
// and main opens that much: nothing, the configuration, or the register too.
struct Invocation {
  const Command& command;
  Terminal& terminal;
  const Arguments& arguments;
  const Environment& environment;
  const Clock& clock;
  text::Language language;
};

struct Configured : Invocation {
  const config::Config& config;
  const config::Origins& origins;
};

struct WithRegister : Configured {
  reg::Register& store;
};

using Run = std::variant<void (*)(const Invocation&), void (*)(const Configured&),
                         void (*)(const WithRegister&)>;

struct Positional {
  std::string_view name;  // in capitals
  bool required = true;
};

struct Command {
  std::string_view name;  // one word, or "noun verb"
  Run run;
  std::array<std::string_view, 2> examples;  // without "kortisto" in front
  std::span<const Positional> positionals = {};
  std::span<const Option> options = {};
  // Of the records whose fields are options too.
  std::span<const std::span<const domain::Field>> fields = {};

  // The key of one of its texts: "command.guardian-add.summary", ".about".
  [[nodiscard]] MessageKey text_key(std::string_view which) const;
};

// Every option of the command, the global ones last.
[[nodiscard]] std::vector<Option> options_of(const Command& command);

// The table, sorted by name.
[[nodiscard]] std::span<const Command> commands() noexcept;

// nullptr when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name) noexcept;

// The rows of "noun verb" commands with that noun; empty when it is none.
[[nodiscard]] std::span<const Command> verbs_of(std::string_view noun) noexcept;

}  // namespace kortisto::app
