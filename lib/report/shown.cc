#include "report/shown.h"

#include "domain/dossier.h"
#include "domain/words.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

std::string shown_label(std::string_view record, std::string_view field, text::Language language) {
  const domain::Field* row = domain::find_field(domain::fields_of(record), field);
  if (row == nullptr) return std::string(field);
  return text::capitalised(text::render(label_of(*row), language), language);
}

std::string shown_value(const domain::Field& field, const domain::Value& value,
                        text::Language language) {
  switch (field.type) {
    case domain::FieldType::flag:
      return text::render(MessageKey(std::get<bool>(value) ? "report.yes" : "report.no"), language);
    case domain::FieldType::choice: {
      const auto& code = std::get<std::string>(value);
      if (code.empty()) return code;
      return text::render(domain::choice_key(field, code), language);
    }
    case domain::FieldType::date: {
      const auto date = Date::parse(std::get<std::string>(value));
      return date ? text::format_date(*date, language) : std::string();
    }
    case domain::FieldType::date_list: {
      std::string lines;
      for (const std::string& item : std::get<std::vector<std::string>>(value)) {
        const auto date = Date::parse(item);
        lines += (lines.empty() ? "" : "\n") + (date ? text::format_date(*date, language) : item);
      }
      return lines;
    }
    case domain::FieldType::text:
    case domain::FieldType::long_text:
    case domain::FieldType::identity_code:
    case domain::FieldType::text_list:
      break;
  }
  return domain::to_text(value);
}

}  // namespace kortisto::report
