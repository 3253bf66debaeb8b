#include "report/table_text.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>

#include "base/utf8.h"
#include "text/wrap.h"

namespace kortisto::report {

namespace {

// The widest line of a cell as it was written.
int natural_width(std::string_view cell) {
  int widest = 0;
  for (;;) {
    const std::size_t newline = cell.find('\n');
    widest = std::max(widest, display_width(cell.substr(0, newline)));
    if (newline == std::string_view::npos) return widest;
    cell.remove_prefix(newline + 1);
  }
}

void add_row(const std::vector<std::string>& cells, const std::vector<int>& widths,
             std::vector<std::string>& lines) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(text::wrap(cells[i], widths[i]));
    height = std::max(height, wrapped.back().size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
      const std::string_view part =
          at < wrapped[i].size() ? std::string_view(wrapped[i][at]) : std::string_view();
      const bool is_last = i + 1 == wrapped.size();
      line += is_last ? std::string(part) : text::pad_right(part, widths[i] + kColumnGap);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
  }
}

}  // namespace

std::vector<int> column_widths(const Table& table, int columns) {
  std::vector<int> needs;
  for (const std::string& title : table.columns) needs.push_back(natural_width(title));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      needs[i] = std::max(needs[i], natural_width(row[i]));
    }
  }
  // A column narrower than this cannot hold a wide letter.
  for (int& need : needs) need = std::max(need, 2);

  std::vector<std::size_t> open(needs.size());  // by need, the smallest first
  std::iota(open.begin(), open.end(), std::size_t{0});
  std::stable_sort(open.begin(), open.end(),
                   [&](std::size_t a, std::size_t b) { return needs[a] < needs[b]; });
  int room = columns - kColumnGap * (static_cast<int>(needs.size()) - 1);
  std::vector<int> widths(needs.size());
  for (std::size_t at = 0; at < open.size(); ++at) {
    const int share = room / static_cast<int>(open.size() - at);
    widths[open[at]] = std::min(needs[open[at]], share);
    room -= widths[open[at]];
  }
  return widths;
}

std::vector<std::string> table_lines(const Table& table, int columns) {
  const std::vector<int> widths = column_widths(table, columns);
  std::vector<std::string> lines;
  add_row(table.columns, widths, lines);
  std::vector<std::string> rule;
  rule.reserve(widths.size());
  for (const int width : widths) rule.emplace_back(static_cast<std::size_t>(width), '-');
  add_row(rule, widths, lines);
  for (const auto& row : table.rows) add_row(row, widths, lines);
  return lines;
}

}  // namespace kortisto::report
