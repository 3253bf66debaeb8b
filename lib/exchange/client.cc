#include "exchange/client.h"

#include <array>
#include <utility>

#include "exchange/record.h"

namespace kortisto::exchange {

namespace {

constexpr std::array<std::string_view, 2> kBesideClient{"guardian", "source"};
constexpr std::array<std::string_view, 1> kBesideGuardian{"source"};

domain::Source read_source(const Document& document) {
  const Entry* entry = find(document.root, "source");
  if (entry == nullptr) return {};
  const Table* table = std::get_if<Table>(&entry->node.value);
  if (table == nullptr) {
    throw document.error_at(entry->place, {"error.exchange.wanted-table", {{"key", "source"}}});
  }
  return read_record<domain::Source>(document, *table);
}

std::vector<domain::Guardian> read_guardians(const Document& document) {
  const Entry* entry = find(document.root, "guardian");
  if (entry == nullptr) return {};
  const auto wanted = [&](TextPosition place) {
    return document.error_at(place, {"error.exchange.wanted-tables", {{"key", "guardian"}}});
  };
  const List* list = std::get_if<List>(&entry->node.value);
  if (list == nullptr) throw wanted(entry->place);
  std::vector<domain::Guardian> guardians;
  for (const Node& node : *list) {
    const Table* table = std::get_if<Table>(&node.value);
    if (table == nullptr) throw wanted(node.place);
    guardians.push_back(read_record<domain::Guardian>(document, *table));
  }
  return guardians;
}

}  // namespace

ClientDocument read_client(std::string_view text, std::string name) {
  const Document document = parse(text, std::move(name));
  return {read_record<domain::Client>(document, document.root, kBesideClient),
          read_guardians(document), read_source(document)};
}

GuardianDocument read_guardian(std::string_view text, std::string name) {
  const Document document = parse(text, std::move(name));
  return {read_record<domain::Guardian>(document, document.root, kBesideGuardian),
          read_source(document)};
}

}  // namespace kortisto::exchange
