// plan: add, edit, end, list, rectify, review and show.
#include "commands/plan.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/join.h"
#include "exchange/record.h"
#include "records/change.h"
#include "records/input.h"
#include "records/list.h"
#include "register/find.h"
#include "register/plan.h"
#include "report/document.h"
#include "report/shown.h"
#include "report/text_renderer.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

using domain::Plan;
using domain::PlanVersion;

domain::ClientId client_of(const WithRegister& with) {
  return reg::resolve(with.store, *with.arguments.positional(0));
}

domain::PlanId named_plan(const WithRegister& with) {
  return reg::current_plan(with.store, client_of(with), record_number(with.arguments, Plan::kKind));
}

std::string_view state_code(const Plan& plan) {
  return domain::code_of(domain::kPlanStateCodes, domain::state(plan));
}

// That a plan's next follow-up is today or was before.
bool is_due(const PlanVersion& one, Date today) {
  const auto next = domain::next_follow_up(one);
  return next && *next <= today;
}

void print_added(const Invocation& with, domain::ClientId client, const reg::AddedPlan& added) {
  for (const Message& warning : added.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("plan-add");
    json["number"] = added.id.value;
    json["client"] = client.value;
    return print_json(with.terminal, json);
  }
  with.terminal.print_line(
      {"result.plan-added",
       {{"number", std::to_string(added.id.value)}, {"client", std::to_string(client.value)}}});
}

nlohmann::ordered_json json_of(const PlanVersion& found) {
  nlohmann::ordered_json json;
  json["number"] = found.id.value;
  json["version"] = found.version;
  json["follows"] = found.follows ? nlohmann::ordered_json(found.follows->value) : nullptr;
  json["state"] = state_code(found.plan);
  const auto next = domain::next_follow_up(found);
  json["next_follow_up"] = next ? nlohmann::ordered_json(next->iso()) : nullptr;
  exchange::write_record(json, found.plan);
  return json;
}

std::string words(const Invocation& with, std::string_view key) {
  return text::render(key, with.language);
}

// The fields that say something; the three ticks are boxes, as on the paper.
void print_page(const Invocation& with, const PlanVersion& found) {
  report::Document page{with.language,
                        text::render({"show.plan",
                                      {{"number", std::to_string(found.id.value)},
                                       {"version", std::to_string(found.version)}}},
                                     with.language),
                        "",
                        {}};
  report::FieldList list;
  list.items.push_back({text::capitalised(words(with, "list.state"), with.language),
                        {words(with, "choice.state." + std::string(state_code(found.plan)))}});
  if (const auto next = domain::next_follow_up(found)) {
    list.items.push_back({text::capitalised(words(with, "list.next_follow_up"), with.language),
                          {text::format_date(*next, with.language)}});
  }
  report::TickBoxes ticks;
  for (const domain::FieldValue& one : domain::values_of(found.plan)) {
    const std::string label = report::shown_label(Plan::kKind, one.field->key, with.language);
    const std::string value = report::shown_value(*one.field, one.value, with.language);
    if (one.field->key.starts_with("told_")) {
      ticks.boxes.push_back(
          {!value.empty(), value.empty() ? label : join(std::array{label, value})});
    } else if (!value.empty()) {
      list.items.push_back({label, {value}});
    }
  }
  page.blocks.emplace_back(std::move(list));
  page.blocks.emplace_back(std::move(ticks));
  with.terminal.print(report::render_text(page).text);
}

RecordList plan_list(bool of_everyone) {
  RecordList list{"plan-list", "plans", {}, {}};
  if (of_everyone) {
    list.columns = {{"client", "list.client"},
                    {"family_name", "field.family_name"},
                    {"given_names", "field.given_names"}};
  }
  const std::vector<RecordList::Column> own{{"number", "list.number"},
                                            {"version", "list.version"},
                                            {"state", "list.state"},
                                            {"service", "field.service"},
                                            {"starts_on", "field.starts_on"},
                                            {"agreed_on", "field.agreed_on"},
                                            {"next_follow_up", "list.next_follow_up"},
                                            {"due", "list.due"}};
  list.columns.insert(list.columns.end(), own.begin(), own.end());
  return list;
}

std::vector<Cell> cells_of(const PlanVersion& one, Date today) {
  const std::string_view state = state_code(one.plan);
  return {one.id.value,
          std::int64_t{one.version},
          Choice{state, "choice.state." + std::string(state)},
          one.plan.service,
          one.plan.starts_on,
          one.plan.agreed_on,
          domain::next_follow_up(one),
          is_due(one, today)};
}

