// The versions of what people sign (domain/versioning.h): what a version may still become, and what
// its signing and its end mean for the versions beside it. For the files of this folder alone.
#pragma once

#include "domain/versioning.h"
#include "register/change.h"
#include "register/kinds.h"
#include "register/work.h"

namespace kortisto::reg {

// Throws Error(invalid) "error.record.ended" for an edit of what has ended,
// "error.record.version-case" for one that puts a later version into another case,
// "error.record.superseded" for a version that would stand beside its successor or beside another
// of the same forerunner. REQUIRES: the kind has versions
void check_version(Work& work, const RecordKind& kind, const Stored& before,
                   const domain::Values& after, domain::ChangeType change);

// The version before one that is signed now ends on that day, and with a version ends what was
// drafted from it. Throws Error(invalid) "error.record.before-version" when it is signed before the
// one it follows. REQUIRES: the kind has versions
void settle_versions(Work& work, const RecordKind& kind, const Stored& record,
                     const domain::Values& before, const domain::Provenance& provenance);

// A new version of `before`, with what `values` says otherwise; the caller commits.
// Throws Error(invalid) "error.record.superseded", "error.record.version-case".
[[nodiscard]] Changed add_version(Work& work, const RecordKind& kind, const Stored& before,
                                  const domain::Values& values,
                                  const domain::Provenance& provenance);

// Whether only such fields differ as change without a new version.
[[nodiscard]] bool is_all_upkeep(const domain::Versioning& versioning, const domain::Values& before,
                                 const domain::Values& after);

}  // namespace kortisto::reg
