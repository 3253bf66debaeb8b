#include "report/held_json.h"

#include <string>

#include "domain/checks.h"

namespace kortisto::report {

void write_value(JsonWriter& out, const domain::Field& field, const domain::Value& value) {
  const bool counts =
      field.type == domain::FieldType::number || field.type == domain::FieldType::reference;
  const bool may_be_null = counts || field.type == domain::FieldType::money;
  if (may_be_null && domain::is_absent(value)) return out.null();
  if (counts) {
    const auto number = domain::number_in(std::get<std::string>(value));
    return out.value(number.value_or(0));
  }
  out.value(value);
}

void write_held(JsonWriter& out, const domain::HeldRecord& record,
                const std::function<bool(const domain::Field&)>& withholds) {
  out.key("number").value(record.number);
  write_said(out, record, withholds);
}

void write_said(JsonWriter& out, const domain::HeldRecord& record,
                const std::function<bool(const domain::Field&)>& withholds) {
  for (const auto& [fact, value] : record.facts) {
    out.key(fact->key);
    if (domain::is_absent(value) && fact->type != domain::FieldType::text) {
      out.null();
    } else {
      write_value(out, *fact, value);
    }
  }
  for (const auto& [field, value] : record.values) {
    out.key(field->key);
    if (withholds && withholds(*field)) {
      out.null();
    } else {
      write_value(out, *field, value);
    }
  }
}

}  // namespace kortisto::report
