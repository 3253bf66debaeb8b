// export CLIENT: everything held about a person, in the form that answers an access request.
#include "base/file.h"
#include "commands.h"
#include "register/dossier.h"
#include "register/find.h"
#include "report/access_json.h"
#include "report/access_report.h"
#include "report/text_renderer.h"
#include "settings.h"

namespace kortisto::app {

namespace {

std::string render(const WithRegister& with, const report::AccessReport& report) {
  const bool json =
      with.arguments.has(option::kJson) || with.arguments.value(option::kReportFormat) == "json";
  if (json) return report::access_json(report);
  const report::RenderedText rendered = report::render_text(report::access_document(report));
  if (rendered.replaced > 0) {
    with.terminal.warn(
        {"warning.replaced", {{"count", static_cast<std::int64_t>(rendered.replaced)}}});
  }
  return rendered.text;
}

}  // namespace

void export_client(const WithRegister& with) {
  const domain::Controller controller = controller_of(with.config);
  const domain::ClientId id = reg::resolve(with.store, *with.arguments.positional(0));
  const auto output = with.arguments.value(option::kOutput);
  std::optional<NewFile> file;
  if (output) {
    // Made before anything is read, so that a place that cannot be written leaves no trace of a
    // reading that came to nothing.
    file.emplace(*output, with.arguments.has(option::kForce) ? NewFile::Existing::replace
                                                             : NewFile::Existing::refuse);
  }
  const domain::Dossier dossier = reg::dossier(with.store, id, "client.export");
  const std::string text = render(with, {dossier, controller, with.clock.today(), with.language});
  if (!file) return with.terminal.print(text);
  file->write(text);
  file->commit();
  with.terminal.note({"result.written", {{"path", *output}}});
}

}  // namespace kortisto::app
