#include "exchange/record.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/nearest.h"
#include "base/printable.h"

namespace kortisto::exchange {

namespace {

Error wanted(const Document& document, const MessageKey& key, const domain::Field& field,
             TextPosition place) {
  return document.error_at(place, {key, {{"field", label_of(field)}}});
}

// What a number stands for as a text, where the field is one that counts.
std::optional<std::string> counted(const domain::Field& field, const Node& node) {
  const bool counts = field.type == domain::FieldType::number ||
                      field.type == domain::FieldType::reference ||
                      field.type == domain::FieldType::money;
  const auto* number = std::get_if<std::int64_t>(&node.value);
  if (!counts || number == nullptr) return std::nullopt;
  return std::to_string(*number);
}

// An amount with cents is a text in TOML and JSON, whose numbers are no decimals.
MessageKey wanted_of(domain::FieldType type) {
  switch (type) {
    case domain::FieldType::date:
      return "error.field.date";
    case domain::FieldType::number:
    case domain::FieldType::reference:
      return "error.exchange.wanted-number";
    default:
      return "error.exchange.wanted-text";
  }
}

}  // namespace

domain::Value value_of(const Document& document, const domain::Field& field, const Entry& entry) {
  const Node& node = entry.node;
  if (field.type == domain::FieldType::flag) {
    if (const bool* flag = std::get_if<bool>(&node.value)) return *flag;
    throw wanted(document, "error.exchange.wanted-flag", field, node.place);
  }
  if (domain::is_list(field.type)) {
    const List* list = std::get_if<List>(&node.value);
    if (list == nullptr) throw wanted(document, "error.exchange.wanted-list", field, node.place);
    std::vector<std::string> items;
    for (const Node& item : *list) {
      const std::string* text = std::get_if<std::string>(&item.value);
      const auto* number = std::get_if<std::int64_t>(&item.value);
      if (number != nullptr && field.check == domain::check_number) {
        items.push_back(std::to_string(*number));
        continue;
      }
      if (text == nullptr) throw wanted(document, "error.exchange.wanted-list", field, item.place);
      items.push_back(*text);
    }
    return items;
  }
  if (const std::string* text = std::get_if<std::string>(&node.value)) return *text;
  if (auto number = counted(field, node)) return *std::move(number);
  throw wanted(document, wanted_of(field.type), field, node.place);
}

void refuse_unknown(const Document& document, const Table& table,
                    std::span<const domain::Field> fields,
                    std::span<const std::string_view> other) {
  std::vector<std::string_view> known(other.begin(), other.end());
  for (const domain::Field& field : fields) known.push_back(field.key);
  for (const Entry& entry : table) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    std::optional<Message> hint;
    if (const auto near = nearest(entry.key, known)) {
      hint = Message{"hint.did-you-mean", {{"name", std::string(*near)}}};
    }
    // A key is the writer's word for a field; only a long one could be somebody's story.
    constexpr std::size_t kLongestShown = 40;
    const std::string key =
        entry.key.size() > kLongestShown ? std::string("…") : printable(entry.key);
    throw document.error_at(entry.place, {"error.exchange.unknown-key", {{"key", key}}}, hint);
  }
}

Error placed(const Document& document, TextPosition place, const Error& error) {
  return document.error_at(place, error.message(), error.hint());
}

domain::Values read_values(const Document& document, const Table& table,
                           std::span<const domain::Field> fields,
                           std::span<const std::string_view> other) {
  refuse_unknown(document, table, fields, other);
  domain::Values values;
  for (const domain::Field& field : fields) {
    const Entry* entry = find(table, field.key);
    if (entry == nullptr || std::holds_alternative<Null>(entry->node.value)) continue;
    const domain::Value given = value_of(document, field, *entry);
    try {
      values.push_back({&field, domain::canonical(field, given)});
    } catch (const Error& error) {
      throw placed(document, entry->node.place, error);
    }
  }
  return values;
}

}  // namespace kortisto::exchange
