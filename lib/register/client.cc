#include "register/client.h"

#include <utility>

#include "register/columns.h"
#include "register/history.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

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

}  // namespace

AddedClient add_client(Register& store, const domain::Client& client,
                       std::span<const domain::Guardian> guardians,
                       const domain::Provenance& provenance) {
  Work work(store);
  const domain::SourceId source = add_source(work, provenance.source);
  const RecordKind& kind = kind_named(domain::Client::kKind);
  Stored record = new_record(work, kind, {}, domain::values_of(client));
  AddedClient added{{}, {}, insert_checked(work, kind, record, provenance.occasion, source)};
  added.id = {record.number};
  for (const domain::Guardian& guardian : guardians) {
    Stored theirs{.client = added.id, .follows = {}, .values = domain::values_of(guardian)};
    for (Message& warning : insert_checked(work, kind_named(domain::Guardian::kKind), theirs,
                                           provenance.occasion, source)) {
      added.warnings.push_back(std::move(warning));
    }
    added.guardians.push_back({theirs.number});
  }
  work.commit();
  return added;
}

std::vector<domain::Section> show_client(Register& store, domain::ClientId id) {
  Work work(store);
  require_client(work, id);
  std::vector<domain::Section> sections = read_sections(work, id);
  work.audit("client.show", domain::Client::kKind, id.value, keys_of(domain::Client::kKind));
  work.commit();
  return sections;
}

std::vector<ClientRow> list_clients(Register& store, const ClientFilter& filter) {
  Work work(store);
  const auto chosen = chosen_clients(work, filter);
  std::vector<ClientRow> found;
  db::Rows rows = work.connection().query(kList);
  while (rows.next()) {
    found.push_back(ClientRow{rows.read<domain::ClientId>(), rows.read<std::string>(),
                              rows.read<std::string>(), rows.read<std::string>(),
                              read_birth_date(rows), rows.read<std::string>(), rows.read<bool>()});
    if (chosen && !chosen->contains(found.back().id)) found.pop_back();
  }
  work.audit("client.list", domain::Client::kKind, 0, kListed);
  work.commit();
  return found;
}

}  // namespace kortisto::reg
