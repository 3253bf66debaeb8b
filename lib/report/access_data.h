// The parts of an access report that say what is held: values with their sources, history and log.
// Each gives its blocks away.
#pragma once

#include "report/access_draft.h"

namespace kortisto::report {

void add_sections(AccessDraft& draft);
void add_sources(AccessDraft& draft);
void add_history(AccessDraft& draft);
void add_log(AccessDraft& draft);

}  // namespace kortisto::report
