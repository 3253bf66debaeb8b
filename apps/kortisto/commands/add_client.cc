#include "commands/add_client.h"

#include <nlohmann/json.hpp>

#include "records/take_record.h"
#include "register/client.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

void print_added(const Invocation& with, const reg::AddedClient& added) {
  for (const Message& warning : added.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("add-client");
    json["number"] = added.id.value;
    json["guardians"] = nlohmann::ordered_json::array();
    for (const domain::GuardianId id : added.guardians) json["guardians"].push_back(id.value);
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({"result.client-added",
                            {{"number", std::to_string(added.id.value)},
                             {"guardians", static_cast<std::int64_t>(added.guardians.size())}}});
}

}  // namespace

void add_client(const AtDoor& with) {
  RecordWork work;
  work.beside = exchange::Beside::guardians;
  work.pick = [](const WithRegister&) {
    return Target{{}, {std::string(domain::Client::kKind), 0}};
  };
  work.form = [&](const WithRegister&, const Target&) {
    return RecordForm{
        text::render("form.client-add", with.language), domain::kFields<domain::Client>, {}};
  };
  work.save = [&](const WithRegister& opened, const Target&, const auto& document) -> Tell {
    std::vector<domain::Guardian> guardians;
    for (const domain::Values& one : document.guardians) {
      guardians.push_back(domain::record_of<domain::Guardian>(one));
    }
    const auto client = domain::record_of<domain::Client>(document.values);
    const auto added = reg::add_client(opened.store, client, guardians, document.provenance);
    return [&with, added] { print_added(with, added); };
  };
  take_record(with, work);
}

}  // namespace kortisto::app
