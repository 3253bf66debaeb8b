// Everything that stands on the list of visits that a buyer gets with an invoice, and nothing else:
// no personal identity code, no need, and no note but one that is to be reported to the buyer.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/date.h"
#include "billing/invoice_document.h"
#include "domain/visit.h"

namespace kortisto::billing {

struct ListedVisit {
  Date day;
  std::chrono::minutes start;  // of that day in Finland
  std::chrono::minutes length;
  domain::VisitKind kind = domain::VisitKind::met;
  std::string note = {};  // "" where it is not to be reported to the buyer
};

struct VisitListDocument {
  Date made;
  Date first;  // of the days that it is about
  Date last;
  Seller seller;
  Payer buyer;
  std::string commitment;           // its number, "" without one
  std::string voucher;              // likewise
  std::string about;                // whom it is about, as far as the buyer may read it
  std::vector<ListedVisit> visits;  // in their order
};

}  // namespace kortisto::billing
