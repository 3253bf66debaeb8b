#include "cli/usage_error.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/join.h"
#include "base/nearest.h"
#include "base/printable.h"
#include "terminal/terminal.h"

namespace kortisto::app {

namespace {

// A name that somebody wrote, for a message; a long one is a text that strayed.
std::string shown(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  return word.size() > kLongest ? "…" : printable(word);
}

Message did_you_mean(std::string name) {
  return {"hint.did-you-mean", {{"name", std::move(name)}}};
}

bool is_of_some_command(const CommandTable& commands, std::string_view name) {
  for (const Command& command : commands.rows()) {
    for (const Option& option : options_of(command)) {
      if (option.name == name) return true;
    }
  }
  return false;
}

std::vector<std::string_view> verbs_behind(const CommandTable& commands, std::string_view noun) {
  std::vector<std::string_view> verbs;
  for (const Command& command : commands.verbs_of(noun)) {
    verbs.push_back(command.name.substr(noun.size() + 1));
  }
  return verbs;
}

std::string in_small_letters(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Whether the word is a verb of which letters are left out: "prt" of "print".
bool abbreviates(std::string_view word, std::string_view verb) {
  if (word.size() < 2 || word.front() != verb.front()) return false;
  for (const char c : word) {
    const std::size_t at = verb.find(c);
    if (at == std::string_view::npos) return false;
    verb.remove_prefix(at + 1);
  }
  return true;
}

// What was meant by a verb that there is not: the nearest, those that the word abbreviates, or
// those that begin as it does; of a number, to see what has it.
std::string meant_verb(const CommandTable& commands, std::string_view noun, std::string_view word) {
  const std::string small = in_small_letters(word);
  const std::vector<std::string_view> verbs = verbs_behind(commands, noun);
  const std::string prefix = std::string(noun) + ' ';
  if (!word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos) {
    for (const char* verb : {"show", "list"}) {
      const Command* command = commands.find(prefix + verb);
      if (command != nullptr && !command->positionals.empty()) {
        return prefix + verb + ' ' + shown(word);
      }
    }
    return {};
  }
  if (const auto near = nearest(small, verbs)) return prefix + std::string(*near);
  std::vector<std::string> abbreviated;
  std::vector<std::string> alike;
  for (const std::string_view verb : verbs) {
    if (abbreviates(small, verb)) abbreviated.push_back(prefix + std::string(verb));
    if (small.starts_with(verb.front())) alike.push_back(prefix + std::string(verb));
  }
  return join(abbreviated.empty() ? alike : abbreviated);
}

// The field that "--no-FIELD" and its like would take away.
const Option* negated(std::string_view name, std::span<const Option> known) {
  for (const std::string_view no : {"no-", "clear-", "remove-", "delete-", "unset-", "without-"}) {
    if (!name.starts_with(no)) continue;
    const std::string_view field = name.substr(no.size());
    const auto found = std::find_if(known.begin(), known.end(), [&](const Option& one) {
      const bool is_key = one.field != nullptr && domain::Name(one.field->key).hyphened() == field;
      return one.name == field || is_key;
    });
    if (found != known.end()) return &*found;
  }
  return nullptr;
}

// How what is not to be said is said; nothing when that is not known.
std::optional<Message> instead_of(const Option& option, std::span<const Option> known) {
  const auto use = [](std::string words) {
    return Message{"hint.option", {{"option", std::move(words)}}};
  };
  if (std::find(option.choices.begin(), option.choices.end(), "never") != option.choices.end()) {
    return use(dashed(option.name) + " never");
  }
  const bool may_clear = std::any_of(known.begin(), known.end(), [](const Option& one) {
    return one.name == option::kClear.name;
  });
  if (option.field != nullptr && may_clear) {
    return use(dashed(option::kClear.name) + ' ' + std::string(option.field->key));
  }
  return Message{"hint.leave-out", {{"option", dashed(option.name)}}};
}

}  // namespace

Error usage_error(const MessageKey& key,
                  std::vector<std::pair<std::string, MessageValue>> arguments,
                  std::optional<Message> hint) {
  return {ErrorKind::usage, {key, std::move(arguments)}, std::move(hint)};
}

std::string dashed(std::string_view name) {
  return "--" + shown(name);
}

Message see_help(std::string_view command) {
  return {"hint.help", {{"command", command.empty() ? "" : std::string(command) + " "}}};
}

Error unknown_command(const CommandTable& commands, std::string_view word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands.rows()) {
    names.push_back(command.name.substr(0, command.name.find(' ')));
  }
  const auto near = nearest(word, names);
  return usage_error("error.usage.unknown-command", {{"command", shown(word)}},
                     near ? did_you_mean(std::string(*near)) : see_help(""));
}

Error unknown_verb(const CommandTable& commands, std::string_view noun, std::string_view word) {
  const std::string meant = meant_verb(commands, noun, word);
  return usage_error("error.usage.unknown-command",
                     {{"command", std::string(noun) + ' ' + shown(word)}},
                     meant.empty() ? see_help(noun) : did_you_mean(meant));
}

bool looks_like_verb(const CommandTable& commands, std::string_view noun, std::string_view word) {
  const std::vector<std::string_view> verbs = verbs_behind(commands, noun);
  if (verbs.empty()) return false;
  const bool is_verb = std::find(verbs.begin(), verbs.end(), in_small_letters(word)) != verbs.end();
  if (is_verb) return true;
  const bool small = !word.empty() && std::all_of(word.begin(), word.end(),
                                                  [](char c) { return c >= 'a' && c <= 'z'; });
  return small && (word.size() <= 2 || nearest(word, verbs) ||
                   std::any_of(verbs.begin(), verbs.end(),
                               [&](std::string_view verb) { return abbreviates(word, verb); }));
}

Error missing_verb(const CommandTable& commands, std::string_view noun) {
  std::vector<std::string_view> verbs;
  for (const Command& command : commands.verbs_of(noun)) verbs.push_back(command.name);
  return usage_error("error.usage.no-verb",
                     {{"command", std::string(noun)}, {"verbs", join(verbs)}});
}

Error unknown_option(const CommandTable& commands, std::string_view name,
                     std::span<const Option> known, std::string_view command) {
  std::vector<std::string_view> names;
  for (const Option& option : known) names.push_back(option.name);
  // The command's own option before the command, or no command yet.
  const bool known_here = std::find(names.begin(), names.end(), name) != names.end();
  if (known_here || (command.empty() && is_of_some_command(commands, name))) {
    return usage_error("error.usage.option-before-command", {{"option", dashed(name)}});
  }
  // Before the nearest, which says the opposite of "--no-FIELD".
  if (const Option* option = negated(name, known)) {
    return usage_error("error.usage.unknown-option", {{"option", dashed(name)}},
                       instead_of(*option, known));
  }
  const auto near = nearest(name, names);
  return usage_error("error.usage.unknown-option", {{"option", dashed(name)}},
                     near ? did_you_mean(dashed(*near)) : see_help(command));
}

namespace {

// How many of the options have standard input read, which can be had once.
std::ptrdiff_t readers_of_input(const Arguments& arguments) {
  std::vector<std::string> files;
  for (const Option& option :
       {option::kFrom, option::kConfig, option::kPassphraseFile, option::kNewPassphraseFile}) {
    files.push_back(arguments.value(option).value_or(""));
  }
  for (const std::string& text : arguments.values(option::kText)) {
    files.push_back(text.substr(std::min(text.find('='), text.size() - 1) + 1));
  }
  for (const Option& option : {option::kPassphraseFd, option::kNewPassphraseFd}) {
    files.emplace_back(arguments.value(option) == "0" ? "-" : "");
  }
  return std::count_if(files.begin(), files.end(),
                       [](const std::string& file) { return is_standard_input(file); });
}

}  // namespace

std::optional<Error> contradiction(const Command& command, const Arguments& arguments) {
  if (readers_of_input(arguments) > 1) return usage_error("error.usage.input-twice", {});
  // Every command that has forms calls the option the same.
  static_assert(option::kListFormat.name == option::kReportFormat.name);
  if (arguments.has(option::kActive) && arguments.has(option::kEnded)) {
    return usage_error("error.usage.contradiction", {{"one", dashed(option::kActive.name)},
                                                     {"other", dashed(option::kEnded.name)}});
  }
  const auto format = arguments.value(option::kListFormat);
  if (arguments.has(option::kSpreadsheet) && format != "csv" && format != "tsv") {
    return usage_error("error.usage.spreadsheet", {});
  }
  if (!format || *format == "json" || !arguments.has(option::kJson)) return std::nullopt;
  const bool has_json =
      std::any_of(command.options.begin(), command.options.end(), [](const Option& one) {
        return one.name == option::kListFormat.name &&
               std::find(one.choices.begin(), one.choices.end(), "json") != one.choices.end();
      });
  if (!has_json) return std::nullopt;
  return usage_error("error.usage.json-and-format", {{"format", *format}});
}

std::optional<Error> misfit(const Option& option, std::span<const std::string> values) {
  if (!option.repeats && !option.is_switch() && values.size() > 1) {
    return usage_error("error.usage.twice", {{"option", dashed(option.name)}});
  }
  // What a shell makes of a variable that is not set. Of a record's field it says that there is
  // none, and so does it of what a field was and of a label.
  const bool may_be_empty = option.field != nullptr || option.name == option::kWas.name ||
                            option.name == option::kLabel.name;
  if (!may_be_empty && std::find(values.begin(), values.end(), "") != values.end()) {
    return usage_error("error.usage.no-value", {{"option", dashed(option.name)}});
  }
  if (option.choices.empty()) return std::nullopt;
  for (const std::string& given : values) {
    const std::string value = given.substr(0, given.find(' '));
    const auto is_of = [&](std::span<const std::string_view> choices) {
      return std::find(choices.begin(), choices.end(), value) != choices.end();
    };
    if (is_of(option.numbered) && value == given) {
      return usage_error("error.usage.choice-number",
                         {{"option", dashed(option.name)}, {"choice", value}});
    }
    if (is_of(option.choices) && (value == given || is_of(option.numbered))) continue;
    const auto near = nearest(value, option.choices);
    return usage_error("error.usage.choice",
                       {{"option", dashed(option.name)}, {"choices", join(option.choices)}},
                       near ? std::optional(did_you_mean(std::string(*near))) : std::nullopt);
  }
  return std::nullopt;
}

}  // namespace kortisto::app
