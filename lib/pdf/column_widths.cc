#include "pdf/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace kortisto::pdf {

namespace {

// The columns whose width is still open, and what is left for them.
class Sharing {
 public:
  Sharing(std::size_t columns, double total)
      : widths_(columns), open_(columns, true), left_(total), number_(columns) {}

  // Fixes columns at `wanted` while one is found that `accept(wanted, share)`s it.
  template <typename Wanted, typename Accept>
  void fix(Wanted wanted, Accept accept) {
    for (bool again = true; again && number_ > 0;) {
      again = false;
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        const double width = wanted(i);
        if (!open_[i] || !accept(width, share())) continue;
        widths_[i] = width;
        left_ -= width;
        open_[i] = false;
        again = --number_ > 0;
      }
    }
  }

  std::vector<double> finish() && {
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (open_[i]) widths_[i] = share();
    }
    return std::move(widths_);
  }

 private:
  [[nodiscard]] double share() const { return left_ / static_cast<double>(number_); }

  std::vector<double> widths_;
  std::vector<bool> open_;
  double left_;
  std::size_t number_;
};

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total) {
  double natural = 0;
  for (const ColumnNeed& need : needs) natural += need.natural;
  std::vector<double> widths;
  if (natural <= total) {
    const double each = (total - natural) / static_cast<double>(needs.size());
    for (const ColumnNeed& need : needs) widths.push_back(need.natural + each);
    return widths;
  }
  Sharing sharing(needs.size(), total);
  sharing.fix([&](std::size_t i) { return needs[i].natural; },
              [](double width, double share) { return width <= share; });
  Sharing with_words = sharing;
  with_words.fix([&](std::size_t i) { return needs[i].minimum; },
                 [](double width, double share) { return width > share && share > 0; });
  widths = std::move(with_words).finish();
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  const bool fits = sum <= total + 0.01 && *std::min_element(widths.begin(), widths.end()) > 0;
  return fits ? widths : std::move(sharing).finish();
}

}  // namespace kortisto::pdf
