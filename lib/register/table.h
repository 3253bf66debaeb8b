// Records in their tables, of any kind. For the files of this folder alone: nothing here leaves a
// row in the trail, except for inserting.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "domain/dossier.h"
#include "domain/provenance.h"
#include "register/kinds.h"
#include "register/work.h"

namespace kortisto::reg {

// Throws Error(not_found) "error.register.no-client" with the number.
void require_client(Work& work, domain::ClientId client);

// Throws what require_client() throws.
[[nodiscard]] domain::Client read_client(Work& work, domain::ClientId client);

// In the order they were added.
[[nodiscard]] std::vector<Stored> read_records(Work& work, const RecordKind& kind,
                                               domain::ClientId client);

// Everybody's, by client and then in the order they were added.
[[nodiscard]] std::vector<Stored> read_all_records(Work& work, const RecordKind& kind);

[[nodiscard]] std::optional<Stored> read_record(Work& work, const domain::RecordId& record);

// Throws Error(not_found) "error.register.no-record".
[[nodiscard]] Stored require_record(Work& work, const domain::RecordId& record);

// A new record as somebody says it, with all that goes without saying. Throws what with_case() of
// references.h throws.
[[nodiscard]] Stored new_record(Work& work, const RecordKind& kind, domain::ClientId client,
                                const domain::Values& said);

// The one way in which a record comes into the register: with its owner, the beginning of its
// history and its row "KIND.add" of the trail. `record.number` is not read; a client owns itself.
[[nodiscard]] domain::RecordId insert_record(Work& work, const RecordKind& kind,
                                             const Stored& record, const domain::Occasion& occasion,
                                             domain::SourceId source);

// Checked by the rules of references and of its kind before, with everything that goes without
// saying. `record` gets the number. Returns the warnings.
[[nodiscard]] std::vector<Message> insert_checked(Work& work, const RecordKind& kind,
                                                  Stored& record, const domain::Occasion& occasion,
                                                  domain::SourceId source);

// What the rules of the kind warn of once the record is written.
void add_warnings_after(Work& work, const RecordKind& kind, const Stored& record,
                        std::vector<Message>& warnings);

// Throws what domain::check_not_before_birth() throws for one of `days`, which are values of the
// record, and for the day from which they hold, by the birth that the client has; for a client by
// the one that `record` says.
void check_birth(Work& work, const RecordKind& kind, const Stored& record,
                 const domain::Values& days, const domain::Occasion& occasion);

void update_record(Work& work, const RecordKind& kind, std::int64_t number,
                   const domain::Values& values);

// The versions that another stands after, which was not given up. REQUIRES: the records are all
// that the client has of the kind, in the order they were added
[[nodiscard]] std::set<std::int64_t> superseded_in(const domain::Kind& kind,
                                                   const std::vector<Stored>& records);

// What it says and what follows from it, of each of the records of one client. REQUIRES: they are
// all that the client has of the kind
[[nodiscard]] std::vector<domain::HeldRecord> held(Work& work, const RecordKind& kind,
                                                   std::vector<Stored> records);

// The records of every kind that a client has. REQUIRES: the client exists
[[nodiscard]] std::vector<domain::Section> read_sections(Work& work, domain::ClientId client);

// The keys of all fields of a kind, for the audit trail.
[[nodiscard]] std::vector<std::string_view> keys_of(std::string_view kind);

}  // namespace kortisto::reg
