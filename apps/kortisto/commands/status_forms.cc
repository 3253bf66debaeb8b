#include "commands/status_forms.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "base/join.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "exchange/calendar.h"
#include "session/version.h"
#include "terminal/json_output.h"
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

// --- what an item says ---------------------------------------------------------------------------

// "suunnitelman 2 seuranta": without anything that tells of a person.
std::string words_of(const AttentionItem& one, text::Language language) {
  const bool unknown = one.what == Concern::backup_old && !one.day;
  const MessageKey key(unknown ? std::string("status.backup_unknown")
                               : "status.what." + std::string(domain::code_of(one.what)));
  return text::render(
      {key,
       {{"number", std::to_string(one.invoice_number.value_or(one.number))},
        {"count",
         one.settings.empty() ? one.count : static_cast<std::int64_t>(one.settings.size())},
        {"month", one.month},
        {"settings", join(one.settings)}}},
      language);
}

// The command that lists what is of this kind.
std::string listing_of(const AttentionItem& one) {
  switch (one.what) {
    case Concern::plan_follow_up:
      return one.urgency == Urgency::coming ? "plan list" : "plan list --due";
    case Concern::no_follow_up:
      return "plan list --due";
    case Concern::plan_unsigned:
      return "plan list";
    case Concern::agreement_ends:
    case Concern::agreement_unsigned:
      return "agreement list";
    case Concern::commitment_ends:
      return "commitment list";
    case Concern::voucher_ends:
      return "voucher list";
    case Concern::invoice_unpaid:
    case Concern::invoice_disputed:
      return "invoice list --open";
    case Concern::visits_unbilled:
      return "invoice draft --month " + one.month;
    case Concern::invoice_drafted:
      return "invoice list --drafts";
    case Concern::comes_of_age:
      return "list --minor --sort birth_date";
    case Concern::passphrase_old:
      return "rotate-key";
    case Concern::backup_old:
      return "backup DIR";
    case Concern::settings_missing:
      break;
  }
  return "config show";
}

// The command that shows the one.
std::string showing_of(const AttentionItem& one) {
  const std::string client = std::to_string(one.client.value);
  if (one.kind.empty() || one.what == Concern::visits_unbilled) return listing_of(one);
  if (one.what == Concern::comes_of_age) return "show " + client;
  if (one.invoice_number) return "invoice show " + std::to_string(*one.invoice_number);
  if (one.what == Concern::invoice_drafted) return listing_of(one);
  return std::string(one.kind) + " show " + client + ' ' + std::to_string(one.number);
}

std::string command(const std::string& words) {
  return "kortisto " + words;
}

// --- the screen ----------------------------------------------------------------------------------

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
    if (untold > 0) add_more(untold, "status --json");
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
                                         {"command", command(listing_of(next))}}},
                                       language_));
  }

  void add_more(std::size_t count, const std::string& listing) {
    add_row("", text::render(
                    {"status.more",
                     {{"count", static_cast<std::int64_t>(count)}, {"command", command(listing)}}},
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
      words += ": " + command(listing_of(one));
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

// --- for programs --------------------------------------------------------------------------------

nlohmann::ordered_json json_of(const AttentionItem& one) {
  nlohmann::ordered_json json = {{"what", domain::code_of(one.what)},
                                 {"urgency", domain::code_of(one.urgency)},
                                 {"day", nullptr}};
  if (one.day) json["day"] = one.day->iso();
  if (one.client.value != 0) {
    json["record"] = one.kind;
    json["number"] = one.number;
    json["client"] = one.client.value;
    json["family_name"] = one.family_name;
    json["given_names"] = one.given_names;
  }
  if (one.invoice_number) json["invoice_number"] = *one.invoice_number;
  if (one.open) json["open"] = one.open->text();
  if (!one.month.empty()) json["month"] = one.month;
  if (one.count > 0) json["visits"] = one.count;
  if (!one.settings.empty()) json["settings"] = one.settings;
  return json;
}

nlohmann::ordered_json day_or_null(std::optional<Date> day) {
  return day ? nlohmann::ordered_json(day->iso()) : nullptr;
}

exchange::CalendarEvent event_of(const AttentionItem& one, text::Language language,
                                 const std::string& register_id) {
  std::string summary = words_of(one, language);
  if (one.client.value != 0) {
    summary = text::render(
        {"status.calendar", {{"what", summary}, {"client", std::to_string(one.client.value)}}},
        language);
  }
  // The same plan's next follow-up takes the place of the one before; of visits and drafts, each
  // month is an event of its own.
  std::string uid(domain::code_of(one.what));
  for (const std::int64_t number : {one.client.value, one.number}) {
    if (number != 0) uid += '-' + std::to_string(number);
  }
  if (!one.month.empty()) uid += '-' + one.month;
  return {.uid = uid + '@' + register_id,
          .day = *one.day,
          .summary = std::move(summary),
          .description = command(showing_of(one))};
}

}  // namespace

std::int64_t Status::count(Urgency urgency) const {
  return std::count_if(items.begin(), items.end(),
                       [urgency](const AttentionItem& one) { return one.urgency == urgency; });
}

std::string status_screen(const Status& status, text::Language language, int columns,
                          std::size_t& replaced) {
  return Screen(status, language, columns, replaced).text();
}

nlohmann::ordered_json status_json(const Status& status) {
  nlohmann::ordered_json json = json_object("status");
  json["day"] = status.day.iso();
  json["until"] = status.until.iso();
  json["empty"] = status.empty;
  for (const Urgency urgency : {Urgency::overdue, Urgency::due, Urgency::coming}) {
    json[std::string(domain::code_of(urgency))] = status.count(urgency);
  }
  json["passphrase_since"] = day_or_null(status.passphrase_since);
  json["last_backup"] = day_or_null(status.last_backup);
  json["items"] = nlohmann::ordered_json::array();
  for (const AttentionItem& one : status.items) json["items"].push_back(json_of(one));
  return json;
}

std::string status_calendar(const Status& status, text::Language language,
                            const std::string& register_id, const Timestamp& now) {
  std::vector<exchange::CalendarEvent> events;
  for (const AttentionItem& one : status.items) {
    if (one.day) events.push_back(event_of(one, language, register_id));
  }
  return exchange::calendar(
      "-//Kortisto//kortisto " + std::string(kVersion) + "//" + std::string(text::code(language)),
      now, events);
}

}  // namespace kortisto::app
