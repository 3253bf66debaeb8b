#include <doctest/doctest.h>

#include "base/casefold.h"
#include "base/error.h"

using kortisto::casefold;

TEST_CASE("capitals and ways of writing a letter do not count, accents do") {
  CHECK(casefold("ÄÄKKÖNEN") == casefold("Ääkkönen"));
  CHECK(casefold("A\xcc\x88") == casefold("ä"));  // decomposed
  CHECK(casefold("Ｋｏｉｖｕ") == "koivu");       // full width
  CHECK(casefold("Straße") == "strasse");
  CHECK(casefold("ΣΊΣΥΦΟΣ") == casefold("σίσυφος"));
  CHECK(casefold("Makela") != casefold("Mäkelä"));
  CHECK(casefold("").empty());
}

TEST_CASE("what is not UTF-8 is refused") {
  CHECK_THROWS_AS((void)casefold("\xff"), kortisto::Error);
}
