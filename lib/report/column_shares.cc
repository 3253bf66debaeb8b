#include "report/column_shares.h"

#include <cstddef>
#include <numeric>

namespace kortisto::report {

std::vector<double> widths_by_share(const std::vector<int>& shares,
                                    const std::vector<double>& minimums, double room) {
  const bool enough = std::accumulate(minimums.begin(), minimums.end(), 0.0) <= room;
  std::vector<double> widths(shares.size());
  std::vector<bool> fixed(shares.size());
  double left = room;
  double open = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (fixed[i]) continue;
      widths[i] = left * shares[i] / open;
      if (!enough || widths[i] >= minimums[i]) continue;
      widths[i] = minimums[i];
      fixed[i] = true;
      left -= minimums[i];
      open -= shares[i];
      again = open > 0;
      break;  // the others get less than they were given
    }
  }
  return widths;
}

}  // namespace kortisto::report
