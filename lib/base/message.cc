#include "base/message.h"

namespace kortisto {

MessageKey MessageKey::of(std::string_view record) const {
  MessageKey key = *this;
  key.record_ = record;
  return key;
}

std::string MessageKey::of_record() const {
  if (record_.empty()) return "";
  std::string row = text_;
  return row.insert(row.find('.') + 1, record_ + '.');
}

std::string Message::plain() const {
  std::string out = key.text();
  for (const auto& [name, value] : arguments) {
    out += ' ' + name + '=';
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out += std::to_string(*number);
    } else if (const auto* words = std::get_if<MessageKey>(&value)) {
      out += words->text();
    } else {
      out += std::get<std::string>(value);
    }
  }
  return out;
}

}  // namespace kortisto
