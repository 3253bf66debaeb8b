#include "register/client.h"

#include <utility>

#include "register/columns.h"
#include "register/history.h"
#include "register/rules.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kSameCode = R"sql(
SELECT id FROM client WHERE identity_code = ?1 AND identity_code <> '' AND id <> ?2
ORDER BY id LIMIT 1
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

// Whether the identity code is already another client's.
std::optional<Message> warn_of_same_code(Work& work, const domain::Client& client,
                                         std::int64_t self) {
  db::Rows rows = work.connection().query(kSameCode, client.identity_code, self);
  if (!rows.next()) return std::nullopt;
  return Message{"warning.client.same-code",
                 {{"number", std::to_string(rows.read<domain::ClientId>().value)}}};
}

// Whom the client lives with are clients too, and others.
void check_household(Work& work, const domain::Client& client, std::int64_t self) {
  for (const std::string& number : client.lives_with) {
    const domain::ClientId other{domain::number_in(number).value_or(0)};
    if (other.value == self) {
      throw domain::field_error("error.client.lives-with-self",
                                domain::field_of<domain::Client>("lives_with"));
    }
    require_client(work, other);
  }
}

std::vector<Message> check_client(Work& work, const domain::Client& client, std::int64_t self) {
  std::vector<Message> warnings = domain::check(client, work.today());
  check_household(work, client, self);
  if (auto same = warn_of_same_code(work, client, self)) warnings.push_back(*std::move(same));
  return warnings;
}

}  // namespace

template <>
Rules rules_of<domain::Client>() {
  return {
      .check_new =
          [](Work& work, const Stored& record) {
            return check_client(work, domain::record_of<domain::Client>(record.values), 0);
          },
      .check_change =
          [](Work& work, const Stored& before, const domain::Values& after, domain::ChangeKind) {
            const auto client = domain::record_of<domain::Client>(after);
            std::vector<Message> warnings = check_client(work, client, before.number);
            // They are about the code, and were said when it was written.
            const auto was = domain::record_of<domain::Client>(before.values);
            if (client.identity_code == was.identity_code) warnings.clear();
            return warnings;
          }};
}

AddedClient add_client(Register& store, const domain::Client& client,
                       std::span<const domain::Guardian> guardians,
                       const domain::Provenance& provenance) {
  Work work(store);
  const domain::SourceId source = add_source(work, provenance.source);
  domain::Client begun = client;
  if (!begun.clientship_from) begun.clientship_from = work.today();
  Stored record{.client = {}, .follows = {}, .values = domain::values_of(begun)};
  AddedClient added{
      {},
      {},
      insert_checked(work, kind_named(domain::Client::kKind), record, provenance.occasion, source)};
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

std::vector<ClientRow> list_clients(Register& store) {
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
