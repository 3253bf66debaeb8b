// export CLIENT: everything held about a person, in the form that answers an access request.
#pragma once

#include <array>

#include "commands/rows.h"

namespace kortisto::app {

inline constexpr std::array kExportOptions{option::kFor, option::kDraft, option::kReportFormat,
                                           option::kOutput, option::kForce};

void export_client(const WithRegister& with);

inline constexpr auto kExportCommands = std::to_array<Command>({
    {.name = "export",
     .run = export_client,
     .examples = {"export 1 --format text --lang fi",
                  "export 1 --for guardian 2 --format json --output client-1.json"},
     .positionals = kClient,
     .options = kExportOptions},
});

}  // namespace kortisto::app
