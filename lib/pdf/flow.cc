#include "pdf/flow.h"

#include <algorithm>
#include <utility>

namespace kortisto::pdf {

namespace {

constexpr double kLongRow = 0.3;      // of a page: a higher row is split where it stands
constexpr std::size_t kFewLines = 3;  // that are not left alone at the foot of a page
constexpr std::size_t kFewest = 2;    // of the lines of a cell that go over
constexpr double kRounding = 0.01;    // sums of heights that fill a page exactly still fit

double height_of(const std::vector<Line>& lines, std::size_t from, std::size_t to) {
  double height = 0;
  for (std::size_t i = from; i < std::min(to, lines.size()); ++i) height += lines[i].height;
  return height;
}

// With at most so many lines.
double height_of(const Row& row, std::size_t lines = static_cast<std::size_t>(-1)) {
  double height = row.height;
  for (const Cell& cell : row.cells) {
    height = std::max(height, cell.y + height_of(cell.lines, 0, lines));
  }
  return height + 2 * row.padding;
}

using LineNumbers = std::vector<std::size_t>;

// Of the lines that stand on one page.
double height_of(const Row& row, const LineNumbers& from, const LineNumbers& to) {
  const bool first = std::all_of(from.begin(), from.end(), [](std::size_t at) { return at == 0; });
  double height = first ? row.height : 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    height = std::max(height, (from[i] == 0 ? cell.y : 0) + height_of(cell.lines, from[i], to[i]));
  }
  return height + 2 * row.padding;
}

bool is_end(const Row& row, const LineNumbers& to) {
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (to[i] < row.cells[i].lines.size()) return false;
  }
  return true;
}

// Leaves at least so many lines of a cell for the next page, if as many stay; of a cell that ends
// here only `of_all`.
void leave(const Row& row, const LineNumbers& from, LineNumbers& to, std::size_t fewest,
           bool of_all) {
  for (std::size_t i = 0; i < to.size(); ++i) {
    const std::size_t lines = row.cells[i].lines.size();
    if (lines - to[i] >= fewest || to[i] - from[i] < 2 * fewest) continue;
    if (of_all || to[i] < lines) to[i] = lines - fewest;
  }
}

}  // namespace

Flow::Flow(double bottom, double top) : top_(top), bottom_(bottom) {
  new_page();
}

void Flow::add(Row row) {
  const bool waits = row.with_next || keeping_;
  waiting_.push_back({std::move(row), keeping_});
  if (!waits) put_waiting();
}

void Flow::stop_keeping() {
  keeping_ = false;
  // A heading at the end waits for what comes after.
  if (!waiting_.empty() && !waiting_.back().row.with_next) put_waiting();
}

Pages Flow::finish() && {
  put_waiting();
  return std::move(pages_);
}

void Flow::new_page() {
  pages_.pages.emplace_back();
  y_ = top_;
  if (header_) {
    LineNumbers all;
    for (const Cell& cell : header_->cells) all.push_back(cell.lines.size());
    draw(*header_, LineNumbers(all.size()), all, pages_.pages.back().repeated);
  }
  at_top_ = true;
}

bool Flow::may_split(const Waiting& waiting) const {
  return !waiting.kept && height_of(waiting.row) > (bottom_ - top_) * kLongRow;
}

double Flow::needed_from(std::size_t first) const {
  double needed = 0;
  for (std::size_t i = first; i < waiting_.size(); ++i) {
    const Row& row = waiting_[i].row;
    if (may_split(waiting_[i])) return needed + row.gap + height_of(row, kFewLines);
    needed += row.gap + height_of(row);
  }
  return needed;
}

void Flow::put_waiting() {
  if (needed_from(0) > room() + kRounding && !at_top_) new_page();
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    Row& row = waiting_[i].row;
    put(row, may_split(waiting_[i]), needed_from(i + 1));
    if (row.is_header) header_ = std::move(row);
  }
  waiting_.clear();
}

void Flow::put(const Row& row, bool splits, double below) {
  if (!at_top_) y_ += row.gap;
  if (row.height + 2 * row.padding > room() && !at_top_) new_page();
  if (row.at_foot) y_ = std::max(y_, bottom_ - height_of(row));
  LineNumbers from(row.cells.size());
  while (true) {
    LineNumbers to = fitting(row, from);
    bool enough = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      enough = enough && to[i] >= std::min(row.cells[i].lines.size(), from[i] + kFewLines);
    }
    if (!enough && !at_top_) {
      new_page();
      continue;
    }
    if (to == from && !is_end(row, to)) {
      // Higher than a page, so that it would come again and again.
      for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] = std::min(to[i] + 1, row.cells[i].lines.size());
      }
    }
    const bool crowded = y_ + height_of(row, from, to) + below > bottom_ + kRounding;
    const bool for_below = splits && crowded && is_end(row, to);
    leave(row, from, to, for_below ? kFewLines : kFewest, for_below);
    draw(row, from, to, pages_.pages.back().content);
    if (is_end(row, to)) return;
    from = std::move(to);
    new_page();
  }
}

Flow::LineNumbers Flow::fitting(const Row& row, const LineNumbers& from) const {
  LineNumbers to = from;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::vector<Line>& lines = row.cells[i].lines;
    double left = room() - 2 * row.padding - (from[i] == 0 ? row.cells[i].y : 0) + kRounding;
    while (to[i] < lines.size() && lines[to[i]].height <= left) left -= lines[to[i]++].height;
  }
  return to;
}

void Flow::draw(const Row& row, const LineNumbers& from, const LineNumbers& to,
                std::vector<PlacedLine>& target) {
  Page& page = pages_.pages.back();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    double y = y_ + row.padding + (from[i] == 0 ? cell.y : 0);
    for (std::size_t number = from[i]; number < to[i]; ++number) {
      const Line& line = cell.lines[number];
      // A paragraph written from right to left begins at the right; a single name stays where a
      // reader of the other values looks for it.
      const bool at_right = cell.at_right || (line.right_to_left && cell.lines.size() > 1);
      const double shift = at_right ? std::max(0.0, cell.width - line.width) : 0;
      target.push_back({style::kLeft + cell.x + shift, y + line.baseline, line});
      y += line.height;
    }
  }
  const double height = height_of(row, from, to);

  if (row.tint) {
    page.decoration.push_back({style::kLeft, y_, style::kWidth, height, *row.tint});
    page.decoration.push_back({style::kLeft, y_, style::kBar, height, style::kBlue});
  }
  if (std::all_of(from.begin(), from.end(), [](std::size_t at) { return at == 0; })) {
    if (row.above) {
      page.decoration.push_back({style::kLeft + row.above->x, y_ - row.above->height / 2,
                                 row.above->width, row.above->height, row.above->color});
    }
    for (const Rectangle& shape : row.shapes) {
      page.decoration.push_back({style::kLeft + shape.x, y_ + row.padding + shape.y, shape.width,
                                 shape.height, shape.color});
    }
    if (row.bookmark) {
      pages_.bookmarks.push_back(*row.bookmark);
      pages_.bookmarks.back().page = pages_.pages.size() - 1;
      pages_.bookmarks.back().y = y_;
    }
  }
  y_ += height;
  if (row.below && is_end(row, to)) {
    page.decoration.push_back({style::kLeft + row.below->x, y_ - row.below->height / 2,
                               row.below->width, row.below->height, row.below->color});
  }
  at_top_ = false;
}

}  // namespace kortisto::pdf
