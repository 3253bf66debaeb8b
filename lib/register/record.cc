#include "register/record.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/error.h"
#include "domain/words.h"
#include "register/history.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::RecordId;

Error pick_error(ErrorKind error, const MessageKey& key, const domain::Kind& kind, ClientId client,
                 std::int64_t number = 0) {
  return {error,
          {key,
           {{"field", domain::record_key(kind.name)},
            {"number", std::to_string(number)},
            {"client", std::to_string(client.value)}}}};
}

// Those that are not over, nor a version that has another after it.
std::vector<std::int64_t> standing(const domain::Kind& kind, const std::vector<Stored>& records,
                                   Date today) {
  const std::set<std::int64_t> superseded = superseded_in(kind, records);
  std::vector<std::int64_t> numbers;
  for (const Stored& one : records) {
    if (!domain::is_over(kind, one.values, today) && !superseded.contains(one.number)) {
      numbers.push_back(one.number);
    }
  }
  return numbers;
}

}  // namespace

Added add_record(Register& store, std::string_view kind, ClientId client,
                 const domain::Values& said, const domain::Provenance& provenance) {
  const RecordKind& rules = kind_named(kind);
  Work work(store);
  require_client(work, client);
  Stored record = new_record(work, rules, client, said);
  if (rules.kind.from_others) domain::check_verifiable(provenance.source);
  const domain::SourceId source = add_source(work, provenance.source);
  Added added{{}, insert_checked(work, rules, record, provenance.occasion, source)};
  added.record = {std::string(kind), record.number};
  work.commit();
  return added;
}

std::vector<domain::HeldRecord> list_records(Register& store, std::string_view kind,
                                             ClientId client) {
  const RecordKind& rules = kind_named(kind);
  Work work(store);
  require_client(work, client);
  auto found = held(work, rules, read_records(work, rules, client));
  std::erase_if(found, [&](const auto& one) { return domain::is_removed(rules.kind, one.values); });
  work.audit(action_of(kind, "list"), domain::Client::kKind, client.value,
             keys_of(rules.kind.name));
  work.commit();
  return found;
}

std::vector<ClientRecord> list_open_records(Register& store, std::string_view kind) {
  const RecordKind& rules = kind_named(kind);
  Work work(store);
  std::map<ClientId, std::vector<Stored>> by_client;
  for (Stored& one : read_all_records(work, rules)) {
    by_client[one.client].push_back(std::move(one));
  }
  std::vector<ClientRecord> found;
  for (auto& [client, records] : by_client) {
    std::optional<domain::Client> person;
    for (domain::HeldRecord& one : held(work, rules, std::move(records))) {
      if (one.over) continue;
      if (!person) person = read_client(work, client);
      found.push_back({client, person->family_name, person->given_names, std::move(one)});
    }
  }
  work.audit(action_of(kind, "list"), domain::Client::kKind, 0, keys_of(rules.kind.name));
  work.commit();
  return found;
}

domain::HeldRecord show_record(Register& store, const RecordId& record) {
  const RecordKind& rules = kind_named(record.kind);
  Work work(store);
  const Stored stored = require_record(work, record);
  // What follows from it depends on the versions beside it.
  auto all = held(work, rules, read_records(work, rules, stored.client));
  const auto found = std::find_if(all.begin(), all.end(), [&](const domain::HeldRecord& one) {
    return one.number == record.number;
  });
  work.audit(action_of(record.kind, "show"), record.kind, record.number, keys_of(rules.kind.name));
  work.commit();
  return std::move(*found);
}

std::vector<std::string_view> pick_changed(Register& store, const RecordId& record,
                                           const domain::Values& said) {
  Work work(store);
  const Stored now = require_record(work, record);
  std::vector<std::string_view> changed;
  for (const domain::FieldValue& one : said) {
    const domain::Value* value = domain::find_value(now.values, one.field->key);
    if (value == nullptr || *value != one.value) changed.push_back(one.field->key);
  }
  return changed;
}

RecordId pick_record(Register& store, std::string_view kind, ClientId client,
                     std::optional<std::int64_t> number, Purpose purpose) {
  const RecordKind& rules = kind_named(kind);
  const auto& versioning = rules.kind.versioning;
  Work work(store);
  require_client(work, client);
  const std::vector<Stored> records = read_records(work, rules, client);
  const auto newest = [&](auto&& is_meant) -> std::optional<RecordId> {
    const auto found = std::find_if(records.rbegin(), records.rend(), is_meant);
    if (found == records.rend()) return std::nullopt;
    return RecordId{std::string(kind), found->number};
  };
  if (number) {
    const auto meant = newest([&](const Stored& one) { return one.number == *number; });
    if (meant) return *meant;
    throw pick_error(ErrorKind::not_found, "error.register.not-of-client", rules.kind, client,
                     *number);
  }
  if (records.empty()) {
    throw pick_error(ErrorKind::not_found, "error.register.none-of-client", rules.kind, client);
  }
  const bool shows_version = versioning && purpose == Purpose::showing;
  if (!shows_version && standing(rules.kind, records, work.as_of()).size() > 1) {
    throw pick_error(ErrorKind::invalid, "error.register.several-records", rules.kind, client);
  }
  if (versioning && purpose == Purpose::ending) {
    const auto in_force =
        newest([&](const Stored& one) { return domain::is_in_force(*versioning, one.values); });
    if (in_force) return *in_force;
  }
  const auto open = newest(
      [&](const Stored& one) { return !domain::is_over(rules.kind, one.values, work.as_of()); });
  if (open) return *open;
  return {std::string(kind), records.back().number};
}

}  // namespace kortisto::reg
