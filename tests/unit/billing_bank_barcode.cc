// The first example is that of Finanssiala's guide to the bank barcode.
#include <doctest/doctest.h>

#include "billing/bank_barcode.h"

namespace {

using namespace kortisto;
using namespace kortisto::billing;

TEST_CASE("version 4, of the guide") {
  CHECK(bank_barcode("FI5810171000000122", Money{48'299}, "559582243294671",
                     Date::parse("2012-01-31"), ReferenceForm::finnish) ==
        "458101710000001220004829900000000559582243294671120131");
}

TEST_CASE("version 5 has the check digits of the RF reference beside it") {
  CHECK(bank_barcode("FI2112345600000785", Money{7'550}, "1234561", Date::parse("2026-12-14"),
                     ReferenceForm::creditor) ==
        "5"
        "2112345600000785"
        "000075"
        "50"
        "34"
        "000000000000001234561"
        "261214");
}

TEST_CASE("an amount without room and a due date that is not there are zeros") {
  const auto of = [](std::int64_t cents, std::optional<Date> due) {
    return bank_barcode("FI2112345600000785", Money{cents}, "1234561", due, ReferenceForm::finnish)
        .value();
  };
  CHECK(of(99'999'999, std::nullopt).substr(17, 8) == "99999999");
  CHECK(of(100'000'000, std::nullopt).substr(17, 8) == "00000000");
  CHECK(of(1, std::nullopt).substr(48) == "000000");
  CHECK(of(1, std::nullopt).size() == 54);
}

TEST_CASE("a foreign account has none") {
  CHECK_FALSE(bank_barcode("SE4550000000058398257466", Money{1}, "1234561", std::nullopt,
                           ReferenceForm::finnish)
                  .has_value());
}

}  // namespace
