#include <algorithm>
#include <span>

#include "base/join.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "status/forms.h"
#include "status/words.h"
#include "text/catalogue.h"
#include "text/format.h"
#include "text/wrap.h"

namespace kortisto::app {

namespace {

using domain::AttentionItem;
using domain::Concern;
using domain::Urgency;

// Of a screen of 24, without the line that says how much is overdue and the prompt.
constexpr std::size_t kMostLines = 22;

// What fits into so many columns; of more, so many words as fit with a mark that there are more.
std::string fitted(const std::string& text, int columns) {
  if (display_width(text) <= columns) return text;
  return text::wrap(text, columns - 1).front() + "…";
}

class Screen {
 public:
  Screen(const Status& status, text::Language language, int columns, std::size_t& replaced)
      : status_(status), language_(language), columns_(columns), replaced_(replaced) {
    for (const AttentionItem& one : status.items) {
      day_width_ = std::max(day_width_, display_width(day_of(one)));
      if (one.client.value != 0) what_width_ = std::max(what_width_, display_width(what_of(one)));
    }
    constexpr int kLeastName = 16;
    const int left = columns - (2 + day_width_ + 2 + what_width_ + 2);
    lines_of_row_ = left < kLeastName ? 2 : 1;
    group();
  }

  std::string text() {
    if (status_.empty) return first_steps();
    say(head());
    const std::size_t most = most_of_each();
    std::size_t untold = status_.items.size();
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      // Room for an empty line and the foot, and for a line that tells of the rest.
      const std::size_t needed = headed(i) + lines_of(groups_[i], most);
      if (lines_ + needed + 2 + (i + 1 < groups_.size() ? 1 : 0) > kMostLines) break;
      if (headed(i) > 0) {
        line("");
        say(text::render(MessageKey("status.urgency." +
                                    std::string(domain::code_of(groups_[i].front().urgency))),
                         language_));
      }
      add(groups_[i], most);
      untold -= groups_[i].size();
    }
    if (untold > 0) add_more(untold, "kortisto status --json");
    line("");
    say(foot());
    return std::move(out_);
  }

 private:
  using Group = std::span<const AttentionItem>;  // alike, and equally urgent

  void group() {
    const std::span<const AttentionItem> all(status_.items);
    for (std::size_t from = 0; from < all.size();) {
      std::size_t to = from + 1;
      while (to < all.size() && all[to].what == all[from].what &&
             all[to].urgency == all[from].urgency) {
        ++to;
      }
      groups_.push_back(all.subspan(from, to - from));
      from = to;
    }
  }

  // The lines above a group: an empty one and the urgency, where it begins.
  [[nodiscard]] std::size_t headed(std::size_t group) const {
    const bool begins =
        group == 0 || groups_[group - 1].front().urgency != groups_[group].front().urgency;
    return begins ? 2 : 0;
  }

  // How many of a group are shown when there is room for so many of each: of the last, the line
  // that tells of the rest would have the place.
  [[nodiscard]] static std::size_t shown_of(const Group& group, std::size_t most) {
    return group.size() <= most + 1 ? group.size() : most;
  }

  [[nodiscard]] std::size_t lines_of(const Group& group, std::size_t most) const {
    const std::size_t shown = shown_of(group, most);
    return shown * lines_of_row_ + (shown < group.size() ? 1 : 0);
  }

  // How many of each group the screen has room for.
  [[nodiscard]] std::size_t most_of_each() const {
    constexpr std::size_t kHeadAndFoot = 3;
    for (std::size_t most = kMostLines; most > 0; --most) {
      std::size_t lines = kHeadAndFoot;
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        lines += headed(i) + lines_of(groups_[i], most);
      }
      if (lines <= kMostLines) return most;
    }
    return 0;
  }

  void add(const Group& group, std::size_t most) {
    const std::size_t shown = shown_of(group, most);
    for (const AttentionItem& one : group.first(shown)) add(one);
    if (shown == group.size()) return;
    const AttentionItem& next = group[shown];
    if (shown > 0) return add_more(group.size() - shown, listing_of(next));
    add_row(day_of(next), text::render({"status.group",
                                        {{"count", static_cast<std::int64_t>(group.size())},
                                         {"what", kind_of(next)},
                                         {"command", listing_of(next)}}},
                                       language_));
  }

