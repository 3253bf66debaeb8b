#include "exchange/import_document.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "exchange/record.h"

namespace kortisto::exchange {

namespace {

const List& list_in(const Document& document, std::string_view key) {
  const Entry& entry = *find(document.root, key);
  const auto wanted = [&](TextPosition place) {
    return document.error_at(place, {"error.exchange.wanted-tables", {{"key", std::string(key)}}});
  };
  const List* list = std::get_if<List>(&entry.node.value);
  if (list == nullptr) throw wanted(entry.place);
  for (const Node& node : *list) {
    if (!std::holds_alternative<Table>(node.value)) throw wanted(node.place);
  }
  if (list->empty()) throw document.error_at(entry.place, {"error.import.empty", {}});
  return *list;
}

}  // namespace

bool holds_records(const Document& document, const domain::Kind& kind) noexcept {
  return find(document.root, kind.name) != nullptr;
}

DocumentImport::DocumentImport(TextInput& input, const domain::Kind& kind, const Document& document)
    : ImportReader(input, kind),
      document_(document),
      fields_(import_fields(kind)),
      records_(list_in(document, kind.name)) {
  for (const domain::Field* field : fields_) keys_.push_back(field->key);
  refuse_unknown(document, document.root, {},
                 std::vector<std::string_view>{"source", "change", kind.name});
}

bool DocumentImport::next(ImportedRecord& into) {
  into = {};
  if (next_ == records_.size()) return false;
  const Node& node = records_[next_++];
  table_ = std::get_if<Table>(&node.value);
  place_ = into.place = node.place;
  // One after the other as they stand there, so that each that is wrong is told of in its place.
  std::vector<const Entry*> entries;
  for (const Entry& entry : *table_) entries.push_back(&entry);
  std::sort(entries.begin(), entries.end(), [](const Entry* one, const Entry* other) {
    return std::tie(one->place.line, one->place.column) <
           std::tie(other->place.line, other->place.column);
  });
  for (const Entry* entry : entries) take(*entry, into);
  return true;
}

void DocumentImport::take(const Entry& entry, ImportedRecord& into) const {
  if (std::holds_alternative<Null>(entry.node.value)) return;
  try {
    refuse_unknown(document_, {entry}, {}, keys_);
    const auto at = std::find(keys_.begin(), keys_.end(), entry.key) - keys_.begin();
    const domain::Field& field = *fields_[static_cast<std::size_t>(at)];
    const domain::Value given = value_of(document_, field, entry);
    try {
      const bool is_own = domain::find_field(kind_.fields, field.key) == &field;
      domain::Value value = domain::canonical(field, given);
      if (domain::is_absent(value)) return;
      (is_own ? into.values : into.owner).push_back({&field, std::move(value)});
    } catch (const Error& error) {
      into.faults.push_back(fault_of(field, entry.node.place, error));
    }
  } catch (const Error& error) {
    into.faults.push_back(error);
  }
}

TextPosition DocumentImport::place_of(std::string_view key) const {
  const Entry* entry = table_ == nullptr ? nullptr : find(*table_, key);
  return entry == nullptr ? place_ : entry->node.place;
}

}  // namespace kortisto::exchange
