#include "commands/output.h"

#include <string>
#include <utility>

#include "base/casefold.h"
#include "base/error.h"
#include "session/files_in_use.h"

namespace kortisto::app {

std::string_view document_form(const Arguments& arguments) {
  // Every command that writes a document calls the option the same.
  static_assert(option::kPaperFormat.name == option::kReportFormat.name);
  const auto said = arguments.value(option::kReportFormat);
  const std::string name = casefold(arguments.value(option::kOutput).value_or(""));
  for (const std::string_view form : option::kReportFormats) {
    if (said == form) return form;
  }
  if (arguments.has(option::kJson)) return "json";
  for (const std::string_view form : option::kReportFormats) {
    if (name.ends_with('.' + std::string(form))) return form;
  }
  return "text";
}

DocumentOutput::DocumentOutput(const Configured& with)
    : with_(with), path_(with.arguments.value(option::kOutput)) {
  if (path_ == "-") path_.reset();
  if (document_form(with.arguments) == "pdf") {
    if (!path_ && with.terminal.shows()) {
      throw Error(ErrorKind::usage, {"error.pdf.terminal", {}},
                  Message{"hint.option", {{"option", "--output"}}});
    }
    module_ = &load_pdf_module();
  }
  if (path_) {
    refuse_file_in_use(with, *path_);
    file_.emplace(*path_, with.arguments.has(option::kForce) ? NewFile::Existing::replace
                                                             : NewFile::Existing::refuse);
  }
}

void DocumentOutput::write(const report::Document& document, Date date) {
  if (module_ == nullptr) {
    return write(report::render_text(document));
  }
  auto result = module_->render(document, date);
  if (const auto* error = std::get_if<Error>(&result)) throw Error(*error);
  const auto& rendered = std::get<pdf::Rendered>(result);
  warn_of(with_.terminal, "warning.replaced", rendered.replaced);
  warn_of(with_.terminal, "warning.missing-glyphs", rendered.missing);
  write(rendered.bytes);
}

void DocumentOutput::write(const report::RenderedText& rendered) {
  warn_of(with_.terminal, "warning.replaced", rendered.replaced);
  write(rendered.text);
}

void DocumentOutput::write(std::string_view text) {
  if (!file_) return with_.terminal.print(std::string(text));
  file_->write(text);
  if (const auto warning = file_->commit()) with_.terminal.warn(*warning);
  with_.terminal.note({"result.written", {{"path", *path_}}});
}

}  // namespace kortisto::app
