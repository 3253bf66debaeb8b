#include "commands/agreement.h"

#include <string>
#include <vector>

#include "domain/client.h"
#include "domain/name.h"

namespace kortisto::app {

namespace {

using domain::Agreement;

}  // namespace

void agreement_add(const AtDoor& with) {
  const auto parties = [&](const WithRegister& opened, domain::ClientId client) -> domain::Values {
    if (with.config.controller_name.empty()) return {};
    const domain::RecordId person{std::string(domain::Client::kKind), client.value};
    return {{&domain::field_of<Agreement>("parties"),
             std::vector<std::string>{
                 with.config.controller_name,
                 domain::full_name(reg::show_record(opened.store, person).values)}}};
  };
  add_record(with, Agreement::kKind, nullptr, parties);
}

void agreement_end(const AtDoor& with) {
  edit_on_day(with, Agreement::kKind, "ended_on", reg::Purpose::ending);
}

void agreement_sign(const AtDoor& with) {
  edit_on_day(with, Agreement::kKind, "signed_on");
}

}  // namespace kortisto::app
