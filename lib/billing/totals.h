// What the lines of an invoice come to, and how much of it is value added tax. Whole cents
// throughout; half a cent is rounded upwards, once for each rate (arvonlisäverolaki 1501/1993
// §209 e).
#pragma once

#include <span>
#include <vector>

#include "base/money.h"
#include "domain/invoice.h"
#include "domain/invoice_line.h"

namespace kortisto::billing {

// What a business may sell in a calendar year without being liable to the tax (arvonlisäverolaki
// 1501/1993 §3).
inline constexpr Money kSmallBusiness{2'000'000};

// Whether the prices of the lines have the tax in them, as a consumer's have, or the tax comes on
// top of them.
using Prices = domain::PriceForm;

// The lines that are taxed alike.
struct TaxGroup {
  domain::VatTreatment treatment;
  int permille;
  Money net;  // without the tax
  Money tax;
  friend bool operator==(const TaxGroup&, const TaxGroup&) = default;
};

struct Totals {
  std::vector<TaxGroup> groups;  // in the order of their first lines
  Money net;
  Money tax;
  Money payable;  // net and tax
  friend bool operator==(const Totals&, const Totals&) = default;
};

[[nodiscard]] Totals totals_of(std::span<const domain::InvoiceLine> lines, Prices prices);

// Of an invoice as its record holds it.
[[nodiscard]] Totals totals_of(const domain::Invoice& invoice);

// What of it is work at home, with its tax: of this the payer may deduct a part.
[[nodiscard]] Money household_work(std::span<const domain::InvoiceLine> lines, Prices prices);

// The tax in an amount, or on top of it, at so many per mille.
[[nodiscard]] Money tax_of(Money amount, int permille, Prices prices) noexcept;

}  // namespace kortisto::billing
