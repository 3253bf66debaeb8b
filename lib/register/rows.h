// What more than one use case reads and writes, for the files of this folder alone.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "domain/dossier.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/work.h"

namespace kortisto::reg {

// Throws Error(not_found) "error.register.no-client" with the number.
void require_client(Work& work, domain::ClientId id);

struct StoredClient {
  Timestamp added_at;
  domain::Client client;
};

// Throws what require_client() throws.
[[nodiscard]] StoredClient read_client(Work& work, domain::ClientId id);

using GuardianRow = std::pair<domain::GuardianId, domain::Guardian>;

// In the order they were added.
[[nodiscard]] std::vector<GuardianRow> read_guardians(Work& work, domain::ClientId client);

// With its history and its row "guardian.add" of the audit trail. REQUIRES: the client exists
[[nodiscard]] domain::GuardianId insert_guardian(Work& work, domain::ClientId client,
                                                 const domain::Guardian& guardian,
                                                 const domain::Provenance& provenance,
                                                 domain::SourceId source);

// In the order they were added.
[[nodiscard]] std::vector<domain::PlanVersion> read_plans(Work& work, domain::ClientId client);

// The trail of a client and what belongs to the client, oldest first, with what was done to all
// clients since this one was added.
[[nodiscard]] std::vector<domain::AuditRow> read_audit(Work& work, domain::ClientId id,
                                                       Timestamp added_at);

// The keys of the fields that a record says something in, for the audit trail.
template <typename R>
[[nodiscard]] std::vector<std::string_view> present_keys(const R& record) {
  std::vector<std::string_view> keys;
  for (const domain::Field& field : R::fields()) {
    if (!domain::is_absent(domain::get(record, field))) keys.push_back(field.key);
  }
  return keys;
}

// The keys of all of its fields.
template <typename R>
[[nodiscard]] std::vector<std::string_view> all_keys() {
  std::vector<std::string_view> keys;
  for (const domain::Field& field : R::fields()) keys.push_back(field.key);
  return keys;
}

}  // namespace kortisto::reg
