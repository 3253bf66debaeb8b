#include "commands/agreement.h"

#include <string>
#include <vector>

#include "domain/client.h"
#include "domain/name.h"

namespace kortisto::app {

namespace {

using domain::Agreement;

}  // namespace

void agreement_add(const WithRegister& with) {
  const domain::ClientId client = named_client(with);
  const auto parties = [&]() -> domain::Values {
    if (with.config.controller_name.empty()) return {};
    const domain::RecordId person{std::string(domain::Client::kKind), client.value};
    return {
        {&domain::field_of<Agreement>("parties"),
         std::vector<std::string>{with.config.controller_name,
                                  domain::full_name(reg::show_record(with.store, person).values)}}};
  };
  add_record(with, Agreement::kKind, client, nullptr, parties);
}

void agreement_end(const WithRegister& with) {
  edit_on_day(with, named_record(with, Agreement::kKind, reg::Purpose::ending), "ended_on");
}

void agreement_sign(const WithRegister& with) {
  edit_on_day(with, named_record(with, Agreement::kKind), "signed_on");
}

}  // namespace kortisto::app
