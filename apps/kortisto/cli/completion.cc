#include "cli/completion.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/join.h"
#include "cli/arguments.h"
#include "cli/language.h"
#include "domain/client.h"
#include "domain/kinds.h"
#include "domain/words.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

// What a line says so far. The parser cannot be asked: it refuses what is not whole yet.
class Line {
 public:
  Line(const CommandTable& commands, std::span<const char* const> words) : commands_(commands) {
    for (const char* word : words) take(word);
  }

  // nullptr when none was named.
  [[nodiscard]] const Command* command() const noexcept { return command_; }
  // A first word whose verb may come now; "" otherwise.
  [[nodiscard]] std::string_view noun() const noexcept {
    return words_.empty() ? std::string_view(noun_) : std::string_view();
  }
  // The words that are neither options nor the command's name.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }
  [[nodiscard]] const Arguments& arguments() const noexcept { return arguments_; }
  // The option whose value comes now.
  [[nodiscard]] const std::optional<Option>& asking() const noexcept { return asking_; }
  // After "--".
  [[nodiscard]] bool only_words() const noexcept { return only_words_; }

  // The options that could stand here, given or not.
  [[nodiscard]] std::vector<Option> options() const {
    if (command_ != nullptr) return options_of(*command_);
    return {option::kGlobal.begin(), option::kGlobal.end()};
  }
  [[nodiscard]] std::optional<Option> find_option(std::string_view name) const {
    for (const Option& option : options()) {
      if (option.name == name) return option;
    }
    return std::nullopt;
  }

 private:
  void take(std::string_view word) {
    if (asking_) {
      arguments_.add(asking_->name, std::string(word));
      asking_.reset();
    } else if (only_words_ || !word.starts_with('-') || word == "-") {
      take_word(word);
    } else if (word == "--") {
      only_words_ = true;
    } else if (word.starts_with("--")) {
      take_option(word.substr(2));
    } else {
      for (const Option& option : options()) {
        if (option.letter == word[1]) arguments_.add(option.name, "");
      }
    }
  }

  void take_word(std::string_view word) {
    if (command_ == nullptr && noun_.empty() && words_.empty() && !only_words_) {
      command_ = commands_.find(word);
      if (!commands_.verbs_of(word).empty()) noun_ = word;
      if (command_ != nullptr || !noun_.empty()) return;
    } else if (!noun().empty()) {
      if (const Command* verb = commands_.find(noun_ + " " + std::string(word))) {
        command_ = verb;
        noun_.clear();
        return;
      }
    }
    words_.emplace_back(word);
  }

  void take_option(std::string_view text) {
    const std::size_t equals = text.find('=');
    const auto option = find_option(text.substr(0, equals));
    if (!option) return;
    if (equals != std::string_view::npos) {
      arguments_.add(option->name, std::string(text.substr(equals + 1)));
    } else if (option->is_switch()) {
      arguments_.add(option->name, "");
    } else {
      asking_ = option;
    }
  }

  const CommandTable& commands_;
  const Command* command_ = nullptr;
  std::string noun_;
  std::vector<std::string> words_;
  Arguments arguments_;
  std::optional<Option> asking_;
  bool only_words_ = false;
};

class Candidates {
 public:
  Candidates(Terminal& terminal, const Environment& environment, const CommandTable& commands,
             const Line& line)
      : terminal_(terminal),
        language_(choose_language(line.arguments(), environment, "")),
        commands_(commands),
        line_(line) {}

  void print(std::string_view current) const {
    if (line_.asking()) return values(*line_.asking(), "", current);
    if (!line_.only_words() && current.starts_with('-')) {
      const std::size_t equals = current.find('=');
      if (equals == std::string_view::npos) return options();
      const auto option = line_.find_option(current.substr(0, equals).substr(2));
      if (!option) return;
      values(*option, current.substr(0, equals + 1), current.substr(equals + 1));
      return;
    }
    const Command* command = line_.command();
    if (!line_.noun().empty()) verbs(line_.noun());
    if (command == nullptr) {
      if (line_.noun().empty() && line_.words().empty() && !line_.only_words()) first_words();
    } else if (line_.words().size() < command->positionals.size()) {
      word(command->positionals[line_.words().size()].name);
    } else if (current.empty() && !line_.only_words()) {
      options();
    }
  }

