#include "parser.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/join.h"
#include "base/nearest.h"
#include "base/utf8.h"

namespace kortisto::app {

namespace {

Error usage(const char* key, std::vector<std::pair<std::string, MessageValue>> arguments,
            std::optional<Message> hint = {}) {
  return {ErrorKind::usage, {key, std::move(arguments)}, std::move(hint)};
}

Message did_you_mean(std::string name) {
  return {"hint.did-you-mean", {{"name", std::move(name)}}};
}

// A name that somebody wrote, for a message; a long one is a text that strayed.
std::string shown(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  return word.size() > kLongest ? "…" : printable(word);
}

class Parser {
 public:
  Parser(std::span<const char* const> words, Parsed& into) : words_(words), parsed_(into) {}

  void parse() {
    while (at_ < words_.size()) take(words_[at_++]);
    if (parsed_.arguments.has(option::kHelp) || parsed_.arguments.has(option::kVersion)) return;
    if (parsed_.command == nullptr && !parsed_.noun.empty()) throw missing_verb();
    if (parsed_.command == nullptr) throw usage("error.usage.no-command", {}, see_help());
    check_positionals();
  }

 private:
  void take(std::string_view word) {
    if (!is_valid_utf8(word)) throw usage("error.usage.utf8", {});
    if (only_words_ || word == "-" || !word.starts_with('-')) {
      take_word(word);
    } else if (word == "--") {
      only_words_ = true;
    } else if (word.starts_with("--")) {
      take_option(word.substr(2));
    } else {
      take_letter(word);
    }
  }

  void take_word(std::string_view word) {
    if (parsed_.command != nullptr && !(awaits_verb_ && take_verb(word))) {
      parsed_.arguments.add_positional(std::string(word));
    } else if (parsed_.command == nullptr && parsed_.noun.empty()) {
      take_command(word);
    } else if (parsed_.command == nullptr && !take_verb(word)) {
      throw unknown_verb(word);
    }
    // The word behind a noun is its verb or, where the noun is a command too, an argument.
    awaits_verb_ = awaits_verb_ && parsed_.arguments.positional_count() == 0;
  }

  void take_command(std::string_view word) {
    parsed_.command = find_command(word);
    awaits_verb_ = !verbs_of(word).empty();
    if (awaits_verb_) parsed_.noun = word;
    if (parsed_.command == nullptr && !awaits_verb_) throw unknown_command(word);
  }

  bool take_verb(std::string_view word) {
    const Command* command = find_command(parsed_.noun + " " + std::string(word));
    if (command == nullptr) return false;
    parsed_.command = command;
    awaits_verb_ = false;
    return true;
  }

  void take_option(std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    const Option option = find_option(name);
    if (option.is_switch()) {
      if (equals != std::string_view::npos) {
        throw usage("error.usage.switch-value", {{"option", dashed(option.name)}});
      }
      add(option, "");
    } else if (equals != std::string_view::npos) {
      add(option, std::string(text.substr(equals + 1)));
    } else {
      add(option, next_value(option));
    }
  }

  void take_letter(std::string_view word) {
    for (const Option& option : option::kGlobal) {
      if (option.letter != '\0' && word.size() == 2 && word[1] == option.letter) {
        return add(option, std::string(option::kShortHelp));
      }
    }
    throw usage("error.usage.unknown-option", {{"option", shown(word)}}, see_help());
  }

  std::string next_value(const Option& option) {
    const std::string_view next = at_ < words_.size() ? words_[at_] : std::string_view("--");
    if (next.starts_with("--")) {
      throw usage("error.usage.no-value", {{"option", dashed(option.name)}},
                  Message{"hint.equals", {{"option", dashed(option.name)}}});
    }
    if (!is_valid_utf8(next)) throw usage("error.usage.utf8", {});
    ++at_;
    return std::string(next);
  }

