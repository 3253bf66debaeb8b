#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "base/clock.h"
#include "base/date.h"

namespace {

using namespace kortisto;

TEST_CASE("a date is ten characters and a day that exists") {
  CHECK(Date::parse("2024-02-29")->iso() == "2024-02-29");
  CHECK(Date::parse("0001-01-01")->iso() == "0001-01-01");
  CHECK(Date::parse("9999-12-31")->iso() == "9999-12-31");
  for (const char* text : {"", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00",
                           "2024-1-1", "24-01-01", "2024/01/01", "2024-01-01 ", "-024-01-01",
                           "0000-01-01", "20a4-01-01", "+024-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text));
  }
}

// "1990-01-02", or why it is none.
std::string read(std::string_view text) {
  const auto out = Date::read(text);
  if (const auto* day = std::get_if<Date>(&out)) return day->iso();
  switch (std::get<NoDay>(out)) {
    case NoDay::impossible:
      return "impossible";
    case NoDay::ambiguous:
      return "ambiguous";
    case NoDay::other:
      break;
  }
  return "other";
}

TEST_CASE("line 16: a day is taken in the forms that people write") {
  for (const char* text :
       {"1990-01-02", "1990-1-2", "1990-01-2", "2.1.1990", "02.01.1990", "2.01.1990"}) {
    CAPTURE(text);
    CHECK(read(text) == "1990-01-02");
  }
  CHECK(read("29.2.2024") == "2024-02-29");
}

TEST_CASE("line 16: a day that no calendar has is told from what is no day") {
  for (const char* text : {"30.2.1990", "1990-02-30", "1990-2-30", "1990-13-01", "2023-02-29",
                           "29.2.2023", "29.2.1900", "31.6.2026", "0.1.1990", "1.0.1990",
                           "1.13.1990", "32.1.1990", "0000-01-01", "1.1.0000"}) {
    CAPTURE(text);
    CHECK(read(text) == "impossible");
  }
  for (const char* text : {"1/2/1990", "01/02/1990", "1.2.90", "1/2/90", "1-2-1990", "02-01-90"}) {
    CAPTURE(text);
    CHECK(read(text) == "ambiguous");
  }
  for (const char* text :
       {"", "eilen", "1990", "1990-01", "2.1.", "2.1.1990.", "2.1.19900", "1990/01/02", "1990.1.2",
        "19900102", "2. 1. 1990", "-1-1-1990", "2.1-1990", "a.1.1990", "2..1990",
        "1990-01-02T10:00:00", "002.1.1990"}) {
    CAPTURE(text);
    CHECK(read(text) == "other");
  }
}

TEST_CASE("line 16: digits of any number are no day") {
  for (const char* text : {"22222222222222222222.1.1990", "1.99999999999.1990",
                           "1.1.99999999999999", "99999999999-1-1"}) {
    CAPTURE(text);
    CHECK(std::get<NoDay>(Date::read(text)) == NoDay::other);
  }
}

TEST_CASE("a birthday on 29 February comes on 1 March in other years") {
  const Date birth = *Date::parse("2008-02-29");
  CHECK(Date::parse("2026-02-28")->years_since(birth) == 17);
  CHECK(Date::parse("2026-03-01")->years_since(birth) == 18);
  CHECK(Date::parse("2028-02-29")->years_since(birth) == 20);
  CHECK(birth.years_since(birth) == 0);
}

TEST_CASE("a point in time is UTC with milliseconds") {
  CHECK(Timestamp::parse("2026-11-22T09:15:00.123Z")->iso() == "2026-11-22T09:15:00.123Z");
  CHECK(Timestamp::parse("1969-12-31T23:59:59.999Z")->iso() == "1969-12-31T23:59:59.999Z");
  for (const char* text :
       {"", "2026-11-22T09:15:00Z", "2026-11-22T24:00:00.000Z", "2026-11-22T09:60:00.000Z",
        "2026-11-22 09:15:00.123Z", "2026-11-22T09:15:00.123+", "2026-02-30T09:15:00.123Z"}) {
    CAPTURE(text);
    CHECK_FALSE(Timestamp::parse(text));
  }
}

// At a moment that the test says.
class Stopped : public Clock {
 public:
  Stopped(const char* moment, std::optional<Date> as_of)
      : Clock(as_of), moment_(*Timestamp::parse(moment)) {}
  [[nodiscard]] Timestamp now() const override { return moment_; }

 private:
  Timestamp moment_;
};

TEST_CASE("--as-of moves the day for rules, and neither today nor now") {
  const Stopped clock("2026-11-26T10:00:00.000Z", Date::parse("2030-01-02"));
  CHECK(clock.as_of().iso() == "2030-01-02");
  CHECK(clock.today().iso() == "2026-11-26");
  CHECK(Stopped("2026-11-26T10:00:00.000Z", {}).as_of().iso() == "2026-11-26");
  CHECK(clock.now().iso() == "2026-11-26T10:00:00.000Z");
}

TEST_CASE(
    "today is Finland's day, in winter and in summer, at the turn of the year and of the clock") {
  for (const auto& [moment, day] : {std::pair("2026-11-25T21:59:59.999Z", "2026-11-25"),
                                    std::pair("2026-11-25T22:00:00.000Z", "2026-11-26"),
                                    std::pair("2026-07-01T20:59:59.999Z", "2026-07-01"),
                                    std::pair("2026-07-01T21:00:00.000Z", "2026-07-02"),
                                    std::pair("2026-12-31T22:00:00.000Z", "2027-01-01"),
                                    std::pair("2027-03-28T20:59:59.999Z", "2027-03-28"),
                                    std::pair("2027-03-28T21:00:00.000Z", "2027-03-29"),
                                    std::pair("2026-10-25T21:59:59.999Z", "2026-10-25"),
                                    std::pair("2026-10-25T22:00:00.000Z", "2026-10-26")}) {
    CAPTURE(moment);
    CHECK(Stopped(moment, {}).today().iso() == day);
  }
}

}  // namespace
