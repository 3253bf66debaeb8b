// Data for programs: one JSON object, whose "schema" says what it is.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/secret.h"
#include "terminal/terminal.h"

namespace kortisto::app {

// An object that begins with {"schema": "kortisto.NAME/1"}.
[[nodiscard]] nlohmann::ordered_json json_object(std::string_view name);

// Prints it, indented. Bytes that are not UTF-8, as a file's name may have, are replaced, and so
// are noncharacters, which are warned of.
void print_json(Terminal& terminal, const nlohmann::ordered_json& object);

// The same with one more member at its end, a secret: no JSON value holds a copy of it.
// REQUIRES: the secret is of characters that stand for themselves in JSON
void print_json(Terminal& terminal, nlohmann::ordered_json object, std::string_view member,
                const Secret& secret);

}  // namespace kortisto::app
