#include <doctest/doctest.h>

#include <numeric>

#include "base/error.h"
#include "pdf/barcode.h"

namespace {

using kortisto::pdf::code128c;

TEST_CASE("1234 in Code 128-C: start C, 12, 34, check symbol 82, stop") {
  // 105 + 1 * 12 + 2 * 34 = 185, and 185 modulo 103 is 82.
  std::string widths;
  for (const int width : code128c("1234")) widths += static_cast<char>('0' + width);
  CHECK(widths ==
        "211232"
        "112232"
        "131123"
        "121241"
        "2331112");
}

TEST_CASE("every symbol is eleven modules wide, the stop thirteen") {
  for (int pair = 0; pair < 100; ++pair) {
    const std::string digits = {static_cast<char>('0' + pair / 10),
                                static_cast<char>('0' + pair % 10)};
    const auto widths = code128c(digits);
    CHECK(widths.size() == 25);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0) == 46);
  }
}

TEST_CASE("what is no even number of digits is refused") {
  for (const char* text : {"", "1", "123", "12a4", "12 4"}) {
    CHECK_THROWS_AS((void)code128c(text), kortisto::Error);
  }
}

}  // namespace
