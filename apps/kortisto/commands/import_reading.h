// A file read from its beginning to its end into the transaction of an open register.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "commands/import_findings.h"
#include "commands/import_wish.h"
#include "domain/identifiers.h"
#include "domain/kinds.h"
#include "exchange/import.h"
#include "session/invocation.h"
#include "session/kept_input.h"

namespace kortisto::app {

// What is to become of duplicates: of each by its line in the file, and of those that are not
// named.
struct Decisions {
  enum class Rest { ask, add, leave_out };
  std::map<std::int64_t, bool> adds;
  Rest rest = Rest::ask;
};

// Adds what can be added, and commits when all of it could and it is no dry run. Duplicates that
// nobody has decided on are not added; all of them are kept when somebody is `to_be_asked`, else
// the first. Throws Error(invalid) where nothing after it can be read, and what KeptInput and
// reg::Import throw.
[[nodiscard]] Findings read_import(const WithRegister& with, const domain::Kind& kind,
                                   KeptInput& input, const ImportWish& wish,
                                   const Decisions& decisions, bool to_be_asked);

// The same of records that a reader has at hand, of that client where one is given: then those that
// say whose they are have to say the same. Of clients, none that may be one already.
[[nodiscard]] Findings read_records(const WithRegister& with, const domain::Kind& kind,
                                    exchange::TextInput& input, exchange::ImportReader& reader,
                                    const ImportWish& wish, std::optional<domain::ClientId> owner);

}  // namespace kortisto::app
