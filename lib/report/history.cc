#include "report/history.h"

namespace kortisto::report {

namespace {

auto occasion(const domain::Change& change) {
  return std::tie(change.recorded_at, change.record, change.record_id, change.kind,
                  change.valid_from, change.reason, change.requested_by, change.source);
}

}  // namespace

Provenance::Provenance(std::span<const domain::Change> changes) {
  for (const domain::Change& change : changes) {
    latest_[{change.record, change.record_id, change.field}] = &change;
  }
}

const domain::Change* Provenance::of(std::string_view record, std::int64_t id,
                                     std::string_view field) const {
  const auto found = latest_.find({record, id, field});
  return found == latest_.end() ? nullptr : found->second;
}

std::vector<std::span<const domain::Change>> events(std::span<const domain::Change> changes) {
  std::vector<std::span<const domain::Change>> out;
  while (!changes.empty()) {
    std::size_t length = 1;
    while (length < changes.size() && occasion(changes[length]) == occasion(changes[0])) ++length;
    out.push_back(changes.first(length));
    changes = changes.subspan(length);
  }
  return out;
}

}  // namespace kortisto::report
