// The changes of a dossier as a reader asks for them: what a datum rests on now, and what was done
// in one go.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "domain/dossier.h"

namespace kortisto::report {

// The latest change of each field, which says since when it has been so and from which source.
// Refers to the changes that it was made from.
class Provenance {
 public:
  explicit Provenance(std::span<const domain::Change> changes);

  // nullptr for a field that never had a value.
  [[nodiscard]] const domain::Change* of(std::string_view record, std::int64_t id,
                                         std::string_view field) const;

 private:
  std::map<std::tuple<std::string_view, std::int64_t, std::string_view>, const domain::Change*>
      latest_;
};

// Runs of changes of one record that were recorded together, for one reason, from one source.
// REQUIRES: the changes of one event are neighbours, as the register gives them
[[nodiscard]] std::vector<std::span<const domain::Change>> events(
    std::span<const domain::Change> changes);

}  // namespace kortisto::report
