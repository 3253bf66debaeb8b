#include "report/shown.h"

#include "base/money.h"
#include "domain/dossier.h"
#include "domain/name.h"
#include "domain/words.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

std::string shown_label(const domain::Field& field, text::Language language) {
  return text::capitalised(text::render(domain::label_of(field), language), language);
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
    case domain::FieldType::money: {
      const auto amount = Money::parse(std::get<std::string>(value));
      return amount ? text::format_money(*amount, language) : std::string();
    }
    case domain::FieldType::number:
    case domain::FieldType::reference:
    case domain::FieldType::text:
    case domain::FieldType::long_text:
    case domain::FieldType::identity_code:
    case domain::FieldType::text_list:
      break;
  }
  return domain::to_text(value);
}

std::string written_value(const domain::Field& field, const domain::Value& value,
                          text::Language language) {
  if (field.key == "phones") {
    std::string lines;
    for (const std::string& number : std::get<std::vector<std::string>>(value)) {
      lines += (lines.empty() ? "" : "\n") + text::format_phone(number, language);
    }
    return lines;
  }
  if (field.key == "language") {
    return text::language_name(std::get<std::string>(value), language);
  }
  return shown_value(field, value, language);
}

bool is_in_title(const domain::Field& fact) noexcept {
  return fact.key == "version" || fact.key == "follows" || fact.key == "state";
}

std::string shown_name(const domain::Kind& kind, const domain::HeldRecord& record,
                       text::Language language) {
  const std::string number = std::to_string(record.number);
  if (domain::find_field(kind.fields, "family_name") != nullptr) {
    return text::render(
        {"report.record.person", {{"name", domain::full_name(record.values)}, {"number", number}}},
        language);
  }
  std::string name = text::capitalised(
      text::render(
          {"report.record", {{"record", domain::record_key(kind.name)}, {"number", number}}},
          language),
      language);
  if (const auto version = domain::number_in(record.facts, "version")) {
    name += ", " + text::render({"report.record.version", {{"version", std::to_string(*version)}}},
                                language);
  }
  return name;
}

std::string shown_title(const domain::Kind& kind, const domain::HeldRecord& record,
                        text::Language language) {
  std::string title = shown_name(kind, record, language);
  const domain::FieldValue* state = domain::find_said(record, "state");
  if (state != nullptr) title += ", " + shown_value(*state->field, state->value, language);
  return title;
}

}  // namespace kortisto::report
