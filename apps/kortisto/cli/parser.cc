// The one file that includes CLI11: it makes CLI11's tree from the table of commands, and the
// table's arguments from what CLI11 found. Values are bound as text and validated by whoever reads
// them, because CLI11 2.1 reads 010 as octal and cuts what is too large; its own messages, codes
// and help are not used, because they are in one language.
#include "cli/parser.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/printable.h"
#include "base/utf8.h"
#include "cli/usage_error.h"

namespace kortisto::app {

namespace {

class Tree {
 public:
  Tree(const CommandTable& commands, std::span<const char* const> words, Parsed& into)
      : commands_(commands), parsed_(into) {
    for (const char* word : words) add_word(word);
    root_.set_help_flag();
    root_.allow_extras();
    root_.require_subcommand(0, 1);
    add_options(root_, {option::kGlobal.begin(), option::kGlobal.end()});
    for (const Command& command : commands_.rows()) add_command(command);
  }

  void parse() {
    bool lacks_value = false;
    try {
      root_.parse(std::vector<std::string>(words_.rbegin(), words_.rend()));  // back to front
    } catch (const CLI::ArgumentMismatch&) {
      lacks_value = true;
    }
    take_command();
    std::optional<Error> wrong = take_options();
    if (lacks_value && !wrong) wrong = value_error();
    if (wrong) throw Error(*wrong);
    check_rest();
  }

 private:
  // CLI11 would take the next word for the value of "--name=".
  void add_word(std::string_view word) {
    if (!is_valid_utf8(word)) throw usage_error("error.usage.utf8", {});
    if (!only_words_ && completes_numbered(word)) {
      words_.back() += ' ' + std::string(word);
      return;
    }
    const bool empty_value = !only_words_ && word.starts_with("--") && word.ends_with('=') &&
                             std::count(word.begin(), word.end(), '=') == 1;
    words_.emplace_back(empty_value ? word.substr(0, word.size() - 1) : word);
    if (empty_value) words_.emplace_back();
    only_words_ = only_words_ || word == "--";
  }

  // Whether the word is the number that belongs to the choice before it: "--for guardian 2".
  [[nodiscard]] bool completes_numbered(std::string_view word) const {
    if (word.empty() || word.find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
    const std::string option = "--" + std::string(option::kFor.name);
    return std::any_of(
        option::kFor.numbered.begin(), option::kFor.numbered.end(), [&](std::string_view choice) {
          const bool split =
              words_.size() > 1 && words_.back() == choice && words_[words_.size() - 2] == option;
          return split || (!words_.empty() && words_.back() == option + '=' + std::string(choice));
        });
  }

  void add_command(const Command& command) {
    const std::size_t space = command.name.find(' ');
    const std::string first(command.name.substr(0, space));
    CLI::App*& made = first_words_[first];
    if (made == nullptr) made = add_branch(root_, first);
    CLI::App* place = made;
    if (space != std::string_view::npos) {
      place->require_subcommand(0, 1);
      place = add_branch(*place, std::string(command.name.substr(space + 1)));
    }
    apps_[place] = &command;
    // Three hundred options are made for the command that is named only.
    place->preparse_callback([this, place, &command](std::size_t) {
      std::vector<Option> own = options_of(command);
      own.resize(own.size() - option::kGlobal.size());
      add_options(*place, own);
      // One each: CLI11 takes a list's "[a,b]" apart.
      for (const Positional& word : command.positionals) {
        place->add_option(std::string(word.name))->expected(1)->allow_extra_args(false);
      }
    });
  }

  // Options that it does not know are its parent's.
  static CLI::App* add_branch(CLI::App& parent, const std::string& name) {
    CLI::App* branch = parent.add_subcommand(name);
    branch->set_help_flag();
    branch->fallthrough();
    branch->allow_extras();
    return branch;
  }

  void add_options(CLI::App& app, const std::vector<Option>& options) {
    for (const Option& option : options) {
      const std::string name = "--" + std::string(option.name);
      if (option.is_switch()) {
        switches_.emplace_back(app.add_flag(name)->disable_flag_override(), option);
        if (option.letter != '\0')
          letters_.emplace_back(app.add_flag(std::string{'-', option.letter}), option);
      } else {
        values_.emplace_back(
            app.add_option(name)->expected(1)->allow_extra_args(false)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll),
            option);
      }
    }
  }

  void take_command() {
    const CLI::App* app = &root_;
    while (!app->get_subcommands().empty()) {
      // A noun that is a command too would take the words that are too many for its verb.
      if (const auto noun = apps_.find(app); noun != apps_.end()) {
        for (const Positional& word : noun->second->positionals) {
          const CLI::Option* taken = app->get_option_no_throw(std::string(word.name));
          too_many_ = too_many_ || (taken != nullptr && taken->count() > 0);
        }
      }
      app = app->get_subcommands().front();
      if (parsed_.noun.empty() && !commands_.verbs_of(app->get_name()).empty()) {
        parsed_.noun = app->get_name();
      }
    }
    const auto known = apps_.find(app);
    if (known == apps_.end()) return;
    parsed_.command = known->second;
    for (const Positional& word : parsed_.command->positionals) {
      const CLI::Option* found = app->get_option_no_throw(std::string(word.name));
      if (found == nullptr || found->count() == 0) break;
      parsed_.arguments.add_positional(found->results().front());
    }
  }

