#include "commands/undo.h"

#include <nlohmann/json.hpp>

#include "domain/words.h"
#include "register/undo.h"
#include "terminal/json_output.h"

namespace kortisto::app {

void undo(const WithRegister& with) {
  const std::vector<domain::RecordId> records = reg::undo(with.store);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("undo");
    json["records"] = nlohmann::ordered_json::array();
    for (const domain::RecordId& one : records) {
      json["records"].push_back({{"record", one.kind}, {"number", one.number}});
    }
    return print_json(with.terminal, json);
  }
  for (const domain::RecordId& one : records) {
    with.terminal.print_line(
        {"result.undone",
         {{"field", domain::record_key(one.kind)}, {"number", std::to_string(one.number)}}});
  }
}

}  // namespace kortisto::app
