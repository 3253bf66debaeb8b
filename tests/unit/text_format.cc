#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/finnish_time.h"
#include "text/format.h"

namespace {

using kortisto::Date;
using kortisto::finnish_day;
using kortisto::Money;
using kortisto::Timestamp;
using kortisto::text::Collator;
using kortisto::text::country_name;
using kortisto::text::format_clock;
using kortisto::text::format_date;
using kortisto::text::format_hundredths;
using kortisto::text::format_money;
using kortisto::text::format_percent;
using kortisto::text::format_period;
using kortisto::text::format_time;
using kortisto::text::Language;

TEST_CASE("a date is written as its reader writes it") {
  const Date date = *Date::parse("2026-11-02");
  CHECK(format_date(date, Language::fi) == "2.11.2026");
  CHECK(format_date(date, Language::sv) == "2.11.2026");
  CHECK(format_date(date, Language::en) == "2 November 2026");
}

TEST_CASE("months have their English names") {
  std::string year;
  for (const char* month :
       {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}) {
    year += format_date(*Date::parse("2026-" + std::string(month) + "-01"), Language::en) + "; ";
  }
  CHECK(year ==
        "1 January 2026; 1 February 2026; 1 March 2026; 1 April 2026; 1 May 2026; 1 June 2026; "
        "1 July 2026; 1 August 2026; 1 September 2026; 1 October 2026; 1 November 2026; "
        "1 December 2026; ");
}

TEST_CASE("a period says once what both its days have") {
  const auto period = [](const char* first, const char* last, Language language) {
    return format_period(*Date::parse(first), *Date::parse(last), language);
  };
  CHECK(period("2026-11-01", "2026-11-30", Language::fi) == "1.–30.11.2026");
  CHECK(period("2026-11-28", "2026-12-03", Language::sv) == "28.11.–3.12.2026");
  CHECK(period("2026-12-28", "2027-01-03", Language::fi) == "28.12.2026 – 3.1.2027");
  CHECK(period("2026-11-03", "2026-11-03", Language::fi) == "3.11.2026");
  CHECK(period("2026-11-01", "2026-11-30", Language::en) == "1–30 November 2026");
  CHECK(period("2026-11-28", "2026-12-03", Language::en) == "28 November – 3 December 2026");
  CHECK(period("2026-12-28", "2027-01-03", Language::en) == "28 December 2026 – 3 January 2027");
}

TEST_CASE("a time of day has the figures of its language") {
  using std::chrono::minutes;
  CHECK(format_clock(minutes(555), Language::fi) == "9.15");
  CHECK(format_clock(minutes(555), Language::en) == "09:15");
  CHECK(format_clock(minutes(5), Language::sv) == "0.05");
}

TEST_CASE("a time is the time in Finland, in winter and in summer") {
  const Timestamp winter = *Timestamp::parse("2026-11-22T07:05:09.999Z");
  CHECK(format_time(winter, Language::fi) == "22.11.2026 klo\u00A09.05");
  CHECK(format_time(winter, Language::sv) == "22.11.2026 kl.\u00A09.05");
  CHECK(format_time(winter, Language::en) == "22 November 2026 at\u00A009:05");
  const Timestamp summer = *Timestamp::parse("2026-06-30T21:30:00.000Z");
  CHECK(format_time(summer, Language::fi) == "1.7.2026 klo\u00A00.30");
  CHECK(finnish_day(summer) == *Date::parse("2026-07-01"));
}

TEST_CASE("an amount is written as its reader writes it, with its cents") {
  const Money amount = *Money::parse("1234,5");
  CHECK(format_money(amount, Language::fi) == "1\u00A0234,50\u00A0€");
  CHECK(format_money(amount, Language::sv) == "1\u00A0234,50\u00A0€");
  CHECK(format_money(amount, Language::en) == "€1,234.50");
  CHECK(format_money(Money{5}, Language::fi) == "0,05\u00A0€");
  CHECK(format_money(Money{-5}, Language::fi) == "\u22120,05\u00A0€");
  CHECK(format_money(Money{-123'450}, Language::en) == "\u2212€1,234.50");
}

TEST_CASE("per cents and quantities have the decimals that they need") {
  CHECK(format_percent(255, Language::fi) == "25,5\u00A0%");
  CHECK(format_percent(100, Language::sv) == "10\u00A0%");
  CHECK(format_percent(255, Language::en) == "25.5%");
  CHECK(format_hundredths(6'000, Language::fi) == "60");
  CHECK(format_hundredths(150, Language::sv) == "1,5");
  CHECK(format_hundredths(105, Language::en) == "1.05");
}

TEST_CASE("a country stands under an address in capitals") {
  CHECK(country_name("SE", Language::fi) == "RUOTSI");
  CHECK(country_name("SE", Language::sv) == "SVERIGE");
  CHECK(country_name("EE", Language::en) == "ESTONIA");
  CHECK(country_name("QQ", Language::fi) == "QQ");
}

TEST_CASE("names are ordered as in a Finnish or Swedish telephone book") {
  std::vector<std::string> names{"Öhman", "Zetterlund", "Åberg", "Äijö", "Aalto", "aalto"};
  for (const Language language : {Language::fi, Language::sv}) {
    std::sort(names.begin(), names.end(), Collator(language));
    CHECK(names ==
          std::vector<std::string>{"aalto", "Aalto", "Zetterlund", "Åberg", "Äijö", "Öhman"});
  }
  std::sort(names.begin(), names.end(), Collator(Language::en));
  CHECK(names.back() == "Zetterlund");
}

}  // namespace
