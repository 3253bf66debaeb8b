// What stays together on a page.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pdf/composer.h"
#include "pdf/text_setter.h"

namespace {

using namespace kortisto;
using namespace kortisto::pdf;
using namespace kortisto::report;

// On which page the text stands, from 0.
std::size_t page_of(const Pages& pages, std::string_view text) {
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    for (const PlacedLine& placed : pages.pages[number].content) {
      const PangoLayoutLine& line = *placed.line.glyphs;
      const std::string_view whole = pango_layout_get_text(line.layout);
      if (whole.substr(static_cast<std::size_t>(line.start_index),
                       static_cast<std::size_t>(line.length)) == text) {
        return number;
      }
    }
  }
  FAIL("not on any page: ", std::string(text));
  return 0;
}

TEST_CASE("a heading, a few fields below it and the table of which they tell stay together") {
  Fonts fonts{FontPlaces{}};
  bool went_over = false;
  for (std::size_t paragraphs = 25; paragraphs < 50; ++paragraphs) {
    TextSetter setter(fonts, text::Language::en);
    Document document{text::Language::en, "Title", "Foot", {}};
    for (std::size_t i = 0; i < paragraphs; ++i) document.blocks.emplace_back(Paragraph{"words"});
    document.blocks.emplace_back(Heading{2, "A change"});
    document.blocks.emplace_back(FieldList{{{"Since", {"Monday"}}, {"Source", {"7"}}}});
    document.blocks.emplace_back(Table{"", {"Item", "Value"}, {{"Town", "Oulu"}}});
    const Pages pages = compose(document, setter);
    const std::size_t page = page_of(pages, "A change");
    for (const char* text : {"Monday", "7", "Item", "Oulu"}) {
      CAPTURE(paragraphs);
      CAPTURE(text);
      CHECK(page_of(pages, text) == page);
    }
    went_over = went_over || page > 0;
  }
  CHECK(went_over);
}

// Where the text begins, from the left edge of the page.
double place_of(const Pages& pages, std::string_view text) {
  for (const PlacedLine& placed : pages.pages.at(page_of(pages, text)).content) {
    const PangoLayoutLine& line = *placed.line.glyphs;
    if (std::string_view(pango_layout_get_text(line.layout)) == text) return placed.x;
  }
  FAIL("not whole on a line: ", std::string(text));
  return 0;
}

TEST_CASE("tables with the same shares have their columns at the same places") {
  Fonts fonts{FontPlaces{}};
  TextSetter setter(fonts, text::Language::fi);
  const std::vector<std::string> titles{"Tieto", "Arvo", "Lähde"};
  const std::string words =
      "sanoja ja taas sanoja, joita on enemmän kuin yhdelle riville mahtuu, "
      "ja vielä lisää";
  Document document{text::Language::fi, "Title", "Foot", {}};
  document.blocks.emplace_back(Table{"", titles, {{"a", "b", "c"}}, true, {3, 6, 1}});
  document.blocks.emplace_back(Table{"", titles, {{words, "d", words}}, true, {3, 6, 1}});
  const Pages pages = compose(document, setter);
  CHECK(place_of(pages, "b") == place_of(pages, "d"));
  CHECK(place_of(pages, "b") > place_of(pages, "a") + style::kWidth / 4);
  CHECK(place_of(pages, "c") > style::kLeft + style::kWidth * 0.85);
}

TEST_CASE("no first or last row, item or field crosses a page alone") {
  Fonts fonts{FontPlaces{}};
  for (std::size_t paragraphs = 0; paragraphs < 42; ++paragraphs) {
    TextSetter setter(fonts, text::Language::en);
    Document document{text::Language::en, "Title", "Foot", {}};
    for (std::size_t i = 0; i < paragraphs; ++i) document.blocks.emplace_back(Paragraph{"words"});
    Table table{"", {"Item", "Value"}, {}};
    List list;
    TickBoxes ticks;
    FieldList fields;
    for (int i = 0; i < 7; ++i) {
      const std::string number = std::to_string(i);
      table.rows.push_back({"row " + number, "x"});
      list.items.push_back("item " + number);
      ticks.boxes.push_back({false, "box " + number});
      fields.items.push_back({"field " + number, {"x"}});
    }
    document.blocks.emplace_back(Heading{1, "A heading"});
    document.blocks.emplace_back(Paragraph{"An introduction"});
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(Heading{2, "A list"});
    document.blocks.emplace_back(list);
    document.blocks.emplace_back(ticks);
    document.blocks.emplace_back(fields);
    const Pages pages = compose(document, setter);
    CAPTURE(paragraphs);
    CHECK(page_of(pages, "A heading") == page_of(pages, "row 1"));
    CHECK(page_of(pages, "An introduction") == page_of(pages, "row 1"));
    CHECK(page_of(pages, "A list") == page_of(pages, "item 1"));
    for (const std::string kind : {"row", "item", "box", "field"}) {
      CAPTURE(kind);
      CHECK(page_of(pages, kind + " 0") == page_of(pages, kind + " 1"));
      CHECK(page_of(pages, kind + " 5") == page_of(pages, kind + " 6"));
    }
  }
}

TEST_CASE("what could not be printed is counted once, on the last page") {
  Fonts fonts{FontPlaces{}};
  TextSetter setter(fonts, text::Language::en);
  Document document{text::Language::en, "Title", "Foot", {}};
  document.blocks.emplace_back(Paragraph{"a\uFFFE"});
  document.blocks.emplace_back(Table{"", {"A"}, {{"b\uFDD0"}}, false, {1}});
  const Pages pages = compose(document, setter);
  CHECK(setter.replaced() == 2);
  CHECK(place_of(pages,
                 "2 characters of this document cannot be printed. In place of them stands "
                 "the sign \uFFFD.") == style::kLeft);
}

}  // namespace
