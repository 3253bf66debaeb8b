// add-client: a new client, with the guardians and the source that a document names.
#include <nlohmann/json.hpp>

#include "commands.h"
#include "exchange/client.h"
#include "json_output.h"
#include "record_input.h"
#include "register/client.h"

namespace kortisto::app {

namespace {

exchange::ClientDocument read(const Invocation& with) {
  if (const auto input = read_from(with)) {
    return exchange::read_client(input->text, input->name);
  }
  return {record_of_options<domain::Client>(with.arguments),
          {},
          record_of_options<domain::Source>(with.arguments)};
}

}  // namespace

void add_client(const WithRegister& with) {
  const exchange::ClientDocument document = read(with);
  reg::Provenance provenance;
  provenance.source = document.source;
  const reg::AddedClient added =
      reg::add_client(with.store, document.client, document.guardians, provenance);
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

}  // namespace kortisto::app
