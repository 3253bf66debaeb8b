#include "text/catalogue.h"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "base/error.h"
#include "base/printable.h"

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

// nullptr when there is none; what a record has of its own goes before what all have.
const Entry* row_of(const MessageKey& key) {
  const Index& rows = index();
  auto found = rows.end();
  if (const std::string own = key.of_record(); !own.empty()) found = rows.find(own);
  if (found == rows.end()) found = rows.find(key.text());
  return found == rows.end() ? nullptr : &found->second;
}

// The row's pattern, or else the key.
std::string_view words(const MessageKey& key, Language language) {
  const Entry* entry = row_of(key);
  return entry == nullptr ? std::string_view(key.text()) : in_language(*entry, language);
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

icu::Formattable formattable(const MessageValue& value, Language language) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable(*number);
  if (const auto* key = std::get_if<MessageKey>(&value)) {
    return icu::Formattable(utf16(words(*key, language)));
  }
  // A name from right to left must not take the words beside it along.
  return icu::Formattable(utf16(isolated(std::get<std::string>(value))));
}

// The pattern with its arguments in their places, where it has no more than those, "{name}", and
// they are texts, as nearly all are: making a MessageFormat takes a hundred times as long. Nothing
// for others: plural forms, numbers, quoted braces.
std::optional<std::string> substituted(std::string_view pattern, const Message& message,
                                       Language language) {
  std::string out;
  for (;;) {
    const std::size_t brace = pattern.find_first_of("{}'");
    out += pattern.substr(0, brace);
    if (brace == std::string_view::npos) return out;
    const std::size_t end = pattern.find('}', brace);
    if (pattern[brace] != '{' || end == std::string_view::npos) return std::nullopt;
    const std::string_view name = pattern.substr(brace + 1, end - brace - 1);
    const auto found = std::find_if(message.arguments.begin(), message.arguments.end(),
                                    [name](const auto& one) { return one.first == name; });
    if (found == message.arguments.end()) return std::nullopt;
    if (const auto* key = std::get_if<MessageKey>(&found->second)) {
      out += words(*key, language);
    } else if (const auto* text = std::get_if<std::string>(&found->second)) {
      out += isolated(*text);
    } else {
      return std::nullopt;
    }
    pattern.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<Entry> all_entries() {
  std::vector<Entry> all;
  for (const auto& entries : {
           record_entries(),     client_entries(),    guardian_entries(),     key_entries(),
           case_entries(),       agreement_entries(), plan_entries(),         allowance_entries(),
           visit_entries(),      invoice_entries(),   source_entries(),       document_entries(),
           access_law_entries(), form_entries(),      invoice_page_entries(), e_invoice_entries(),
           error_entries(),      usage_entries(),     bank_file_entries(),    vault_entries(),
           import_entries(),     terminal_entries(),  config_entries(),       command_entries(),
           status_entries(),
       }) {
    all.insert(all.end(), entries.begin(), entries.end());
  }
  return all;
}

bool has(const MessageKey& key) {
  return row_of(key) != nullptr;
}

std::string render(const Message& message, Language language) {
  const Entry* entry = row_of(message.key);
  if (entry == nullptr) return message.key.text();
  const std::string_view text = in_language(*entry, language);
  // Most rows are plain sentences, and making a MessageFormat takes its time.
  if (text.find('{') == std::string_view::npos) return std::string(text);

  if (auto out = substituted(text, message, language)) return *std::move(out);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : message.arguments) {
    names.push_back(utf16(name));
    values.push_back(formattable(value, language));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(utf16(text), icu::Locale(std::string(code(language)).c_str()),
                                  status);
  icu::UnicodeString words;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), words,
                status);
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  std::string out;
  words.toUTF8String(out);
  return out;
}

std::string render(const MessageKey& key, Language language) {
  const std::string_view text = words(key, language);
  return text.find('{') == std::string_view::npos ? std::string(text)
                                                  : render(Message{key, {}}, language);
}

}  // namespace kortisto::text
