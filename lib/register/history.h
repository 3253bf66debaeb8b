// The one history of every record, for the files of this folder alone: each field that got another
// value, with the old one, since when, when written, why, at whose request and from which source.
// It is only ever appended to. That a record was added is one row; what it said then follows from
// what it says now and from what changed since.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/work.h"

namespace kortisto::reg {

// A field that got another value, both as domain::to_text() writes them.
struct FieldChange {
  std::string_view field;
  std::string old_value;
  std::string new_value;
};

// The fields in which `after` differs from `before`. REQUIRES: both have the same fields in the
// same order
[[nodiscard]] std::vector<FieldChange> differences(const domain::Values& before,
                                                   const domain::Values& after);

// The keys of the changed fields, for the audit trail.
[[nodiscard]] std::vector<std::string_view> keys(std::span<const FieldChange> changes);

// Where the data of this work come from. Throws what check(Source) throws.
[[nodiscard]] domain::SourceId add_source(Work& work, const domain::Source& source);

// Begins the history of a record.
void record_added(Work& work, const domain::RecordId& record, const domain::Occasion& occasion,
                  domain::SourceId source);

// Appends to it. REQUIRES: `type` is not `added`; each change has two different values
void record_changes(Work& work, const domain::RecordId& record,
                    std::span<const FieldChange> changes, domain::ChangeType type,
                    const domain::Occasion& occasion, domain::SourceId source);

// The history of a client and of what belongs to the client, oldest first; what was written at one
// moment in the order in which the records were added.
[[nodiscard]] std::vector<domain::Change> read_history(Work& work, domain::ClientId client);

// A source by its number. Throws Error(integrity) when it is not there.
[[nodiscard]] domain::Source read_source(Work& work, domain::SourceId id);

}  // namespace kortisto::reg