// Tells of a new version: that it says something else does not yet mean that it holds.
reg::Changed change_plan(const WithRegister& with, domain::PlanId id, const domain::Values& values,
                         const domain::Provenance& provenance) {
  reg::Changed changed = reg::edit_plan(with.store, id, values, provenance);
  if (changed.record.number != id.value) {
    const domain::Value* agreed = domain::find_value(values, "agreed_on");
    const bool in_force = agreed != nullptr && !domain::is_absent(*agreed);
    with.terminal.note(
        {in_force ? "result.plan-version.agreed" : "result.plan-version.draft",
         {{"number", std::to_string(changed.record.number)}, {"old", std::to_string(id.value)}}});
  }
  return changed;
}

// What a command says of one day by its name is said by that day, today when nobody says another.
void change_on_day(const WithRegister& with, domain::PlanId id, std::string_view key,
                   std::string_view schema) {
  const domain::Field& day = *domain::find_field(domain::kPlanFields, key);
  const domain::FieldValue today{&day, domain::from_text(day, with.clock.today().iso())};
  RecordInput input{.beside = exchange::Beside::nothing, .form = {}, .may_be_empty = true};
  input.form = [&] {
    const domain::RecordId record{std::string(Plan::kKind), id.value};
    return RecordForm{
        text::render(
            {"form.edit", {{"field", "record.plan"}, {"number", std::to_string(id.value)}}},
            with.language),
        with.command.fields.front(),
        reg::read_record(with.store, record),
        true,
        {today}};
  };
  take_record(with, input, [&](const exchange::RecordDocument& document) {
    domain::Values values = document.values;
    const domain::Value* said = domain::find_value(values, key);
    if (said == nullptr || domain::is_absent(*said)) {
      std::erase_if(values, [&](const domain::FieldValue& one) { return one.field->key == key; });
      values.push_back(today);
    }
    print_changed(with, schema, change_plan(with, id, values, document.provenance));
  });
}

}  // namespace

void plan_add(const WithRegister& with) {
  const domain::ClientId client = client_of(with);
  const auto form = [&] { return RecordForm{words(with, "form.plan-add"), Plan::fields(), {}}; };
  take_record(with, {exchange::Beside::nothing, form}, [&](const auto& document) {
    const auto plan = domain::record_of<Plan>(document.values);
    print_added(with, client, reg::add_plan(with.store, client, plan, document.provenance));
  });
}

void plan_edit(const WithRegister& with) {
  const domain::PlanId id = named_plan(with);
  edit_record(with, {std::string(Plan::kKind), id.value}, "plan-edit",
              [&](const auto& values, const auto& provenance) {
                return change_plan(with, id, values, provenance);
              });
}

void plan_review(const WithRegister& with) {
  change_on_day(with, named_plan(with), "reviewed_on", "plan-review");
}

void plan_end(const WithRegister& with) {
  const domain::PlanId id =
      reg::plan_in_force(with.store, client_of(with), record_number(with.arguments, Plan::kKind));
  change_on_day(with, id, "ended_on", "plan-end");
}

void plan_rectify(const WithRegister& with) {
  rectify_record(with, {std::string(Plan::kKind), named_plan(with).value}, "plan-rectify");
}

void plan_show(const WithRegister& with) {
  const domain::ClientId client = client_of(with);
  const PlanVersion found =
      reg::plan(with.store, client, record_number(with.arguments, Plan::kKind));
  if (!with.arguments.has(option::kJson)) return print_page(with, found);
  nlohmann::ordered_json json = json_object("plan-show");
  json["client"] = client.value;
  json.update(json_of(found));
  print_json(with.terminal, json);
}

void plan_list(const WithRegister& with) {
  const Date today = with.clock.today();
  const bool due_only = with.arguments.has(option::kDue);
  RecordList list = plan_list(!with.arguments.positional(0));
  if (with.arguments.positional(0)) {
    for (const PlanVersion& one : reg::plans(with.store, client_of(with))) {
      if (!due_only || is_due(one, today)) list.rows.push_back(cells_of(one, today));
    }
    return print_list(with, list);
  }
  std::vector<reg::ClientPlan> plans = reg::plans(with.store);
  // What comes first stands first; what has no follow-up, last.
  std::stable_sort(plans.begin(), plans.end(), [](const auto& a, const auto& b) {
    const auto first = domain::next_follow_up(a.plan);
    const auto second = domain::next_follow_up(b.plan);
    return first && (!second || *first < *second);
  });
  for (const reg::ClientPlan& one : plans) {
    if (due_only && !is_due(one.plan, today)) continue;
    std::vector<Cell> row{one.client.value, one.family_name, one.given_names};
    for (Cell& cell : cells_of(one.plan, today)) row.push_back(std::move(cell));
    list.rows.push_back(std::move(row));
  }
  print_list(with, list);
}

}  // namespace kortisto::app
