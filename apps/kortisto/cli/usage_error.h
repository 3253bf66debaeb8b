// The errors of a command line, with what was probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/command_table.h"
#include "cli/options.h"

namespace kortisto::app {

[[nodiscard]] Error usage_error(const MessageKey& key,
                                std::vector<std::pair<std::string, MessageValue>> arguments,
                                std::optional<Message> hint = {});

// "--" and the name; a name that somebody wrote is shortened and made printable.
[[nodiscard]] std::string dashed(std::string_view name);

// "hint.help" for a command, or for the program when `command` is empty.
[[nodiscard]] Message see_help(std::string_view command);

[[nodiscard]] Error unknown_command(const CommandTable& commands, std::string_view word);
[[nodiscard]] Error unknown_verb(const CommandTable& commands, std::string_view noun,
                                 std::string_view word);
// Whether a word behind a noun is rather a verb with a slip in it than a client: it is like a verb
// of the noun, or of two small letters, of which nobody's name is found. No number, and no name
// with a capital or a letter of another kind, is.
[[nodiscard]] bool looks_like_verb(const CommandTable& commands, std::string_view noun,
                                   std::string_view word);
[[nodiscard]] Error missing_verb(const CommandTable& commands, std::string_view noun);
// `known` are the options that could have stood there; `command` is empty before a command.
[[nodiscard]] Error unknown_option(const CommandTable& commands, std::string_view name,
                                   std::span<const Option> known, std::string_view command);

// Options that contradict each other: --json beside a --format other than json where the command
// has a format json, --spreadsheet beside another form than CSV and TSV, --active beside --ended,
// standard input for two purposes.
[[nodiscard]] std::optional<Error> contradiction(const Command& command,
                                                 const Arguments& arguments);

// What is wrong with the values that an option was given; nothing when they fit it.
[[nodiscard]] std::optional<Error> misfit(const Option& option,
                                          std::span<const std::string> values);

}  // namespace kortisto::app
