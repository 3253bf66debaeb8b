#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

#include "base/money.h"

namespace {

using kortisto::Money;

// The cents, or -1 for what is no amount.
std::int64_t cents(std::string_view text) {
  const auto amount = Money::parse(text);
  return amount ? amount->cents : -1;
}

TEST_CASE("an amount is read as people write it") {
  CHECK(cents("75") == 7'500);
  CHECK(cents("75,50") == 7'550);
  CHECK(cents("75.50") == 7'550);
  CHECK(cents("75,5") == 7'550);
  CHECK(cents("75,05 €") == 7'505);
  CHECK(cents("75€") == 7'500);
  CHECK(cents("1 234,50 €") == 123'450);
  CHECK(cents("1\u00A0234\u00A0567,89\u202F€") == 123'456'789);
  CHECK(cents("0") == 0);
  CHECK(cents("007") == 700);
}

TEST_CASE("what could be read in two ways is no amount") {
  for (const char* text : {"",    " ",    "€",      "€ 75",     "-75",      "+75",    "75,",
                           "75.", ",50",  "75,505", "1,234.50", "1.234,50", "75,5 0", "75 50 c",
                           "7e2", "0x4B", "75 e",   "75 €€",    "75 EUR",   " 75"}) {
    CAPTURE(text);
    CHECK_FALSE(Money::parse(text).has_value());
  }
}

TEST_CASE("the highest amount is below a thousand million") {
  CHECK(cents("999999999,99") == 99'999'999'999);
  CHECK(cents("1000000000") == -1);
  CHECK(cents(std::string(1'000, '9')) == -1);
}

TEST_CASE("an amount is written with two decimals, and read again as it was") {
  CHECK(Money{0}.text() == "0.00");
  CHECK(Money{5}.text() == "0.05");
  CHECK(Money{7'550}.text() == "75.50");
  for (const std::int64_t amount : {0LL, 1LL, 99LL, 100LL, 7'505LL, 99'999'999'999LL}) {
    CHECK(Money::parse(Money{amount}.text()) == Money{amount});
  }
}

TEST_CASE("amounts are compared by their cents") {
  CHECK(Money{7'499} < Money{7'500});
  CHECK(Money{7'500} == *Money::parse("75,00 €"));
}

}  // namespace
