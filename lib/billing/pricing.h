// From what was done to the lines of an invoice.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/money.h"
#include "domain/agreement.h"
#include "domain/commitment.h"
#include "domain/invoice_line.h"
#include "domain/visit.h"
#include "domain/voucher.h"

namespace kortisto::billing {

// What a payer pays for a unit of the service.
struct Tariff {
  std::string service;
  Money price;
  domain::PriceBasis basis = domain::PriceBasis::hour;
  domain::VatTreatment vat = domain::VatTreatment::exempt_social_care;
};

// What was agreed; of a voucher the whole price, with the client's own share in it. The price is 0
// where none was.
[[nodiscard]] Tariff tariff_of(const domain::Agreement& agreement);
[[nodiscard]] Tariff tariff_of(const domain::Commitment& commitment);
[[nodiscard]] Tariff tariff_of(const domain::Voucher& voucher);

struct Booking {
  domain::VisitId visit;
  Date day;
  int minutes = 0;
  std::string remark = {};  // behind the name of the service: "matka"; "" of a meeting
  bool household_work = false;
};

// Of a visit that is paid by its time or by itself. REQUIRES: the basis is no month
[[nodiscard]] domain::InvoiceLine line_of(const Booking& booking, const Tariff& tariff,
                                          int vat_permille);

// Of a month that is paid as a whole. REQUIRES: `first` is the first of a month
[[nodiscard]] domain::InvoiceLine line_of_month(Date first, const Tariff& tariff, int vat_permille);

// What its line on an invoice comes to; nothing where the price is a month's, or none was agreed.
[[nodiscard]] std::optional<Money> price_of(const Booking& booking, const Tariff& tariff);

[[nodiscard]] Date last_of_month(Date first);

}  // namespace kortisto::billing