  // Every option that was understood, and the first thing that is wrong with one.
  std::optional<Error> take_options() {
    std::optional<Error> wrong;
    for (const auto& [found, option] : values_) {
      const std::vector<std::string>& given = found->results();
      for (const std::string& value : given) {
        parsed_.arguments.add(option.name, value);
        if (!wrong && value.starts_with("--") && !was_joined(option, value)) {
          wrong = no_value(option);
        }
      }
      if (!wrong) wrong = misfit(option, given);
    }
    for (const auto& [found, option] : switches_) {
      if (found->count() > 0) parsed_.arguments.add(option.name, "");
    }
    for (const auto& [found, option] : letters_) {
      if (found->count() > 0) parsed_.arguments.add(option.name, std::string(option::kShortHelp));
    }
    return wrong;
  }

  // "--name=--value" and not "--name --value", where a value was forgotten.
  [[nodiscard]] bool was_joined(const Option& option, const std::string& value) const {
    const std::string joined = "--" + std::string(option.name) + "=" + value;
    return std::find(words_.begin(), words_.end(), joined) != words_.end();
  }

  static Error no_value(const Option& option) {
    return usage_error("error.usage.no-value", {{"option", dashed(option.name)}},
                       Message{"hint.equals", {{"option", dashed(option.name)}}});
  }

  // CLI11 stopped at a switch with a value, or at the last word, which wants one.
  [[nodiscard]] Error value_error() const {
    for (const auto& [found, option] : switches_) {
      const std::string joined = "--" + std::string(option.name) + "=";
      for (const std::string& word : words_) {
        if (word.starts_with(joined)) {
          return usage_error("error.usage.switch-value", {{"option", dashed(option.name)}});
        }
      }
    }
    for (const auto& [found, option] : values_) {
      if (words_.back() == "--" + std::string(option.name)) return no_value(option);
    }
    return usage_error("error.usage.no-command", {}, see_help(""));
  }

  void check_rest() const {
    if (parsed_.arguments.has(option::kHelp) || parsed_.arguments.has(option::kVersion)) return;
    const std::string_view command =
        parsed_.command != nullptr ? parsed_.command->name : std::string_view(parsed_.noun);
    for (const std::string& word : root_.remaining(true)) {
      if (word == "--") continue;
      if (word.starts_with('-') && word != "-") throw stray_option(word, command);
      if (parsed_.command != nullptr) {
        if (const auto verb = mistyped()) throw unknown_verb(commands_, command, *verb);
        throw too_many(command);
      }
      if (parsed_.noun.empty()) throw unknown_command(commands_, word);
      throw unknown_verb(commands_, parsed_.noun, word);
    }
    if (parsed_.command == nullptr && !parsed_.noun.empty())
      throw missing_verb(commands_, parsed_.noun);
    if (parsed_.command == nullptr) {
      throw usage_error("error.usage.no-command", {}, see_help(""));
    }
    if (const auto verb = mistyped()) throw unknown_verb(commands_, command, *verb);
    if (too_many_) throw too_many(command);
    check_positionals();
    if (const auto wrong = contradiction(*parsed_.command, parsed_.arguments)) throw Error(*wrong);
  }

  // What looks like a mistyped verb where a noun that is a command itself has a client.
  [[nodiscard]] std::optional<std::string> mistyped() const {
    auto first = parsed_.arguments.positional(0);
    const bool is_verb = first && looks_like_verb(commands_, parsed_.command->name, *first);
    return is_verb ? std::move(first) : std::nullopt;
  }

  static Error too_many(std::string_view command) {
    return usage_error("error.usage.too-many", {{"command", std::string(command)}},
                       see_help(command));
  }

  [[nodiscard]] Error stray_option(const std::string& word, std::string_view command) const {
    if (word.starts_with("-=")) {
      // What CLI11 leaves of "-q=1": letters are switches.
      for (const std::string& given : words_) {
        if (given.size() <= word.size() || given.starts_with("--")) continue;
        if (!given.starts_with('-') || !given.ends_with(word.substr(1))) continue;
        const char letter = given[given.size() - word.size()];
        return usage_error("error.usage.switch-value", {{"option", std::string{'-', letter}}});
      }
    }
    if (!word.starts_with("--")) {
      return usage_error("error.usage.unknown-option", {{"option", printable(word.substr(0, 2))}},
                         see_help(command));
    }
    const auto known = parsed_.command != nullptr
                           ? options_of(*parsed_.command)
                           : std::vector<Option>(option::kGlobal.begin(), option::kGlobal.end());
    return unknown_option(commands_, word.substr(2, word.find('=') - 2), known, command);
  }

  void check_positionals() const {
    const Command& command = *parsed_.command;
    const std::size_t given = parsed_.arguments.positional_count();
    for (std::size_t i = 0; i < given; ++i) {
      if (parsed_.arguments.positional(i) != "") continue;
      throw usage_error("error.usage.empty", {{"name", std::string(command.positionals[i].name)}},
                        see_help(command.name));
    }
    for (std::size_t i = given; i < command.positionals.size(); ++i) {
      if (!command.positionals[i].required) continue;
      throw usage_error("error.usage.missing", {{"name", std::string(command.positionals[i].name)}},
                        see_help(command.name));
    }
  }

  const CommandTable& commands_;
  std::vector<std::string> words_;
  bool only_words_ = false;
  bool too_many_ = false;
  Parsed& parsed_;
  CLI::App root_;
  std::map<std::string, CLI::App*> first_words_;
  std::map<const CLI::App*, const Command*> apps_;
  std::vector<std::pair<CLI::Option*, Option>> values_;
  std::vector<std::pair<CLI::Option*, Option>> switches_;
  std::vector<std::pair<CLI::Option*, Option>> letters_;
};

}  // namespace

void parse(const CommandTable& commands, std::span<const char* const> words, Parsed& into) {
  Tree(commands, words, into).parse();
}

}  // namespace kortisto::app
