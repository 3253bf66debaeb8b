#include "exchange/document.h"

#include <utility>

namespace kortisto::exchange {

Error Document::error_at(TextPosition place, Message message, std::optional<Message> hint) const {
  message.arguments.emplace_back("file", name);
  message.arguments.emplace_back("line", place.line);
  message.arguments.emplace_back("column", place.column);
  return {ErrorKind::invalid, std::move(message), std::move(hint)};
}

Document parse(std::string_view text, std::string name) {
  Document document{std::move(name), {}};
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '{') {
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
