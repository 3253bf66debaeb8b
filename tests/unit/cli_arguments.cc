#include <doctest/doctest.h>

#include "cli/arguments.h"
#include "cli/language.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

Arguments with(const Option& option, std::string value) {
  Arguments arguments;
  arguments.add(option.name, std::move(value));
  return arguments;
}

}  // namespace

TEST_CASE("what was not given is not there") {
  const Arguments none;
  CHECK_FALSE(none.has(option::kJson));
  CHECK_FALSE(none.value(option::kLang));
  CHECK(none.values(option::kText).empty());
  CHECK_FALSE(none.number(option::kWait, 0, 10));
  CHECK_FALSE(none.date(option::kAsOf));
  CHECK_FALSE(none.positional(0));
}

TEST_CASE("a number is a whole one within its range") {
  CHECK(with(option::kWait, "10").number(option::kWait, 0, 10) == 10);
  CHECK(with(option::kWait, "010").number(option::kWait, 0, 10) == 10);
  for (const char* text : {"", "11", "-1", "1.5", "1 ", "ten", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(error_of([&] { (void)with(option::kWait, text).number(option::kWait, 0, 10); }) ==
          "error.usage.number option=--wait lowest=0 highest=10");
  }
}

TEST_CASE("a day is one of the calendar") {
  for (const char* text : {"2026-11-20", "20.11.2026"}) {
    CHECK(with(option::kAsOf, text).date(option::kAsOf) == Date::parse("2026-11-20"));
  }
  for (const auto& [text, key] :
       {std::pair("", "error.usage.date"), std::pair("2026-02-30", "error.usage.date-impossible"),
        std::pair("30.2.2026", "error.usage.date-impossible"),
        std::pair("1/2/2026", "error.usage.date-ambiguous"),
        std::pair("today", "error.usage.date")}) {
    CAPTURE(text);
    CHECK(error_of([&] { (void)with(option::kAsOf, text).date(option::kAsOf); }) ==
          std::string(key) + " option=--as-of");
  }
}

TEST_CASE("--lang goes over the configured language") {
  const Environment environment;
  CHECK(choose_language(with(option::kLang, "sv"), environment, "fi") == text::Language::sv);
  CHECK(choose_language(Arguments(), environment, "fi") == text::Language::fi);
}
