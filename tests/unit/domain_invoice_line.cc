#include <doctest/doctest.h>

#include <string>

#include "domain/invoice_line.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

std::string canonical(std::string_view text) {
  const auto line = read_invoice_line(text);
  return line ? text_of(*line) : "";
}

std::int64_t cents(std::string_view text) {
  const auto line = read_invoice_line(text);
  REQUIRE(line.has_value());
  return amount_of(*line).cents;
}

TEST_CASE("a line is read as people write it, and written in one form") {
  CHECK(canonical("3.11.2026; 60 min; 75,50; exempt_social_care; visit 12; Valmennus; kotona") ==
        "2026-11-03; 60 min; 75.50; exempt_social_care; visit 12; Valmennus; kotona");
  CHECK(canonical("2026-11-01..2026-11-30;1 month;120;standard;Paketti") ==
        "2026-11-01..2026-11-30; 1 month; 120.00; standard 25.5; Paketti");
  CHECK(canonical("2025-12-31; 14,2 km; 0.55; reduced; Matka") ==
        "2025-12-31; 14.2 km; 0.55; reduced 14; Matka");
  CHECK(canonical("2026-11-03; 2 pcs; 5; standard 26; Kirja") ==
        "2026-11-03; 2 pcs; 5.00; standard 26; Kirja");
}

TEST_CASE("line 3: work at home is said of a line, and is no word of it") {
  constexpr std::string_view kWork =
      "2026-11-03; 60 min; 38.00; exempt_social_care; visit 12; household; Kotihoito; aamu";
  CHECK(canonical(kWork) == kWork);
  const auto line = read_invoice_line(kWork);
  CHECK(line->household_work);
  CHECK(line->text == "Kotihoito; aamu");
  // Words of their own, where nothing follows.
  CHECK_FALSE(
      read_invoice_line("2026-11-03; 1 pcs; 5; exempt_social_care; household")->household_work);
}

TEST_CASE("what is no line") {
  for (const char* text :
       {"", "2026-11-03", "31.2.2026; 60 min; 75; exempt_social_care; x",
        "2026-11-03..2026-11-01; 1 month; 75; exempt_social_care; x",
        "2026-11-03; NaN min; 75; exempt_social_care; x",
        "2026-11-03; 0 min; 75; exempt_social_care; x",
        "2026-11-03; 1.5 min; 75; exempt_social_care; x",
        "2026-11-03; -1 pcs; 75; exempt_social_care; x",
        "2026-11-03; 1 box; 75; exempt_social_care; x",
        "2026-11-03; 1 pcs; 0; exempt_social_care; x",
        "2026-11-03; 1 pcs; -0.005; exempt_social_care; x",
        "2026-11-03; 1 pcs; 99999999999.99; exempt_social_care; x",
        "2026-11-03; 100000 pcs; 1; exempt_social_care; x",
        "2026-11-03; 2 pcs; 500000000; exempt_social_care; x",
        "2026-11-03; 1 pcs; 1; exempt_social_care 25.5; x", "2026-11-03; 1 pcs; 1; vat; x",
        "2026-11-03; 1 pcs; 1; exempt_social_care;", "2026-11-03; 1 pcs; 1; exempt_social_care"}) {
    CAPTURE(text);
    CHECK(canonical(text).empty());
  }
}

TEST_CASE("its amount is rounded once, half a cent upwards") {
  CHECK(cents("2026-11-03; 60 min; 75.50; exempt_social_care; x") == 7'550);
  CHECK(cents("2026-11-03; 20 min; 75.50; exempt_social_care; x") == 2'517);   // 25.1666…
  CHECK(cents("2026-11-03; 90 min; 75.55; exempt_social_care; x") == 11'333);  // 113.325
  CHECK(cents("2026-11-03; 0.5 pcs; 0.01; exempt_social_care; x") == 1);
  CHECK(cents("2026-11-03; 0.49 pcs; 0.01; exempt_social_care; x") == 0);
  CHECK(cents("2026-11-03; 1 pcs; 999999999.99; exempt_social_care; x") == 99'999'999'999);
}

}  // namespace
