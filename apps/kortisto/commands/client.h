// Clients: the commands of the person whom the register is about, and of finding them.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/client.h"
#include "records/verbs.h"

namespace kortisto::app {

inline constexpr std::array kSearch{Positional{"TEXT", false}};
inline constexpr std::array kFindOptions{option::kFromText, option::kListFormat};
inline constexpr std::array kExportOptions{option::kReportFormat, option::kOutput, option::kForce};

void add_client(const WithRegister& with);
void export_client(const WithRegister& with);
void find(const WithRegister& with);
void list(const WithRegister& with);
void show(const WithRegister& with);
void undo(const WithRegister& with);

inline constexpr auto kClientCommands = std::to_array<Command>({
    {.name = "add-client",
     .run = add_client,
     .examples = {"add-client --from client.toml", "add-client --from - --json < client.json"},
     .options = kAddOptions,
     .fields = kRecordOf<domain::Client>},
    {.name = "edit",
     .run = edit_of<domain::Client>,
     .examples = {"edit 1 --from moved.toml", "edit 1 --edit"},
     .positionals = kClient,
     .options = kEditOptions,
     .fields = kRecordOf<domain::Client>},
    {.name = "export",
     .run = export_client,
     .examples = {"export 1 --format text --lang fi",
                  "export 1 --format json --output client-1.json"},
     .positionals = kClient,
     .options = kExportOptions},
    {.name = "find",
     .run = find,
     .examples = {"find Niemi", "find --from - < number.txt"},
     .positionals = kSearch,
     .options = kFindOptions},
    {.name = "list",
     .run = list,
     .examples = {"list", "list --format csv"},
     .options = kListOptions},
    {.name = "rectify",
     .run = rectify_of<domain::Client>,
     .examples = {"rectify 1 --from mistake.toml", "rectify 1 --edit"},
     .positionals = kClient,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::Client>},
    {.name = "show", .run = show, .examples = {"show 1", "show 1 --json"}, .positionals = kClient},
    {.name = "undo", .run = undo, .examples = {"undo", "undo --json"}},
});

}  // namespace kortisto::app
