#include <doctest/doctest.h>

#include "pdf/column_widths.h"

namespace {

using kortisto::pdf::column_widths;
using Widths = std::vector<double>;

TEST_CASE("when there is room, each column gets the same on top of its need") {
  CHECK(column_widths({{30, 10}, {50, 10}}, 100) == Widths{40, 60});
}

TEST_CASE("narrow columns get what they need, the others equal shares") {
  CHECK(column_widths({{20, 10}, {500, 10}, {900, 10}}, 100) == Widths{20, 40, 40});
}

TEST_CASE("a word is not broken while another column can give") {
  CHECK(column_widths({{500, 70}, {900, 10}}, 100) == Widths{70, 30});
}

TEST_CASE("words that are too long for all leave no column without width") {
  CHECK(column_widths({{500, 90}, {900, 90}}, 100) == Widths{50, 50});
  for (const double width : column_widths({{500, 90}, {900, 90}, {900, 5}}, 100)) CHECK(width > 0);
}

}  // namespace
