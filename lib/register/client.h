// Clients: adding, reading, listing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/client.h"
#include "domain/dossier.h"
#include "domain/guardian.h"
#include "domain/identifiers.h"
#include "domain/provenance.h"
#include "register/client_filter.h"
#include "register/register.h"

namespace kortisto::reg {

struct AddedClient {
  domain::ClientId id;
  std::vector<domain::GuardianId> guardians;  // in the order given
  std::vector<Message> warnings;
};

// A client together with the guardians that came with them: all or none of it is kept, with the
// history of each record, one source for all, and a row "client.add" or "guardian.add" for each
// record. A clientship that begins on no named day begins today. Throws what domain::check() throws
// of each of them.
// REQUIRES: the records' values are canonical (domain::canonical)
[[nodiscard]] AddedClient add_client(Register& store, const domain::Client& client,
                                     std::span<const domain::Guardian> guardians,
                                     const domain::Provenance& provenance);

// A client with what belongs to the client, every kind of record. Recorded as "client.show". Throws
// Error(not_found) "error.register.no-client" with the number.
[[nodiscard]] std::vector<domain::Section> show_client(Register& store, domain::ClientId id);

// What a list says of a client: never the personal identity code (1050/2018 §29), only the day of
// birth that it or the record tells.
struct ClientRow {
  domain::ClientId id;
  std::string family_name;
  std::string given_names;
  std::string call_name;
  std::optional<Date> birth_date;
  std::string home_municipality;
  bool safety_prohibition;
};

// Every client, or those that the filter chooses, by number, for the caller to sort as its language
// does; recorded as "client.list" of all.
[[nodiscard]] std::vector<ClientRow> list_clients(Register& store, const ClientFilter& filter = {});

}  // namespace kortisto::reg
