// The morning screen: what fits on it, and what is said of what does not.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <regex>
#include <sstream>

#include "base/utf8.h"
#include "status/forms.h"

using namespace kortisto;
using app::Status;
using domain::AttentionItem;
using domain::Concern;
using text::Language;

namespace {

const Date kToday = *Date::parse("2026-11-30");

Status status_with(std::vector<AttentionItem> items) {
  domain::sort_by_urgency(items);
  return {.day = kToday,
          .until = *Date::parse("2026-12-30"),
          .empty = false,
          .items = std::move(items),
          .passphrase_since = Date::parse("2026-09-22"),
          .last_backup = Date::parse("2026-11-28"),
          .config_file = "config.toml"};
}

AttentionItem item(Concern what, const char* day, std::int64_t number = 1) {
  AttentionItem one = domain::attention(what, Date::parse(day), kToday);
  one.kind = "plan";
  one.number = number;
  one.client = {number};
  one.family_name = "Mäki-Petäjä";
  one.given_names = "Aino Minna";
  return one;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string screen(const Status& status, Language language = Language::en, int columns = 80) {
  std::size_t replaced = 0;
  return app::status_screen(status, language, columns, replaced);
}

// How many items a screen in English tells of: a row each, and the numbers before what is not
// shown.
std::int64_t told(const std::string& text) {
  const std::regex more("… and ([0-9]+) more:|  ([0-9]+) × ");
  std::int64_t count = 0;
  for (const std::string& line : lines_of(text)) {
    std::smatch found;
    if (std::regex_search(line, found, more)) {
      count += std::stoll(found[1].matched ? found[1] : found[2]);
    } else if (line.starts_with("  ")) {
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a screen with room for everything") {
  AttentionItem invoice = item(Concern::invoice_unpaid, "2026-11-01", 3);
  invoice.invoice_number = 1004;
  invoice.open = Money{15'100};
  AttentionItem visits =
      domain::attention(Concern::visits_unbilled, Date::parse("2026-12-31"), kToday);
  visits.month = "2026-11";
  visits.visits = 2;
  CHECK(screen(status_with({item(Concern::commitment_ends, "2026-12-11", 2), visits, invoice})) ==
        "30 November 2026: 1 overdue, 0 now, 2 coming by 30 December 2026\n"
        "\n"
        "Overdue\n"
        "  1 November 2026   invoice 1004 is unpaid, €151.00  3 Mäki-Petäjä, Aino Minna\n"
        "\n"
        "Coming\n"
        "  11 December 2026  commitment 2 ends                2 Mäki-Petäjä, Aino Minna\n"
        "  31 December 2026  2 visits not billed: kortisto invoice draft --month 2026-11\n"
        "\n"
        "Passphrase set on 22 September 2026. Last backup on 28 November 2026.\n");
}

TEST_CASE("nothing to do") {
  Status status = status_with({});
  status.passphrase_since.reset();
  status.last_backup.reset();
  CHECK(screen(status, Language::fi) ==
        "30.11.2026: mikään ei odota tekijää 30.12.2026 mennessä\n"
        "\n"
        "Tunnuslauseen vaihtopäivä ei ole tiedossa.\n");
}

TEST_CASE("of what is too much the first of each kind, and the command that lists all") {
  std::vector<AttentionItem> items;
  for (int i = 1; i <= 30; ++i) items.push_back(item(Concern::plan_follow_up, "2026-11-20", i));
  for (int i = 1; i <= 3; ++i) items.push_back(item(Concern::voucher_ends, "2026-12-20", i));
  const std::string text = screen(status_with(items));
  CHECK(lines_of(text).size() == 22);
  CHECK(text.find("… and 19 more: kortisto plan list --due\n") != std::string::npos);
  CHECK(text.find("voucher 3 ends") != std::string::npos);
  CHECK(told(text) == 33);
}

TEST_CASE("it is one screen in each language, whatever there is, and leaves nothing out") {
  std::mt19937 random(20261130);
  const auto below = [&](std::size_t most) { return random() % most; };
  for (int turn = 0; turn < 300; ++turn) {
    std::vector<AttentionItem> items;
    for (std::size_t groups = 1 + below(24); groups > 0; --groups) {
      const auto what = static_cast<Concern>(below(12));
      const char* day = std::to_array({"2026-11-01", "2026-11-30", "2026-12-24"})[below(3)];
      for (std::size_t count = 1 + below(20); count > 0; --count) {
        items.push_back(item(what, day, static_cast<std::int64_t>(below(5000))));
      }
    }
    const Status status = status_with(items);
    for (const Language language : {Language::fi, Language::sv, Language::en}) {
      for (const int columns : {80, 60, 40}) {
        const std::string text = screen(status, language, columns);
        const auto lines = lines_of(text);
        CAPTURE(text);
        CHECK(lines.size() <= (columns == 80 ? 22 : 24));
        CHECK(std::all_of(lines.begin(), lines.end(), [columns](const std::string& line) {
          return display_width(line) <= columns;
        }));
      }
    }
    CHECK(told(screen(status)) == static_cast<std::int64_t>(items.size()));
  }
}

TEST_CASE("a calendar has numbers and no names") {
  const Status status = status_with({item(Concern::plan_follow_up, "2026-12-01", 7),
                                     domain::attention(Concern::settings_missing, {}, kToday)});
  const std::string text = app::status_calendar(status, Language::fi, "c0ffee",
                                                *Timestamp::parse("2026-11-30T08:15:00.000Z"));
  CHECK(text.find("UID:plan_follow_up-7-7@c0ffee\r\n") != std::string::npos);
  CHECK(text.find("SUMMARY:suunnitelman 7 seuranta\\, asiakas 7\r\n") != std::string::npos);
  CHECK(text.find("Mäki") == std::string::npos);
  CHECK(text.find("Aino") == std::string::npos);
  CHECK(text.find("settings") == std::string::npos);
}
