#include "commands/undo.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>
#include <string>

#include "domain/words.h"
#include "register/undo.h"
#include "report/shown.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

std::string shown(const domain::Field& field, const domain::Value& value, text::Language language) {
  std::string text = report::shown_value(field, value, language);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// "field: new → old"
std::string line_of(const domain::Change& change, text::Language language) {
  const domain::Field& field = *domain::find_field(domain::fields_of(change.record), change.field);
  const auto value = [&](const std::string& text) {
    const std::string words = shown(field, domain::from_text(field, text), language);
    return words.empty() ? text::render("report.history.empty", language) : words;
  };
  return text::render({"undo.field",
                       {{"field", text::render(domain::label_of(field), language)},
                        {"now", value(change.new_value)},
                        {"back", value(change.old_value)}}},
                      language);
}

const domain::Values& gone(const reg::Undoing& undoing, const domain::Change& change) {
  const auto found =
      std::find_if(undoing.gone.begin(), undoing.gone.end(), [&](const reg::Undoing::Gone& one) {
        return one.record == domain::RecordId{change.record, change.record_id};
      });
  assert(found != undoing.gone.end());
  return found->values;
}

// That the whole record goes, and what it says.
void add_whole(std::vector<std::string>& lines, const domain::Values& values,
               text::Language language) {
  lines.push_back("  " + text::render("undo.whole", language));
  for (const domain::FieldValue& one : values) {
    const std::string words = shown(*one.field, one.value, language);
    if (domain::to_text(one.value).empty() || words.empty()) continue;
    lines.push_back("  " + text::render(domain::label_of(*one.field), language) + ": " + words);
  }
}

// What would be taken back, record by record.
std::vector<std::string> lines_of(const reg::Undoing& undoing, text::Language language) {
  std::vector<std::string> lines;
  const domain::Change* before = nullptr;
  for (const domain::Change& change : undoing.changes) {
    const bool same = before != nullptr && before->record == change.record &&
                      before->record_id == change.record_id;
    before = &change;
    if (!same) {
      lines.push_back(
          text::render({"undo.entry",
                        {{"time", text::format_time(undoing.at, language)},
                         {"record", domain::record_key(change.record)},
                         {"number", std::to_string(change.record_id)},
                         {"kind", domain::choice_key("change", domain::code_of(change.type))}}},
                       language));
    }
    if (change.field.empty()) {
      add_whole(lines, gone(undoing, change), language);
    } else {
      lines.push_back("  " + line_of(change, language));
    }
  }
  return lines;
}

nlohmann::ordered_json json_of(const reg::Undoing& undoing) {
  nlohmann::ordered_json changes = nlohmann::ordered_json::array();
  for (const domain::Change& change : undoing.changes) {
    nlohmann::ordered_json one{{"record", change.record},
                               {"number", change.record_id},
                               {"kind", domain::code_of(change.type)},
                               {"field", nullptr}};
    if (!change.field.empty()) {
      one["field"] = change.field;
      one["old"] = change.old_value;
      one["new"] = change.new_value;
    } else {
      for (const domain::FieldValue& said : gone(undoing, change)) {
        one["says"][std::string(said.field->key)] = domain::to_text(said.value);
      }
    }
    changes.push_back(std::move(one));
  }
  return changes;
}

}  // namespace

void undo(const WithRegister& with) {
  const bool json = with.arguments.has(option::kJson);
  const bool dry_run = with.arguments.has(option::kDryRun);
  const bool asks = !dry_run && !with.arguments.has(option::kYes);
  if (asks) with.terminal.require_person("--yes");
  const reg::Undoing undoing = reg::show_undo(with.store);
  const std::vector<std::string> lines = lines_of(undoing, with.language);
  if (asks && !with.terminal.ask_yes_no({"question.undo", {}}, "--yes", lines)) {
    return with.terminal.note({"result.not-undone", {}});
  }
  nlohmann::ordered_json out = json_object("undo");
  out["dry_run"] = dry_run;
  out["at"] = undoing.at.iso();
  out["changes"] = json_of(undoing);
  out["records"] = nlohmann::ordered_json::array();
  if (dry_run) {
    if (json) return print_json(with.terminal, out);
    for (const std::string& line : lines) with.terminal.print(line + "\n");
    return;
  }
  for (const domain::RecordId& one : reg::undo(with.store, &undoing)) {
    out["records"].push_back({{"record", one.kind}, {"number", one.number}});
    if (json) continue;
    with.terminal.print_line(
        {"result.undone",
         {{"field", domain::record_key(one.kind)}, {"number", std::to_string(one.number)}}});
  }
  if (json) print_json(with.terminal, out);
}

}  // namespace kortisto::app
