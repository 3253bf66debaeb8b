// guardian add and guardian list.
#include "register/guardian.h"

#include <nlohmann/json.hpp>

#include "base/join.h"
#include "commands.h"
#include "domain/client.h"
#include "exchange/client.h"
#include "json_output.h"
#include "record_input.h"
#include "record_list.h"
#include "register/find.h"

namespace kortisto::app {

namespace {

exchange::GuardianDocument read(const Invocation& with) {
  if (const auto input = read_from(with)) {
    return exchange::read_guardian(input->text, input->name);
  }
  return {record_of_options<domain::Guardian>(with.arguments),
          record_of_options<domain::Source>(with.arguments)};
}

}  // namespace

void guardian_add(const WithRegister& with) {
  const domain::ClientId client = reg::resolve(with.store, *with.arguments.positional(0));
  const exchange::GuardianDocument document = read(with);
  reg::Provenance provenance;
  provenance.source = document.source;
  const reg::AddedGuardian added =
      reg::add_guardian(with.store, client, document.guardian, provenance);
  for (const Message& warning : added.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("guardian-add");
    json["number"] = added.id.value;
    json["client"] = client.value;
    return print_json(with.terminal, json);
  }
  with.terminal.print_line(
      {"result.guardian-added",
       {{"number", std::to_string(added.id.value)}, {"client", std::to_string(client.value)}}});
}

void guardian_list(const WithRegister& with) {
  const domain::ClientId client = reg::resolve(with.store, *with.arguments.positional(0));
  RecordList list{"guardian-list",
                  "guardians",
                  {{"number", "list.number"},
                   {"family_name", "field.family_name"},
                   {"given_names", "field.given_names"},
                   {"role", "field.role"},
                   {"phones", "field.phones"},
                   {"emails", "field.emails"},
                   {"safety_prohibition", "field.safety_prohibition"}},
                  {}};
  for (const auto& [id, guardian] : reg::guardians(with.store, client)) {
    const std::string_view role = domain::code_of(domain::kGuardianRoleCodes, guardian.role);
    list.rows.push_back({id.value, guardian.family_name, guardian.given_names,
                         Choice{role, "choice.role." + std::string(role)}, join(guardian.phones),
                         join(guardian.emails), guardian.safety_prohibition});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
