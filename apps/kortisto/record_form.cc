#include "record_form.h"

#include <algorithm>
#include <utility>

#include "base/join.h"
#include "domain/provenance.h"
#include "domain/source.h"
#include "exchange/record_document.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

constexpr std::string_view kErrorMark = "#! ";

class Writer {
 public:
  explicit Writer(text::Language language) : language_(language) {}

  void comment(std::string_view key) { form_ += "# " + text::render(key, language_) + "\n"; }
  void comment(const Message& message) { form_ += "# " + text::render(message, language_) + "\n"; }
  void line(const std::string& text) { form_ += text + "\n"; }

  void field(const domain::Field& field, const domain::Value* value) {
    std::string about = text::render(field.label, language_);
    if (!field.choices.empty()) about += ": " + join(field.choices);
    if (field.required == domain::Required::yes) {
      about += " " + text::render("form.required", language_);
    }
    line("# " + about);
    const bool absent = value == nullptr || domain::is_absent(*value);
    line((absent ? "#" : "") + exchange::toml_entry(field, value ? *value : empty(field)));
    line("");
  }

  [[nodiscard]] std::string take() { return std::move(form_); }

 private:
  static domain::Value empty(const domain::Field& field) {
    if (field.type == domain::FieldType::flag) return true;  // what leaving out "#" would say
    if (domain::is_list(field.type)) return std::vector<std::string>{};
    return std::string();
  }

  text::Language language_;
  std::string form_;
};

}  // namespace

std::string write_form(const RecordForm& form, text::Language language) {
  Writer writer(language);
  writer.line("# " + form.title);
  writer.comment("form.about");
  writer.line("");
  for (const domain::Field& field : form.fields) {
    writer.field(field, domain::find_value(form.now, field.key));
  }
  if (form.is_change) {
    writer.comment("form.change");
    writer.line("[change]");
    for (const domain::Field& field : domain::kProvenanceFields) writer.field(field, nullptr);
  }
  writer.comment("form.source");
  writer.line("[source]");
  for (const domain::Field& field : domain::kSourceFields) writer.field(field, nullptr);
  return writer.take();
}

std::string with_error(std::string_view form, const Error& error, text::Language language) {
  std::int64_t wanted = 1;
  for (const auto& [name, value] : error.message().arguments) {
    if (const auto* line = std::get_if<std::int64_t>(&value); name == "line" && line) {
      wanted = *line;
    }
  }
  std::string out;
  for (std::int64_t number = 1; !form.empty(); ++number) {
    if (number == wanted) {
      out += std::string(kErrorMark) + text::render(error.message(), language) + "\n";
    }
    const std::size_t end = std::min(form.find('\n'), form.size() - 1) + 1;
    if (!form.starts_with(kErrorMark)) out += form.substr(0, end);
    form.remove_prefix(end);
  }
  return out;
}

}  // namespace kortisto::app
