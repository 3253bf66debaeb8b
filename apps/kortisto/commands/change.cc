// edit, rectify and undo.
#include "records/change.h"

#include <nlohmann/json.hpp>

#include "commands/client.h"
#include "terminal/json_output.h"

namespace kortisto::app {

void edit_client(const WithRegister& with) {
  const domain::RecordId record = named_record(with, domain::Client::kKind);
  edit_record(with, record, "edit", [&](const auto& values, const auto& provenance) {
    return reg::edit(with.store, record, values, provenance);
  });
}

void rectify_client(const WithRegister& with) {
  rectify_record(with, named_record(with, domain::Client::kKind), "rectify");
}

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
         {{"field", "record." + one.kind}, {"number", std::to_string(one.number)}}});
  }
}

}  // namespace kortisto::app
