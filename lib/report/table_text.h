// Columns side by side in a limited width.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace kortisto::report {

// The widths that a table's columns get, with kColumnGap between them: what they need when there is
// room, else the narrow ones what they need and the others an equal share of the rest.
// REQUIRES: at least one column, and columns >= 4 for each
[[nodiscard]] std::vector<int> column_widths(const Table& table, int columns);

inline constexpr int kColumnGap = 2;

// The table's lines: header, rule, rows; a cell that is too long for its column is wrapped.
[[nodiscard]] std::vector<std::string> table_lines(const Table& table, int columns);

}  // namespace kortisto::report
