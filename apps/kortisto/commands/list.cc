// list: every client, in the order of the language's alphabet.
#include "records/list.h"

#include <algorithm>
#include <tuple>

#include "commands/client.h"
#include "register/client.h"
#include "text/format.h"

namespace kortisto::app {

void list(const WithRegister& with) {
  std::vector<reg::ClientRow> clients = reg::clients(with.store);
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
                   {"family_name", "field.family_name"},
                   {"given_names", "field.given_names"},
                   {"call_name", "field.call_name"},
                   {"birth_date", "field.birth_date"},
                   {"home_municipality", "field.home_municipality"},
                   {"safety_prohibition", "field.safety_prohibition"}},
                  {}};
  for (const reg::ClientRow& client : clients) {
    list.rows.push_back({client.id.value, client.family_name, client.given_names, client.call_name,
                         client.birth_date, client.home_municipality, client.safety_prohibition});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
