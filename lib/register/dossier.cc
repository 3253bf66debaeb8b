#include "register/dossier.h"

#include <algorithm>
#include <map>
#include <utility>

#include "db/result.h"
#include "register/history.h"
#include "register/household.h"
#include "register/table.h"
#include "register/trail.h"

namespace kortisto::reg {

namespace {

// Every record begins with having been added; one that was undone is not there any more.
void require_beginnings(const domain::Dossier& dossier) {
  std::size_t added = 0;
  std::size_t undone = 0;
  for (const domain::Change& change : dossier.changes) {
    if (change.field.empty()) ++(change.type == domain::ChangeType::added ? added : undone);
  }
  std::size_t records = 0;
  for (const domain::Section& section : dossier.sections) records += section.records.size();
  if (added != records + undone) throw db::damaged("change");
}

Timestamp added_at(const domain::Dossier& dossier) {
  const auto own = std::find_if(
      dossier.changes.begin(), dossier.changes.end(), [&](const domain::Change& change) {
        return change.record == domain::Client::kKind && change.record_id == dossier.id.value;
      });
  if (own == dossier.changes.end()) throw db::damaged("change");
  return own->recorded_at;
}

// The sources of the changes, numbered within the dossier: the register's own numbers would tell
// how much was written about others. Those that say the same are one.
void read_sources(Work& work, domain::Dossier& dossier) {
  std::map<std::pair<domain::SourceId, domain::Giver>, domain::SourceId> number_of;
  std::map<domain::SourceId, domain::Source> read;
  for (domain::Change& change : dossier.changes) {
    const auto [stored, first_time] = read.try_emplace(change.source);
    if (first_time) stored->second = read_source(work, change.source);
    const domain::Source& source = stored->second;
    const domain::Giver giver = domain::giver_of(change.record, source);
    const auto [known, is_new] = number_of.try_emplace({change.source, giver});
    if (is_new) {
      const auto same =
          std::find_if(dossier.sources.begin(), dossier.sources.end(),
                       [&](const auto& one) { return one.source == source && one.giver == giver; });
      if (same == dossier.sources.end()) {
        const domain::SourceId next{static_cast<std::int64_t>(dossier.sources.size()) + 1};
        dossier.sources.push_back({next, source, giver});
        known->second = next;
      } else {
        known->second = same->id;
      }
    }
    change.source = known->second;
  }
}

}  // namespace

domain::Dossier export_client(Register& store, domain::ClientId id,
                              const std::function<void(const domain::Dossier&)>& check) {
  Work work(store);
  require_client(work, id);
  work.audit("client.export", domain::Client::kKind, id.value, keys_of(domain::Client::kKind));
  domain::Dossier out{.id = id,
                      .added_at = {},
                      .read_at = work.now(),
                      .sections = read_sections(work, id),
                      .sources = {},
                      .changes = read_history(work, id),
                      .audit = {},
                      .household = read_household(work, id)};
  require_beginnings(out);
  out.added_at = added_at(out);
  out.audit = read_audit(work, id, out.added_at);
  read_sources(work, out);
  if (check) check(out);
  work.commit();
  return out;
}

}  // namespace kortisto::reg
