// One record's change, written down with its history and in the audit trail, for the files of this
// folder alone.
#pragma once

#include "register/change.h"
#include "register/kinds.h"
#include "register/work.h"

namespace kortisto::reg {

// Throws Error(not_found) "error.register.no-record". REQUIRES: the kind is one of kinds.h
[[nodiscard]] Stored require_record(Work& work, const domain::RecordId& record);

// `base` with the fields that `changes` names, as the record will say them.
[[nodiscard]] domain::Values with_changes(domain::Values base, const domain::Values& changes);

// Checks and writes what is different in `after`, if anything is; the caller commits.
// REQUIRES: `before` is what the record says; `after` has the same fields in the same order
[[nodiscard]] Changed change_record(Work& work, const domain::RecordId& record,
                                    const Stored& before, const domain::Values& after,
                                    domain::ChangeKind kind, const domain::Provenance& provenance);

}  // namespace kortisto::reg
