#include "records/form.h"

#include <algorithm>
#include <utility>

#include "base/join.h"
#include "domain/provenance.h"
#include "domain/source.h"
#include "exchange/record_document.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

// The line that it speaks of, else the first.
std::int64_t line_of(const Error& error) {
  for (const auto& [name, value] : error.message().arguments) {
    if (const auto* line = std::get_if<std::int64_t>(&value); name == "line" && line) return *line;
  }
  return 1;
}

class Writer {
 public:
  explicit Writer(text::Language language) : language_(language) {}

  void comment(const MessageKey& key) { form_ += "# " + text::render(key, language_) + "\n"; }
  void comment(const Message& message) { form_ += "# " + text::render(message, language_) + "\n"; }
  void line(const std::string& text) { form_ += text + "\n"; }

  void field(const domain::Field& field, const domain::Value* value) {
    std::string about = text::render(label_of(field), language_);
    if (!field.choices.empty()) about += ": " + join(field.choices);
    if (field.required == domain::Required::yes) {
      about += " " + text::render("form.required", language_);
    }
    line("# " + about);
    const bool absent = value == nullptr || domain::is_absent(*value);
    line((absent ? "#" : "") + exchange::toml_entry(field, absent ? empty(field) : *value));
    line("");
  }

  // How the form's first text of several lines could be written, when it has one.
  void example_of_lines(std::span<const domain::Field> fields) {
    const auto found = std::find_if(fields.begin(), fields.end(), [](const domain::Field& one) {
      return one.type == domain::FieldType::long_text;
    });
    if (found == fields.end()) return;
    const std::string first = text::render("form.lines.first", language_);
    const std::string second = text::render("form.lines.second", language_);
    const std::string begin = "#   " + std::string(found->key) + " = ";
    comment(Message{"form.lines", {{"marks", R"(""")"}}});
    line(begin + R"(""")");
    line("#   " + first);
    line("#   " + second + R"(""")");
    comment(Message{"form.lines.raw", {{"marks", "'''"}}});
    line(begin + "'''");
    line("#   " + first + R"( \ ")");
    line("#   " + second + "'''");
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
  writer.comment("form.days");
  writer.example_of_lines(form.fields);
  writer.line("");
  for (const domain::Field& field : form.fields) {
    const domain::Value* suggested = domain::find_value(form.suggested, field.key);
    writer.field(field, suggested ? suggested : domain::find_value(form.now, field.key));
  }
  if (form.is_change) {
    writer.comment("form.change");
    writer.line("[change]");
    for (const domain::Field& field : domain::kFields<domain::Occasion>)
      writer.field(field, nullptr);
  }
  writer.comment(MessageKey("form.source." + std::string(domain::code_of(form.giver))));
  writer.line("[source]");
  for (const domain::Field& field : domain::kFields<domain::Source>) writer.field(field, nullptr);
  return writer.take();
}

std::string with_error(std::string_view form, const Error& error, text::Language language) {
  std::string out(form);
  std::size_t at = 0;
  for (std::int64_t line = 1; line < line_of(error) && at < out.size(); ++line) {
    at = std::min(out.find('\n', at), out.size() - 1) + 1;
  }
  if (at == out.size() && !out.empty() && out.back() != '\n') {
    out += '\n';
    ++at;
  }
  return out.insert(at, error_comment(error, language));
}

std::string error_comment(const Error& error, text::Language language) {
  std::string comment = "#! " + text::render(error.message(), language);
  if (error.hint()) comment += " (" + text::render(*error.hint(), language) + ")";
  return comment + "\n";
}

std::string without_comment(std::string form, std::string_view comment) {
  std::size_t at = comment.empty() ? std::string::npos : form.find(comment);
  while (at != std::string::npos && at > 0 && form[at - 1] != '\n') {
    at = form.find(comment, at + 1);
  }
  return at == std::string::npos ? form : form.erase(at, comment.size());
}

}  // namespace kortisto::app
