#include "cli/help.h"

#include <algorithm>

#include "base/join.h"
#include "base/utf8.h"
#include "text/catalogue.h"
#include "text/wrap.h"

namespace kortisto::app {

namespace {

constexpr int kUsualWidth = 80;
constexpr int kWidest = 100;
constexpr int kWidestTerm = 30;
// A narrower page has no room for two columns: options would have to be broken.
constexpr int kTwoColumns = 60;
constexpr int kIndent = 6;

class Page {
 public:
  explicit Page(Terminal& terminal)
      : terminal_(terminal),
        language_(terminal.language()),
        width_(std::clamp(terminal.width().value_or(kUsualWidth), 40, kWidest)) {}

  [[nodiscard]] std::string text(const MessageKey& key) const {
    return text::render(key, language_);
  }

  void line(const std::string& text) { terminal_.print(text + "\n"); }

  void paragraph(const std::string& words) {
    for (const std::string& row : text::wrap(words, width_)) line(row);
  }

  void heading(const MessageKey& key) {
    line("");
    line(text(key) + ":");
  }

  // A term and what it means, beside it in a column of its own.
  struct Item {
    std::string term;
    std::string meaning;
  };
  void list(const std::vector<Item>& items) {
    if (width_ < kTwoColumns) return stacked(items);
    int column = 0;
    for (const Item& item : items) {
      const int width = display_width(item.term);
      if (width <= kWidestTerm) column = std::max(column, width);
    }
    const std::string margin(static_cast<std::size_t>(column) + 4, ' ');
    for (const Item& item : items) {
      std::string lead = "  " + text::pad_right(item.term, column) + "  ";
      if (display_width(item.term) > column) {
        line("  " + item.term);
        lead = margin;
      }
      for (const std::string& row : text::wrap(item.meaning, width_ - column - 4)) {
        line(lead + row);
        lead = margin;
      }
    }
  }

  void options(const std::vector<Option>& options) {
    std::vector<Item> items;
    for (const Option& option : options) {
      std::string term = "--" + std::string(option.name);
      if (option.letter != '\0') term.insert(0, {'-', option.letter, ',', ' '});
      if (!option.is_switch()) term.append(" ").append(option.value);
      std::string meaning = text(option.help_key());
      if (!option.choices.empty()) meaning += ": " + join(option.choices);
      if (option.repeats) meaning += " " + text("help.repeats");
      items.push_back({term, meaning});
    }
    list(items);
  }

 private:
  void stacked(const std::vector<Item>& items) {
    for (const Item& item : items) {
      line("  " + item.term);
      for (const std::string& row : text::wrap(item.meaning, width_ - kIndent)) {
        line(std::string(kIndent, ' ') + row);
      }
    }
  }

  Terminal& terminal_;
  text::Language language_;
  int width_;
};

std::string usage_of(const Command& command) {
  std::string usage = "kortisto " + std::string(command.name);
  for (const Positional& word : command.positionals) {
    usage += word.required ? " " + std::string(word.name) : " [" + std::string(word.name) + "]";
  }
  return usage;
}

}  // namespace

void print_help(Terminal& terminal, const Command& command, HelpLength length) {
  Page page(terminal);
  page.paragraph("kortisto " + std::string(command.name) + " – " +
                 page.text(command.text_key("summary")));
  if (length == HelpLength::full) {
    page.heading("help.examples");
    for (const std::string_view example : command.examples) {
      page.line("  kortisto " + std::string(example));
    }
  }
  page.heading("help.usage");
  std::vector<Option> own = options_of(command);
  own.resize(own.size() - option::kGlobal.size());
  page.line("  " + usage_of(command) + (own.empty() ? "" : " [OPTION]..."));
  if (length == HelpLength::full) {
    page.line("");
    page.paragraph(page.text(command.text_key("about")));
  }
  if (!own.empty()) {
    page.heading("help.options");
    page.options(own);
  }
  if (length == HelpLength::full) {
    page.heading("help.global-options");
    page.options({option::kGlobal.begin(), option::kGlobal.end()});
  } else {
    page.line("");
    page.paragraph(page.text("help.more"));
  }
}

void print_overview(Terminal& terminal, const CommandTable& commands, std::string_view noun,
                    HelpLength length) {
  Page page(terminal);
  page.paragraph(page.text("help.what"));
  const std::span<const Command> all = noun.empty() ? commands.rows() : commands.verbs_of(noun);
  if (length == HelpLength::full && noun.empty()) {
    page.heading("help.examples");
    page.line("  kortisto init");
    page.line("  kortisto add-client --from client.toml");
  }
  page.heading("help.usage");
  page.line("  kortisto " + (noun.empty() ? "COMMAND" : std::string(noun) + " VERB") +
            " [OPTION]...");
  page.heading("help.commands");
  std::vector<Page::Item> items;
  for (const Command& command : all) {
    items.push_back({std::string(command.name), page.text(command.text_key("summary"))});
  }
  page.list(items);
  if (length == HelpLength::full) {
    page.heading("help.global-options");
    page.options({option::kGlobal.begin(), option::kGlobal.end()});
  }
  page.line("");
  page.paragraph(page.text("help.more"));
}

}  // namespace kortisto::app
