// show CLIENT: what the register says of a client now, with the guardians.
#include <nlohmann/json.hpp>

#include "commands.h"
#include "domain/name.h"
#include "domain/record.h"
#include "exchange/record.h"
#include "json_output.h"
#include "register/client.h"
#include "register/find.h"
#include "register/guardian.h"
#include "report/document.h"
#include "report/shown.h"
#include "report/text_renderer.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using Guardians = std::vector<std::pair<domain::GuardianId, domain::Guardian>>;

template <typename R>
report::FieldList fields_of(const R& record, text::Language language) {
  report::FieldList list;
  for (const domain::Field& field : R::fields()) {
    const domain::Value value = domain::get(record, field);
    if (domain::is_absent(value)) continue;
    list.items.push_back({report::shown_label(R::kKind, field.key, language),
                          {report::shown_value(field, value, language)}});
  }
  return list;
}

void print_text(const Invocation& with, domain::ClientId id, const domain::Client& client,
                const Guardians& guardians) {
  report::Document page{
      with.language, std::to_string(id.value) + "  " + domain::full_name(client), "", {}};
  page.blocks.emplace_back(fields_of(client, with.language));
  for (const auto& [number, guardian] : guardians) {
    page.blocks.emplace_back(report::Heading{
        1, text::render({"show.guardian", {{"number", std::to_string(number.value)}}},
                        with.language)});
    page.blocks.emplace_back(fields_of(guardian, with.language));
  }
  with.terminal.print(report::render_text(page).text);
}

void print_object(const Invocation& with, domain::ClientId id, const domain::Client& client,
                  const Guardians& guardians) {
  nlohmann::ordered_json json = json_object("show");
  json["number"] = id.value;
  exchange::write_record(json, client);
  json["guardians"] = nlohmann::ordered_json::array();
  for (const auto& [number, guardian] : guardians) {
    nlohmann::ordered_json item{{"number", number.value}};
    exchange::write_record(item, guardian);
    json["guardians"].push_back(std::move(item));
  }
  print_json(with.terminal, json);
}

}  // namespace

void show(const WithRegister& with) {
  const domain::ClientId id = reg::resolve(with.store, *with.arguments.positional(0));
  const domain::Client client = reg::client(with.store, id, "client.show");
  const Guardians guardians = reg::guardians(with.store, id);
  if (with.arguments.has(option::kJson)) {
    print_object(with, id, client, guardians);
  } else {
    print_text(with, id, client, guardians);
  }
}

}  // namespace kortisto::app
