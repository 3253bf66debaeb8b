#include "cli/usage_error.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/join.h"
#include "base/nearest.h"
#include "base/utf8.h"

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
  const std::string prefix = std::string(noun) + " ";
  std::vector<std::string_view> names;
  for (const Command& command : commands.verbs_of(noun)) {
    names.push_back(command.name.substr(prefix.size()));
  }
  const auto near = nearest(word, names);
  return usage_error("error.usage.unknown-command", {{"command", prefix + shown(word)}},
                     near ? did_you_mean(prefix + std::string(*near)) : see_help(noun));
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
  const auto near = nearest(name, names);
  return usage_error("error.usage.unknown-option", {{"option", dashed(name)}},
                     near ? did_you_mean(dashed(*near)) : see_help(command));
}

std::optional<Error> contradiction(const Command& command, const Arguments& arguments) {
  // Every command that has forms calls the option the same.
  static_assert(option::kListFormat.name == option::kReportFormat.name);
  const auto format = arguments.value(option::kListFormat);
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
  // What a shell makes of a variable that is not set.
  const bool names_file = option.value == "FILE";
  if (names_file && std::find(values.begin(), values.end(), "") != values.end()) {
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
