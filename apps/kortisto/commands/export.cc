// export CLIENT: everything held about a person, in the form that answers an access request.
#include "base/file.h"
#include "base/join.h"
#include "commands/client.h"
#include "register/dossier.h"
#include "register/find.h"
#include "report/access_json.h"
#include "report/access_report.h"
#include "report/text_renderer.h"
#include "session/pdf_module.h"
#include "session/settings.h"

namespace kortisto::app {

namespace {

enum class Format { text, json, pdf };

Format format_of(const Arguments& arguments) {
  const auto format = arguments.value(option::kReportFormat);
  if (format == "pdf") return Format::pdf;
  return arguments.has(option::kJson) || format == "json" ? Format::json : Format::text;
}

// What is not as it was recorded must not go unnoticed.
void warn_of(Terminal& terminal, const char* key, std::size_t count) {
  if (count > 0) terminal.warn({key, {{"count", static_cast<std::int64_t>(count)}}});
}

// What every answer to a request has to say (GDPR Art. 12 and 15) comes from the configuration.
void warn_of_gaps(const Configured& with) {
  const config::Config& config = with.config;
  const bool reachable = !config.address.empty() || !config.postal_address.empty() ||
                         !config.phone.empty() || !config.email.empty();
  std::vector<std::string_view> gaps;
  if (config.controller_name.empty()) gaps.emplace_back("controller.name");
  if (!reachable) gaps.emplace_back("controller.address");
  if (config.legal_basis.empty()) gaps.emplace_back("register.legal_basis");
  if (config.purposes.empty()) gaps.emplace_back("register.purposes");
  if (gaps.empty()) return;
  with.terminal.warn(
      {"warning.config-gaps", {{"settings", join(gaps)}, {"path", config_file(with).string()}}});
}

std::string as_text(Terminal& terminal, const report::AccessReport& report) {
  report::RenderedText rendered = report::render_text(report::access_document(report));
  warn_of(terminal, "warning.replaced", rendered.replaced);
  return std::move(rendered.text);
}

std::string as_pdf(Terminal& terminal, const report::AccessReport& report,
                   const pdf::Module& module) {
  auto result = module.render(report::access_document(report), report.date);
  if (const auto* error = std::get_if<Error>(&result)) throw Error(*error);
  auto& rendered = std::get<pdf::Rendered>(result);
  warn_of(terminal, "warning.replaced", rendered.replaced);
  warn_of(terminal, "warning.missing-glyphs", rendered.missing);
  return std::move(rendered.bytes);
}

}  // namespace

void export_client(const WithRegister& with) {
  const domain::Controller controller = controller_of(with.config);
  const domain::ClientId id = reg::resolve(with.store, *with.arguments.positional(0));
  const auto output = with.arguments.value(option::kOutput);
  const Format format = format_of(with.arguments);
  if (format == Format::pdf && !output && with.terminal.shows()) {
    throw Error(ErrorKind::usage, {"error.pdf.terminal", {}},
                Message{"hint.option", {{"option", "--output"}}});
  }
  const pdf::Module* const module = format == Format::pdf ? &load_pdf_module() : nullptr;
  std::optional<NewFile> file;
  if (output) {
    // Made before anything is read, as the module is loaded, so that a place that cannot be written
    // leaves no trace of a reading that came to nothing.
    file.emplace(*output, with.arguments.has(option::kForce) ? NewFile::Existing::replace
                                                             : NewFile::Existing::refuse);
  }
  const domain::Dossier dossier = reg::dossier(with.store, id, "client.export");
  warn_of_gaps(with);
  const report::AccessReport report{dossier, controller, with.clock.today(), with.language};
  const std::string text = module != nullptr        ? as_pdf(with.terminal, report, *module)
                           : format == Format::json ? report::access_json(report)
                                                    : as_text(with.terminal, report);
  if (!file) return with.terminal.print(text);
  file->write(text);
  file->commit();
  with.terminal.note({"result.written", {{"path", *output}}});
}

}  // namespace kortisto::app
