#include <doctest/doctest.h>

#include "base/date.h"

using kortisto::Date;
using kortisto::Timestamp;

TEST_CASE("a date is ISO 8601 and exists in the calendar") {
  REQUIRE(Date::parse("2024-02-29"));
  CHECK(Date::parse("2024-02-29")->iso() == "2024-02-29");
  for (const char* wrong : {"", "2023-02-29", "2023-2-28", "2023-02-28 ", "02/28/2023",
                            "0000-01-01", "20230228", "2023-13-01", "2023-00-10", "-023-01-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(Date::parse(wrong));
  }
}

TEST_CASE("age counts whole years, and 29 February ages on 1 March") {
  const Date birth = *Date::parse("2004-02-29");
  CHECK(Date::parse("2022-02-28")->years_since(birth) == 17);
  CHECK(Date::parse("2022-03-01")->years_since(birth) == 18);
  CHECK(Date::parse("2024-02-29")->years_since(birth) == 20);
}

TEST_CASE("a timestamp survives being written and read") {
  const auto moment = Timestamp::parse("2026-11-22T09:15:00.123Z");
  REQUIRE(moment);
  CHECK(moment->iso() == "2026-11-22T09:15:00.123Z");
  CHECK_FALSE(Timestamp::parse("2026-11-22T09:15:00.123"));
  CHECK_FALSE(Timestamp::parse("2026-11-22T25:15:00.123Z"));
}
