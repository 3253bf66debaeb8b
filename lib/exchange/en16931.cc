#include "exchange/en16931.h"

#include <algorithm>

namespace kortisto::exchange {

namespace {

using billing::Prices;
using domain::InvoiceLine;
using domain::LineUnit;

constexpr std::int64_t kMille = 1000;
constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kMinutesOfHour = 60;
constexpr int kDecimals = 5;
// With a price as fine as this, what a line of more units comes to would be uncertain by a cent.
constexpr std::int64_t kMostUnits = 1000;

// The quotient in hundred thousandths, half of one upwards, without making the numerator greater:
// a price of nine digits has room.
std::int64_t quotient(std::int64_t numerator, std::int64_t denominator) {
  std::int64_t value = numerator / denominator;
  std::int64_t rest = numerator % denominator;
  for (int i = 0; i < kDecimals; ++i) {
    value = value * 10 + rest * 10 / denominator;
    rest = rest * 10 % denominator;
  }
  return value + (rest * 2 >= denominator ? 1 : 0);
}

NetPrice net_price(const InvoiceLine& line, Prices prices) {
  const std::int64_t whole = prices == Prices::with_tax ? kMille + line.vat_permille : kMille;
  NetPrice price{0, line.unit == LineUnit::minute ? kMinutesOfHour : 1};
  std::int64_t cents = line.price.cents * kMille;  // of the price with tax, which `whole` divides
  const bool ends = cents * kMille % whole == 0;
  if (!ends && line.quantity > kMostUnits * kHundred * price.base) {
    price.base *= kMostUnits;
    cents *= kMostUnits;
  }
  price.value = quotient(cents, whole * kHundred);
  return price;
}

NetLine net_line(const InvoiceLine& line, Prices prices) {
  NetLine made{domain::amount_of(line), {}, net_price(line, prices)};
  made.tax = billing::tax_of(made.net, line.vat_permille, prices);
  if (prices == Prices::with_tax) made.net.cents -= made.tax.cents;
  return made;
}

VatCategory& category_of(std::vector<VatCategory>& categories, const InvoiceLine& line) {
  const std::string_view code = category_code(line.vat);
  auto found = std::find_if(categories.begin(), categories.end(), [&](const VatCategory& one) {
    return one.code == code && one.permille == line.vat_permille;
  });
  if (found == categories.end()) {
    found = categories.insert(found, {code, line.vat_permille, {}, {}, {}});
  }
  auto& treatments = found->treatments;
  if (std::find(treatments.begin(), treatments.end(), line.vat) == treatments.end()) {
    treatments.push_back(line.vat);
  }
  return *found;
}

}  // namespace

NetAmounts net_amounts(const billing::InvoiceDocument& invoice) {
  NetAmounts amounts;
  for (const InvoiceLine& line : invoice.lines) {
    amounts.lines.push_back(net_line(line, invoice.prices));
    const Money net = amounts.lines.back().net;
    category_of(amounts.categories, line).taxable.cents += net.cents;
    amounts.net.cents += net.cents;
  }
  for (VatCategory& category : amounts.categories) {
    category.tax = billing::tax_of(category.taxable, category.permille, Prices::without_tax);
    amounts.tax.cents += category.tax.cents;
  }
  amounts.with_tax.cents = amounts.net.cents + amounts.tax.cents;
  amounts.payable = invoice.totals.payable;
  amounts.rounding.cents = amounts.payable.cents - amounts.with_tax.cents;
  return amounts;
}

std::string_view category_code(domain::VatTreatment treatment) noexcept {
  return domain::is_taxed(treatment) ? "S" : "E";
}

std::string_view exemption_code(const VatCategory& category) noexcept {
  const bool care_alone = category.treatments.size() == 1 &&
                          category.treatments.front() == domain::VatTreatment::exempt_social_care;
  return care_alone ? "VATEX-EU-132-1G" : "";
}

}  // namespace kortisto::exchange
