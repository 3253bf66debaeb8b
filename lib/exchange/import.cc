#include "exchange/import.h"

#include <algorithm>
#include <utility>

#include "domain/named_client.h"
#include "exchange/import_csv.h"
#include "exchange/import_vcard.h"

namespace kortisto::exchange {

namespace {

bool is_vcard(TextInput& input) {
  constexpr std::string_view kBegin = "BEGIN:VCARD";
  while (input.bytes().size() < kBegin.size() && input.more()) {
  }
  const std::string_view bytes = input.bytes();
  return std::equal(
      kBegin.begin(), kBegin.end(), bytes.begin(),
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min(kBegin.size(), bytes.size())),
      [](char wanted, char c) {
        return wanted == (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
      });
}

// The field with that name in words, nullptr when there is none.
const domain::Field* labelled(const domain::Kind& kind, const MessageKey& label) {
  for (const domain::Field* field : import_fields(kind)) {
    if (label_of(*field) == label) return field;
  }
  return nullptr;
}

}  // namespace

Message ImportReader::placed(Message message) const {
  std::string_view key;
  for (auto& [name, value] : message.arguments) {
    const auto* label = std::get_if<MessageKey>(&value);
    const domain::Field* field = label != nullptr ? labelled(kind_, *label) : nullptr;
    if (field == nullptr) continue;
    key = field->key;
    value = std::string(key);
  }
  const TextPosition place = place_of(key);
  return input_.error_at(place, std::move(message)).message();
}

Error ImportReader::fault_of(const domain::Field& field, TextPosition place,
                             const Error& error) const {
  Message message = error.message();
  for (auto& [name, value] : message.arguments) {
    if (name == "field") value = std::string(field.key);
  }
  return input_.error_at(place, std::move(message), error.hint());
}

std::vector<const domain::Field*> import_fields(const domain::Kind& kind) {
  std::vector<const domain::Field*> fields;
  for (const domain::Field& field : kind.fields) {
    if (field.entered) fields.push_back(&field);
  }
  if (kind.name == domain::Client::kKind) return fields;
  for (const domain::Field& field : domain::kFields<domain::NamedClient>) {
    if (domain::find_field(kind.fields, field.key) == nullptr) fields.push_back(&field);
  }
  return fields;
}

std::unique_ptr<ImportReader> open_import(TextInput& input, const domain::Kind& kind,
                                          const ImportOptions& options) {
  const bool cards = kind.name == domain::Client::kKind && is_vcard(input);
  if (!cards) return std::make_unique<CsvImport>(input, kind, options);
  if (options.delimiter || !options.columns.empty()) {
    throw input.error_at({}, {"error.import.only-csv", {}});
  }
  return std::make_unique<VcardImport>(input, kind);
}

}  // namespace kortisto::exchange
