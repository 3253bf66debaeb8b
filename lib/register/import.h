// Many records in one transaction, as a file brings them: each comes in by the way that every
// record does, with its checks, its history and its row of the log, or none of them does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "domain/identifiers.h"
#include "domain/named_client.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/record.h"
#include "register/register.h"

namespace kortisto::reg {

//   Import import(store, domain::Client::kKind, provenance);
//   … import.add({}, said) …     // one that throws is not added
//   import.commit();
//
// What was added is undone when it dies uncommitted. All of it is one entry, of one moment and one
// source, which undo() takes back as a whole. Memory: ten to twenty bytes for each client of the
// register and of the import, beside SQLite's cache.
class Import {
 public:
  // Throws what check(Source) throws. REQUIRES: the kind is one of domain::kKinds
  Import(Register& store, std::string_view kind, const domain::Provenance& provenance);
  Import(const Import&) = delete;
  Import& operator=(const Import&) = delete;
  ~Import();

  // Whose a record is: whom the number or the identity code means, else name and date of birth, in
  // which the name may be a part of the whole one. Throws Error(invalid) "error.import.owner" when
  // nothing that is enough is said, "error.import.owner-differs" when two things that are said mean
  // different clients; Error(not_found) "error.register.no-client", "error.import.no-client";
  // Error(invalid) "error.import.several-clients" with their numbers.
  [[nodiscard]] domain::ClientId owner(const domain::NamedClient& named);

  // A client who is the same person as the one that is said, as far as anybody can tell: with the
  // same identity code or, where one of the two has none, with the same name and date of birth, or
  // without one both. It may be one that this import has added. REQUIRES: the kind is the client's
  [[nodiscard]] std::optional<domain::ClientId> same_client(const domain::Values& said);

  // As add_record(), and as add_client() of a client, whose own `client` is not read.
  // REQUIRES: the values are canonical
  [[nodiscard]] Added add(domain::ClientId client, const domain::Values& said);

  // Durable when this returns; db/transaction.h says what holds when it throws. REQUIRES: add()
  void commit();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kortisto::reg
