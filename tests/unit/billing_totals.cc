#include <doctest/doctest.h>

#include <vector>

#include "billing/totals.h"

namespace {

using namespace kortisto;
using namespace kortisto::billing;
using domain::VatTreatment;

std::vector<domain::InvoiceLine> lines(std::initializer_list<const char*> texts) {
  std::vector<domain::InvoiceLine> out;
  for (const char* text : texts) out.push_back(*domain::read_invoice_line(text));
  return out;
}

TEST_CASE("what is exempt has no tax in it and none on top") {
  const auto two = lines({"2026-11-03; 60 min; 75.50; exempt_social_care; a",
                          "2026-11-10; 90 min; 75.50; exempt_social_care; b"});
  for (const Prices prices : {Prices::with_tax, Prices::without_tax}) {
    const Totals totals = totals_of(two, prices);
    CHECK(totals.payable == Money{18'875});
    CHECK(totals.tax == Money{0});
    CHECK(totals.groups ==
          std::vector<TaxGroup>{{VatTreatment::exempt_social_care, 0, {18'875}, {0}}});
  }
}

TEST_CASE("the tax is taken once for each rate, out of prices with tax or on top of others") {
  const auto three =
      lines({"2026-11-03; 1 pcs; 0.99; standard; a", "2026-11-03; 1 pcs; 0.99; standard; b",
             "2026-11-03; 1 pcs; 10; reduced; c"});
  const Totals with = totals_of(three, Prices::with_tax);
  CHECK(with.payable == Money{1'198});
  CHECK(with.groups == std::vector<TaxGroup>{{VatTreatment::standard, 255, {158}, {40}},
                                             {VatTreatment::reduced, 135, {881}, {119}}});
  const Totals without = totals_of(three, Prices::without_tax);
  CHECK(without.groups == std::vector<TaxGroup>{{VatTreatment::standard, 255, {198}, {50}},
                                                {VatTreatment::reduced, 135, {1'000}, {135}}});
  CHECK(without.payable == Money{1'383});
}

TEST_CASE("nothing comes to nothing") {
  CHECK(totals_of({}, Prices::with_tax) == Totals{});
}

}  // namespace
