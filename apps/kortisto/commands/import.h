// import: many records of one kind from a file, all of them or none. To import another kind, add
// its row here, called by its plural, and what is said of it in man/kortisto-import.1.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/kinds.h"
#include "domain/visit.h"

namespace kortisto::app {

inline constexpr std::array kImportFile{Positional{"FILE"}};
inline constexpr std::array kImportOptions{option::kMap, option::kDelimiter, option::kEncoding,
                                           option::kDryRun};
// Of clients alone it can be told whether two are the same person.
inline constexpr std::array kImportClientOptions{
    option::kMap, option::kDelimiter, option::kEncoding, option::kSkipDuplicates, option::kDryRun};
// A record's own fields are columns; options are since when and why, and where they come from.
inline constexpr std::array<std::span<const domain::Field>, 2> kImportFields{
    domain::kFields<domain::Occasion>, domain::kFields<domain::Source>};

void import_records(const AtDoor& with, const domain::Kind& kind);

template <domain::Record R>
void import_of(const AtDoor& with) {
  import_records(with, domain::kind_of<R>());
}

inline constexpr auto kImportCommands = std::to_array<Command>({
    {.name = "import agreements",
     .run = import_of<domain::Agreement>,
     .changes = true,
     .examples = {"import agreements agreements.csv --dry-run",
                  "import agreements agreements.csv --map 'Hinta=price'"},
     .positionals = kImportFile,
     .options = kImportOptions,
     .fields = kImportFields},
    {.name = "import clients",
     .run = import_of<domain::Client>,
     .changes = true,
     .examples = {"import clients clients.csv --dry-run",
                  "import clients contacts.vcf --skip-duplicates"},
     .positionals = kImportFile,
     .options = kImportClientOptions,
     .fields = kImportFields},
    {.name = "import visits",
     .run = import_of<domain::Visit>,
     .changes = true,
     .examples = {"import visits visits.csv --dry-run",
                  "import visits calendar.csv --map 'Kesto=minutes' --map 'Alkaa=start'"},
     .positionals = kImportFile,
     .options = kImportOptions,
     .fields = kImportFields},
});

}  // namespace kortisto::app
