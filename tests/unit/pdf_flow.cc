#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "pdf/flow.h"

namespace {

using namespace kortisto::pdf;

constexpr double kBottom = style::kTop + 100;  // ten lines of ten points

// The flow never looks at glyphs; a line is told by its width.
Line line(double name, double height = 10) {
  return {nullptr, style::kInk, name, height, 8, false};
}

Row row(int lines, double first = 0) {
  Row made{.cells = {{0, 100, {}}}};
  for (int i = 0; i < lines; ++i) made.cells[0].lines.push_back(line(first + i));
  return made;
}

std::vector<std::size_t> lines_on_pages(const Pages& pages) {
  std::vector<std::size_t> numbers;
  for (const Page& page : pages.pages) numbers.push_back(page.content.size());
  return numbers;
}

using Numbers = std::vector<std::size_t>;

TEST_CASE("a document without blocks has a page") {
  CHECK(lines_on_pages(Flow(kBottom).finish()) == Numbers{0});
}

TEST_CASE("rows fill a page to its last line, and gaps vanish at its top") {
  Flow flow(kBottom);
  for (int i = 0; i < 11; ++i) {
    Row next = row(1);
    next.gap = i == 10 ? 50 : 0;
    flow.add(std::move(next));
  }
  const Pages pages = std::move(flow).finish();
  CHECK(lines_on_pages(pages) == Numbers{10, 1});
  CHECK(pages.pages[1].content[0].baseline == style::kTop + 8);
}

TEST_CASE(
    "what stands at the foot is as low as it can, on a page of its own where there is no room") {
  const auto pages_after = [](int lines) {
    Flow flow(kBottom);
    flow.add(row(lines));
    Row foot = row(2, 100);
    foot.height = 30;
    foot.at_foot = true;
    flow.add(std::move(foot));
    return std::move(flow).finish();
  };
  CHECK(lines_on_pages(pages_after(3)) == Numbers{5});
  CHECK(pages_after(3).pages[0].content[3].baseline == kBottom - 30 + 8);
  CHECK(lines_on_pages(pages_after(7)) == Numbers{9});
  CHECK(lines_on_pages(pages_after(8)) == Numbers{8, 2});
  CHECK(pages_after(8).pages[1].content[0].baseline == kBottom - 30 + 8);
}

TEST_CASE("a cell at the right ends at its right edge") {
  Flow flow(kBottom);
  Row numbers;
  numbers.cells.push_back({20, 50, {line(12)}, 0, true});
  flow.add(std::move(numbers));
  CHECK(std::move(flow).finish().pages[0].content[0].x == style::kLeft + 20 + 50 - 12);
}

TEST_CASE("a short row goes over whole, a long one is split") {
  Flow flow(kBottom);
  flow.add(row(9));
  flow.add(row(2));
  flow.add(row(12));
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{9, 10, 4});
}

TEST_CASE("of a split row no few lines are left alone") {
  Flow flow(kBottom);
  flow.add(row(8));
  flow.add(row(12));
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{8, 10, 2});
}

TEST_CASE("a row higher than a page loses no line of any cell") {
  Flow flow(kBottom);
  Row tall = row(35);
  tall.cells.push_back({100, 100, {line(1000), line(1001)}});
  flow.add(tall);
  const Pages pages = std::move(flow).finish();
  CHECK(lines_on_pages(pages) == Numbers{12, 10, 10, 5});
  std::vector<double> names;
  for (const Page& page : pages.pages) {
    for (const PlacedLine& placed : page.content) {
      CHECK(placed.baseline <= kBottom);
      if (placed.line.width < 1000) names.push_back(placed.line.width);
    }
  }
  CHECK(names.size() == 35);
  CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("a line higher than a page is drawn once") {
  Flow flow(kBottom);
  Row giant{.cells = {{0, 100, {line(0, 250), line(1)}}}};
  flow.add(giant);
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{1, 1});
}

TEST_CASE("a heading stays with what it is the heading of") {
  Flow flow(kBottom);
  flow.add(row(9));
  Row heading = row(1);
  heading.with_next = true;
  heading.bookmark = Bookmark{1, "Heading", 0, 0};
  flow.add(heading);
  flow.add(row(1));
  const Pages pages = std::move(flow).finish();
  CHECK(lines_on_pages(pages) == Numbers{9, 2});
  REQUIRE(pages.bookmarks.size() == 1);
  CHECK(pages.bookmarks[0].page == 1);
  CHECK(pages.bookmarks[0].y == style::kTop);
}

TEST_CASE("the last heading is there even if nothing follows") {
  Flow flow(kBottom);
  Row heading = row(1);
  heading.with_next = true;
  flow.add(heading);
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{1});
}

TEST_CASE("rows that are kept together go over together, and what is longer than a page is split") {
  Flow flow(kBottom);
  flow.add(row(5));
  flow.keep_together();
  for (int i = 0; i < 3; ++i) flow.add(row(2));
  flow.stop_keeping();
  flow.add(row(1));
  flow.keep_together();
  for (int i = 0; i < 12; ++i) flow.add(row(1));
  flow.stop_keeping();
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{5, 7, 10, 2});
}

