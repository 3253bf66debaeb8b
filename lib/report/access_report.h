// The report that answers a request under Art. 15 of the GDPR: confirmation, purposes (a),
// categories (b), recipients (c), retention (d), rights (e), complaint (f), sources (g), automated
// decisions (h), transfers (Art. 15(2)) and a copy of everything held (Art. 15(3)) with its marked
// history and the extract of the log, without what is about somebody else (Art. 15(4)).
//
// It is the data subject's own: the personal identity code stands in it whole.
#pragma once

#include "report/access_facts.h"
#include "report/document.h"

namespace kortisto::report {

[[nodiscard]] Document access_document(const AccessReport& report);

// The same in parts, for a renderer that takes one block after the other: the document without its
// blocks, and those.
[[nodiscard]] Document access_frame(const AccessReport& report);
void access_blocks(const AccessReport& report, const TakeBlock& take);

}  // namespace kortisto::report
