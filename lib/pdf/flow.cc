#include "pdf/flow.h"

#include <algorithm>
#include <utility>

namespace kortisto::pdf {

namespace {

constexpr double kLongRow = 0.3;      // of a page: a higher row is split where it stands
constexpr std::size_t kFewLines = 3;  // that are not left alone at the foot of a page
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

}  // namespace

Flow::Flow(double bottom, double top) : top_(top), bottom_(bottom) {
  new_page();
}

void Flow::add(Row row) {
  if (row.with_next || keeping_) {
    waiting_.push_back(std::move(row));
    return;
  }
  const double page = bottom_ - top_;
  const double height = height_of(row);
  double needed = row.gap + (height > page * kLongRow ? height_of(row, kFewLines) : height);
  for (const Row& before : waiting_) needed += before.gap + height_of(before);
  if (needed > room() + kRounding && !at_top_) new_page();
  for (const Row& before : waiting_) put(before);
  waiting_.clear();
  put(row);
}

void Flow::stop_keeping() {
  keeping_ = false;
  // A heading at the end waits for what comes after.
  if (waiting_.empty() || waiting_.back().with_next) return;
  Row last = std::move(waiting_.back());
  waiting_.pop_back();
  add(std::move(last));
}

void Flow::repeat(Row header) {
  header.gap = 0;
  header_ = std::move(header);
}

Pages Flow::finish() && {
  for (const Row& row : waiting_) put(row);
  return std::move(pages_);
}

void Flow::new_page() {
  pages_.pages.emplace_back();
  y_ = top_;
  // While the header itself waits for its table's first row, there is nothing to repeat.
  if (header_ && waiting_.empty()) {
    LineNumbers all;
    for (const Cell& cell : header_->cells) all.push_back(cell.lines.size());
    draw(*header_, LineNumbers(all.size()), all, pages_.pages.back().repeated);
  }
  at_top_ = true;
}

void Flow::put(const Row& row) {
  if (!at_top_) y_ += row.gap;
  if (row.height + 2 * row.padding > room() && !at_top_) new_page();
  LineNumbers from(row.cells.size());
  while (true) {
    LineNumbers to = fitting(row, from);
    bool enough = true;
    bool all = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::size_t lines = row.cells[i].lines.size();
      enough = enough && to[i] >= std::min(lines, from[i] + kFewLines);
      all = all && to[i] == lines;
    }
    if (!enough && !at_top_) {
      new_page();
      continue;
    }
    if (to == from && !all) {
      // Higher than a page, so that it would come again and again.
      for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] = std::min(to[i] + 1, row.cells[i].lines.size());
      }
    }
    draw(row, from, to, pages_.pages.back().content);
    if (all) return;
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
  const bool first = std::all_of(from.begin(), from.end(), [](std::size_t at) { return at == 0; });
  double height = first ? row.height : 0;
  bool last = true;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const double below = from[i] == 0 ? cell.y : 0;
    height = std::max(height, below + height_of(cell.lines, from[i], to[i]));
    last = last && to[i] == cell.lines.size();
    double y = y_ + row.padding + below;
    for (std::size_t number = from[i]; number < to[i]; ++number) {
      const Line& line = cell.lines[number];
      // A paragraph written from right to left begins at the right; a single name stays where a
      // reader of the other values looks for it.
      const bool at_right = line.right_to_left && cell.lines.size() > 1;
      const double shift = at_right ? std::max(0.0, cell.width - line.width) : 0;
      target.push_back({style::kLeft + cell.x + shift, y + line.baseline, line});
      y += line.height;
    }
  }
  height += 2 * row.padding;

  if (row.tint) {
    page.decoration.push_back({style::kLeft, y_, style::kWidth, height, *row.tint});
    page.decoration.push_back({style::kLeft, y_, style::kBar, height, style::kBlue});
  }
  if (first) {
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
  if (last && row.below) {
    page.decoration.push_back({style::kLeft + row.below->x, y_ - row.below->height / 2,
                               row.below->width, row.below->height, row.below->color});
  }
  at_top_ = false;
}

}  // namespace kortisto::pdf
