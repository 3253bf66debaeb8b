#include "exchange/record_document.h"

#include <array>
#include <utility>

#include "exchange/record.h"
#include "exchange/toml_string.h"

namespace kortisto::exchange {

namespace {

constexpr std::array<std::string_view, 4> kTables{"source", "change", "was", "guardian"};

// The tables that a document may have, as a part of kTables.
std::vector<std::string_view> tables(Beside beside) {
  std::vector<std::string_view> names(kTables.begin(), kTables.begin() + 2);
  if (beside == Beside::was) names.push_back(kTables[2]);
  if (beside == Beside::guardians) names.push_back(kTables[3]);
  return names;
}

domain::Values read_table(const Document& document, std::string_view key,
                          std::span<const domain::Field> fields) {
  const Entry* entry = find(document.root, key);
  if (entry == nullptr) return {};
  const Table* table = std::get_if<Table>(&entry->node.value);
  if (table == nullptr) {
    throw document.error_at(entry->place,
                            {"error.exchange.wanted-table", {{"key", std::string(key)}}});
  }
  return read_values(document, *table, fields);
}

std::vector<domain::Values> read_guardians(const Document& document) {
  const Entry* entry = find(document.root, "guardian");
  if (entry == nullptr) return {};
  const auto wanted = [&](TextPosition place) {
    return document.error_at(place, {"error.exchange.wanted-tables", {{"key", "guardian"}}});
  };
  const List* list = std::get_if<List>(&entry->node.value);
  if (list == nullptr) throw wanted(entry->place);
  std::vector<domain::Values> guardians;
  for (const Node& node : *list) {
    const Table* table = std::get_if<Table>(&node.value);
    if (table == nullptr) throw wanted(node.place);
    guardians.push_back(read_values(document, *table, domain::kFields<domain::Guardian>));
    try {
      domain::check_required(domain::record_of<domain::Guardian>(guardians.back()));
    } catch (const Error& error) {
      throw placed(document, node.place, error);
    }
  }
  return guardians;
}

}  // namespace

RecordDocument read_document(std::string_view text, std::string name,
                             std::span<const domain::Field> fields, Beside beside) {
  const Document document = parse(text, std::move(name));
  RecordDocument out;
  out.values = read_values(document, document.root, fields, tables(beside));
  if (beside == Beside::was) out.was = read_table(document, "was", fields);
  if (beside == Beside::guardians) out.guardians = read_guardians(document);
  out.provenance = provenance_of(document);
  return out;
}

domain::Provenance provenance_of(const Document& document) {
  domain::Provenance provenance;
  domain::apply(provenance.occasion,
                read_table(document, "change", domain::kFields<domain::Occasion>));
  domain::apply(provenance.source, read_table(document, "source", domain::kFields<domain::Source>));
  return provenance;
}

std::string toml_entry(const domain::Field& field, const domain::Value& value) {
  const std::string key = std::string(field.key) + " = ";
  if (const bool* flag = std::get_if<bool>(&value)) return key + (*flag ? "true" : "false");
  const auto one = [&field](const std::string& text) {
    const bool bare =
        field.type == domain::FieldType::date || field.type == domain::FieldType::date_list ||
        field.type == domain::FieldType::number || field.type == domain::FieldType::reference;
    return bare && !text.empty() ? text : toml_string(text);
  };
  if (const auto* text = std::get_if<std::string>(&value)) return key + one(*text);
  std::string items;
  for (const std::string& item : std::get<std::vector<std::string>>(value)) {
    items += (items.empty() ? "" : ", ") + one(item);
  }
  return key + "[" + items + "]";
}

}  // namespace kortisto::exchange
