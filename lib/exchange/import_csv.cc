#include "exchange/import_csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/casefold.h"
#include "base/entered_text.h"
#include "base/join.h"
#include "base/nearest.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "domain/named_client.h"

namespace kortisto::exchange {

namespace {

using domain::Field;
using domain::FieldType;
using domain::Value;

constexpr std::array<std::string_view, 4> kYes{"yes", "true", "1", "x"};
constexpr std::array<std::string_view, 3> kNo{"no", "false", "0"};

template <typename Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// As people see it: two columns that look alike are called the same.
std::string column_name(std::string_view text) {
  return to_nfc(trimmed(text));
}

std::vector<std::string> items_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    items.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

}  // namespace

CsvImport::CsvImport(TextInput& input, const domain::Kind& kind, const ImportOptions& options)
    : ImportReader(input, kind), csv_(input, options.delimiter), words_(options.words) {
  if (!csv_.next()) throw input.error_at({}, {"error.import.empty", {}});
  if (csv_.fault()) throw Error(*csv_.fault());
  take_header(options);
}

void CsvImport::take_header(const ImportOptions& options) {
  std::vector<std::string> names;
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < csv_.size(); ++i) {
    names.push_back(column_name(csv_.text(i)));
    columns_.push_back(column_of(names.back(), options));
    const bool is_mapped = std::any_of(options.columns.begin(), options.columns.end(),
                                       [&](const auto& one) { return one.column == names[i]; });
    if (columns_[i].field == nullptr && !is_mapped && !columns_[i].is_unnamed) unknown.push_back(i);
  }
  for (const ColumnMapping& one : options.columns) {
    if (is_one_of(names, one.column)) continue;
    throw input_.error_at({}, {"error.import.no-column", {{"column", printable(one.column)}}});
  }
  if (!unknown.empty()) throw unknown_columns(unknown);
  join_columns();
  if (kind_.name != domain::Client::kKind && !options.of_one) check_owner();
}

CsvImport::Column CsvImport::column_of(const std::string& name,
                                       const ImportOptions& options) const {
  std::string_view key = name;
  for (const ColumnMapping& one : options.columns) {
    if (one.column == name) key = one.field;
  }
  Column column{.is_unnamed = name.empty()};
  for (const Field* field : import_fields(kind_)) {
    if (field->key == key) column.field = field;
  }
  column.is_of_owner =
      column.field != nullptr && domain::find_field(kind_.fields, key) != column.field;
  return column;
}

void CsvImport::join_columns() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Field* field = columns_[i].field;
    if (field == nullptr) continue;
    columns_[i].goes_on =
        std::any_of(columns_.begin(), columns_.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Column& one) { return one.field == field; });
    if (!columns_[i].goes_on || domain::is_list(field->type)) continue;
    throw input_.error_at(csv_.place_of(i),
                          {"error.import.field-twice", {{"field", std::string(field->key)}}});
  }
}

void CsvImport::check_owner() const {
  const bool is_named = can_say("name") && can_say("birth_date");
  if (can_say("client") || can_say("identity_code") || is_named) return;
  throw input_.error_at({}, {"error.import.no-owner", {}});
}

// Where nothing is known, the line is rather somebody's data than names of columns, and none of it
// is repeated.
Error CsvImport::unknown_columns(const std::vector<std::size_t>& unknown) const {
  constexpr std::size_t kLongestShown = 40;
  constexpr std::size_t kMostShown = 10;
  const TextPosition place = csv_.place_of(unknown.front());
  const bool any_known = std::any_of(columns_.begin(), columns_.end(),
                                     [](const Column& one) { return one.field != nullptr; });
  std::vector<std::string_view> keys;
  for (const Field* field : import_fields(kind_)) keys.push_back(field->key);
  if (!any_known) {
    return input_.error_at({}, {"error.import.no-header", {}},
                           Message{"hint.import.keys", {{"keys", join(keys)}}});
  }
  std::vector<std::string> shown;
  Message hint{"hint.import.map", {}};
  for (const std::size_t i : unknown) {
    const std::string name = column_name(csv_.text(i));
    const auto near = nearest(name, keys);
    if (near && hint.arguments.empty()) {
      hint = {"hint.import.map-near", {{"name", std::string(*near)}}};
    }
    if (shown.size() == kMostShown) {
      shown.emplace_back("…");
      break;
    }
    shown.push_back(name.size() > kLongestShown ? std::string("…") : printable(name));
  }
  return input_.error_at(place, {"error.import.unknown-column", {{"columns", join(shown)}}}, hint);
}

bool CsvImport::next(ImportedRecord& into) {
  into.values.clear();
  into.owner.clear();
  into.faults.clear();
  into.warnings.clear();
  if (!csv_.next()) return false;
  into.place = csv_.place();
  if (csv_.fault()) {
    into.faults.push_back(*csv_.fault());
  } else if (csv_.size() != columns_.size()) {
    into.faults.push_back(
        input_.error_at(into.place, {"error.import.cells",
                                     {{"count", static_cast<std::int64_t>(csv_.size())},
                                      {"wanted", static_cast<std::int64_t>(columns_.size())}}}));
  } else {
    for (std::size_t i = 0; i < columns_.size(); ++i) take_cell(i, into);
  }
  return true;
}

void CsvImport::take_cell(std::size_t cell, ImportedRecord& into) const {
  const Column& column = columns_[cell];
  if (csv_.is_empty(cell)) return;
  if (column.is_unnamed && column.field == nullptr) {
    into.faults.push_back(input_.error_at(csv_.place_of(cell), {"error.import.unnamed", {}}));
  }
  if (column.field == nullptr) return;
  domain::Values& values = column.is_of_owner ? into.owner : into.values;
  std::string text = csv_.text(cell);
  try {
    Value value = value_of(*column.field, std::move(text));
    const auto earlier = std::find_if(values.begin(), values.end(), [&](const auto& one) {
      return column.goes_on && one.field == column.field;
    });
    if (earlier == values.end()) {
      value = domain::canonical(*column.field, value);
      if (!domain::is_absent(value)) values.push_back({column.field, std::move(value)});
      return;
    }
    auto items = std::get<std::vector<std::string>>(earlier->value);
    for (std::string& item : std::get<std::vector<std::string>>(value)) {
      items.push_back(std::move(item));
    }
    earlier->value = domain::canonical(*column.field, items);
  } catch (const Error& error) {
    into.faults.push_back(fault_of(*column.field, csv_.place_of(cell), error));
  }
}

Value CsvImport::value_of(const Field& field, std::string text) const {
  if (domain::is_list(field.type)) {
    return items_of(text, csv_.delimiter() == ';' ? "\n\r" : "\n\r;");
  }
  if (field.type != FieldType::flag) return text;
  const std::string word = casefold(trimmed(text));
  if (is_one_of(kYes, word) || is_one_of(words_.yes, word)) return true;
  if (is_one_of(kNo, word) || is_one_of(words_.no, word)) return false;
  throw domain::field_error("error.import.wanted-flag", field);
}

bool CsvImport::can_say(std::string_view key) const {
  return std::any_of(columns_.begin(), columns_.end(), [key](const Column& one) {
    return one.field != nullptr && one.field->key == key;
  });
}

TextPosition CsvImport::place_of(std::string_view key) const {
  for (std::size_t i = 0; i < columns_.size() && i < csv_.size(); ++i) {
    const Field* field = columns_[i].field;
    if (field != nullptr && field->key == key) return csv_.place_of(i);
  }
  return csv_.place();
}

}  // namespace kortisto::exchange
