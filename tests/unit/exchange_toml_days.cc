#include <doctest/doctest.h>

#include <string>

#include "exchange/toml_days.h"

namespace {

using namespace kortisto;
using namespace kortisto::exchange;

std::string quoted(std::string_view toml) {
  return std::string(TomlDays(toml).text());
}

TEST_CASE("line 16: a day that TOML does not have is quoted where it is a value") {
  CHECK(quoted("a = 2.1.1990") == "a = \"2.1.1990\"");
  CHECK(quoted("a=1990-1-2 # 3.1.1990\n") == "a=\"1990-1-2\" # 3.1.1990\n");
  CHECK(quoted("a = 30.2.1990\r\nb = 2023-02-29\r\n") ==
        "a = \"30.2.1990\"\r\nb = \"2023-02-29\"\r\n");
  CHECK(quoted("a = 1990-13-01") == "a = \"1990-13-01\"");
  CHECK(quoted("a = 1/2/1990") == "a = \"1/2/1990\"");
  CHECK(quoted("a = [2.1.1990,3.1.1990 , 2024-02-29,\n  1990-02-30 ]") ==
        "a = [\"2.1.1990\",\"3.1.1990\" , 2024-02-29,\n  \"1990-02-30\" ]");
  CHECK(quoted("a = { b = 2.1.1990, c = [ 1990-1-2 ] }\nd = 3.1.1990") ==
        "a = { b = \"2.1.1990\", c = [ \"1990-1-2\" ] }\nd = \"3.1.1990\"");
}

TEST_CASE("line 16: keys, strings, comments, headings and TOML's own values are left alone") {
  for (const char* toml :
       {"2.1.1990 = 5\n1990-1-2 = 6", "[2.1.1990]\na = 1", "[[2.1.1990]]\na = 1",
        "a = \"2.1.1990\"", "a = '2.1.1990 = 2.1.1990'", "a = \"\"\"\nb = 2.1.1990\n\"\"\"\n",
        "a = '''\nb = 2.1.1990\n'''\n", "a = \"\"\"x\"\"\"\"\"\n", "# a = 2.1.1990",
        "a = 2016-03-03", "a = 1.5", "a = 1990-01-02T10:00:00", "a = 10:00:00", "a = 1_000",
        "a = { 2.1.1990 = 1 }", "", "a = \"unfinished 2.1.1990"}) {
    CAPTURE(toml);
    CHECK(quoted(toml) == toml);
  }
  CHECK(quoted("a = \"\"\"\"x\"\"\"\"\nb = 2.1.1990") == "a = \"\"\"\"x\"\"\"\"\nb = \"2.1.1990\"");
}

TEST_CASE("line 16: places are those of what was given") {
  const TomlDays days("ä = [2.1.1990, 3.1.1990, 4]\nb = 2.1.1990 x");
  CHECK(days.text() == "ä = [\"2.1.1990\", \"3.1.1990\", 4]\nb = \"2.1.1990\" x");
  CHECK(days.given_place({1, 1}) == TextPosition{1, 1});
  CHECK(days.given_place({1, 6}) == TextPosition{1, 6});    // the first day
  CHECK(days.given_place({1, 18}) == TextPosition{1, 16});  // the second
  CHECK(days.given_place({1, 30}) == TextPosition{1, 26});  // 4
  CHECK(days.given_place({2, 5}) == TextPosition{2, 5});
  CHECK(days.given_place({2, 16}) == TextPosition{2, 14});  // x
}

}  // namespace
