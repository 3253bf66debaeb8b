// Everything that stands on the list of visits that a buyer gets with an invoice, and nothing else:
// no notes, no needs, for none of them is here.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/date.h"
#include "billing/invoice_document.h"

namespace kortisto::billing {

struct ListedVisit {
  Date day;
  std::chrono::minutes start;  // of that day in Finland
  std::chrono::minutes length;
  std::string kind;  // in words, in the language of the paper
};

struct VisitListDocument {
  Date made;
  Date first;  // of the days that it is about
  Date last;
  Seller seller;
  Payer buyer;
  std::string commitment;           // "" without one
  std::string about;                // whom it is about, as far as the buyer may read it
  std::vector<ListedVisit> visits;  // in their order
};

}  // namespace kortisto::billing
