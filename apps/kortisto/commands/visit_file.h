// What `visit add --from` names: one visit, or those of a day or a month, as CSV or as the tables
// [[visit]] of TOML or JSON.
#pragma once

#include <optional>

#include "exchange/document.h"
#include "records/input.h"
#include "session/invocation.h"

namespace kortisto::app {

struct VisitFile {
  InputText text;
  std::optional<exchange::Document> document;  // nothing where it is CSV
  bool of_many = false;
};

// Throws what read_from() and exchange::parse() throw.
[[nodiscard]] VisitFile read_visit_file(const Invocation& with);

// Adds all of them or none, each of the client that the command line names or of the one that it
// says itself. Tells of all that is wrong or is to be looked at, and what was done. Throws
// Error(usage) "error.usage.one-way" for options beside it that say the same; Error(invalid)
// "error.import.rows" once what is wrong was told, and what open_import() and DocumentImport throw.
// REQUIRES: they are many
void add_visits(const AtDoor& with, const VisitFile& file);

}  // namespace kortisto::app
