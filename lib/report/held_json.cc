#include "report/held_json.h"

#include <algorithm>
#include <string>
#include <vector>

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

namespace {

// Null where nothing of the value may be told; of a list an item that may not be is null.
void write_told(JsonWriter& out, const domain::Field& field, const domain::Value& value,
                const Withholds& withholds) {
  if (!withholds || !withholds(field, value)) return write_value(out, field, value);
  const auto* items = std::get_if<std::vector<std::string>>(&value);
  const auto told = [&](const std::string& item) {
    return !withholds(field, std::vector<std::string>{item});
  };
  if (items == nullptr || std::none_of(items->begin(), items->end(), told)) return out.null();
  out.begin_array();
  for (const std::string& item : *items) told(item) ? out.value(item) : out.null();
  out.end_array();
}

}  // namespace

void write_held(JsonWriter& out, const domain::HeldRecord& record, const Withholds& withholds) {
  out.key("number").value(record.number);
  write_said(out, record, withholds);
}

void write_said(JsonWriter& out, const domain::HeldRecord& record, const Withholds& withholds) {
  for (const auto& [fact, value] : record.facts) {
    out.key(fact->key);
    const bool unsaid = domain::is_absent(value) && fact->type != domain::FieldType::text;
    if (unsaid || (withholds && withholds(*fact, value))) {
      out.null();
    } else {
      write_value(out, *fact, value);
    }
  }
  for (const auto& [field, value] : record.values) {
    out.key(field->key);
    write_told(out, *field, value, withholds);
  }
}

}  // namespace kortisto::report
