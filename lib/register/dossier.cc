#include "register/dossier.h"

#include <algorithm>
#include <map>
#include <utility>

#include "db/result.h"
#include "register/history.h"
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

domain::Dossier export_client(Register& store, domain::ClientId id) {
  Work work(store);
  require_client(work, id);
  work.audit("client.export", domain::Client::kKind, id.value, keys_of(domain::Client::kKind));
  domain::Dossier out{.id = id,
                      .added_at = {},
                      .sections = read_sections(work, id),
                      .sources = {},
                      .changes = read_history(work, id),
                      .audit = {}};
  require_beginnings(out);
  out.added_at = added_at(out);
  out.audit = read_audit(work, id, out.added_at);
  read_sources(work, out);
  work.commit();
  return out;
}

}  // namespace kortisto::reg
