#include "register/table.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/error.h"
#include "db/result.h"
#include "domain/days.h"
#include "domain/words.h"
#include "register/columns.h"
#include "register/history.h"
#include "register/references.h"
#include "register/usage.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::RecordId;

constexpr std::string_view kClientExists = R"sql(
SELECT EXISTS (SELECT 1 FROM client WHERE id = ?1)
)sql";

constexpr std::string_view kInsertOwner = R"sql(
INSERT INTO owner (kind, record_id, client) VALUES (?1, ?2, ?3)
)sql";

Error no_client(ClientId id) {
  return {ErrorKind::not_found, {"error.register.no-client", {{"number", id.value}}}};
}

Stored read_stored(db::Rows& rows, const RecordKind& kind) {
  return Stored{rows.read<std::int64_t>(), rows.read<ClientId>(),
                rows.read<std::optional<std::int64_t>>(), read_values(rows, kind.kind.fields)};
}

std::vector<Stored> read_rows(db::Rows rows, const RecordKind& kind) {
  std::vector<Stored> found;
  while (rows.next()) found.push_back(read_stored(rows, kind));
  return found;
}

std::int64_t insert_row(db::Connection& connection, const RecordKind& kind, const Stored& record) {
  const std::string_view sql = kind.sql.insert;
  if (!detail::is_owned(kind.kind)) return connection.insert(sql, record.values);
  if (!kind.kind.versioning) return connection.insert(sql, record.client, record.values);
  return connection.insert(sql, record.client, record.follows, record.values);
}

// The keys of the fields that a record says something in, for the audit trail.
std::vector<std::string_view> present_keys(const domain::Values& values) {
  std::vector<std::string_view> keys;
  for (const auto& [field, value] : values) {
    if (!domain::is_absent(value)) keys.push_back(field->key);
  }
  return keys;
}

// The version that each of a client's records is.
std::vector<int> versions_of(const std::vector<Stored>& records) {
  std::vector<int> versions(records.size(), 1);
  std::map<std::int64_t, int> version_of;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].follows) {
      const auto before = version_of.find(*records[i].follows);
      if (before == version_of.end()) throw db::damaged("follows");
      versions[i] = before->second + 1;
    }
    version_of[records[i].number] = versions[i];
  }
  return versions;
}

// The cases of one client, by their numbers.
std::map<std::int64_t, domain::Case> read_cases(Work& work, ClientId client) {
  std::map<std::int64_t, domain::Case> cases;
  for (const Stored& one : read_records(work, kind_named(domain::Case::kKind), client)) {
    cases.emplace(one.number, domain::record_of<domain::Case>(one.values));
  }
  return cases;
}

}  // namespace

void require_client(Work& work, ClientId client) {
  if (!work.connection().query(kClientExists, client).only<bool>()) throw no_client(client);
}

domain::Client read_client(Work& work, ClientId client) {
  const auto stored = read_record(work, {std::string(domain::Client::kKind), client.value});
  if (!stored) throw no_client(client);
  return domain::record_of<domain::Client>(stored->values);
}

std::vector<Stored> read_records(Work& work, const RecordKind& kind, ClientId client) {
  return read_rows(work.connection().query(kind.sql.select, client), kind);
}

std::vector<Stored> read_all_records(Work& work, const RecordKind& kind) {
  return read_rows(work.connection().query(kind.sql.select_all), kind);
}

std::optional<Stored> read_record(Work& work, const RecordId& record) {
  const RecordKind& kind = kind_named(record.kind);
  db::Rows rows = work.connection().query(kind.sql.select_one, record.number);
  if (!rows.next()) return std::nullopt;
  return read_stored(rows, kind);
}

Stored require_record(Work& work, const RecordId& record) {
  auto stored = read_record(work, record);
  if (!stored) {
    throw Error(ErrorKind::not_found, {"error.register.no-record",
                                       {{"field", domain::record_key(record.kind)},
                                        {"number", std::to_string(record.number)}}});
  }
  return *std::move(stored);
}

Stored new_record(Work& work, const RecordKind& kind, ClientId client, const domain::Values& said) {
  Stored record{.client = client, .follows = {}, .values = kind.kind.initial()};
  record.values = domain::with_changes(std::move(record.values), said);
  if (kind.kind.in_case()) record.values = with_case(work, client, std::move(record.values));
  if (kind.rules.complete != nullptr) {
    record.values = kind.rules.complete(work, client, std::move(record.values));
  }
  return record;
}