TEST_CASE("a heading that ends what is kept together still stays with what follows") {
  Flow flow(kBottom);
  flow.add(row(8));
  flow.keep_together();
  flow.add(row(1));
  Row heading = row(1);
  heading.with_next = true;
  flow.add(heading);
  flow.stop_keeping();
  flow.add(row(1));
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{8, 3});
}

TEST_CASE("a cell may begin lower than its row, and text lower than the page") {
  Flow flow(kBottom, style::kTop + 20);
  Row row_with_label = row(1);
  row_with_label.cells.push_back({0, 100, {line(1)}, 10});
  flow.add(row_with_label);
  flow.add(row(1));
  const Pages pages = std::move(flow).finish();
  CHECK(pages.pages[0].content[0].baseline == style::kTop + 20 + 8);
  CHECK(pages.pages[0].content[1].baseline == style::kTop + 30 + 8);
  CHECK(pages.pages[0].content[2].baseline == style::kTop + 40 + 8);
}

TEST_CASE("a table's header stands on each of its pages, and once on the first") {
  Flow flow(kBottom);
  flow.add(row(9));
  Row header = row(1);
  header.with_next = true;
  header.is_header = true;
  flow.add(header);
  for (int i = 0; i < 12; ++i) flow.add(row(1));
  flow.end_table();
  flow.add(row(9));
  const Pages pages = std::move(flow).finish();
  // Header and nine rows; the header again and three rows; the last row is split.
  REQUIRE(pages.pages.size() == 4);
  CHECK(lines_on_pages(pages) == Numbers{9, 10, 9, 3});
  CHECK(pages.pages[1].repeated.empty());
  CHECK(pages.pages[2].repeated.size() == 1);
  CHECK(pages.pages[3].repeated.empty());
}

TEST_CASE("a paragraph from right to left begins at the right, a single line does not") {
  Flow flow(kBottom);
  Row two = row(2);
  for (Line& each : two.cells[0].lines) each.right_to_left = true;
  two.cells[0].lines[1].width = 40;
  Row one = row(1);
  one.cells[0].lines[0].right_to_left = true;
  flow.add(two);
  flow.add(one);
  const Pages pages = std::move(flow).finish();
  CHECK(pages.pages[0].content[1].x == style::kLeft + 60);
  CHECK(pages.pages[0].content[2].x == style::kLeft);
}

// A heading, and a table of rows of so many lines each, after so many lines on the page.
Pages with_table(int before, const std::vector<int>& rows) {
  Flow flow(kBottom);
  for (int i = 0; i < before; ++i) flow.add(row(1));
  Row heading = row(1);
  heading.with_next = true;
  flow.add(heading);
  heading.is_header = true;
  flow.add(heading);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row next = row(rows[i]);
    next.with_next = stays_with_next(i, rows.size());
    flow.add(std::move(next));
  }
  flow.end_table();
  return std::move(flow).finish();
}

TEST_CASE("a heading with its table's first two rows goes over together") {
  CHECK(lines_on_pages(with_table(6, {1, 1, 1, 1, 1})) == Numbers{10, 3});
  CHECK(lines_on_pages(with_table(7, {1, 1, 1, 1, 1})) == Numbers{7, 7});
  CHECK(lines_on_pages(with_table(7, {1})) == Numbers{10});
  CHECK(lines_on_pages(with_table(7, {1, 1})) == Numbers{7, 4});
  CHECK(lines_on_pages(with_table(5, {2, 2, 2, 2})) == Numbers{5, 10});
}

TEST_CASE("the last row of a table takes the one before it along") {
  const Pages pages = with_table(0, std::vector<int>(9, 1));
  CHECK(lines_on_pages(pages) == Numbers{9, 2});
  CHECK(pages.pages[1].repeated.size() == 1);
  CHECK(lines_on_pages(with_table(0, std::vector<int>(8, 1))) == Numbers{10});
  CHECK(lines_on_pages(with_table(0, {1, 1, 1, 1, 1, 2, 2, 2})) == Numbers{9, 4});
}

TEST_CASE("a table of three rows is not split") {
  CHECK(lines_on_pages(with_table(6, {1, 1, 1})) == Numbers{6, 5});
}

TEST_CASE("a long last row but one leaves lines to the page of the last row") {
  const Pages pages = with_table(0, {1, 1, 6, 1});
  CHECK(lines_on_pages(pages) == Numbers{7, 4});
  CHECK(pages.pages[1].repeated.size() == 1);
  // Which is a page of the table even when the long row takes several.
  CHECK(lines_on_pages(with_table(0, {1, 1, 15, 1})) == Numbers{10, 6, 4});
}

TEST_CASE("a long first row is split where it stands, below its heading") {
  CHECK(lines_on_pages(with_table(4, {8, 1, 1})) == Numbers{10, 6});
}

TEST_CASE("of a split row no single line goes over") {
  Flow flow(kBottom);
  flow.add(row(3));
  flow.add(row(8));
  CHECK(lines_on_pages(std::move(flow).finish()) == Numbers{9, 2});
}

TEST_CASE("a page that only the second row of a table begins has no second header") {
  const Pages pages = with_table(8, {3, 3, 1});
  CHECK(lines_on_pages(pages) == Numbers{8, 9});
  CHECK(pages.pages[1].repeated.empty());
}

}  // namespace
