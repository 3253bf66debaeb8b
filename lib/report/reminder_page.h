// The paper of a reminder: which invoice, what is open, what comes on top, and until when.
#pragma once

#include "billing/reminder_document.h"
#include "report/document.h"

namespace kortisto::report {

// REQUIRES: the days of the interest, where there is any
[[nodiscard]] Document reminder_page(const billing::ReminderDocument& reminder,
                                     text::Language language);

}  // namespace kortisto::report
