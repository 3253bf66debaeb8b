// The commands about clients, and undo.
#pragma once

#include <array>

#include "commands/rows.h"
#include "domain/client.h"

namespace kortisto::app {

void add_client(const WithRegister& with);
void edit_client(const WithRegister& with);
void export_client(const WithRegister& with);
void find(const WithRegister& with);
void list(const WithRegister& with);
void rectify_client(const WithRegister& with);
void show(const WithRegister& with);
void undo(const WithRegister& with);

inline constexpr std::array kSearchWord{Positional{"TEXT", false}};
inline constexpr std::array kFindOptions{option::kFromText, option::kListFormat};
inline constexpr std::array kExportOptions{option::kReportFormat, option::kOutput, option::kForce};

inline constexpr std::array kClientCommands = std::to_array<Command>({
    {.name = "add-client",
     .run = add_client,
     .examples = {"add-client --from client.toml", "add-client --from - --json < client.json"},
     .options = kAddOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "edit",
     .run = edit_client,
     .examples = {"edit 1 --from moved.toml", "edit 1 --edit"},
     .positionals = kClientWord,
     .options = kEditOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "export",
     .run = export_client,
     .examples = {"export 1 --format text --lang fi",
                  "export 1 --format json --output client-1.json"},
     .positionals = kClientWord,
     .options = kExportOptions},
    {.name = "find",
     .run = find,
     .examples = {"find Niemi", "find --from - < number.txt"},
     .positionals = kSearchWord,
     .options = kFindOptions},
    {.name = "list",
     .run = list,
     .examples = {"list", "list --format csv"},
     .options = kListOptions},
    {.name = "rectify",
     .run = rectify_client,
     .examples = {"rectify 1 --from mistake.toml", "rectify 1 --edit"},
     .positionals = kClientWord,
     .options = kRectifyOptions,
     .fields = kRecordOf<domain::kClientFields>},
    {.name = "show",
     .run = show,
     .examples = {"show 1", "show 1 --json"},
     .positionals = kClientWord},
    {.name = "undo", .run = undo, .examples = {"undo", "undo --json"}},
});

}  // namespace kortisto::app
