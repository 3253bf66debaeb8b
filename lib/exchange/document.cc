#include "exchange/document.h"

#include <algorithm>
#include <utility>

#include "base/entered_text.h"

namespace kortisto::exchange {

namespace {

// Those that neither TOML nor JSON has as they are, TOML not even in a comment: the parsers would
// stop at them without saying what they have met.
void refuse_raw_controls(const Document& document, std::string_view text, bool is_toml) {
  const auto* const found = std::find_if(text.begin(), text.end(), [is_toml](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || (is_toml && byte == 0x7F);
  });
  if (found == text.end()) return;
  const RefusedSign refused{.sign = static_cast<unsigned char>(*found)};
  throw document.error_at(position_of(text, static_cast<std::size_t>(found - text.begin())),
                          {"error.exchange.control", refused.arguments()});
}

}  // namespace

Error error_at(const std::string& name, TextPosition place, Message message,
               std::optional<Message> hint) {
  message.arguments.emplace_back("file", name);
  message.arguments.emplace_back("line", place.line);
  message.arguments.emplace_back("column", place.column);
  return {ErrorKind::invalid, std::move(message), std::move(hint)};
}

Error Document::error_at(TextPosition place, Message message, std::optional<Message> hint) const {
  return exchange::error_at(name, place, std::move(message), std::move(hint));
}

Document parse(std::string_view text, std::string name) {
  Document document{std::move(name), {}};
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (const auto at = find_invalid_utf8(text)) {
    throw document.error_at(position_of(text, *at), {"error.exchange.utf8", {}});
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool is_json = first != std::string_view::npos && text[first] == '{';
  refuse_raw_controls(document, text, !is_json);
  if (is_json) {
    parse_json(text, document);
  } else {
    parse_toml(text, document);
  }
  return document;
}

const Entry* find(const Table& table, std::string_view key) noexcept {
  for (const Entry& entry : table) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

}  // namespace kortisto::exchange
