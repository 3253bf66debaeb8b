#include "report/history.h"

#include <tuple>

namespace kortisto::report {

namespace {

auto occasion(const domain::Change& change) {
  return std::tie(change.recorded_at, change.record, change.record_id, change.type,
                  change.valid_from, change.reason, change.requested_by, change.source);
}

}  // namespace

Histories::Histories(std::span<const domain::Change> changes) {
  for (const domain::Change& change : changes) {
    records_[{change.record, change.record_id}].push_back(&change);
  }
}

const RecordHistory& Histories::of(std::string_view record, std::int64_t id) const {
  static const RecordHistory kNone;
  const auto found = records_.find({record, id});
  return found == records_.end() ? kNone : found->second;
}

const domain::Change* latest(const RecordHistory& history, std::string_view field) {
  // From the newest on: each undoing took back the latest that still stood.
  std::size_t undone = 0;
  for (auto at = history.rbegin(); at != history.rend(); ++at) {
    const domain::Change& change = **at;
    if (change.field != field && !change.field.empty()) continue;
    if (change.type == domain::ChangeType::undone) {
      ++undone;
    } else if (undone > 0) {
      --undone;
    } else {
      return &change;
    }
  }
  return nullptr;
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
