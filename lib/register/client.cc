#include "register/client.h"

#include <utility>

#include "register/columns.h"
#include "register/history.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kInsert = R"sql(
INSERT INTO client (added_at, family_name, given_names, call_name, identity_code, birth_date,
                    street, postcode, city, country, other_addresses, phones, emails, language,
                    home_municipality, safety_prohibition, regime)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
RETURNING id
)sql";

constexpr std::string_view kSelect = R"sql(
SELECT added_at, family_name, given_names, call_name, identity_code, birth_date,
       street, postcode, city, country, other_addresses, phones, emails, language,
       home_municipality, safety_prohibition, regime
FROM client WHERE id = ?1
)sql";

constexpr std::string_view kExists = R"sql(
SELECT EXISTS (SELECT 1 FROM client WHERE id = ?1)
)sql";

constexpr std::string_view kList = R"sql(
SELECT id, family_name, given_names, call_name, identity_code, birth_date, home_municipality,
       safety_prohibition
FROM client ORDER BY id
)sql";

// The fields that a list tells.
constexpr std::string_view kListed[] = {"family_name", "given_names",       "call_name",
                                        "birth_date",  "home_municipality", "safety_prohibition"};

std::optional<Date> read_birth_date(db::Rows& rows) {
  domain::Client person;
  person.identity_code = rows.read<std::string>();
  person.birth_date = rows.read<std::optional<Date>>();
  return domain::birth_date(person);
}

Error no_client(domain::ClientId id) {
  return {ErrorKind::not_found, {"error.register.no-client", {{"number", id.value}}}};
}

}  // namespace

void require_client(Work& work, domain::ClientId id) {
  if (!work.connection().query(kExists, id).only<bool>()) throw no_client(id);
}

StoredClient read_client(Work& work, domain::ClientId id) {
  db::Rows rows = work.connection().query(kSelect, id);
  if (!rows.next()) throw no_client(id);
  return StoredClient{rows.read<Timestamp>(), rows.read<domain::Client>()};
}

AddedClient add_client(Register& store, const domain::Client& client,
                       std::span<const domain::Guardian> guardians, const Provenance& provenance) {
  Work work(store);
  AddedClient added{{}, {}, domain::check(client, work.today())};
  const domain::SourceId source = add_source(work, provenance.source);
  added.id = work.connection().query(kInsert, work.now(), client).only<domain::ClientId>();
  record_added(work, domain::Client::kKind, added.id.value, provenance, source);
  work.audit("client.add", domain::Client::kKind, added.id.value, present_keys(client));
  for (const domain::Guardian& guardian : guardians) {
    for (Message& warning : domain::check(guardian, work.today())) {
      added.warnings.push_back(std::move(warning));
    }
    added.guardians.push_back(insert_guardian(work, added.id, guardian, provenance, source));
  }
  work.commit();
  return added;
}

domain::Client client(Register& store, domain::ClientId id, std::string_view action) {
  Work work(store);
  StoredClient found = read_client(work, id);
  work.audit(action, domain::Client::kKind, id.value, all_keys<domain::Client>());
  work.commit();
  return std::move(found.client);
}

std::vector<ClientRow> clients(Register& store) {
  Work work(store);
  std::vector<ClientRow> found;
  db::Rows rows = work.connection().query(kList);
  while (rows.next()) {
    found.push_back(ClientRow{rows.read<domain::ClientId>(), rows.read<std::string>(),
                              rows.read<std::string>(), rows.read<std::string>(),
                              read_birth_date(rows), rows.read<std::string>(), rows.read<bool>()});
  }
  work.audit("client.list", domain::Client::kKind, 0, kListed);
  work.commit();
  return found;
}

}  // namespace kortisto::reg
