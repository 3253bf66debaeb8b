// Fills pages with rows, from the top. A document is nothing but rows of cells to it: a paragraph
// is a row of one cell, a list item has its mark and its text, a table's row its columns.
//
// A row goes over to the next page whole if it is short, and is split between lines if it is long:
// one that is taller than a page takes as many pages as it needs. Of a split row no single line is
// left behind or goes over, and of one that stays with the next some lines go over to that.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/page.h"

namespace kortisto::pdf {

struct Cell {
  double x;  // from the left edge of the text
  double width;
  std::vector<Line> lines;
  double y = 0;           // of the first line, below the row's padding
  bool at_right = false;  // each line ends at the right edge
};

struct Row {
  std::vector<Cell> cells = {};
  double gap = 0;                         // above; nothing at the top of a page
  double padding = 0;                     // above and below the lines
  double height = 0;                      // of the lines, at least
  bool with_next = false;                 // never the last on its page
  bool is_header = false;                 // of a table: stands again on each page it goes over to
  bool at_foot = false;                   // as low on its page as it can
  std::optional<Rectangle> above = {};    // a rule on the upper edge; its y is not used
  std::optional<Rectangle> below = {};    // likewise on the lower one
  std::optional<Color> tint = {};         // behind the whole width, with a bar at the left
  std::vector<Rectangle> shapes = {};     // from the row's upper left corner
  std::optional<Bookmark> bookmark = {};  // its page and y are found here
};

// Whether a row of so many that belong together is with_next, for no page to begin with the last or
// to end with the first of them.
[[nodiscard]] constexpr bool stays_with_next(std::size_t number, std::size_t count) noexcept {
  return number + 1 < count && (number == 0 || number + 2 == count);
}

class Flow {
 public:
  // Text may stand from `top` down to `bottom`, in points from the page's upper edge.
  explicit Flow(double bottom, double top = style::kTop);

  void add(Row row);

  // The rows that are added until stop_keeping() are not split over two pages, if one can hold
  // them all.
  void keep_together() { keeping_ = true; }
  void stop_keeping();

  // The table ends whose header was added last. REQUIRES: a row after the header
  void end_table() { header_.reset(); }

  // The pages, at least one.
  [[nodiscard]] Pages finish() &&;

 private:
  using LineNumbers = std::vector<std::size_t>;  // one for each cell of a row
  struct Waiting {
    Row row;
    bool kept = false;  // whole, together with others
  };

  void new_page();
  void put_waiting();
  // The height on one page of the waiting rows from that one on, up to the first lines of a long
  // one.
  [[nodiscard]] double needed_from(std::size_t first) const;
  [[nodiscard]] bool may_split(const Waiting& waiting) const;
  // A row that may be split leaves some of its lines to the next page when there is no room for
  // `below` under it.
  void put(const Row& row, bool splits, double below);
  void draw(const Row& row, const LineNumbers& from, const LineNumbers& to,
            std::vector<PlacedLine>& target);
  // The ends of what fits into the rest of the page.
  [[nodiscard]] LineNumbers fitting(const Row& row, const LineNumbers& from) const;
  [[nodiscard]] double room() const noexcept { return bottom_ - y_; }

  double top_;
  double bottom_;
  double y_ = 0;
  bool at_top_ = true;
  Pages pages_;
  std::vector<Waiting> waiting_;  // those with_next, or kept together
  bool keeping_ = false;
  std::optional<Row> header_;  // once it has been drawn
};

}  // namespace kortisto::pdf
