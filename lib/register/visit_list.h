// The visits of a time with what they come to, and the list of them that their buyer gets.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "billing/visit_list_document.h"
#include "domain/case.h"
#include "domain/dossier.h"
#include "domain/identifiers.h"
#include "register/about.h"
#include "register/record.h"
#include "register/register.h"

namespace kortisto::reg {

struct VisitFilter {
  std::optional<Date> first = {};  // of their days
  std::optional<Date> last = {};
  std::optional<domain::ClientId> client = {};
  // What they are booked on: a commitment or a voucher.
  std::optional<domain::RecordId> booked_on = {};
};

struct ListedVisit {
  ClientRecord visit;
  // By the price that was agreed, also of what is planned; nothing of one that is not billed, or is
  // paid by the month.
  std::optional<Money> amount;
};

// What the visits that were held, and are booked on one agreement, commitment or voucher, come to.
struct VisitSum {
  std::optional<domain::CaseController> controller;
  std::string controller_name;  // "" of the practice itself
  domain::RecordId booked_on;
  domain::ClientId client;
  std::string called;  // its number as the issuer gave it; of an agreement the service
  std::int64_t visits = 0;
  std::chrono::minutes length{};
  // Of those that are billed; a month's price counts once for a month with one of them. Nothing
  // where none has a price.
  std::optional<Money> amount = {};
};

struct VisitList {
  std::vector<ListedVisit> visits;
  std::vector<VisitSum> sums;  // by controller, then by what they are booked on
};

// In the order of their days, without those that were taken away. Recorded as "visit.list" of the
// client whose they can be alone, or of all. Throws Error(not_found) "error.register.no-client",
// "error.register.no-record", "error.register.not-of-client" for a commitment or a voucher of
// somebody else.
[[nodiscard]] VisitList list_visits(Register& store, const VisitFilter& filter);

// What the issuer of that commitment or voucher gets to see: of the visits from the first day to
// the last that were held those that are billed, and those of which it is to hear; the note of the
// latter alone. Without days, from the first on which it is in force to the last. Recorded as
// "visit.print" of the client. Throws what list_visits() throws.
// REQUIRES: the filter says what they are booked on
[[nodiscard]] billing::VisitListDocument print_visits(Register& store, const VisitFilter& filter,
                                                      billing::Seller seller, About about);

}  // namespace kortisto::reg
