// One record's change within a use case, for the files of this folder alone.
#pragma once

#include "register/change.h"
#include "register/kinds.h"
#include "register/work.h"

namespace kortisto::reg {

// Checks and writes what is different in `after`, if anything is, with its history and its row of
// the trail, and settles what it means for other versions; the caller commits. REQUIRES: `before`
// is what the record says; `after` has the same fields in the same order
[[nodiscard]] Changed change_in(Work& work, const RecordKind& kind, const Stored& before,
                                const domain::Values& after, domain::ChangeType change,
                                const domain::Provenance& provenance);

}  // namespace kortisto::reg
