#include "register/columns.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

namespace kortisto::db {

namespace {

using domain::Field;
using domain::FieldType;
using domain::Value;

void bind_number(Arguments& to, std::optional<std::int64_t> number) {
  Column<std::optional<std::int64_t>>::bind(to, number);
}

void bind_value(Arguments& to, const Field& field, const Value& value) {
  switch (field.type) {
    case FieldType::flag:
      return Column<bool>::bind(to, std::get<bool>(value));
    case FieldType::text_list:
    case FieldType::date_list:
      return Column<std::vector<std::string>>::bind(to, std::get<std::vector<std::string>>(value));
    case FieldType::date:
      return std::get<std::string>(value).empty() ? to.null()
                                                  : to.text(std::get<std::string>(value));
    case FieldType::number:
    case FieldType::reference:
      return bind_number(to, domain::number_in(std::get<std::string>(value)));
    case FieldType::money: {
      const auto amount = Money::parse(std::get<std::string>(value));
      return bind_number(to, amount ? std::optional(amount->cents) : std::nullopt);
    }
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::identity_code:
    case FieldType::choice:
      break;
  }
  to.text(std::get<std::string>(value));
}

bool is_code_of(const Field& field, std::string_view code) {
  if (code.empty()) return field.otherwise.empty();
  return std::find(field.choices.begin(), field.choices.end(), code) != field.choices.end();
}

Value read_value(Rows& from, const Field& field) {
  switch (field.type) {
    case FieldType::flag:
      return Column<bool>::read(from);
    case FieldType::text_list:
    case FieldType::date_list:
      return Column<std::vector<std::string>>::read(from);
    case FieldType::date: {
      const auto day = Column<std::optional<Date>>::read(from);
      return day ? day->iso() : std::string();
    }
    case FieldType::number:
    case FieldType::reference: {
      const auto number = Column<std::optional<std::int64_t>>::read(from);
      return number ? std::to_string(*number) : std::string();
    }
    case FieldType::money: {
      const auto cents = Column<std::optional<std::int64_t>>::read(from);
      return cents ? Money{*cents}.text() : std::string();
    }
    case FieldType::choice: {
      std::string code(from.text());
      if (!is_code_of(field, code)) from.refuse();
      return code;
    }
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::identity_code:
      break;
  }
  return std::string(from.text());
}

}  // namespace

void Column<std::vector<std::string>>::bind(Arguments& to, const std::vector<std::string>& value) {
  to.text(value.empty() ? "[]" : nlohmann::json(value).dump());  // most lists are
}

std::vector<std::string> Column<std::vector<std::string>>::read(Rows& from) {
  const std::string_view text = from.text();
  if (text == "[]") return {};  // most lists are
  const nlohmann::json array = nlohmann::json::parse(text, nullptr, false);
  if (!array.is_array()) from.refuse();
  std::vector<std::string> items;
  items.reserve(array.size());
  for (const nlohmann::json& item : array) {
    if (!item.is_string()) from.refuse();
    items.push_back(item.get<std::string>());
  }
  return items;
}

void Column<domain::Values>::bind(Arguments& to, const domain::Values& values) {
  for (const auto& [field, value] : values) bind_value(to, *field, value);
}

}  // namespace kortisto::db

namespace kortisto::reg {

domain::Values read_values(db::Rows& from, std::span<const domain::Field> fields) {
  domain::Values values;
  values.reserve(fields.size());
  for (const domain::Field& field : fields) {
    values.push_back({&field, db::read_value(from, field)});
  }
  return values;
}

}  // namespace kortisto::reg
