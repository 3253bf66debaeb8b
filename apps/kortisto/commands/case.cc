#include "commands/case.h"

#include <string>
#include <utility>

namespace kortisto::app {

namespace {

void say_unless_said(domain::Values& values, const domain::Field& field, const std::string& text) {
  if (text.empty() || domain::find_value(values, field.key) != nullptr) return;
  values.push_back({&field, domain::canonical(field, text)});
}

domain::Values usual(const Configured& with) {
  domain::Values values;
  say_unless_said(values, domain::field_of<domain::Case>("responsible"),
                  with.config.contact_person);
  say_unless_said(values, domain::field_of<domain::Case>("county"), with.config.county);
  return values;
}

}  // namespace

void case_add(const AtDoor& with) {
  const auto defaults = [&](const WithRegister&, domain::ClientId) { return usual(with); };
  const auto complete = [&](domain::Values said) {
    for (const domain::FieldValue& one : usual(with)) {
      if (domain::find_value(said, one.field->key) == nullptr) said.push_back(one);
    }
    return said;
  };
  add_record(with, domain::Case::kKind, complete, defaults);
}

void case_close(const AtDoor& with) {
  edit_on_day(with, domain::Case::kKind, "closed");
}

}  // namespace kortisto::app
