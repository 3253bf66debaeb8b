#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <random>

#include "exchange/en16931.h"
#include "invoice_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::exchange;
using billing::Prices;
using domain::VatTreatment;

billing::InvoiceDocument invoice(Prices prices, std::initializer_list<std::string_view> lines) {
  billing::InvoiceDocument made = test::taxed_invoice();
  made.prices = prices;
  return test::with_lines(std::move(made), lines);
}

TEST_CASE("prices with tax: each line less its tax, and what then lacks is the rounding") {
  // Two books of 0.99: each 0.79 and 0.20, together 1.58 and 25.5 % of that, 0.40.
  const NetAmounts amounts =
      net_amounts(invoice(Prices::with_tax, {"2026-11-03; 1 pcs; 0.99; standard; a",
                                             "2026-11-03; 1 pcs; 0.99; standard; b",
                                             "2026-11-03; 1 pcs; 10.01; reduced; c"}));
  CHECK(amounts.lines == std::vector<NetLine>{{{79}, {20}, {78'884, 1}},
                                              {{79}, {20}, {78'884, 1}},
                                              {{882}, {119}, {881'938, 1}}});
  CHECK(amounts.categories ==
        std::vector<VatCategory>{{"S", 255, {158}, {40}, {VatTreatment::standard}},
                                 {"S", 135, {882}, {119}, {VatTreatment::reduced}}});
  CHECK(amounts.net == Money{1'040});
  CHECK(amounts.tax == Money{159});
  CHECK(amounts.with_tax == Money{1'199});
  CHECK(amounts.payable == Money{1'199});
  CHECK(amounts.rounding == Money{0});
}

TEST_CASE("the rounding goes either way") {
  // 0.03 is 0.02 and 0.01; three of them 0.06, whose tax is 0.02: a cent less than 0.09.
  const auto three = [](std::string_view price) {
    const std::string line = "2026-11-03; 1 pcs; " + std::string(price) + "; standard; a";
    return net_amounts(invoice(Prices::with_tax, {line, line, line}));
  };
  CHECK(three("0.03").with_tax == Money{8});
  CHECK(three("0.03").rounding == Money{1});
  // 0.02 has no tax; three of them have 0.02, a cent and a half too much.
  CHECK(three("0.02").with_tax == Money{8});
  CHECK(three("0.02").rounding == Money{-2});
}

TEST_CASE("prices without tax are what they are, and nothing lacks") {
  const NetAmounts amounts =
      net_amounts(invoice(Prices::without_tax, {"2026-11-03; 50 min; 75.50; standard; a",
                                                "2026-11-03; 3 km; 0.55; standard; b"}));
  CHECK(amounts.lines ==
        std::vector<NetLine>{{{6'292}, {1'604}, {7'550'000, 60}}, {{165}, {42}, {55'000, 1}}});
  CHECK(amounts.categories ==
        std::vector<VatCategory>{{"S", 255, {6'457}, {1'647}, {VatTreatment::standard}}});
  CHECK(amounts.payable == Money{8'104});
  CHECK(amounts.rounding == Money{0});
}

TEST_CASE("rates that are the same are one category, and so is all that is exempt") {
  const NetAmounts taxed =
      net_amounts(invoice(Prices::without_tax, {"2026-11-03; 1 pcs; 1; standard 25.5; a",
                                                "2026-11-03; 1 pcs; 1; reduced 25.5; b"}));
  REQUIRE(taxed.categories.size() == 1);
  CHECK(taxed.categories[0].taxable == Money{200});
  const NetAmounts exempt =
      net_amounts(invoice(Prices::without_tax, {"2026-11-03; 1 pcs; 1; exempt_social_care; a",
                                                "2026-11-03; 1 pcs; 1; small_business; b"}));
  CHECK(
      exempt.categories ==
      std::vector<VatCategory>{
          {"E", 0, {200}, {0}, {VatTreatment::exempt_social_care, VatTreatment::small_business}}});
  CHECK(exemption_code(exempt.categories[0]) == "");
}

TEST_CASE("only social care alone has a code for its exemption") {
  const auto code = [](std::string_view line) {
    return exemption_code(net_amounts(invoice(Prices::with_tax, {line})).categories[0]);
  };
  CHECK(code("2026-11-03; 1 pcs; 1; exempt_social_care; a") == "VATEX-EU-132-1G");
  CHECK(code("2026-11-03; 1 pcs; 1; small_business; a") == "");
  CHECK(code("2026-11-03; 1 pcs; 1; standard; a") == "");
}

TEST_CASE("a price that has no end is given of as many units as the line needs") {
  const auto price = [](std::string_view line) {
    return net_amounts(invoice(Prices::with_tax, {line})).lines[0].price;
  };
  CHECK(price("2026-11-03; 1000 pcs; 1; standard; a") == NetPrice{79'681, 1});
  CHECK(price("2026-11-03; 1000.01 pcs; 1; standard; a") == NetPrice{79'681'275, 1'000});
  CHECK(price("2026-11-03; 60001 min; 1; standard; a") == NetPrice{79'681'275, 60'000});
  CHECK(price("2026-11-03; 99999 pcs; 12.55; standard; a") == NetPrice{1'000'000, 1});
  CHECK(price("2026-11-03; 99999 pcs; 9999.99; reduced; a").base == 1'000);
}

// The rules of EN 16931 for any lines; tests/e_invoice_test.py looks at the documents.
TEST_CASE("random invoices keep the standard's rules to the cent") {
  std::mt19937_64 engine(16'931);
  std::size_t rounded = 0;
  for (int round = 0; round < 5'000; ++round) {
    CAPTURE(round);
    const billing::InvoiceDocument made = test::random_invoice(engine);
    const NetAmounts amounts = net_amounts(made);
    REQUIRE(amounts.lines.size() == made.lines.size());
    std::int64_t net = 0;
    std::map<std::pair<std::string_view, int>, std::int64_t> taxable;
    for (std::size_t i = 0; i < made.lines.size(); ++i) {
      const domain::InvoiceLine& line = made.lines[i];
      const NetLine& one = amounts.lines[i];
      net += one.net.cents;
      taxable[{category_code(line.vat), line.vat_permille}] += one.net.cents;
      const bool with_tax = made.prices == Prices::with_tax;
      CHECK(one.net.cents + (with_tax ? one.tax.cents : 0) == domain::amount_of(line).cents);
      // PEPPOL-EN16931-R120: within two cents, in 10^-7 of a euro.
      const std::int64_t off = line.quantity * (one.price.value / one.price.base) +
                               line.quantity * (one.price.value % one.price.base) / one.price.base -
                               one.net.cents * 100'000;
      CHECK(std::abs(off) < 200'000);
    }
    CHECK(amounts.net.cents == net);                     // BR-CO-10, BR-CO-13
    CHECK(amounts.categories.size() == taxable.size());  // BR-S-01, BR-E-01
    std::int64_t tax = 0;
    for (const VatCategory& category : amounts.categories) {
      const auto sum = taxable.at({category.code, category.permille});
      CHECK(category.taxable.cents == sum);                                  // BR-S-08, BR-E-08
      CHECK(category.tax.cents == (sum * category.permille + 500) / 1'000);  // BR-CO-17, BR-S-09
      tax += category.tax.cents;
    }
    CHECK(amounts.tax.cents == tax);             // BR-CO-14
    CHECK(amounts.with_tax.cents == net + tax);  // BR-CO-15
    CHECK(amounts.payable == made.totals.payable);
    CHECK(amounts.payable.cents == amounts.with_tax.cents + amounts.rounding.cents);  // BR-CO-16
    // Half a cent for each line and each category, and as much again for the invoice's own tax.
    CHECK(std::abs(amounts.rounding.cents) <=
          static_cast<std::int64_t>(made.lines.size() + 2 * amounts.categories.size()));
    rounded += amounts.rounding.cents != 0 ? 1 : 0;
  }
  CHECK(rounded > 1'000);
}

}  // namespace
