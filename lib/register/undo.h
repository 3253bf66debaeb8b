// Taking back the latest entry, which was a slip: only what was added by mistake is gone then.
#pragma once

#include <vector>

#include "domain/dossier.h"
#include "register/register.h"

namespace kortisto::reg {

// What undo() would take back now: when it was written, and each record or field as the history has
// it, the newest first; with what each record says that would go.
struct Undoing {
  struct Gone {
    domain::RecordId record;
    domain::Values values;
  };
  Timestamp at;
  std::vector<domain::Change> changes;
  std::vector<Gone> gone;
};

// Recorded as "KIND.show". Throws what undo() throws.
[[nodiscard]] Undoing show_undo(Register& store);

// Takes back what the latest use case that wrote anything wrote, if that was within the last hour;
// done again, the one before it. A record that was added is gone, with its number and what it said;
// what was done with it stays in the client's log. A field that was changed has its old value, and
// the history says both. Recorded as "KIND.undo".
// Throws Error(invalid) "error.undo.nothing", or "error.undo.changed" when the register no longer
// says what the entry wrote, or when a record that was added is changed since; "error.undo.other"
// when the latest entry is not the one that was `shown`.
[[nodiscard]] std::vector<domain::RecordId> undo(Register& store, const Undoing* shown = nullptr);

}  // namespace kortisto::reg
