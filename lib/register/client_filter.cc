#include "register/client_filter.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "db/column.h"
#include "domain/client.h"
#include "domain/days.h"
#include "domain/plan.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;

constexpr std::string_view kFacts = R"sql(
SELECT id, identity_code, birth_date, clientship_from, clientship_to, died_on
FROM client ORDER BY id
)sql";

bool is_within(Date day, Date from, int days) {
  return domain::days_between(from, day) <= days;
}

struct PlansOfClient {
  bool in_force = false;
  bool due = false;
};

std::map<ClientId, PlansOfClient> read_plans(Work& work, const ClientFilter& filter) {
  const RecordKind& kind = kind_named(domain::Plan::kKind);
  std::map<ClientId, std::vector<Stored>> by_client;
  for (Stored& one : read_all_records(work, kind)) by_client[one.client].push_back(std::move(one));
  std::map<ClientId, PlansOfClient> all;
  for (auto& [client, records] : by_client) {
    PlansOfClient& plans = all[client];
    for (const domain::HeldRecord& one : held(work, kind, std::move(records))) {
      const bool in_force = domain::is_in_force_on(*kind.kind.versioning, one.values, work.as_of());
      plans.in_force = plans.in_force || in_force;
      if (!filter.due_within || domain::is_over(kind.kind, one.values, work.as_of())) continue;
      const auto next = domain::day_in(one.facts, "next_follow_up");
      plans.due = plans.due || (next && is_within(*next, work.as_of(), *filter.due_within));
    }
  }
  return all;
}

bool is_meant(const domain::Client& client, const ClientFilter& filter, Date day) {
  if (filter.minor && !domain::is_minor(client, day).value_or(false)) return false;
  switch (filter.clientship) {
    case Clientship::active:
      return domain::is_client_on(client, day);
    case Clientship::ended:
      return domain::has_ended(client, day);
    case Clientship::any:
      break;
  }
  return true;
}

}  // namespace

std::optional<std::set<ClientId>> chosen_clients(Work& work, const ClientFilter& filter) {
  const bool by_plan = filter.due_within || filter.without_plan;
  if (!by_plan && !filter.minor && filter.clientship == Clientship::any) return std::nullopt;
  std::map<ClientId, PlansOfClient> plans;
  if (by_plan) plans = read_plans(work, filter);
  std::set<ClientId> chosen;
  db::Rows rows = work.connection().query(kFacts);
  while (rows.next()) {
    const auto id = rows.read<ClientId>();
    domain::Client client;
    client.identity_code = rows.read<std::string>();
    client.birth_date = rows.read<std::optional<Date>>();
    client.clientship_from = rows.read<std::optional<Date>>();
    client.clientship_to = rows.read<std::optional<Date>>();
    client.died_on = rows.read<std::optional<Date>>();
    if (!is_meant(client, filter, work.as_of())) continue;
    const auto found = plans.find(id);
    const PlansOfClient of_client = found == plans.end() ? PlansOfClient() : found->second;
    if (filter.due_within && !of_client.due) continue;
    if (filter.without_plan && of_client.in_force) continue;
    chosen.insert(chosen.end(), id);
  }
  return chosen;
}

}  // namespace kortisto::reg
