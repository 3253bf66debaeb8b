#include "terminal/json_output.h"

#include <nlohmann/json.hpp>
#include <string>

namespace kortisto::app {

nlohmann::ordered_json json_object(std::string_view name) {
  return {{"schema", "kortisto." + std::string(name) + "/1"}};
}

void print_json(Terminal& terminal, const nlohmann::ordered_json& object) {
  constexpr int kIndent = 2;
  terminal.print(object.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

}  // namespace kortisto::app
