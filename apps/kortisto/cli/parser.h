// From argv to a command and its arguments.
#pragma once

#include <span>

#include "cli/arguments.h"
#include "cli/command_table.h"

namespace kortisto::app {

struct Parsed {
  const Command* command = nullptr;  // nullptr when none was named
  std::string noun;                  // "guardian" for `kortisto guardian --help`
  Arguments arguments;
};

// Options stand anywhere, global ones before the command too; "--name=value" or "--name value"; a
// value that begins with "--" only behind "="; after "--" there are no options. Names are never
// abbreviated. With --help or --version nothing is asked of the rest.
//
// `into` is filled as far as the words were understood, so that the error that is thrown can be
// said in the language that they asked for. Throws Error(usage): text that is not UTF-8, an unknown
// command or option (with the nearest), an option without its value, given twice or with a value
// that is not one of its choices, two that contradict each other, too many or too few words. No
// message repeats a value.
void parse(const CommandTable& commands, std::span<const char* const> words, Parsed& into);

}  // namespace kortisto::app
