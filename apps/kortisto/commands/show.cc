// show CLIENT: what the register says of a client now, with the guardians and the plans that are in
// force.
#include <nlohmann/json.hpp>
#include <utility>

#include "commands/client.h"
#include "domain/name.h"
#include "domain/record.h"
#include "exchange/record.h"
#include "register/client.h"
#include "register/find.h"
#include "report/document.h"
#include "report/shown.h"
#include "report/text_renderer.h"
#include "session/invocation.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

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

// A line for each plan that has not ended.
report::FieldList plan_lines(const std::vector<domain::PlanVersion>& plans,
                             text::Language language) {
  report::FieldList list;
  for (const domain::PlanVersion& one : plans) {
    if (one.plan.ended_on) continue;
    const std::string state(domain::code_of(domain::kPlanStateCodes, domain::state(one.plan)));
    std::string line = one.plan.service + ", " + text::render("choice.state." + state, language);
    if (const auto next = domain::next_follow_up(one)) {
      line +=
          ", " + text::render({"show.plan.next", {{"date", text::format_date(*next, language)}}},
                              language);
    }
    list.items.push_back({text::render({"show.plan",
                                        {{"number", std::to_string(one.id.value)},
                                         {"version", std::to_string(one.version)}}},
                                       language),
                          {line}});
  }
  return list;
}

void print_text(const Invocation& with, domain::ClientId id, const reg::ClientPage& found) {
  report::Document page{
      with.language, std::to_string(id.value) + "  " + domain::full_name(found.client), "", {}};
  page.blocks.emplace_back(fields_of(found.client, with.language));
  for (const auto& [number, guardian] : found.guardians) {
    page.blocks.emplace_back(report::Heading{
        1, text::render({"show.guardian", {{"number", std::to_string(number.value)}}},
                        with.language)});
    page.blocks.emplace_back(fields_of(guardian, with.language));
  }
  report::FieldList plans = plan_lines(found.plans, with.language);
  if (!plans.items.empty()) {
    page.blocks.emplace_back(
        report::Heading{1, text::render("report.plans.heading", with.language)});
    page.blocks.emplace_back(std::move(plans));
  }
  with.terminal.print(report::render_text(page).text);
}

void print_object(const Invocation& with, domain::ClientId id, const reg::ClientPage& found) {
  nlohmann::ordered_json json = json_object("show");
  json["number"] = id.value;
  exchange::write_record(json, found.client);
  json["guardians"] = nlohmann::ordered_json::array();
  for (const auto& [number, guardian] : found.guardians) {
    nlohmann::ordered_json item{{"number", number.value}};
    exchange::write_record(item, guardian);
    json["guardians"].push_back(std::move(item));
  }
  json["plans"] = nlohmann::ordered_json::array();
  for (const domain::PlanVersion& one : found.plans) {
    const auto next = domain::next_follow_up(one);
    json["plans"].push_back(
        {{"number", one.id.value},
         {"version", one.version},
         {"state", domain::code_of(domain::kPlanStateCodes, domain::state(one.plan))},
         {"service", one.plan.service},
         {"next_follow_up", next ? nlohmann::ordered_json(next->iso()) : nullptr}});
  }
  print_json(with.terminal, json);
}

}  // namespace

void show(const WithRegister& with) {
  const domain::ClientId id = reg::resolve(with.store, *with.arguments.positional(0));
  const reg::ClientPage found = reg::client_page(with.store, id);
  if (with.arguments.has(option::kJson)) {
    print_object(with, id, found);
  } else {
    print_text(with, id, found);
  }
}

}  // namespace kortisto::app
