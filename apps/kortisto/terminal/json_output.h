// Data for programs: one JSON object, whose "schema" says what it is.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "terminal/terminal.h"

namespace kortisto::app {

// An object that begins with {"schema": "kortisto.NAME/1"}.
[[nodiscard]] nlohmann::ordered_json json_object(std::string_view name);

// Prints it, indented. Bytes that are not UTF-8, as a file's name may have, are replaced.
void print_json(Terminal& terminal, const nlohmann::ordered_json& object);

}  // namespace kortisto::app
