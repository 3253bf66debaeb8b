#include "register/dossier.h"

#include <algorithm>
#include <map>
#include <utility>

#include "db/result.h"
#include "register/history.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

// Every record begins with having been added; one that was undone is not there any more.
void require_beginnings(const domain::Dossier& dossier) {
  std::size_t added = 0;
  std::size_t undone = 0;
  for (const domain::Change& change : dossier.changes) {
    if (change.field.empty()) ++(change.kind == domain::ChangeKind::added ? added : undone);
  }
  const std::size_t records = 1 + dossier.guardians.size() + dossier.plans.size();
  if (added != records + undone) throw db::damaged("change");
}

// The sources of the changes, numbered within the dossier: the register's own numbers would tell
// how much was written about others. Those that say the same are one.
void read_sources(Work& work, domain::Dossier& dossier) {
  std::map<domain::SourceId, domain::SourceId> number_of;
  for (domain::Change& change : dossier.changes) {
    const auto [known, is_new] = number_of.try_emplace(change.source);
    if (is_new) {
      const domain::Source source = read_source(work, change.source);
      const auto same = std::find_if(dossier.sources.begin(), dossier.sources.end(),
                                     [&](const auto& one) { return one.second == source; });
      if (same == dossier.sources.end()) {
        dossier.sources.emplace_back(
            domain::SourceId{static_cast<std::int64_t>(dossier.sources.size()) + 1}, source);
        known->second = dossier.sources.back().first;
      } else {
        known->second = same->first;
      }
    }
    change.source = known->second;
  }
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
  read_sources(work, out);
  work.commit();
  return out;
}

}  // namespace kortisto::reg
