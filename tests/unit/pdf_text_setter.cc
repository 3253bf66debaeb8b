// Every trap of Pango that libraries fall into: what goes in has to stand in the lines that come
// out.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/error.h"
#include "pdf/text_setter.h"

namespace {

using namespace kortisto;
using namespace kortisto::pdf;

constexpr double kColumn = 200;

std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
  return out;
}

// The text that the lines show, in their order.
std::string text_of(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    const std::string_view whole = pango_layout_get_text(line.glyphs->layout);
    out += whole.substr(static_cast<std::size_t>(line.glyphs->start_index),
                        static_cast<std::size_t>(line.glyphs->length));
  }
  return out;
}

int glyphs_of(const Line& line) {
  int number = 0;
  for (GSList* at = line.glyphs->runs; at != nullptr; at = at->next) {
    number += static_cast<PangoLayoutRun*>(at->data)->glyphs->num_glyphs;
  }
  return number;
}

struct Setting {
  Fonts fonts{FontPlaces{}};
  TextSetter setter{fonts, text::Language::fi};

  std::vector<Line> set(std::string_view text, double width = kColumn) {
    return setter.set(setter.clean(text), style::kBody, width);
  }
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("without fonts there is an error that names the package") {
  try {
    const Fonts fonts{FontPlaces{"/nonexistent", {}}};
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::io);
    CHECK(error.message().plain() == "error.pdf.fonts path=/nonexistent");
    REQUIRE(error.hint());
    CHECK(error.hint()->plain() == "hint.package package=fonts-dejavu-core");
  }
}

TEST_CASE("a text has at least one line, and its own line ends") {
  Setting setting;
  CHECK(setting.set("").size() == 1);
  CHECK(setting.set("one").size() == 1);
  CHECK(setting.set("one\ntwo\n\nfour").size() == 4);
  CHECK(setting.set("one")[0].height == style::kBody.leading);
}

TEST_CASE("a paragraph of 300,001 characters and more is all there, and its joints do not show") {
  Setting setting;
  const std::string text = repeated("sana ja toinen ", 40'000);
  const auto lines = setting.set(text);
  CHECK(without_spaces(text_of(lines)) == without_spaces(text));
  // No line but the last is shorter than one to which the longest word could have been added.
  const double longest = setting.set("toinen ")[0].width;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(lines[i].width <= kColumn + 1);
    CHECK(lines[i].width > kColumn - 2 * longest);
  }
}

TEST_CASE("a paragraph is set the same whole and in pieces") {
  Setting setting;
  const std::string piece = repeated("yksi kaksi kolme neljä viisi kuusi seitsemän ", 80);
  REQUIRE(piece.size() < 4096);
  const auto whole = setting.set(piece);
  const auto joined = setting.set(piece + piece);
  for (std::size_t i = 0; i + 1 < whole.size(); ++i) CHECK(joined[i].width == whole[i].width);
}

TEST_CASE("many short paragraphs keep their number") {
  Setting setting;
  const std::string text = repeated("rivi\n\n", 5'000) + "loppu";
  CHECK(setting.set(text).size() == 10'001);
}

TEST_CASE("a word of 100,000 letters is broken into lines") {
  Setting setting;
  const std::string word(100'000, 'm');
  const auto lines = setting.set(word, 60);
  CHECK(text_of(lines) == word);
  int glyphs = 0;
  for (const Line& line : lines) glyphs += glyphs_of(line);
  CHECK(glyphs == 100'000);  // no hyphens
  CHECK(std::all_of(lines.begin(), lines.end(), [](const Line& l) { return l.width <= 61; }));
}

TEST_CASE("marks without a letter, more than fit into a piece, end") {
  Setting setting;
  // At most as many of them as a letter may have (UAX #15, stream-safe), and a sign for the rest.
  const std::string marks = repeated("\u0301", 10'000);
  CHECK(text_of(setting.set(marks)) == repeated("\u0301", 30) + "\uFFFD");
}

TEST_CASE("NUL, bytes that are not UTF-8 and controls are replaced and counted") {
  Setting setting;
  using namespace std::string_literals;
  CHECK(text_of(setting.set("before\0after"s)) == "before\uFFFDafter");
  CHECK(setting.setter.replaced() == 1);
  CHECK(text_of(setting.set("a\xFF\xC3z")) == "a\uFFFD\uFFFDz");
  CHECK(setting.setter.replaced() == 3);
  CHECK(text_of(setting.set("\x1B[31m")) == "\uFFFD[31m");
  CHECK(setting.setter.replaced() == 4);
  CHECK(text_of(setting.set("\uFFFD")) == "\uFFFD");  // stored as such: nothing to replace
  CHECK(setting.setter.replaced() == 4);
}

TEST_CASE("bidirectional controls cannot reorder what stands behind them") {
  Setting setting;
  const auto lines = setting.set("name \u202Eevil\u202C \u2067x\u2069 end");
  CHECK(text_of(lines) == "name \uFFFDevil\uFFFD \uFFFDx\uFFFD end");
  CHECK(setting.setter.replaced() == 4);
  CHECK_FALSE(lines[0].right_to_left);
}

TEST_CASE("text from right to left keeps its direction over a joint") {
  Setting setting;
  // The words at the joint are Latin, which alone would turn the rest around.
  const std::string text = "שלום " + repeated("Latin words ", 1'000);
  const auto lines = setting.set(text);
  CHECK(std::all_of(lines.begin(), lines.end(), [](const Line& l) { return l.right_to_left; }));
  const auto next = setting.set(text + "\nLatin");
  CHECK_FALSE(next.back().right_to_left);
}

TEST_CASE("letters are not joined to ligatures") {
  Setting setting;
  CHECK(glyphs_of(setting.set("ffi fl")[0]) == 6);
}

TEST_CASE("a widest word is as wide as it would stand alone") {
  Setting setting;
  const double word = setting.setter.widest_word("Selvitys rekisteröidyistä on", style::kBody);
  CHECK(word == doctest::Approx(setting.set("rekisteröidyistä", 500)[0].width).epsilon(0.01));
}

TEST_CASE("a line is as high as the marks on its letters") {
  Setting setting;
  const std::vector<Line> plain = setting.set("Äijö");
  const std::vector<Line> lines = setting.set("words\na" + repeated("\u0301", 300) + "\nwords");
  REQUIRE(lines.size() == 3);
  CHECK(setting.setter.replaced() == 1);
  for (const Line& line : lines) {
    PangoRectangle ink;
    pango_layout_line_get_extents(line.glyphs.get(), &ink, nullptr);
    CHECK(-ink.y <= line.baseline * PANGO_SCALE + 1);
    CHECK(ink.y + ink.height <= (line.height - line.baseline) * PANGO_SCALE + 1);
  }
  CHECK(lines[0].height == plain[0].height);
  CHECK(lines[1].height > plain[0].height);
  CHECK(lines[2].height == plain[0].height);
}

TEST_CASE("directional marks and isolates are set, and are no missing glyphs") {
  Setting setting;
  const std::string text = "Nimi \u2068שלום\u200F\u2069, 12\u200E \u061C";
  const std::vector<Line> lines = setting.set(text, 500);
  REQUIRE(lines.size() == 1);
  CHECK(text_of(lines) == text);
  CHECK(setting.setter.replaced() == 0);
  CHECK(pango_layout_get_unknown_glyphs_count(lines[0].glyphs->layout) == 0);
}

}  // namespace
