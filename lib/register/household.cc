#include "register/household.h"

#include <set>
#include <string_view>
#include <vector>

#include "domain/client.h"
#include "domain/contact_shield.h"
#include "register/columns.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kLivesWith = R"sql(
SELECT CAST(named.value AS INTEGER)
FROM client, json_each(client.lives_with) AS named
WHERE client.id = ?1
UNION
SELECT client.id
FROM client, json_each(client.lives_with) AS named
WHERE client.lives_with <> '[]' AND named.value = CAST(?1 AS TEXT)
ORDER BY 1
)sql";

constexpr std::string_view kSelectPast = R"sql(
SELECT field, old_value, new_value FROM change
WHERE record = 'client' AND record_id = ?1 AND field <> ''
ORDER BY number
)sql";

void add_contacts(Work& work, const Stored& client, domain::Household& into) {
  for (const domain::FieldValue& one : client.values) {
    if (domain::is_contact_detail(one.field->key)) into.contacts.push_back(one);
  }
  db::Rows rows = work.connection().query(kSelectPast, client.number);
  while (rows.next()) {
    const auto key = rows.read<std::string>();
    const auto old_value = rows.read<std::string>();
    const auto new_value = rows.read<std::string>();
    const domain::Field* field = domain::find_field(domain::kFields<domain::Client>, key);
    if (field == nullptr || !domain::is_contact_detail(key)) continue;
    into.contacts.push_back({field, domain::from_text(*field, old_value)});
    into.contacts.push_back({field, domain::from_text(*field, new_value)});
  }
}

}  // namespace

domain::Household read_household(Work& work, domain::ClientId client) {
  domain::Household household;
  std::set<std::int64_t> seen{client.value};
  std::vector<std::int64_t> todo{client.value};
  while (!todo.empty()) {
    const std::int64_t one = todo.back();
    todo.pop_back();
    std::vector<std::int64_t> named;
    db::Rows rows = work.connection().query(kLivesWith, one);
    while (rows.next()) named.push_back(rows.read<std::int64_t>());
    for (const std::int64_t other : named) {
      if (!seen.insert(other).second) continue;
      todo.push_back(other);
      const auto stored = read_record(work, {std::string(domain::Client::kKind), other});
      if (!stored) continue;  // it was undone
      const domain::Value* flag = domain::find_value(stored->values, "safety_prohibition");
      if (flag == nullptr || domain::is_absent(*flag)) continue;
      household.shielded = true;
      add_contacts(work, *stored, household);
    }
  }
  return household;
}

}  // namespace kortisto::reg
