#include "commands/import_wish.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/casefold.h"
#include "base/entered_text.h"
#include "base/error.h"
#include "base/nearest.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "cli/usage_error.h"
#include "domain/source.h"
#include "records/input.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

exchange::ColumnMapping mapping_of(const domain::Kind& kind, const std::string& given) {
  const std::size_t equals = given.rfind('=');
  if (equals == std::string::npos) {
    throw usage_error("error.usage.no-value", {{"option", "--map"}},
                      Message{"hint.import.map", {}});
  }
  exchange::ColumnMapping one{to_nfc(trimmed(given.substr(0, equals))), given.substr(equals + 1)};
  std::vector<std::string_view> keys;
  for (const domain::Field* field : exchange::import_fields(kind)) keys.push_back(field->key);
  if (one.field.empty() || std::find(keys.begin(), keys.end(), one.field) != keys.end()) return one;
  const auto near = nearest(one.field, keys);
  throw usage_error(
      "error.usage.field", {{"option", "--map"}},
      near ? std::optional(Message{"hint.did-you-mean", {{"name", std::string(*near)}}})
           : std::nullopt);
}

std::vector<exchange::ColumnMapping> mappings(const Arguments& arguments,
                                              const domain::Kind& kind) {
  std::vector<exchange::ColumnMapping> all;
  for (const std::string& given : arguments.values(option::kMap)) {
    all.push_back(mapping_of(kind, given));
    const bool is_twice = std::any_of(all.begin(), all.end() - 1, [&](const auto& one) {
      return one.column == all.back().column;
    });
    if (is_twice) throw usage_error("error.usage.map-twice", {});
  }
  return all;
}

exchange::FlagWords flag_words() {
  exchange::FlagWords words;
  for (const text::Language language :
       {text::Language::fi, text::Language::sv, text::Language::en}) {
    words.yes.push_back(casefold(text::render("answer.yes", language)));
    words.no.push_back(casefold(text::render("answer.no", language)));
  }
  return words;
}

// The source that nobody names is the file.
std::string origin_of(const Invocation& with, const std::string& file) {
  const std::string name = is_standard_input(file)
                               ? std::string()
                               : printable(std::filesystem::path(file).filename().string());
  const domain::Field& origin = domain::field_of<domain::Source>("origin");
  if (!name.empty()) {
    try {
      const Message words{"import.origin", {{"file", name}}};
      return domain::to_text(domain::canonical(origin, text::render(words, with.language)));
    } catch (const Error&) {
      // One with a longer name, or of signs that no text may hold, is not named.
    }
  }
  return text::render("import.origin.unnamed", with.language);
}

}  // namespace

ImportWish import_wish(const Invocation& with, const domain::Kind& kind, const std::string& file) {
  const Arguments& arguments = with.arguments;
  ImportWish wanted;
  if (arguments.value(option::kEncoding) == "windows-1252") {
    wanted.encoding = exchange::Encoding::windows_1252;
  }
  static const std::map<std::string, char, std::less<>> kSigns{
      {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}};
  if (const auto delimiter = arguments.value(option::kDelimiter)) {
    wanted.options.delimiter = kSigns.at(*delimiter);
  }
  wanted.options.columns = mappings(arguments, kind);
  wanted.options.words = flag_words();
  const auto fields = with.command.fields.last(2);
  wanted.provenance = read_provenance(arguments, fields[0], fields[1]);
  std::string& origin = wanted.provenance.source.origin;
  // What the practice writes down itself has no other source, in whatever file it did so.
  if (origin.empty() && kind.giver != domain::Giver::practice) origin = origin_of(with, file);
  wanted.dry_run = arguments.has(option::kDryRun);
  return wanted;
}

}  // namespace kortisto::app
