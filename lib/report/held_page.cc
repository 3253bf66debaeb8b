#include "report/held_page.h"

#include <array>
#include <string>
#include <utility>

#include "base/join.h"
#include "base/printable.h"
#include "report/shown.h"
#include "text/catalogue.h"

namespace kortisto::report {

FieldList held_fields(const domain::HeldRecord& record, text::Language language) {
  FieldList list;
  for (const domain::Values* values : {&record.facts, &record.values}) {
    for (const auto& [field, value] : *values) {
      if (domain::is_absent(value) || field->is_tick) continue;
      if (values == &record.facts && (field->key == "version" || field->key == "follows")) continue;
      list.items.push_back({shown_label(*field, language), {shown_value(*field, value, language)}});
    }
  }
  return list;
}

Document held_page(const domain::Kind& kind, const domain::HeldRecord& record,
                   text::Language language) {
  Document page{language, shown_name(kind, record, language), "", {}};
  page.blocks.emplace_back(held_fields(record, language));
  TickBoxes ticks;
  for (const auto& [field, value] : record.values) {
    if (!field->is_tick) continue;
    const std::string label = shown_label(*field, language);
    const std::string day = shown_value(*field, value, language);
    ticks.boxes.push_back({!day.empty(), day.empty() ? label : join(std::array{label, day})});
  }
  if (!ticks.boxes.empty()) page.blocks.emplace_back(std::move(ticks));
  return page;
}

std::string held_line(const domain::Kind& kind, const domain::HeldRecord& record,
                      text::Language language) {
  std::string line;
  const auto add = [&](std::string_view key) {
    const domain::FieldValue* said = domain::find_said(record, key);
    if (said == nullptr || domain::is_absent(said->value)) return;
    const std::string shown = isolated(shown_value(*said->field, said->value, language));
    line += (line.empty() ? "" : ", ");
    line += key == "next_follow_up" ? text::render({"show.plan.next", {{"date", shown}}}, language)
                                    : shown;
  };
  for (const std::string_view key :
       {kind.headline, std::string_view("state"), std::string_view("next_follow_up")}) {
    add(key);
  }
  return line;
}

}  // namespace kortisto::report
