#include "commands/output.h"

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

#include "base/casefold.h"
#include "base/error.h"
#include "base/join.h"
#include "base/new_file.h"
#include "cli/usage_error.h"
#include "report/text_renderer.h"

namespace kortisto::app {

namespace {

std::span<const std::string_view> forms_of(const Command& command) {
  for (const Option& option : command.options) {
    if (option.name == option::kReportFormat.name) return option.choices;
  }
  return {};
}

// "report.PDF" is one; any other name is a text's.
std::string_view form_of_name(const std::filesystem::path& name) {
  const std::string ending = casefold(name.extension().string());
  if (ending == ".pdf") return "pdf";
  return ending == ".json" ? "json" : "text";
}

}  // namespace

std::string_view document_form(const Invocation& with) {
  const Arguments& arguments = with.arguments;
  // Every command that writes a document calls the option the same.
  static_assert(option::kPaperFormat.name == option::kReportFormat.name);
  const std::span<const std::string_view> offered = forms_of(with.command);
  if (offered.empty()) return "text";
  const auto offers = [&](std::string_view form) {
    return std::find(offered.begin(), offered.end(), form) != offered.end();
  };
  for (const std::string_view form : offered) {
    if (arguments.value(option::kReportFormat) == form) return form;
  }
  if (arguments.has(option::kJson) && offers("json")) return "json";
  const std::string_view form =
      form_of_name(std::filesystem::path(arguments.value(option::kOutput).value_or("")));
  if (offers(form)) return form;
  throw usage_error("error.output.form", {{"form", std::string(form)}, {"forms", join(offered)}},
                    Message{"hint.option", {{"option", "--format"}}});
}

DocumentOutput::DocumentOutput(const Invocation& with)
    : with_(with), path_(with.arguments.value(option::kOutput)) {
  if (path_ == "-") path_.reset();
  open(document_form(with),
       with.arguments.has(option::kForce) ? NewFile::Existing::replace : NewFile::Existing::refuse);
}

DocumentOutput::DocumentOutput(const Invocation& with, std::string path, std::string_view form)
    : with_(with), path_(std::move(path)) {
  open(form, NewFile::Existing::refuse);
}

void DocumentOutput::open(std::string_view form, NewFile::Existing existing) {
  if (form == "pdf") {
    if (!path_ && with_.terminal.shows()) {
      throw Error(ErrorKind::usage, {"error.pdf.terminal", {}},
                  Message{"hint.option", {{"option", "--output"}}});
    }
    module_ = &load_pdf_module();
  }
  if (path_) file_.emplace(*path_, existing);
}

void DocumentOutput::write(const report::Document& document, Date date) {
  if (module_ == nullptr) {
    return write([&](const report::TakeText& take) {
      const report::RenderedText rendered = report::render_text(document);
      take(rendered.text);
      return rendered.replaced;
    });
  }
  auto result = module_->render(document, date);
  if (const auto* error = std::get_if<Error>(&result)) throw Error(*error);
  const auto& rendered = std::get<pdf::Rendered>(result);
  warn_of(with_.terminal, "warning.replaced", rendered.replaced);
  warn_of(with_.terminal, "warning.missing-glyphs", rendered.missing);
  put(rendered.bytes);
  finish();
}

void DocumentOutput::write(const std::function<std::size_t(const report::TakeText&)>& render) {
  warn_of(with_.terminal, "warning.replaced", render([this](std::string_view part) { put(part); }));
  finish();
}

void DocumentOutput::put(std::string_view part) {
  if (file_) {
    file_->write(part);
  } else {
    with_.terminal.print(part);
  }
}

void DocumentOutput::finish() {
  if (!file_) return;
  if (const auto warning = file_->commit()) with_.terminal.warn(*warning);
  with_.terminal.note({"result.written", {{"path", *path_}}});
}

}  // namespace kortisto::app
