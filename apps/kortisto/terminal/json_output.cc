#include "terminal/json_output.h"

#include <nlohmann/json.hpp>
#include <string>

#include "base/printable.h"

namespace kortisto::app {

namespace {

std::string indented(Terminal& terminal, const nlohmann::ordered_json& object) {
  constexpr int kIndent = 2;
  std::string text = object.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace);
  warn_of(terminal, "warning.replaced", replace_noncharacters(text));
  return text + "\n";
}

}  // namespace

nlohmann::ordered_json json_object(std::string_view name) {
  return {{"schema", "kortisto." + std::string(name) + "/1"}};
}

void print_json(Terminal& terminal, const nlohmann::ordered_json& object) {
  terminal.print(indented(terminal, object));
}

void print_json(Terminal& terminal, nlohmann::ordered_json object, std::string_view member,
                const Secret& secret) {
  object[std::string(member)] = "";
  const std::string text = indented(terminal, object);
  const std::size_t place = text.rfind("\"\"") + 1;  // between the quotes of the last member
  terminal.print(text.substr(0, place));
  terminal.print_secret(secret);
  terminal.print(text.substr(place));
}

}  // namespace kortisto::app
