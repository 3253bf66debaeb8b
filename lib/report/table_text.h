// Columns side by side in a limited width.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace kortisto::report {

// The widths that a table's columns get, with kColumnGap between them: by their shares, where the
// table fixes those, without a look at its rows; else what they need when there is
// room, else the narrow ones what they need and the others an equal share of the rest; but each its
// longest word of up to 24 columns, where there is room for those.
// REQUIRES: at least one column, and columns >= 4 for each
[[nodiscard]] std::vector<int> column_widths(const Table& table, int columns);

inline constexpr int kColumnGap = 2;

// How wide the table is at least if none of these words is to be broken.
[[nodiscard]] int least_width(const Table& table);

// Appends lines, each ended: titles and rule, or rows; a cell that is too long for its column is
// wrapped. The widths are those that column_widths() gives.
void append_head(const Table& table, const std::vector<int>& widths, std::string& out);
void append_rows(const Table& table, const std::vector<int>& widths, std::string& out);
// Both.
void append_table(const Table& table, const std::vector<int>& widths, std::string& out);

// The same rows one below the other, each with the titles of its cells before them and an empty
// line between two: for a width that the table does not fit into. Empty cells are left out.
void append_stacked(const Table& table, int columns, std::string& out);

}  // namespace kortisto::report
