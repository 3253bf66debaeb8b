// Where a form stands on its pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "composed_pages.h"

namespace {

using namespace kortisto;
using namespace kortisto::pdf;
using namespace kortisto::report;
using namespace kortisto::test;
using text::Language;

Document letter(std::vector<Block> blocks) {
  return {Language::en, "Plan", "Foot", std::move(blocks),
          Letterhead{{"Practice"}, {"22 November 2026"}, {"Aino Koivula", "Oulu"}}};
}

double stop(int number) {
  return style::kLeft + number * style::millimetres(23);
}

// The lines that are ruled on a page, from above.
std::vector<double> rules(const Page& page, double x) {
  std::vector<double> rules;
  for (const Rectangle& shape : page.decoration) {
    if (std::abs(shape.x - x) < 0.01 && shape.height < 1) rules.push_back(shape.y);
  }
  std::sort(rules.begin(), rules.end());
  return rules;
}

TEST_CASE("the head stands in the places of SFS 2487") {
  const Composed composed(letter({Paragraph{"words"}}));
  const Pages& pages = composed.pages();
  CHECK(style::kLeft == style::millimetres(20));
  const PlacedLine sender = only(pages, "Practice").line;
  const PlacedLine name = only(pages, "Plan").line;
  const PlacedLine number = only(pages, "1 (1)").line;
  CHECK(sender.x == stop(0));
  CHECK(name.x == doctest::Approx(style::millimetres(112)));
  CHECK(number.x + number.line.width == doctest::Approx(style::kLeft + style::kWidth));
  CHECK(number.x > style::millimetres(180));
  CHECK(sender.baseline == doctest::Approx(name.baseline).epsilon(0.01));
  CHECK(number.baseline == doctest::Approx(name.baseline).epsilon(0.01));
  CHECK(only(pages, "22 November 2026").line.x == name.x);
  CHECK(only(pages, "Aino Koivula").line.x == stop(0));
  CHECK(only(pages, "words").line.x == stop(1));
  CHECK(only(pages, "words").line.baseline > only(pages, "Oulu").line.baseline + 10);
  REQUIRE(pages.bookmarks.size() == 1);
  CHECK(pages.bookmarks[0].text == "Plan");
}

TEST_CASE("what stands beside the recipient does not move it, and is on the first page only") {
  Document document = letter({Paragraph{"words"}, Table{"", {"a"}, {}}});
  const double alone = only(Composed(document).pages(), "Aino Koivula").line.baseline;
  document.letterhead->details = {
      {{"Due", {"1 December 2026"}}, {"Reference", {"12 34561", "RF33"}}, {"More", {"x"}}}};
  for (int i = 0; i < 60; ++i) document.blocks.emplace_back(Paragraph{"more"});
  const Composed composed(document);
  const Pages& pages = composed.pages();
  REQUIRE(pages.pages.size() == 2);
  CHECK(only(pages, "Aino Koivula").line.baseline == alone);
  const PlacedLine label = only(pages, "Due").line;
  CHECK(label.x == doctest::Approx(stop(4)));
  CHECK(label.baseline == doctest::Approx(alone));
  CHECK(only(pages, "1 December 2026").line.x == only(pages, "RF33").line.x);
  CHECK(only(pages, "1 December 2026").line.x > label.x + label.line.width);
  CHECK(only(pages, "words").line.baseline > only(pages, "x").line.baseline + 10);
}

TEST_CASE("a letter without a footer has room down to the margin, and no rule there") {
  Document document = letter({Paragraph{"words"}});
  const auto rules_at_foot = [](const Pages& pages) {
    return std::count_if(pages.pages[0].decoration.begin(), pages.pages[0].decoration.end(),
                         [](const Rectangle& shape) { return shape.y > style::kPageHeight / 2; });
  };
  CHECK(rules_at_foot(Composed(document).pages()) == 1);
  document.footer = "";
  CHECK(rules_at_foot(Composed(document).pages()) == 0);
}

TEST_CASE("every further page has the head again, without the recipient") {
  std::vector<Block> blocks;
  for (int i = 0; i < 90; ++i) blocks.emplace_back(Paragraph{"words"});
  const Composed composed(letter(std::move(blocks)));
  const Pages& pages = composed.pages();
  REQUIRE(pages.pages.size() == 3);
  CHECK(only(pages, "2 (3)").page == 1);
  CHECK(find(pages, "Plan").size() == 3);
  CHECK(find(pages, "22 November 2026").size() == 3);
  CHECK(find(pages, "Aino Koivula").size() == 1);
  for (std::size_t number = 1; number < 3; ++number) {
    const Page& page = pages.pages[number];
    CHECK(text_of(page.content.front()) == "words");
    CHECK(page.content.front().baseline > only(pages, "2 (3)").line.baseline + style::kHeadGap);
  }
}

TEST_CASE("fields beside each other begin at tab stops and stand on one line") {
  const Composed composed(letter(
      {FormFields{{{{"Name", {"Aino"}, {}, 1, 2}, {"Code"}}, {{"Phone"}, {"Mail", {"a@b"}}}}}}));
  const Pages& pages = composed.pages();
  CHECK(only(pages, "Name").line.x == stop(1));
  CHECK(only(pages, "Code").line.x == doctest::Approx(stop(5)));
  CHECK(only(pages, "Mail").line.x == doctest::Approx(stop(4)));
  const auto left = rules(pages.pages[0], stop(1));
  const auto right = rules(pages.pages[0], stop(4));
  REQUIRE(left.size() == 2);
  REQUIRE(right.size() == 1);
  CHECK(left[1] == right[0]);
  CHECK(left[0] > only(pages, "Aino").line.baseline);
}

TEST_CASE("there is room to write by hand") {
  const Composed composed(letter(
      {FormFields{{{{"Name"}}, {{"Phone"}}, {{"Need", {}, {}, 5}}, {{"Goals", {}, {}, 2}}}}}));
  const Page& page = composed.pages().pages[0];
  const auto lines = rules(page, stop(1));
  REQUIRE(lines.size() == 9);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    CHECK(lines[i] - lines[i - 1] >= style::millimetres(8));
  }
}

