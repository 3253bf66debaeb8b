// What a command is: a row of data, with the function that runs it.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/options.h"
#include "domain/field.h"

namespace kortisto::app {

// What a command needs open is said by the type of its argument, and main opens that much: nothing,
// the configuration, or the register too; a command that reads what a person writes opens the
// register itself, when it has read. See session/invocation.h.
struct Invocation;
struct Configured;
struct AtDoor;
struct WithRegister;
using Run = std::variant<void (*)(const Invocation&), void (*)(const Configured&),
                         void (*)(const AtDoor&), void (*)(const WithRegister&)>;

struct Positional {
  std::string_view name;  // in capitals
  bool required = true;
};

struct Command {
  std::string_view name;  // one word, or "noun verb"
  Run run;
  // It leaves something changed, whether or not it can say so in the end.
  bool changes = false;
  // Instead of it with --blank: a form that is nobody's needs no register.
  void (*run_blank)(const Configured&) = nullptr;
  std::array<std::string_view, 2> examples;  // without "kortisto" in front
  std::span<const Positional> positionals = {};
  std::span<const Option> options = {};
  // Of the records whose fields are options too.
  std::span<const std::span<const domain::Field>> fields = {};

  // The name as one word: "guardian-add". JSON is called by it, "kortisto.guardian-add/1".
  [[nodiscard]] std::string hyphened() const;
  // The key of one of its texts: "command.guardian-add.summary", ".about".
  [[nodiscard]] MessageKey text_key(std::string_view which) const;
};

// Every option of the command, the global ones last.
[[nodiscard]] std::vector<Option> options_of(const Command& command);

}  // namespace kortisto::app
