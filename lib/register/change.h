// Changing what the register says of any record: because the world changed (edit), because what was
// signed is to be otherwise (amend), because the register was wrong (rectify), or because the
// latest entry was a slip (undo). A value that changes stays in the history (703/2023 §22); only
// what was added by mistake is gone when it is undone.
#pragma once

#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/register.h"

namespace kortisto::reg {

struct Changed {
  domain::RecordId record;               // a new version, where what was signed changes
  std::vector<std::string_view> fields;  // the keys of what changed
  std::vector<Message> warnings;
};

// The world changed: from `provenance.occasion.valid_from` on these fields have these values.
// Recorded as "KIND.edit"; when they have them already, nothing is written and `fields` is empty.
// What is signed becomes a new version where the kind's versions are made so (domain/versioning.h),
// recorded as "KIND.add". A paper that was printed to be signed does not say any more what is
// edited: it is to be printed again. Throws what the rules of the record throw; Error(invalid)
// "error.field.future" when it is to hold from a day in the future, "error.case.closed" in a case
// that is closed, "error.record.ended", "error.record.superseded" for a version that has another
// after it, "error.record.signed" where only amending changes what is signed. REQUIRES: the values
// are canonical, of the record's rows
[[nodiscard]] Changed edit_record(Register& store, const domain::RecordId& record,
                                  const domain::Values& values,
                                  const domain::Provenance& provenance);

// A new version of what is signed. Throws what edit_record() throws; Error(invalid)
// "error.record.not-signed".
[[nodiscard]] Changed amend_record(Register& store, const domain::RecordId& record,
                                   const domain::Values& values,
                                   const domain::Provenance& provenance);

// The register was wrong: it said `was` and should have said `right`, field by field. Recorded as
// "KIND.rectify". Throws Error(invalid): error.field.required without a reason,
// error.rectify.pairs when the two do not speak of the same fields, error.rectify.was when the
// register does not say what it is said to, error.rectify.same when both say the same.
[[nodiscard]] Changed rectify_record(Register& store, const domain::RecordId& record,
                                     const domain::Values& was, const domain::Values& right,
                                     const domain::Provenance& provenance);

}  // namespace kortisto::reg
