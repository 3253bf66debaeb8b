// The paper of the list of visits that a buyer gets with an invoice: when, how long, of what kind,
// and what they come to.
#pragma once

#include "billing/visit_list_document.h"
#include "report/document.h"

namespace kortisto::report {

[[nodiscard]] Document visit_list_page(const billing::VisitListDocument& list,
                                       text::Language language);

}  // namespace kortisto::report
