// The examples are those of Finanssiala's description and of ISO 11649.
#include <doctest/doctest.h>

#include "domain/reference_number.h"

namespace {

using namespace kortisto::domain;

TEST_CASE("a number gets its check digit") {
  CHECK(reference_of(123456) == "1234561");
  CHECK(reference_of(1111) == "11112");
  CHECK(reference_of(1001) == "10016");
}

TEST_CASE("a reference is read as people write it, and in both forms") {
  CHECK(read_reference("1234561") == "1234561");
  CHECK(read_reference("12 34561") == "1234561");
  CHECK(read_reference("0000 0000 0123 4561") == "1234561");
  CHECK(read_reference("RF34 1234 561") == "1234561");
  CHECK(read_reference("rf341234561") == "1234561");
  CHECK(read_reference("55958 22432 94671") == "559582243294671");
}

TEST_CASE("a wrong check digit, letters, too few or too many are no reference") {
  for (const char* text : {"1234562", "RF351234561", "RF341234562", "123456A", "RF", "RF3", "", "0",
                           "112", "123456789012345678901", "12-34561"}) {
    CAPTURE(text);
    CHECK_FALSE(read_reference(text).has_value());
  }
}

TEST_CASE("its international form, and both as they are printed") {
  CHECK(creditor_reference("1234561") == "RF341234561");
  CHECK(printed_reference("1234561") == "12 34561");
  CHECK(printed_reference("RF341234561") == "RF34 1234 561");
  for (const int number : {100, 999, 12345, 999'999'999}) {
    const std::string reference = reference_of(number);
    CHECK(read_reference(creditor_reference(reference)) == reference);
  }
}

}  // namespace
