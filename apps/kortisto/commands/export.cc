#include "commands/export.h"

#include "base/join.h"
#include "commands/output.h"
#include "records/verbs.h"
#include "register/dossier.h"
#include "report/access_report.h"
#include "report/export_json.h"
#include "session/settings.h"

namespace kortisto::app {

namespace {

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

bool wants_json(const Arguments& arguments) {
  return arguments.has(option::kJson) || arguments.value(option::kReportFormat) == "json";
}

}  // namespace

void export_client(const WithRegister& with) {
  const domain::Practice practice = practice_of(with.config);
  const domain::ClientId id = named_client(with);
  DocumentOutput output(with);
  const domain::Dossier dossier = reg::export_client(with.store, id);
  warn_of_gaps(with);
  const report::AccessReport report{dossier, practice, with.clock.today(), with.language};
  if (wants_json(with.arguments)) return output.write(report::export_json(report));
  output.write(report::access_document(report), report.date);
}

}  // namespace kortisto::app