TEST_CASE("ruled lines stay with their label") {
  bool went_over = false;
  for (std::size_t paragraphs = 25; paragraphs < 45; ++paragraphs) {
    std::vector<Block> blocks(paragraphs, Paragraph{"words"});
    blocks.emplace_back(FormFields{{{{"Need", {}, {}, 4}}}});
    const Composed composed(letter(std::move(blocks)));
    const Pages& pages = composed.pages();
    const std::size_t page = only(pages, "Need").page;
    CHECK(rules(pages.pages[page], stop(1)).size() == 4);
    went_over = went_over || page > 0;
  }
  CHECK(went_over);
}

TEST_CASE("a text that is longer than a page loses no line, beside another field neither") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "line " + std::to_string(i) + (i < 199 ? "\n" : "");
  for (const int lines : {1, 4}) {
    const Composed composed(
        letter({FormFields{{{{"Need", {text}, {}, lines}, {"Name", {"Aino"}}}}}}));
    const Pages& pages = composed.pages();
    CHECK(pages.pages.size() > 3);
    for (int i = 0; i < 200; ++i) (void)only(pages, "line " + std::to_string(i));
    (void)only(pages, "Aino");
    for (const Page& page : pages.pages) {
      for (const PlacedLine& placed : page.content) {
        CHECK(placed.baseline < style::kPageHeight - style::kBottom);
      }
    }
  }
}

TEST_CASE("boxes stand beside each other as far as there is room") {
  const Composed composed(letter({FormFields{
      {{{"Per", {}, {{true, "hour"}, {false, "visit"}, {false, std::string(60, 'x')}}}}}}}));
  const Pages& pages = composed.pages();
  CHECK(only(pages, "hour").line.baseline == only(pages, "visit").line.baseline);
  CHECK(only(pages, "☒").line.x < only(pages, "hour").line.x);
  const PlacedLine last = only(pages, std::string(60, 'x')).line;
  CHECK(last.baseline > only(pages, "visit").line.baseline);
  CHECK(last.x == only(pages, "hour").line.x);
}

TEST_CASE("places to sign are never split, and stand under their heading") {
  bool went_over = false;
  for (std::size_t paragraphs = 15; paragraphs < 45; ++paragraphs) {
    std::vector<Block> blocks(paragraphs, Paragraph{"words"});
    blocks.emplace_back(KeepTogether{3});
    blocks.emplace_back(Heading{1, "Signatures"});
    blocks.emplace_back(Paragraph{"In two copies."});
    blocks.emplace_back(SignatureLines{
        {{"Client", {{"Client's place"}, {"Client's signature"}}, "Aino"},
         {"Practice", {{"Practice's place", "Turku"}, {"Practice's signature"}}, "Kaisa"},
         {"Guardian", {{"Guardian's place"}, {"Guardian's signature"}}}}});
    const Composed composed(letter(std::move(blocks)));
    const Pages& pages = composed.pages();
    const std::size_t page = only(pages, "Signatures").page;
    for (const char* text : {"In two copies.", "Client", "Client's place", "Client's signature",
                             "Aino", "Turku", "Kaisa", "Guardian", "Guardian's signature"}) {
      CAPTURE(paragraphs);
      CAPTURE(text);
      CHECK(only(pages, text).page == page);
    }
    CHECK(rules(pages.pages[page], stop(1)).size() == 4);
    CHECK(rules(pages.pages[page], stop(4)).size() == 2);
    went_over = went_over || page > 0;
  }
  CHECK(went_over);
}

TEST_CASE("the lines of two places stand at one height") {
  const Composed composed(
      letter({SignatureLines{{{"Client", {{"Place", "Oulu"}, {"Signature"}}},
                              {std::string(120, 'g'), {{"Ort"}, {"Underskrift"}}, "Kaisa"}}}}));
  const Page& page = composed.pages().pages[0];
  CHECK(rules(page, stop(1)) == rules(page, stop(4)));
  const auto lines = rules(page, stop(1));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] - lines[0] >= style::millimetres(12));
}

}  // namespace
