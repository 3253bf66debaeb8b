#include "domain/field.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/entered_text.h"
#include "base/printable.h"
#include "base/utf8.h"

namespace kortisto::domain {

namespace {

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Lines end with '\n' alone, however they were typed.
std::string with_plain_newlines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

Error limit_error(const MessageKey& key, const Field& field, std::size_t limit) {
  return {ErrorKind::invalid,
          {key, {{"field", label_of(field)}, {"limit", static_cast<std::int64_t>(limit)}}}};
}

Error utf8_error(const Field& field, std::string_view before) {
  const std::int64_t row = 1 + std::count(before.begin(), before.end(), '\n');
  return {ErrorKind::invalid, {"error.field.utf8", {{"field", label_of(field)}, {"row", row}}}};
}

// What is blank at either end does not come in. The place is counted in what was given.
void check_signs(const Field& field, std::string_view given, EnteredAs as) {
  const auto refused = find_refused(given, trimmed(given), as);
  if (!refused) return;
  auto arguments = refused->arguments();
  arguments.emplace_back("field", label_of(field));
  throw Error(ErrorKind::invalid, {"error.field.control", std::move(arguments)});
}

// REQUIRES: the text is NFC, trimmed, and without signs that are refused
std::string checked_text(const Field& field, std::string_view text) {
  if (!has_visible(text)) return {};
  const bool counts = field.type == FieldType::number || field.type == FieldType::reference;
  if (!counts && text.size() > field.limit && count_code_points(text) > field.limit) {
    throw limit_error("error.field.too-long", field, field.limit);
  }
  return field.check(field, text);
}

std::string canonical_text(const Field& field, std::string_view given) {
  const bool multiline = field.type == FieldType::long_text;
  // As nearly all texts are: nothing in it is refused or can be composed.
  if (is_plain(given, multiline)) return checked_text(field, trimmed(given));
  if (const auto at = find_invalid_utf8(given)) throw utf8_error(field, given.substr(0, *at));
  const std::string lines = multiline ? with_plain_newlines(given) : std::string(given);
  check_signs(field, lines, multiline ? EnteredAs::lines : EnteredAs::line);
  const std::string nfc = to_nfc(lines);
  return checked_text(field, trimmed(nfc));
}

std::vector<std::string> canonical_list(const Field& field, const std::vector<std::string>& given) {
  std::vector<std::string> items;
  for (const std::string& item : given) {
    std::string text = canonical_text(field, item);
    if (!text.empty()) items.push_back(std::move(text));
  }
  if (items.size() > kMaxItems) {
    throw limit_error("error.field.too-many", field, kMaxItems);
  }
  // Which day was typed first means nothing, nor does typing it twice.
  if (field.type == FieldType::date_list) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  }
  return items;
}

}  // namespace

MessageKey label_of(const Field& field) {
  return MessageKey("field." + std::string(field.key)).of(field.record);
}

Error field_error(const MessageKey& key, const Field& field) {
  return {ErrorKind::invalid, {key, {{"field", label_of(field)}}}};
}

Value canonical(const Field& field, const Value& given) {
  if (field.type == FieldType::flag) {
    if (std::holds_alternative<bool>(given)) return given;
  } else if (is_list(field.type)) {
    if (const auto* items = std::get_if<std::vector<std::string>>(&given)) {
      return canonical_list(field, *items);
    }
  } else if (const auto* text = std::get_if<std::string>(&given)) {
    return canonical_text(field, *text);
  }
  throw field_error("error.field.type", field);
}

bool is_absent(const Value& value) noexcept {
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  if (const auto* flag = std::get_if<bool>(&value)) return !*flag;
  return std::get<std::vector<std::string>>(value).empty();
}

std::string to_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "";
  std::string joined;
  for (const std::string& item : std::get<std::vector<std::string>>(value)) {
    if (!joined.empty()) joined += '\n';
    joined += item;
  }
  return joined;
}

Value from_text(const Field& field, std::string_view text) {
  if (field.type == FieldType::flag) return text == "yes";
  if (!is_list(field.type)) return std::string(text);
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    items.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

}  // namespace kortisto::domain
