#include "cli/options.h"

namespace kortisto::app {

MessageKey Option::help_key() const {
  if (field != nullptr) return domain::label_of(*field);
  return MessageKey(label.empty() ? "option." + std::string(name) : std::string(label));
}

Option option_of(const domain::Field& field) {
  Option option{.name = field.option, .choices = field.choices, .field = &field};
  switch (field.type) {
    case domain::FieldType::flag:
      break;
    case domain::FieldType::date:
      option.value = "DATE";
      break;
    case domain::FieldType::date_list:
      option.repeats = true;
      option.value = "DATE";
      break;
    case domain::FieldType::choice:
      option.value = "WHICH";
      break;
    case domain::FieldType::identity_code:
      option.value = "CODE";
      break;
    case domain::FieldType::text_list:
      option.repeats = true;
      option.value = "TEXT";
      break;
    case domain::FieldType::number:
    case domain::FieldType::reference:
      option.value = "NUMBER";
      break;
    case domain::FieldType::money:
      option.value = "EUROS";
      break;
    case domain::FieldType::text:
    case domain::FieldType::long_text:
      option.value = "TEXT";
      break;
  }
  return option;
}

}  // namespace kortisto::app
