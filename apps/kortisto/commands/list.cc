#include "commands/list.h"

#include "records/cells.h"
#include "records/client_options.h"
#include "register/client.h"

namespace kortisto::app {

namespace {

constexpr std::string_view kDispensable[] = {"call_name", "home_municipality"};

}  // namespace

void list(const WithRegister& with) {
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
  for (const reg::ClientRow& client : reg::list_clients(with.store, client_filter(with))) {
    list.rows.push_back({client.id.value, client.family_name, client.given_names, client.call_name,
                         client.birth_date, client.home_municipality, client.safety_prohibition});
  }
  if (with.arguments.has(option::kSortList)) {
    sort_as_wanted(with, list, option::kSortList);
  } else {
    sort_rows(with, list, {"family_name", "given_names"});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
