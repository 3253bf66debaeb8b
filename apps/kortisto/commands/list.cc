#include "commands/list.h"

#include <algorithm>
#include <tuple>

#include "records/cells.h"
#include "register/client.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

constexpr std::string_view kDispensable[] = {"call_name", "home_municipality"};

}  // namespace

void list(const WithRegister& with) {
  std::vector<reg::ClientRow> clients = reg::list_clients(with.store);
  const text::Collator before(with.language);
  std::sort(clients.begin(), clients.end(), [&](const auto& a, const auto& b) {
    for (const auto member : {&reg::ClientRow::family_name, &reg::ClientRow::given_names}) {
      if (before(a.*member, b.*member)) return true;
      if (before(b.*member, a.*member)) return false;
    }
    return a.id < b.id;
  });
  RecordList list{"list",
                  "clients",
                  {{"number", "list.number"},
                   column_of(domain::field_of<domain::Client>("family_name")),
                   column_of(domain::field_of<domain::Client>("given_names")),
                   column_of(domain::field_of<domain::Client>("call_name")),
                   column_of(domain::field_of<domain::Client>("birth_date")),
                   column_of(domain::field_of<domain::Client>("home_municipality")),
                   column_of(domain::field_of<domain::Client>("safety_prohibition"))},
                  {},
                  kDispensable};
  for (const reg::ClientRow& client : clients) {
    list.rows.push_back({client.id.value, client.family_name, client.given_names, client.call_name,
                         client.birth_date, client.home_municipality, client.safety_prohibition});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
