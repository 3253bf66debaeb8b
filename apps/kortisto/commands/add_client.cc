#include "commands/add_client.h"

#include <nlohmann/json.hpp>

#include "records/input.h"
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

void add_client(const WithRegister& with) {
  const auto form = [&] {
    return RecordForm{
        text::render("form.client-add", with.language), domain::kFields<domain::Client>, {}};
  };
  take_record(with, {exchange::Beside::guardians, form}, [&](const auto& document) {
    std::vector<domain::Guardian> guardians;
    for (const domain::Values& one : document.guardians) {
      guardians.push_back(domain::record_of<domain::Guardian>(one));
    }
    const auto client = domain::record_of<domain::Client>(document.values);
    print_added(with, reg::add_client(with.store, client, guardians, document.provenance));
  });
}

}  // namespace kortisto::app
