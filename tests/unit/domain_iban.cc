#include <doctest/doctest.h>

#include "domain/iban.h"

namespace {

using namespace kortisto::domain;

TEST_CASE("an account number is read as people write it") {
  CHECK(read_iban("FI2112345600000785") == "FI2112345600000785");
  CHECK(read_iban("FI21 1234 5600 0007 85") == "FI2112345600000785");
  CHECK(read_iban("fi21\u00A01234\u00A05600\u00A00007\u00A085") == "FI2112345600000785");
}

TEST_CASE("an account of another country has its country's length") {
  CHECK(read_iban("SE45 5000 0000 0583 9825 7466") == "SE4550000000058398257466");
  CHECK(read_iban("DE89 3704 0044 0532 0130 00") == "DE89370400440532013000");
  CHECK(read_iban("EE38 2200 2210 2014 5685").has_value());
  CHECK(read_iban("GB82 WEST 1234 5698 7654 32").has_value());
  CHECK_FALSE(read_iban("DE89 3704 0044 0532 0130").has_value());
}

TEST_CASE("one digit wrong, two changed about, or a form of its own is no account number") {
  for (const char* text :
       {"FI2112345600000786", "FI2112345600007085", "FI211234560000078", "FI21123456000007855",
        "2112345600000785", "FI2112345600000A85", "FI 21-12345600000785", "", "FI21"}) {
    CAPTURE(text);
    CHECK_FALSE(read_iban(text).has_value());
  }
}

TEST_CASE("it is printed in fours") {
  CHECK(printed_iban("FI2112345600000785") == "FI21 1234 5600 0007 85");
}

}  // namespace
