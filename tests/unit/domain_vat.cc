#include <doctest/doctest.h>

#include <vector>

#include "domain/vat.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

Date day(std::string_view iso) {
  return *Date::parse(iso);
}

TEST_CASE("a rate holds from its day, and the old one until the day before") {
  const auto of = [](VatTreatment treatment, std::string_view iso) {
    return vat_permille(known_vat_rates(), treatment, day(iso));
  };
  CHECK(of(VatTreatment::standard, "2024-08-31") == 240);
  CHECK(of(VatTreatment::standard, "2024-09-01") == 255);
  CHECK(of(VatTreatment::reduced, "2025-12-31") == 140);
  CHECK(of(VatTreatment::reduced, "2026-01-01") == 135);
  CHECK(of(VatTreatment::second_reduced, "2026-01-01") == 100);
  CHECK(of(VatTreatment::exempt_social_care, "1999-01-01") == 0);
  CHECK_FALSE(of(VatTreatment::standard, "2012-12-31").has_value());
}

TEST_CASE("a rate of the configuration comes after those that are known") {
  std::vector<VatRate> rates(known_vat_rates().begin(), known_vat_rates().end());
  rates.push_back({day("2027-01-01"), VatTreatment::standard, 260});
  rates.push_back({day("2024-09-01"), VatTreatment::standard, 250});
  CHECK(vat_permille(rates, VatTreatment::standard, day("2027-01-01")) == 260);
  CHECK(vat_permille(rates, VatTreatment::standard, day("2026-12-31")) == 250);
}

TEST_CASE("per cents have at most one decimal, and are never a floating point number") {
  CHECK(percent_of(255) == "25.5");
  CHECK(percent_of(100) == "10");
  CHECK(read_percent("25.5") == 255);
  CHECK(read_percent("25,5") == 255);
  CHECK(read_percent("10") == 100);
  for (const char* text :
       {"", "0", "0.0", "25.55", "100", "-1", "NaN", "1e1", ".5", "5.", "25.5.1"}) {
    CAPTURE(text);
    CHECK_FALSE(read_percent(text).has_value());
  }
}

}  // namespace
