// The changes of a dossier as a reader asks for them: what a datum rests on now, and what was done
// in one go.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/dossier.h"

namespace kortisto::report {

// The changes of one record, oldest first.
using RecordHistory = std::vector<const domain::Change*>;

// What each record's data rest on. Refers to the changes that it was made from.
class Histories {
 public:
  explicit Histories(std::span<const domain::Change> changes);

  // Empty for a record that has no history.
  [[nodiscard]] const RecordHistory& of(std::string_view record, std::int64_t id) const;

 private:
  std::map<std::pair<std::string_view, std::int64_t>, RecordHistory> records_;
};

// The change since when a field has said what it says, and from which source: its own latest one
// that was not undone, else that the record was added. nullptr in a history that does not say.
[[nodiscard]] const domain::Change* latest(const RecordHistory& history, std::string_view field);

// Runs of changes of one record that were recorded together, for one reason, from one source.
// REQUIRES: the changes of one event are neighbours, as the register gives them
[[nodiscard]] std::vector<std::span<const domain::Change>> events(
    std::span<const domain::Change> changes);

}  // namespace kortisto::report
