// The parts of an access report that the law wants said about the data. Each gives its blocks away.
#pragma once

#include "report/access_draft.h"

namespace kortisto::report {

void add_controller(AccessDraft& draft);
void add_who_decides(AccessDraft& draft);
void add_purposes(AccessDraft& draft);
void add_categories(AccessDraft& draft);
void add_recipients(AccessDraft& draft);
void add_retention(AccessDraft& draft);
void add_rights(AccessDraft& draft);
void add_complaint(AccessDraft& draft);
void add_automated_decisions(AccessDraft& draft);
void add_redactions(AccessDraft& draft);

}  // namespace kortisto::report