RecordId insert_record(Work& work, const RecordKind& kind, const Stored& record,
                       const domain::Occasion& occasion, domain::SourceId source) {
  const std::int64_t number = insert_row(work.connection(), kind, record);
  const ClientId client = detail::is_owned(kind.kind) ? record.client : ClientId{number};
  work.connection().execute(kInsertOwner, kind.kind.name, number, client);
  RecordId made{std::string(kind.kind.name), number};
  record_added(work, made, occasion, source);
  work.audit(action_of(kind.kind.name, "add"), kind.kind.name, number, present_keys(record.values));
  return made;
}

std::vector<Message> insert_checked(Work& work, const RecordKind& kind, Stored& record,
                                    const domain::Occasion& occasion, domain::SourceId source) {
  domain::check_required(record.values);
  check_references(work, record);
  if (kind.kind.in_case()) require_open_case(work, record);
  domain::check_not_future(occasion.valid_from, domain::field_of<domain::Occasion>("valid_from"),
                           work.today());
  std::vector<Message> warnings = kind.rules.check_new(work, record);
  check_birth(work, kind, record, record.values, occasion);
  record.number = insert_record(work, kind, record, occasion, source).number;
  add_warnings_after(work, kind, record, warnings);
  return warnings;
}

void add_warnings_after(Work& work, const RecordKind& kind, const Stored& record,
                        std::vector<Message>& warnings) {
  if (kind.rules.warn_after == nullptr) return;
  for (Message& warning : kind.rules.warn_after(work, record)) {
    warnings.push_back(std::move(warning));
  }
}

void check_birth(Work& work, const RecordKind& kind, const Stored& record,
                 const domain::Values& days, const domain::Occasion& occasion) {
  const bool of_client = kind.kind.name == domain::Client::kKind;
  const domain::Client client = of_client ? domain::record_of<domain::Client>(record.values)
                                          : read_client(work, record.client);
  const auto birth = domain::birth_date(client);
  if (!birth) return;
  domain::check_not_before_birth(days, *birth);
  // A guardian, whose own birth nobody has asked for, may have had a telephone before.
  if (kind.kind.name == domain::Guardian::kKind) return;
  domain::check_not_before_birth(occasion.valid_from,
                                 domain::field_of<domain::Occasion>("valid_from"), *birth);
}

void update_record(Work& work, const RecordKind& kind, std::int64_t number,
                   const domain::Values& values) {
  work.connection().execute(kind.sql.update, values, number);
}

std::set<std::int64_t> superseded_in(const domain::Kind& kind, const std::vector<Stored>& records) {
  std::set<std::int64_t> numbers;
  // The newest stand last, so that each is known before the one it follows is asked about.
  for (std::size_t i = records.size(); i-- > 0;) {
    const Stored& one = records[i];
    if (!one.follows) continue;
    const bool stands = !domain::is_given_up(*kind.versioning, one.values);
    if (stands || numbers.contains(one.number)) numbers.insert(*one.follows);
  }
  return numbers;
}

std::vector<domain::HeldRecord> held(Work& work, const RecordKind& kind,
                                     std::vector<Stored> records) {
  std::vector<domain::HeldRecord> out;
  out.reserve(records.size());
  if (records.empty()) return out;
  const bool has_facts = kind.kind.facts_of != nullptr;
  const std::vector<int> versions = versions_of(records);
  const std::set<std::int64_t> superseded = superseded_in(kind.kind, records);
  const auto cases = has_facts && kind.kind.in_case() ? read_cases(work, records.front().client)
                                                      : std::map<std::int64_t, domain::Case>();
  const auto used = usage_of(work, kind.kind.name, records.front().client);
  for (std::size_t i = 0; i < records.size(); ++i) {
    domain::HeldRecord one{records[i].number, std::move(records[i].values), {}, false, false};
    one.superseded = superseded.contains(one.number);
    one.over = domain::is_over(kind.kind, one.values, work.as_of());
    if (has_facts) {
      domain::Standing standing{.values = one.values,
                                .version = versions[i],
                                .follows = records[i].follows,
                                .superseded = one.superseded,
                                .today = work.as_of()};
      const auto in_case = cases.find(domain::number_in(one.values, "case").value_or(0));
      if (in_case != cases.end()) standing.in_case = &in_case->second;
      const auto use = used.find(one.number);
      if (use != used.end()) standing.used = use->second;
      one.facts = kind.kind.facts_of(standing);
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<domain::Section> read_sections(Work& work, ClientId client) {
  std::vector<domain::Section> sections;
  for (const RecordKind& kind : record_kinds()) {
    sections.push_back({&kind.kind, held(work, kind, read_records(work, kind, client))});
  }
  return sections;
}

std::vector<std::string_view> keys_of(std::string_view kind) {
  std::vector<std::string_view> keys;
  for (const domain::Field& field : domain::fields_of(kind)) keys.push_back(field.key);
  return keys;
}

}  // namespace kortisto::reg
