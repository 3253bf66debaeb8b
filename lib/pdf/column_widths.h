// How the width of a page is shared among the columns of a table.
#pragma once

#include <vector>

namespace kortisto::pdf {

// What a column would like, and what it needs so that no word is broken. In points.
struct ColumnNeed {
  double natural;
  double minimum;
};

// The widths, together `total`. When there is room for all, each gets more in proportion; else the
// narrow ones get what they would like and the others equal shares of the rest, unless a word needs
// more. REQUIRES: at least one column
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total);

}  // namespace kortisto::pdf
