#include "records/cells.h"

#include <cassert>
#include <string>
#include <utility>

#include "domain/checks.h"
#include "domain/client.h"
#include "domain/words.h"

namespace kortisto::app {

namespace {

using domain::Field;

const Field& field_named(const domain::Kind& kind, std::string_view key) {
  const Field* field = domain::find_field(kind.facts, key);
  if (field == nullptr) field = domain::find_field(kind.fields, key);
  assert(field != nullptr);
  return *field;
}

Cell cell_of(const Field& field, const domain::Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) return *items;
  const auto& text = std::get<std::string>(value);
  switch (field.type) {
    case domain::FieldType::date:
      return Date::parse(text);
    case domain::FieldType::money:
      return Money::parse(text);
    case domain::FieldType::number:
    case domain::FieldType::reference:
      if (const auto number = domain::number_in(text)) return *number;
      return std::optional<Date>();
    case domain::FieldType::choice:
      if (text.empty()) return text;
      return Choice{text, domain::choice_key(field, text)};
    default:
      return text;
  }
}

// Of any kind: what a row is known without, on a narrow terminal.
constexpr std::string_view kDispensable[] = {
    "price_basis", "starts_on",  "agreed_on", "version",   "valid_from", "controller_name",
    "task",        "controller", "case",      "signed_on", "price"};

}  // namespace

RecordList::Column column_of(const Field& field) {
  return {field.key, domain::label_of(field)};
}

RecordList list_of_kind(const domain::Kind& kind, std::span<const std::string_view> columns,
                        bool of_everyone) {
  // Called as the command: a kind of two words has a hyphen there.
  RecordList list{std::string(domain::Name(kind.name, "-list").hyphened()),
                  std::string(kind.plural),
                  {},
                  {},
                  kDispensable};
  if (of_everyone) {
    list.columns = {{"client", "list.client"},
                    column_of(domain::field_of<domain::Client>("family_name")),
                    column_of(domain::field_of<domain::Client>("given_names"))};
  }
  list.columns.push_back({"number", "list.number"});
  for (const std::string_view key : columns) {
    list.columns.push_back(column_of(field_named(kind, key)));
  }
  return list;
}

std::vector<Cell> cells_of(const domain::Kind& kind, const domain::HeldRecord& record,
                           std::span<const std::string_view> columns) {
  std::vector<Cell> cells{record.number};
  for (const std::string_view key : columns) {
    const domain::FieldValue* said = domain::find_said(record, key);
    assert(said != nullptr);
    cells.push_back(cell_of(field_named(kind, key), said->value));
  }
  return cells;
}

std::vector<Cell> cells_of(const domain::Kind& kind, const reg::ClientRecord& record,
                           std::span<const std::string_view> columns) {
  std::vector<Cell> cells{record.client.value, record.family_name, record.given_names};
  for (Cell& cell : cells_of(kind, record.record, columns)) cells.push_back(std::move(cell));
  return cells;
}

}  // namespace kortisto::app
