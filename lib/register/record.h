// Records of any kind: adding, showing, listing, and which of them a person means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/register.h"

namespace kortisto::reg {

struct Added {
  domain::RecordId record;
  std::vector<Message> warnings;
};

// Recorded as "KIND.add". A record that belongs to a case and names none is put into the client's
// only open one. Throws Error(not_found) "error.register.no-client", "error.register.not-of-client"
// for a record of somebody else that it names; Error(invalid) error.field.required,
// error.case.none, .several, .closed, and what check() of its kind throws.
// REQUIRES: the kind is one of domain::kKinds and not the client's; the values are canonical
[[nodiscard]] Added add_record(Register& store, std::string_view kind, domain::ClientId client,
                               const domain::Values& said, const domain::Provenance& provenance);

// Of one client, in the order they were added, without what was taken away. Recorded as "KIND.list"
// of the client. Throws Error(not_found) "error.register.no-client".
[[nodiscard]] std::vector<domain::HeldRecord> list_records(Register& store, std::string_view kind,
                                                           domain::ClientId client);

// A record, and whose it is.
struct ClientRecord {
  domain::ClientId client;
  std::string family_name;
  std::string given_names;
  domain::HeldRecord record;
};

// Everybody's that are not over, by client. Recorded as "KIND.list" of all clients.
[[nodiscard]] std::vector<ClientRecord> list_open_records(Register& store, std::string_view kind);

// What a record says, and what follows from it. Recorded as "KIND.show". Throws Error(not_found)
// "error.register.no-record".
[[nodiscard]] domain::HeldRecord show_record(Register& store, const domain::RecordId& record);

// The fields of which the record does not say any more what `said` does. Nothing is recorded, for
// no value is told. Throws Error(not_found) "error.register.no-record".
[[nodiscard]] std::vector<std::string_view> pick_changed(Register& store,
                                                         const domain::RecordId& record,
                                                         const domain::Values& said);

// What the record is picked for.
enum class Purpose {
  showing,   // of versions the newest that is not over, else the newest
  changing,  // the same, where no other record could be meant as well
  ending,    // the version in force rather than the draft after it
};

// The record of a kind that a client's number and, where it is given, the record's own mean; a
// client has itself.
// Throws Error(not_found) "error.register.no-client"; "error.register.not-of-client" when the
// client has none of that number, "error.register.none-of-client" when there is none at all;
// Error(invalid) "error.register.several-records".
[[nodiscard]] domain::RecordId pick_record(Register& store, std::string_view kind,
                                           domain::ClientId client,
                                           std::optional<std::int64_t> number, Purpose purpose);

}  // namespace kortisto::reg
