// guardian add, edit, list and rectify.
#include "commands/guardian.h"

#include <nlohmann/json.hpp>

#include "records/change.h"
#include "records/input.h"
#include "records/list.h"
#include "register/find.h"
#include "register/guardian.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

void print_added(const Invocation& with, domain::ClientId client, const reg::AddedGuardian& added) {
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

}  // namespace

void guardian_add(const WithRegister& with) {
  const domain::ClientId client = reg::resolve(with.store, *with.arguments.positional(0));
  const auto form = [&] {
    return RecordForm{
        text::render("form.guardian-add", with.language), domain::Guardian::fields(), {}};
  };
  take_record(with, {exchange::Beside::nothing, form}, [&](const auto& document) {
    const auto guardian = domain::record_of<domain::Guardian>(document.values);
    print_added(with, client, reg::add_guardian(with.store, client, guardian, document.provenance));
  });
}

void guardian_edit(const WithRegister& with) {
  const domain::RecordId record = named_record(with, domain::Guardian::kKind);
  edit_record(with, record, "guardian-edit", [&](const auto& values, const auto& provenance) {
    return reg::edit(with.store, record, values, provenance);
  });
}

void guardian_rectify(const WithRegister& with) {
  rectify_record(with, named_record(with, domain::Guardian::kKind), "guardian-rectify");
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
                         Choice{role, "choice.role." + std::string(role)}, guardian.phones,
                         guardian.emails, guardian.safety_prohibition});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
