#include "register/guardian.h"

#include <utility>

#include "register/columns.h"
#include "register/history.h"
#include "register/kinds.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kInsert = R"sql(
INSERT INTO guardian (client, family_name, given_names, role, street, postcode, city, country,
                      phones, emails, safety_prohibition)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
RETURNING id
)sql";

constexpr std::string_view kSelect = R"sql(
SELECT id, family_name, given_names, role, street, postcode, city, country,
       phones, emails, safety_prohibition
FROM guardian WHERE client = ?1 ORDER BY id
)sql";

constexpr std::string_view kSelectOne = R"sql(
SELECT client, family_name, given_names, role, street, postcode, city, country,
       phones, emails, safety_prohibition
FROM guardian WHERE id = ?1
)sql";

constexpr std::string_view kUpdate = R"sql(
UPDATE guardian SET (family_name, given_names, role, street, postcode, city, country,
                     phones, emails, safety_prohibition)
  = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
WHERE id = ?1
)sql";

constexpr std::string_view kDelete = "DELETE FROM guardian WHERE id = ?1";
constexpr std::string_view kNumbers = "SELECT id FROM guardian WHERE client = ?1 ORDER BY id";

}  // namespace

const RecordKind kGuardianRecord{
    .name = domain::Guardian::kKind,
    .numbers =
        [](Work& work, domain::ClientId client) {
          require_client(work, client);
          return read_numbers(work, kNumbers, client);
        },
    .read =
        [](Work& work, std::int64_t number) {
          return read_stored<domain::Guardian>(work, kSelectOne, number);
        },
    .write =
        [](Work& work, std::int64_t number, const domain::Values& values) {
          work.connection().execute(kUpdate, number, domain::record_of<domain::Guardian>(values));
        },
    .remove = [](Work& work, std::int64_t number) { work.connection().execute(kDelete, number); },
    .check =
        [](Work& work, std::int64_t, const Stored&, const domain::Values& after,
           domain::ChangeKind) {
          return domain::check(domain::record_of<domain::Guardian>(after), work.today());
        }};

std::vector<GuardianRow> read_guardians(Work& work, domain::ClientId client) {
  std::vector<GuardianRow> found;
  db::Rows rows = work.connection().query(kSelect, client);
  while (rows.next()) {
    GuardianRow row{rows.read<domain::GuardianId>(), rows.read<domain::Guardian>()};
    found.push_back(std::move(row));
  }
  return found;
}

domain::GuardianId insert_guardian(Work& work, domain::ClientId client,
                                   const domain::Guardian& guardian,
                                   const domain::Provenance& provenance, domain::SourceId source) {
  const auto id = work.connection().query(kInsert, client, guardian).only<domain::GuardianId>();
  record_added(work, domain::Guardian::kKind, id.value, provenance, source);
  work.audit("guardian.add", domain::Guardian::kKind, id.value, present_keys(guardian));
  return id;
}

AddedGuardian add_guardian(Register& store, domain::ClientId client,
                           const domain::Guardian& guardian, const domain::Provenance& provenance) {
  Work work(store);
  require_client(work, client);
  AddedGuardian added{{}, domain::check(guardian, work.today())};
  const domain::SourceId source = add_source(work, provenance.source);
  added.id = insert_guardian(work, client, guardian, provenance, source);
  work.commit();
  return added;
}

std::vector<GuardianRow> guardians(Register& store, domain::ClientId client) {
  Work work(store);
  require_client(work, client);
  std::vector<GuardianRow> found = read_guardians(work, client);
  work.audit("guardian.list", domain::Client::kKind, client.value, all_keys<domain::Guardian>());
  work.commit();
  return found;
}

}  // namespace kortisto::reg
