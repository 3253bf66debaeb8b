// Fills pages with rows, from the top. A document is nothing but rows of cells to it: a paragraph
// is a row of one cell, a list item has its mark and its text, a table's row its columns.
//
// A row goes over to the next page whole if it is short, and is split between lines if it is long:
// one that is taller than a page takes as many pages as it needs.
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
  double y = 0;  // of the first line, below the row's padding
};

struct Row {
  std::vector<Cell> cells = {};
  double gap = 0;                         // above; nothing at the top of a page
  double padding = 0;                     // above and below the lines
  double height = 0;                      // of the lines, at least
  bool with_next = false;                 // never the last on its page
  std::optional<Rectangle> below = {};    // a rule on the lower edge; its y is not used
  std::optional<Color> tint = {};         // behind the whole width, with a bar at the left
  std::vector<Rectangle> shapes = {};     // from the row's upper left corner
  std::optional<Bookmark> bookmark = {};  // its page and y are found here
};

class Flow {
 public:
  // Text may stand from `top` down to `bottom`, in points from the page's upper edge.
  explicit Flow(double bottom, double top = style::kTop);

  void add(Row row);

  // The rows that are added until stop_keeping() are not split over two pages, if one can hold
  // them all.
  void keep_together() { keeping_ = true; }
  void stop_keeping();

  // Until stop_repeating(), the row stands at the top of each new page: a table's header. It has to
  // be added by itself where the table begins.
  void repeat(Row header);
  void stop_repeating() { header_.reset(); }

  // The pages, at least one.
  [[nodiscard]] Pages finish() &&;

 private:
  using LineNumbers = std::vector<std::size_t>;  // one for each cell of a row

  void new_page();
  void put(const Row& row);
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
  std::vector<Row> waiting_;  // those with_next, or kept together
  bool keeping_ = false;
  std::optional<Row> header_;
};

}  // namespace kortisto::pdf
