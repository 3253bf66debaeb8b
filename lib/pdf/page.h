// Pages as the layout makes them and the painter draws them. All lengths are in points from the
// page's upper left corner. What is content and what only decorates or repeats is kept apart, for
// the order in which text is read out of the file and for the tags that say so.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <string>
#include <vector>

#include "pdf/style.h"

namespace kortisto::pdf {

// A line of text that has been set. Copies share the glyphs.
struct Line {
  std::shared_ptr<PangoLayoutLine> glyphs;
  Color color;
  double width;
  double height;
  double baseline;  // below the line's upper edge
  bool right_to_left;
};

struct PlacedLine {
  double x = 0;
  double baseline = 0;
  Line line;
};

struct Rectangle {
  double x;
  double y;
  double width;
  double height;
  Color color;
};

struct Page {
  std::vector<Rectangle> decoration;
  std::vector<PlacedLine> content;   // in reading order
  std::vector<PlacedLine> repeated;  // footers, headers of tables that go on
};

// An entry of the outline that readers show beside the pages.
struct Bookmark {
  int level;  // 1 is the highest
  std::string text;
  std::size_t page;  // from 0
  double y;
};

struct Pages {
  std::vector<Page> pages;
  std::vector<Bookmark> bookmarks;
};

}  // namespace kortisto::pdf
