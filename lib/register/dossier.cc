#include "register/dossier.h"

#include <algorithm>
#include <set>
#include <utility>

#include "db/result.h"
#include "register/history.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

// Every record begins with having been added.
void require_beginnings(const domain::Dossier& dossier) {
  const auto added = std::count_if(
      dossier.changes.begin(), dossier.changes.end(),
      [](const domain::Change& change) { return change.kind == domain::ChangeKind::added; });
  const std::size_t records = 1 + dossier.guardians.size() + dossier.plans.size();
  if (static_cast<std::size_t>(added) != records) throw db::damaged("change");
}

}  // namespace

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
                      .changes = read_history(work, id),
                      .audit = read_audit(work, id, stored.added_at)};
  require_beginnings(out);
  std::set<domain::SourceId> sources;
  for (const domain::Change& change : out.changes) sources.insert(change.source);
  for (const domain::SourceId source : sources) {
    out.sources.emplace_back(source, read_source(work, source));
  }
  work.commit();
  return out;
}

}  // namespace kortisto::reg
