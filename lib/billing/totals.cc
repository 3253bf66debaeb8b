#include "billing/totals.h"

#include <algorithm>
#include <iterator>

namespace kortisto::billing {

namespace {

constexpr std::int64_t kMille = 1000;

}  // namespace

Money tax_of(Money amount, int permille, Prices prices) noexcept {
  const std::int64_t whole = prices == Prices::with_tax ? kMille + permille : kMille;
  return {(amount.cents * permille + whole / 2) / whole};
}

Totals totals_of(std::span<const domain::InvoiceLine> lines, Prices prices) {
  Totals totals;
  for (const domain::InvoiceLine& line : lines) {
    auto group = std::find_if(totals.groups.begin(), totals.groups.end(), [&](const auto& one) {
      return one.treatment == line.vat && one.permille == line.vat_permille;
    });
    if (group == totals.groups.end()) {
      group = totals.groups.insert(group, {line.vat, line.vat_permille, {}, {}});
    }
    group->net.cents += domain::amount_of(line).cents;
  }
  for (TaxGroup& group : totals.groups) {
    group.tax = tax_of(group.net, group.permille, prices);
    if (prices == Prices::with_tax) group.net.cents -= group.tax.cents;
    totals.net.cents += group.net.cents;
    totals.tax.cents += group.tax.cents;
  }
  totals.payable.cents = totals.net.cents + totals.tax.cents;
  return totals;
}

Money household_work(std::span<const domain::InvoiceLine> lines, Prices prices) {
  std::vector<domain::InvoiceLine> work;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(work),
               [](const domain::InvoiceLine& line) { return line.household_work; });
  return totals_of(work, prices).payable;
}

Totals totals_of(const domain::Invoice& invoice) {
  return totals_of(domain::lines_of(invoice), invoice.prices);
}

}  // namespace kortisto::billing
