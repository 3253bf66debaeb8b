#include "report/table_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "report/column_shares.h"
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

// What is longer is broken where it has to be: a language without spaces, an address.
constexpr int kLongestWord = 24;

int longest_word(std::string_view cell) {
  int longest = 0;
  while (!cell.empty()) {
    const std::size_t end = cell.find_first_of(" \n", text::day_length(cell));
    longest = std::max(longest, display_width(cell.substr(0, end)));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return std::min(longest, kLongestWord);
}

// The greatest measure of each column's title and cells.
std::vector<int> measured(const Table& table, int (*measure)(std::string_view)) {
  std::vector<int> widths;
  // A column narrower than 2 cannot hold a wide letter.
  for (const std::string& title : table.columns) widths.push_back(std::max(2, measure(title)));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], measure(row[i]));
  }
  return widths;
}

// Whole columns, whose edges lie where the shares put them.
std::vector<int> fixed_widths(const Table& table, int room) {
  std::vector<double> words;
  words.reserve(table.columns.size());
  for (const std::string& title : table.columns) words.push_back(std::max(2, longest_word(title)));
  if (std::accumulate(words.begin(), words.end(), 0.0) > room) words.assign(words.size(), 2);
  std::vector<int> widths;
  double edge = 0;
  int filled = 0;
  for (const double width : widths_by_share(table.shares, words, room)) {
    edge += width;
    widths.push_back(std::max(2, static_cast<int>(std::lround(edge)) - filled));
    filled += widths.back();
  }
  return widths;
}

int with_gaps(const std::vector<int>& widths) {
  const int gaps = kColumnGap * (static_cast<int>(widths.size()) - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

// Each gets what it needs of the room, or an equal share of what the narrower ones leave.
std::vector<int> shared_out(const std::vector<int>& needs, int room) {
  std::vector<std::size_t> open(needs.size());  // by need, the smallest first
  std::iota(open.begin(), open.end(), std::size_t{0});
  std::stable_sort(open.begin(), open.end(),
                   [&](std::size_t a, std::size_t b) { return needs[a] < needs[b]; });
  std::vector<int> widths(needs.size());
  for (std::size_t at = 0; at < open.size(); ++at) {
    const int share = room / static_cast<int>(open.size() - at);
    widths[open[at]] = std::min(needs[open[at]], share);
    room -= widths[open[at]];
  }
  return widths;
}

// A cell on the lines that it takes in its column: as it is where it has room, as most have.
class WrappedCell {
 public:
  WrappedCell(const std::string& cell, int width) {
    const auto plain = plain_width(cell);
    width_ = plain ? *plain : display_width(cell);
    if (width_ <= width && (plain || cell.find('\n') == std::string::npos)) {
      whole_ = cell;
    } else {
      lines_ = text::wrap(cell, width);
    }
  }

  [[nodiscard]] std::size_t height() const noexcept { return lines_.empty() ? 1 : lines_.size(); }
  // What stands on a line of the row, and how wide that is.
  [[nodiscard]] std::string_view on_line(std::size_t at) const {
    if (lines_.empty()) return at == 0 ? whole_ : std::string_view();
    return at < lines_.size() ? std::string_view(lines_[at]) : std::string_view();
  }
  [[nodiscard]] int width_on_line(std::size_t at) const {
    if (lines_.empty()) return at == 0 ? width_ : 0;
    return display_width(on_line(at));
  }

 private:
  std::string_view whole_;
  std::vector<std::string> lines_;
  int width_ = 0;
};

void add_row(const std::vector<std::string>& cells, const std::vector<int>& widths,
             const std::vector<bool>& at_right, std::string& out) {
  std::vector<WrappedCell> wrapped;
  wrapped.reserve(cells.size());
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.emplace_back(cells[i], widths[i]);
    height = std::max(height, wrapped.back().height());
  }
  for (std::size_t at = 0; at < height; ++at) {
    const std::size_t begin = out.size();
    std::size_t blanks = 0;  // before the next text
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
      const std::string_view part = wrapped[i].on_line(at);
      const auto free =
          static_cast<std::size_t>(std::max(widths[i] - wrapped[i].width_on_line(at), 0));
      const bool right = !at_right.empty() && at_right[i];
      if (right) blanks += free;
      if (!part.empty()) out.append(std::exchange(blanks, 0), ' ').append(part);
      if (i + 1 == wrapped.size()) break;
      blanks += kColumnGap + (right ? 0 : free);
    }
    out.erase(std::max(begin, out.find_last_not_of(' ') + 1));
    out += '\n';
  }
}

void add_rule(const std::vector<int>& widths, std::string& out) {
  std::vector<std::string> rule;
  rule.reserve(widths.size());
  for (const int width : widths) rule.emplace_back(static_cast<std::size_t>(width), '-');
  add_row(rule, widths, {}, out);
}

}  // namespace

std::vector<int> column_widths(const Table& table, int columns) {
  const int room = columns - kColumnGap * (static_cast<int>(table.columns.size()) - 1);
  if (!table.shares.empty()) return fixed_widths(table, room);
  std::vector<int> needs = measured(table, natural_width);
  const std::vector<int> words = measured(table, longest_word);
  std::vector<int> widths = shared_out(needs, room);
  bool broken = false;
  for (std::size_t i = 0; i < widths.size(); ++i) broken = broken || widths[i] < words[i];
  const int spare = columns - with_gaps(words);
  if (!broken || spare < 0) return widths;
  for (std::size_t i = 0; i < needs.size(); ++i) needs[i] -= words[i];
  widths = shared_out(needs, spare);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += words[i];
  return widths;
}

int least_width(const Table& table) {
  return with_gaps(measured(table, longest_word));
}

void append_head(const Table& table, const std::vector<int>& widths, std::string& out) {
  add_row(table.columns, widths, table.at_right, out);
  add_rule(widths, out);
}

void append_rows(const Table& table, const std::vector<int>& widths, std::string& out) {
  for (const auto& row : table.rows) {
    if (table.sums_up && &row == &table.rows.back()) add_rule(widths, out);
    add_row(row, widths, table.at_right, out);
  }
}

void append_table(const Table& table, const std::vector<int>& widths, std::string& out) {
  append_head(table, widths, out);
  append_rows(table, widths, out);
}

void append_stacked(const Table& table, int columns, std::string& out) {
  int titles = 0;
  for (const std::string& title : table.columns) titles = std::max(titles, natural_width(title));
  titles = std::min(titles, columns / 2 - kColumnGap);
  const std::vector<int> widths{titles, columns - titles - kColumnGap};
  for (const auto& row : table.rows) {
    if (&row != &table.rows.front()) out += '\n';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].empty()) add_row({table.columns[i], row[i]}, widths, {}, out);
    }
  }
}

}  // namespace kortisto::report
