#include "domain/words.h"

#include <string>

namespace kortisto::domain {

MessageKey record_key(std::string_view kind) {
  return MessageKey("record." + std::string(kind));
}

MessageKey choice_key(const Field& field, std::string_view code) {
  return choice_key(field.key, code);
}

MessageKey choice_key(std::string_view field, std::string_view code) {
  return MessageKey("choice." + std::string(field) + "." + std::string(code));
}

MessageKey action_key(std::string_view action) {
  return MessageKey("action." + std::string(action));
}

}  // namespace kortisto::domain
