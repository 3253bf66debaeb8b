#include "base/message.h"

namespace kortisto {

std::string Message::plain() const {
  std::string out = key;
  for (const auto& [name, value] : arguments) {
    out += ' ' + name + '=';
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out += std::to_string(*number);
    } else {
      out += std::get<std::string>(value);
    }
  }
  return out;
}

}  // namespace kortisto
