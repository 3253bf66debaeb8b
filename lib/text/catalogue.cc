#include "text/catalogue.h"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "base/error.h"

namespace kortisto::text {

namespace {

using Index = std::unordered_map<std::string_view, Entry>;

// Built once from constant rows and constant from then on.
const Index& index() {
  static const Index kIndex = [] {
    Index rows;
    for (const Entry& entry : all_entries()) rows.emplace(entry.key, entry);
    return rows;
  }();
  return kIndex;
}

std::string_view in_language(const Entry& entry, Language language) {
  switch (language) {
    case Language::fi:
      return entry.fi;
    case Language::sv:
      return entry.sv;
    case Language::en:
      break;
  }
  return entry.en;
}

std::optional<std::string_view> pattern(std::string_view key, Language language) {
  const auto found = index().find(key);
  if (found == index().end()) return std::nullopt;
  return in_language(found->second, language);
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

icu::Formattable formattable(const std::string& name, const MessageValue& value,
                             Language language) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable(*number);
  const auto& given = std::get<std::string>(value);
  return icu::Formattable(
      utf16(name.starts_with("field") ? pattern(given, language).value_or(given) : given));
}

}  // namespace

std::vector<Entry> all_entries() {
  std::vector<Entry> all;
  for (const auto& entries : {domain_entries(), document_entries(), form_entries(), error_entries(),
                              usage_entries(), terminal_entries(), command_entries()}) {
    all.insert(all.end(), entries.begin(), entries.end());
  }
  return all;
}

bool has(std::string_view key) noexcept {
  return index().count(key) > 0;
}

std::string render(const Message& message, Language language) {
  const auto text = pattern(message.key, language);
  if (!text) return message.key;
  // Most rows are plain sentences, and making a MessageFormat takes its time.
  if (text->find('{') == std::string_view::npos) return std::string(*text);

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : message.arguments) {
    names.push_back(utf16(name));
    values.push_back(formattable(name, value, language));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(utf16(*text), icu::Locale(std::string(code(language)).c_str()),
                                  status);
  icu::UnicodeString words;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), words,
                status);
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  std::string out;
  words.toUTF8String(out);
  return out;
}

std::string render(std::string_view key, Language language) {
  return render(Message{std::string(key), {}}, language);
}

}  // namespace kortisto::text
