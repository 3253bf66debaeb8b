// Columns whose widths the writer of a document has fixed.
#pragma once

#include <vector>

namespace kortisto::report {

// What each column gets of `room`, in the unit of that: its share, but at least its minimum; a
// column that takes more than its share takes it from the others. Without room for all the minimums
// the shares alone count.
// REQUIRES: as many minimums as shares, which are greater than 0
[[nodiscard]] std::vector<double> widths_by_share(const std::vector<int>& shares,
                                                  const std::vector<double>& minimums, double room);

}  // namespace kortisto::report
