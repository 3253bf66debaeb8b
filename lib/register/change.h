// Changing what the register says of any record: because the world changed (edit), because the
// register was wrong (rectify), or because the latest entry was a slip (undo). A value that changes
// stays in the history (703/2023 §22); only what was added by mistake is gone when it is undone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/register.h"

namespace kortisto::reg {

// The record of a kind that a client's number and, where it is given, the record's own mean; a
// client has itself. Nothing is recorded, because nothing is told but a number.
// Throws Error(not_found) "error.register.no-client"; "error.register.not-of-client" when the
// client has none of that number, "error.register.none-of-client" when there is none at all;
// Error(invalid) "error.register.several-records".
[[nodiscard]] domain::RecordId pick(Register& store, std::string_view kind, domain::ClientId client,
                                    std::optional<std::int64_t> number);

// What a record says now, every field of it. Recorded as "KIND.show".
[[nodiscard]] domain::Values read_record(Register& store, const domain::RecordId& record);

struct Changed {
  domain::RecordId record;
  std::vector<std::string_view> fields;  // the keys of what changed
  std::vector<Message> warnings;
};

// The world changed: from `provenance.valid_from` on these fields have these values. Recorded as
// "KIND.edit"; when they have them already, nothing is written and `fields` is empty.
// Throws what the rules of the record throw; Error(invalid) "error.field.future" when it is to hold
// from a day in the future.
// REQUIRES: the values are canonical, of the record's rows
[[nodiscard]] Changed edit(Register& store, const domain::RecordId& record,
                           const domain::Values& values, const domain::Provenance& provenance);

// The register was wrong: it said `was` and should have said `right`, field by field. Recorded as
// "KIND.rectify". Throws Error(invalid): error.field.required without a reason,
// error.rectify.pairs when the two do not speak of the same fields, error.rectify.was when the
// register does not say what it is said to, error.rectify.same when both say the same.
[[nodiscard]] Changed rectify(Register& store, const domain::RecordId& record,
                              const domain::Values& was, const domain::Values& right,
                              const domain::Provenance& provenance);

// Takes back what the latest use case that wrote anything wrote, if that was within the last hour;
// done again, the one before it. A record that was added is gone, with its number and what it said;
// what was done with it stays in the client's log. A field that was changed has its old value, and
// the history says both. Recorded as "KIND.undo".
// Throws Error(invalid) "error.undo.nothing", or "error.undo.changed" when the register no longer
// says what the entry wrote, or when a record that was added is changed since.
[[nodiscard]] std::vector<domain::RecordId> undo(Register& store);

}  // namespace kortisto::reg
