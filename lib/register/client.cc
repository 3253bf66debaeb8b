#include "register/client.h"

#include <utility>

#include "register/columns.h"
#include "register/history.h"
#include "register/kinds.h"
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

constexpr std::string_view kUpdate = R"sql(
UPDATE client SET (family_name, given_names, call_name, identity_code, birth_date,
                   street, postcode, city, country, other_addresses, phones, emails, language,
                   home_municipality, safety_prohibition, regime)
  = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
WHERE id = ?1
)sql";

constexpr std::string_view kDelete = "DELETE FROM client WHERE id = ?1";

constexpr std::string_view kSameCode = R"sql(
SELECT id FROM client WHERE identity_code = ?1 AND identity_code <> '' AND id <> ?2
ORDER BY id LIMIT 1
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

// What domain::check() says, and whether the identity code is already another client's.
std::vector<Message> check(Work& work, const domain::Client& client, domain::ClientId self) {
  std::vector<Message> warnings = domain::check(client, work.today());
  db::Rows rows = work.connection().query(kSameCode, client.identity_code, self);
  if (rows.next()) {
    warnings.push_back({"warning.client.same-code",
                        {{"number", std::to_string(rows.read<domain::ClientId>().value)}}});
  }
  return warnings;
}

}  // namespace

const RecordKind kClientRecord{
    .name = domain::Client::kKind,
    .numbers =
        [](Work& work, domain::ClientId client) {
          require_client(work, client);
          return std::vector<std::int64_t>{client.value};
        },
    .read = [](Work& work, std::int64_t number) -> std::optional<Stored> {
      const domain::ClientId id{number};
      if (!work.connection().query(kExists, id).only<bool>()) return std::nullopt;
      return Stored{id, domain::values_of(read_client(work, id).client)};
    },
    .write =
        [](Work& work, std::int64_t number, const domain::Values& values) {
          work.connection().execute(kUpdate, number, domain::record_of<domain::Client>(values));
        },
    .remove = [](Work& work, std::int64_t number) { work.connection().execute(kDelete, number); },
    .check =
        [](Work& work, std::int64_t number, const Stored& before, const domain::Values& after,
           domain::ChangeKind) {
          const auto client = domain::record_of<domain::Client>(after);
          std::vector<Message> warnings = check(work, client, {number});
          // They are about the code, and were said when it was written.
          const auto was = domain::record_of<domain::Client>(before.values);
          if (client.identity_code == was.identity_code) warnings.clear();
          return warnings;
        }};

void require_client(Work& work, domain::ClientId id) {
  if (!work.connection().query(kExists, id).only<bool>()) throw no_client(id);
}

StoredClient read_client(Work& work, domain::ClientId id) {
  db::Rows rows = work.connection().query(kSelect, id);
  if (!rows.next()) throw no_client(id);
  return StoredClient{rows.read<Timestamp>(), rows.read<domain::Client>()};
}

AddedClient add_client(Register& store, const domain::Client& client,
                       std::span<const domain::Guardian> guardians,
                       const domain::Provenance& provenance) {
  Work work(store);
  AddedClient added{{}, {}, check(work, client, {})};
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

ClientPage client_page(Register& store, domain::ClientId id) {
  Work work(store);
  ClientPage page{read_client(work, id).client, read_guardians(work, id), read_plans(work, id)};
  work.audit("client.show", domain::Client::kKind, id.value, all_keys<domain::Client>());
  work.commit();
  return page;
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
