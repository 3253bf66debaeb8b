#include "commands/agreement.h"

#include <string>
#include <vector>

namespace kortisto::app {

namespace {

using domain::Agreement;

}  // namespace

void agreement_add(const WithRegister& with) {
  const domain::ClientId client = named_client(with);
  domain::Values suggested;
  if (!with.config.controller_name.empty()) {
    const domain::Field& parties = domain::field_of<Agreement>("parties");
    suggested.push_back({&parties, std::vector<std::string>{with.config.controller_name, "…"}});
  }
  add_record(with, Agreement::kKind, client, nullptr, suggested);
}

void agreement_end(const WithRegister& with) {
  edit_on_day(with, named_record(with, Agreement::kKind, reg::Purpose::ending), "ended_on");
}

void agreement_sign(const WithRegister& with) {
  edit_on_day(with, named_record(with, Agreement::kKind), "signed_on");
}

}  // namespace kortisto::app