  void add_more(std::size_t count, const std::string& listing) {
    add_row("", text::render({"status.more",
                              {{"count", static_cast<std::int64_t>(count)}, {"command", listing}}},
                             language_));
  }

  void add(const AttentionItem& one) {
    if (one.client.value == 0) return add_row(day_of(one), what_of(one));
    add_row(day_of(one), what_of(one), who_of(one));
  }

  // A day and what is to be done, and for whom: on a narrow terminal below it.
  void add_row(const std::string& day, const std::string& what) {
    const std::string beginning = "  " + text::pad_right(day, day_width_) + "  ";
    line(beginning + fitted(what, columns_ - display_width(beginning)));
  }
  void add_row(const std::string& day, const std::string& what, const std::string& who) {
    if (lines_of_row_ == 1) return add_row(day, text::pad_right(what, what_width_) + "  " + who);
    add_row(day, what);
    add_row("", who);
  }

  [[nodiscard]] std::string day_of(const AttentionItem& one) const {
    return one.day ? text::format_date(*one.day, language_) : "";
  }

  [[nodiscard]] std::string kind_of(const AttentionItem& one) const {
    return text::render(MessageKey("status.kind." + std::string(domain::code_of(one.what))),
                        language_);
  }

  [[nodiscard]] std::string what_of(const AttentionItem& one) const {
    std::string words = words_of(one, language_);
    if (one.open) words += ", " + text::format_money(*one.open, language_);
    if (one.kind.empty() && one.what != Concern::settings_missing) {
      words += ": " + listing_of(one);
    }
    return words;
  }

  [[nodiscard]] std::string who_of(const AttentionItem& one) {
    const std::string name =
        one.given_names.empty() ? one.family_name : one.family_name + ", " + one.given_names;
    return std::to_string(one.client.value) + " " + isolated(printable(name, false, replaced_));
  }

  [[nodiscard]] std::string head() const {
    const MessageKey key =
        status_.items.empty() ? MessageKey("status.nothing") : MessageKey("status.head");
    return text::render({key,
                         {{"day", text::format_date(status_.day, language_)},
                          {"until", text::format_date(status_.until, language_)},
                          {"overdue", status_.count(Urgency::overdue)},
                          {"due", status_.count(Urgency::due)},
                          {"coming", status_.count(Urgency::coming)}}},
                        language_);
  }

  [[nodiscard]] std::string foot() const {
    const auto of_day = [&](const MessageKey& key, Date day) {
      return text::render({key, {{"day", text::format_date(day, language_)}}}, language_);
    };
    std::string words = status_.passphrase_since
                            ? of_day("status.passphrase", *status_.passphrase_since)
                            : text::render(MessageKey("status.passphrase_unknown"), language_);
    if (status_.last_backup) words += ' ' + of_day("status.backup", *status_.last_backup);
    return words;
  }

  std::string first_steps() {
    say(text::render(MessageKey("status.empty"), language_));
    for (const AttentionItem& one : status_.items) {
      if (one.what != Concern::settings_missing) continue;
      say(text::render({"status.first.settings", {{"path", status_.config_file}}}, language_), 2);
      say(join(one.settings), 4);
    }
    for (const MessageKey& key :
         {MessageKey("status.first.client"), MessageKey("status.first.case"),
          MessageKey("status.first.backup")}) {
      say(text::render(key, language_), 2);
    }
    return std::move(out_);
  }

  void line(const std::string& text) {
    out_ += text + '\n';
    ++lines_;
  }
  void say(const std::string& text, int indent = 0) {
    const std::string blanks(static_cast<std::size_t>(indent), ' ');
    for (const std::string& one : text::wrap(text, columns_ - indent)) line(blanks + one);
  }

  const Status& status_;
  text::Language language_;
  int columns_;
  std::size_t& replaced_;
  int day_width_ = 0;
  int what_width_ = 0;
  std::size_t lines_of_row_ = 1;
  std::vector<Group> groups_;
  std::size_t lines_ = 0;
  std::string out_;
};

}  // namespace

std::string status_screen(const Status& status, text::Language language, int columns,
                          std::size_t& replaced) {
  return Screen(status, language, columns, replaced).text();
}

}  // namespace kortisto::app
