#include "domain/record.h"

namespace kortisto::domain {

std::optional<Date> day_in(const Values& values, std::string_view key) {
  const Value* value = find_value(values, key);
  return value == nullptr ? std::nullopt : Date::parse(std::get<std::string>(*value));
}

std::optional<std::int64_t> number_in(const Values& values, std::string_view key) {
  const Value* value = find_value(values, key);
  return value == nullptr ? std::nullopt : number_in(std::get<std::string>(*value));
}

Values with_changes(Values base, const Values& changes) {
  for (FieldValue& one : base) {
    const Value* value = find_value(changes, one.field->key);
    if (value == nullptr) continue;
    const bool left_out = !one.field->otherwise.empty() && is_absent(*value);
    one.value = left_out ? Value(std::string(one.field->otherwise)) : *value;
  }
  return base;
}

void check_required(const Values& values, bool minor) {
  for (const auto& [field, value] : values) {
    if (field->required == Required::no || !is_absent(value)) continue;
    if (field->required == Required::yes) throw field_error("error.field.required", *field);
    if (minor) throw field_error("error.field.required-for-minor", *field);
  }
}

}  // namespace kortisto::domain
