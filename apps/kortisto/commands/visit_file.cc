#include "commands/visit_file.h"

#include <memory>
#include <utility>

#include "base/error.h"
#include "cli/usage_error.h"
#include "commands/import_findings.h"
#include "commands/import_reading.h"
#include "commands/import_wish.h"
#include "domain/visit.h"
#include "exchange/csv.h"
#include "exchange/import_document.h"
#include "records/verbs.h"
#include "session/door.h"

namespace kortisto::app {

namespace {

constexpr const domain::Kind& kKind = domain::kind_of<domain::Visit>();

// Beside a file, what it says itself cannot be said; a table of cells does not say where it comes
// from, nor why.
void refuse_fields(const Invocation& with, const VisitFile& file) {
  const auto fields = with.command.fields.first(file.document ? with.command.fields.size() : 1);
  bool said = with.arguments.has(option::kText) || with.arguments.has(option::kEdit);
  for (const auto& some : fields) {
    for (const domain::Field& field : some) said = said || with.arguments.has(option_of(field));
  }
  if (said) throw usage_error("error.usage.one-way", {});
}

// The hints of an import name options that it alone has.
std::unique_ptr<exchange::ImportReader> open_csv(exchange::TextInput& input,
                                                 const exchange::ImportOptions& options) {
  try {
    return exchange::open_import(input, kKind, options);
  } catch (const Error& error) {
    if (!error.hint()) throw;
    throw Error(error.kind(), error.message(), Message{"hint.visit.import", {}});
  }
}

Findings read_visits(const WithRegister& with, const VisitFile& file, ImportWish wish) {
  std::optional<domain::ClientId> owner;
  if (with.arguments.positional(0)) owner = named_client(with);
  exchange::TextInput input(exchange::from_memory(file.text.text), file.text.name, wish.encoding);
  if (file.document) {
    wish.provenance = exchange::provenance_of(*file.document);
    exchange::DocumentImport reader(input, kKind, *file.document);
    return read_records(with, kKind, input, reader, wish, owner);
  }
  wish.options.of_one = owner.has_value();
  return read_records(with, kKind, input, *open_csv(input, wish.options), wish, owner);
}

}  // namespace

VisitFile read_visit_file(const Invocation& with) {
  VisitFile file{.text = read_from(with), .document = {}};
  if (exchange::is_csv(file.text.text, file.text.name)) {
    file.of_many = true;
  } else {
    file.document = exchange::parse(file.text.text, file.text.name);
    file.of_many = exchange::holds_records(*file.document, kKind);
  }
  return file;
}

void add_visits(const AtDoor& with, const VisitFile& file) {
  constexpr std::string_view kSchema = "visit-add-many";
  refuse_fields(with, file);
  const ImportWish wish = import_wish(with, kKind, file.text.name);
  Findings findings;
  with.door.open([&](const WithRegister& opened) { findings = read_visits(opened, file, wish); });
  if (wish.dry_run) {
    print_findings(with, kKind.name, findings, true, kSchema);
    with.terminal.flush();  // what is wrong is said below it
  }
  tell_warnings(with, findings);
  require_right(with, findings);
  if (!wish.dry_run) print_findings(with, kKind.name, findings, false, kSchema);
}

}  // namespace kortisto::app
