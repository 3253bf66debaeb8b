#include "register/dossier.h"

#include <algorithm>
#include <set>
#include <utility>

#include "register/history.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

domain::Dossier dossier(Register& store, domain::ClientId id, std::string_view action) {
  Work work(store);
  StoredClient stored = read_client(work, id);
  work.audit(action, domain::Client::kKind, id.value, all_keys<domain::Client>());

  domain::Dossier out{.id = id,
                      .client = std::move(stored.client),
                      .added_at = stored.added_at,
                      .guardians = read_guardians(work, id),
                      .plans = read_plans(work, id),
                      .sources = {},
                      .changes = {},
                      .audit = read_audit(work, id, stored.added_at)};
  out.changes = read_changes(work, domain::Client::kKind, id.value, field_texts(out.client));
  for (const auto& [number, guardian] : out.guardians) {
    const auto changes =
        read_changes(work, domain::Guardian::kKind, number.value, field_texts(guardian));
    out.changes.insert(out.changes.end(), changes.begin(), changes.end());
  }
  for (const domain::PlanVersion& one : out.plans) {
    const auto changes =
        read_changes(work, domain::Plan::kKind, one.id.value, field_texts(one.plan));
    out.changes.insert(out.changes.end(), changes.begin(), changes.end());
  }
  // Stable: what was written at one moment stays in the order of the record's fields.
  std::stable_sort(out.changes.begin(), out.changes.end(),
                   [](const auto& a, const auto& b) { return a.recorded_at < b.recorded_at; });
  std::set<domain::SourceId> sources;
  for (const domain::Change& change : out.changes) sources.insert(change.source);
  for (const domain::SourceId source : sources) {
    out.sources.emplace_back(source, read_source(work, source));
  }
  work.commit();
  return out;
}

}  // namespace kortisto::reg