  void add(const Option& option, std::string value) {
    if (!option.repeats && !option.is_switch() && parsed_.arguments.has(option)) {
      throw usage("error.usage.twice", {{"option", dashed(option.name)}});
    }
    if (!option.choices.empty() &&
        std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end()) {
      const auto near = nearest(value, option.choices);
      throw usage("error.usage.choice",
                  {{"option", dashed(option.name)}, {"choices", join(option.choices)}},
                  near ? std::optional(did_you_mean(std::string(*near))) : std::nullopt);
    }
    parsed_.arguments.add(option.name, std::move(value));
  }

  [[nodiscard]] std::vector<Option> known_options() const {
    if (parsed_.command != nullptr) return options_of(*parsed_.command);
    return {option::kGlobal.begin(), option::kGlobal.end()};
  }

  [[nodiscard]] Option find_option(std::string_view name) const {
    const std::vector<Option> known = known_options();
    std::vector<std::string_view> names;
    for (const Option& option : known) {
      if (option.name == name) return option;
      names.push_back(option.name);
    }
    if (parsed_.command == nullptr && is_of_some_command(name)) {
      throw usage("error.usage.option-before-command", {{"option", dashed(name)}});
    }
    const auto near = nearest(name, names);
    throw usage("error.usage.unknown-option", {{"option", dashed(shown(name))}},
                near ? did_you_mean(dashed(*near)) : see_help());
  }

  [[nodiscard]] static bool is_of_some_command(std::string_view name) {
    for (const Command& command : commands()) {
      for (const Option& option : options_of(command)) {
        if (option.name == name) return true;
      }
    }
    return false;
  }

  void check_positionals() const {
    const Command& command = *parsed_.command;
    const std::size_t given = parsed_.arguments.positional_count();
    if (given > command.positionals.size()) {
      throw usage("error.usage.too-many", {{"command", std::string(command.name)}}, see_help());
    }
    for (std::size_t i = given; i < command.positionals.size(); ++i) {
      if (!command.positionals[i].required) continue;
      throw usage("error.usage.missing", {{"name", std::string(command.positionals[i].name)}},
                  see_help());
    }
  }

  [[nodiscard]] static Error unknown_command(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Command& command : commands()) {
      names.push_back(command.name.substr(0, command.name.find(' ')));
    }
    const auto near = nearest(word, names);
    return usage("error.usage.unknown-command", {{"command", shown(word)}},
                 near ? did_you_mean(std::string(*near)) : Message{"hint.help", {{"command", ""}}});
  }

  [[nodiscard]] Error unknown_verb(std::string_view word) const {
    std::vector<std::string_view> names;
    for (const Command& command : verbs_of(parsed_.noun)) {
      names.push_back(command.name.substr(parsed_.noun.size() + 1));
    }
    const auto near = nearest(word, names);
    return usage("error.usage.unknown-command", {{"command", parsed_.noun + " " + shown(word)}},
                 near ? did_you_mean(parsed_.noun + " " + std::string(*near)) : see_help());
  }

  [[nodiscard]] Error missing_verb() const {
    std::vector<std::string_view> verbs;
    for (const Command& command : verbs_of(parsed_.noun)) verbs.push_back(command.name);
    return usage("error.usage.no-verb", {{"command", parsed_.noun}, {"verbs", join(verbs)}});
  }

  [[nodiscard]] Message see_help() const {
    std::string name = parsed_.noun;
    if (parsed_.command != nullptr) name = parsed_.command->name;
    return {"hint.help", {{"command", name.empty() ? name : name + " "}}};
  }

  [[nodiscard]] static std::string dashed(std::string_view name) {
    return "--" + std::string(name);
  }

  std::span<const char* const> words_;
  std::size_t at_ = 0;
  bool only_words_ = false;
  bool awaits_verb_ = false;
  Parsed& parsed_;
};

}  // namespace

void parse(std::span<const char* const> words, Parsed& into) {
  Parser(words, into).parse();
}

}  // namespace kortisto::app