 private:
  void offer(const std::string& candidate, const std::string& meaning) const {
    terminal_.print(candidate + (meaning.empty() ? "" : "\t" + meaning) + "\n");
  }

  [[nodiscard]] std::string text(const MessageKey& key) const {
    return text::render(key, language_);
  }

  // Each first word once; a noun means what its verbs are, unless it is a command by itself.
  void first_words() const {
    std::string_view last;
    for (const Command& command : commands_.rows()) {
      const std::string_view first = command.name.substr(0, command.name.find(' '));
      if (first == last) continue;
      last = first;
      std::vector<std::string_view> verbs;
      for (const Command& verb : commands_.verbs_of(first)) {
        verbs.push_back(verb.name.substr(first.size() + 1));
      }
      offer(std::string(first),
            command.name == first ? text(command.text_key("summary")) : join(verbs));
    }
  }

  void verbs(std::string_view noun) const {
    for (const Command& command : commands_.verbs_of(noun)) {
      offer(std::string(command.name.substr(noun.size() + 1)), text(command.text_key("summary")));
    }
  }

  void options() const {
    for (const Option& option : line_.options()) {
      if (!option.repeats && line_.arguments().has(option)) continue;
      offer("--" + std::string(option.name), text(option.help_key()));
    }
  }

  // `lead` is "--name=" where the value stands in the same word; `rest` is what there is of it.
  void values(const Option& option, std::string_view lead, std::string_view rest) const {
    for (const std::string_view choice : option.choices) {
      offer(std::string(lead) + std::string(choice), choice_text(option, choice));
    }
    const std::size_t equals = rest.find('=');
    if (option.value == "FIELD") {
      fields(lead, "");
    } else if (option.value == "FIELD=FILE" && equals == std::string_view::npos) {
      fields(lead, "=");
    } else if (option.value == "FIELD=FILE") {
      names("FILE", std::string(lead) + std::string(rest.substr(0, equals + 1)));
    } else if (option.value == "COLUMN=FIELD") {
      // The columns are those of a file that is not opened.
      if (equals == std::string_view::npos) return;
      fields(std::string(lead) + std::string(rest.substr(0, equals + 1)), "");
    } else {
      names(option.value, lead);
    }
  }

  // A record's choices have texts, and so have the columns that a list is sorted by; those of the
  // other options are words that everybody knows.
  [[nodiscard]] std::string choice_text(const Option& option, std::string_view choice) const {
    if (option.value == "FIELD") {
      const domain::Field* field = domain::find_field(domain::kFields<domain::Client>, choice);
      return text(field != nullptr ? label_of(*field) : MessageKey("list." + std::string(choice)));
    }
    return option.field == nullptr ? "" : text(domain::choice_key(*option.field, choice));
  }

  // The keys of the command's own record, which is the first of them, or the one that it imports.
  void fields(std::string_view lead, std::string_view end) const {
    if (line_.command() == nullptr || line_.command()->fields.empty()) return;
    const std::string_view name = line_.command()->name;
    const auto* const imported = std::find_if(
        domain::kKinds.begin(), domain::kKinds.end(),
        [&](const domain::Kind& kind) { return name.substr(name.find(' ') + 1) == kind.plural; });
    for (const domain::Field& field :
         imported == domain::kKinds.end() ? line_.command()->fields.front() : imported->fields) {
      if (imported != domain::kKinds.end() && !field.entered) continue;
      offer(std::string(lead) + std::string(field.key) + std::string(end), text(label_of(field)));
    }
  }

  void word(std::string_view name) const {
    if (name == "COMMAND") {
      first_words();
    } else if (name == "VERB") {
      verbs(line_.words().front());
    } else {
      names(name, "");
    }
  }

  // What the shell knows.
  void names(std::string_view name, std::string_view lead) const {
    if (name == "FILE") offer(":files", std::string(lead));
    if (name == "DIR") offer(":directories", std::string(lead));
  }

  Terminal& terminal_;
  text::Language language_;
  const CommandTable& commands_;
  const Line& line_;
};

}  // namespace

void print_candidates(Terminal& terminal, const Environment& environment,
                      const CommandTable& commands, std::span<const char* const> words) {
  if (words.empty()) return;
  const Line line(commands, words.first(words.size() - 1));
  Candidates(terminal, environment, commands, line).print(words.back());
}

}  // namespace kortisto::app
