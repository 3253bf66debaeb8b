#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "report/table_text.h"
#include "report/text_renderer.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;

std::string text_of(std::vector<Block> blocks) {
  return render_text({text::Language::en, "Title", "Foot", std::move(blocks)}).text;
}

// What a document of one block says between its title and its footer.
std::string body(Block block) {
  const std::string text = text_of({std::move(block)});
  const std::string head = "Title\n=====\n";
  const std::size_t foot = text.rfind("\n" + std::string(kTextColumns, '-') + "\nFoot\n");
  REQUIRE(text.substr(0, head.size()) == head);
  REQUIRE(foot != std::string::npos);
  return text.substr(head.size(), foot - head.size());
}

std::string stacked(const Table& table, int columns) {
  std::string lines;
  append_stacked(table, columns, lines);
  return lines;
}

TEST_CASE("each block has its form") {
  CHECK(body(Heading{1, "Äijö"}) == "\nÄijö\n----\n");
  CHECK(body(Heading{2, "Minor"}) == "\nMinor\n~~~~~\n");
  CHECK(body(Paragraph{"one\ntwo"}) == "\none\ntwo\n");
  CHECK(body(Paragraph{"Take care", true}) == "\n! Take care\n");
  CHECK(body(FieldList{{{"Name", {"Aino"}}, {"Phones", {"1", "2"}}}}) ==
        "\nName    Aino\nPhones  1\n        2\n");
  CHECK(body(List{{"one", "two"}}) == "\n- one\n- two\n");
  CHECK(body(List{{"one", "two"}, true}) == "\n1. one\n2. two\n");
  CHECK(body(TickBoxes{{{true, "told"}, {false, "not told"}}}) == "\n[x] told\n[ ] not told\n");
  CHECK(body(Barcode{"458101", "Barcode"}) == "\nBarcode\n458101\n");
  CHECK(body(Giro{"FI21", "", {"Koivu", "Oulu"}, {}, "12 34561", "", "1,50", "42"}) ==
        "\n" + std::string(kTextColumns, '-') +
            "\nCredit transfer\nPayee's account  FI21\nPayee            Koivu, Oulu\n"
            "Reference no.    12 34561\nEuro             1,50\nVirtual barcode  42\n" +
            std::string(kTextColumns, '-') + "\n");
  CHECK(body(Table{"", {"A", "Bee"}, {{"1", "2"}, {"山田", ""}}}) ==
        "\nA     Bee\n----  ---\n1     2\n山田\n");
}

TEST_CASE("numbers end at the right of their column, and a sum has a rule above it") {
  Table table{"", {"What", "Amount", "Of"}, {{"Book", "9,99", "a"}, {"", "", "b"}}};
  table.at_right = {false, true, false};
  table.rows.push_back({"Together", "1 009,99", ""});
  table.sums_up = true;
  CHECK(body(table) ==
        "\nWhat        Amount  Of\n--------  --------  --\nBook          9,99  a\n"
        "                    b\n--------  --------  --\nTogether  1 009,99\n");
}

TEST_CASE("a label that is too long stands on a line of its own") {
  const std::string label(40, 'x');
  CHECK(body(FieldList{{{label, {"value"}}, {"short", {"other"}}}}) ==
        "\n" + label + "\n" + std::string(32, ' ') + "value\nshort" + std::string(27, ' ') +
            "other\n");
}

TEST_CASE("no line is wider than the page, whatever is in it") {
  const std::string long_word(100'000, 'w');
  const std::string wide(500, 'x');
  const std::string words = "山田太郎 გიორგი გელაშვილი محمد الفارسي " + std::string(200, 'y');
  const std::string text = text_of(
      {Heading{1, wide}, Heading{2, words}, Paragraph{long_word}, Paragraph{words, true},
       FieldList{{{words, {words, long_word}}}}, List{{words, long_word}, true},
       TickBoxes{{{true, words}}},
       FormFields{{{{words, {words, long_word}}, {words}, {words, {}, {{true, words}}}}}},
       SignatureLines{{{words, {{words, words}, {words}}}, {words, {{words}}}}},
       Barcode{wide, words}, Giro{wide, words, {words}, {words, wide}, wide, wide, wide, wide},
       Table{"", {"a", words, "b", "c", "d"}, {{words, wide, "x", words, "y"}}}});
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    CHECK(display_width(line) <= kTextColumns);
    CHECK((line.empty() || line.back() != ' '));
    letters += static_cast<std::size_t>(std::count(line.begin(), line.end(), 'w'));
    at = end + 1;
  }
  CHECK(letters == 4 * long_word.size());  // nothing was cut
}

TEST_CASE("controls never reach the output and are counted") {
  const RenderedText rendered =
      render_text({text::Language::en,
                   "Title",
                   "Foot",
                   {Paragraph{"a\x1B[31m\xE2\x80\xAE"
                              "b"},
                    Table{"", {"A"}, {{"x\ty\x07"}}}, Paragraph{"\uFFFD"}}});
  CHECK(rendered.replaced == 3);
  CHECK(rendered.text.find("3 characters of this document cannot be printed.") !=
        std::string::npos);
  CHECK(rendered.text.find('\x1B') == std::string::npos);
  CHECK(rendered.text.find("a\uFFFD[31m\uFFFDb") != std::string::npos);
  CHECK(rendered.text.find("x y\uFFFD") != std::string::npos);
}

TEST_CASE("columns get what they need, and share what is left") {
  const Table table{
      "", {"ab", "cd", "ef"}, {{std::string(50, 'x'), "12345", std::string(90, 'y')}}};
  CHECK(column_widths(table, 200) == std::vector<int>{50, 5, 90});
  CHECK(column_widths(table, 78) == std::vector<int>{34, 5, 35});
  CHECK(column_widths(table, 110) == std::vector<int>{50, 5, 51});
}

TEST_CASE("a column is not narrower than its longest word, as long as there is room") {
  const Table table{"",
                    {"no.", "service", "goals"},
                    {{"1", "Neuropsykiatrinen valmennus", std::string("a b c d e f g h i j k l")}}};
  CHECK(least_width(table) == 3 + 2 + 17 + 2 + 5);
  CHECK(column_widths(table, 60) == std::vector<int>{3, 27, 23});
  CHECK(column_widths(table, 31) == std::vector<int>{3, 18, 6});
  CHECK(column_widths(table, 29) == std::vector<int>{3, 17, 5});
  CHECK(stacked(table, 25) ==
        "no.      1\nservice  Neuropsykiatrine\n         n valmennus\n"
        "goals    a b c d e f g h\n         i j k l\n");
}

TEST_CASE("a day is one word of a table, in each language") {
  const Table table{"",
                    {"no.", "goals", "next follow-up"},
                    {{"1", "a b c d e f g h i j k l m n o p", "30 September 2026"},
                     {"2", "a b c d e f g h i j k l m n o p", "1.10.2026"}}};
  CHECK(least_width(table) == 3 + 2 + 5 + 2 + 17);
  for (int columns = least_width(table); columns < 60; ++columns) {
    CAPTURE(columns);
    std::string lines;
    append_table(table, column_widths(table, columns), lines);
    for (const char* day : {"30 September 2026", "1.10.2026"}) {
      CHECK(lines.find(day) != std::string::npos);
    }
  }
}

TEST_CASE("columns with shares stand at the same places whatever is in their cells") {
  const std::vector<std::string> titles{"Tieto", "Arvo", "Kirjattu", "Lähde"};
  const std::vector<int> shares{30, 40, 22, 8};
  const Table narrow{"", titles, {{"a", "b", "c", "d"}}, true, shares};
  const Table wide{
      "", titles, {{std::string(90, 'x'), "山田 太郎", std::string(9, 'z'), "1"}}, true, shares};
  CHECK(column_widths(narrow, 78) == std::vector<int>{22, 28, 16, 6});
  CHECK(column_widths(wide, 78) == column_widths(narrow, 78));
  CHECK(body(narrow) ==
        "\nTieto                   Arvo                          Kirjattu          Lähde\n"
        "----------------------  ----------------------------  ----------------  ------\n"
        "a                       b                             c                 d\n");
  for (const int columns : {40, 60, 77, 78, 79, 132}) {
    int sum = 3 * kColumnGap;
    for (const int width : column_widths(wide, columns)) sum += width;
    CHECK(sum == columns);
  }
}

TEST_CASE("a share never breaks a word of its column's title, as long as there is room") {
  const Table table{"", {"No.", "Time", "Antecknad"}, {{"1", "2", "3"}}, false, {1, 20, 1}};
  CHECK(column_widths(table, 40) == std::vector<int>{3, 24, 9});
  CHECK(column_widths(table, 16) == std::vector<int>{2, 8, 2});  // it cannot be helped
}

TEST_CASE("rows one below the other leave out what is empty") {
  const Table table{"", {"name", "town"}, {{"Aino", ""}, {"Leo", "Oulu"}}};
  CHECK(stacked(table, 40) == "name  Aino\n\nname  Leo\ntown  Oulu\n");
}

// As a terminal counts it, without what it does not show.
std::size_t column_of(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  const std::size_t line = text.rfind('\n', at) + 1;
  return static_cast<std::size_t>(display_width(text.substr(line, at - line)));
}

TEST_CASE("a value from right to left stands in its cell, and its neighbours keep their places") {
  const Table table{
      "", {"Name", "Town", "No."}, {{"שלום כהן", "חיפה", "12"}, {"Aino", "Oulu", "7"}}};
  const std::string text = body(table);
  CHECK(text.find("\u2068שלום כהן\u2069  \u2068חיפה\u2069  12\n") != std::string::npos);
  CHECK(column_of(text, "12") == column_of(text, "No."));
  CHECK(column_of(text, "7") == column_of(text, "No."));
  CHECK(body(FieldList{{{"Nimi", {"محمد\u200F"}}}}) == "\nNimi  \u2068محمد\u200F\u2069\n");
  CHECK(body(List{{"שלום"}}) == "\n- \u2068שלום\u2069\n");
  CHECK(body(Paragraph{"שלום", true}) == "\n! \u2068שלום\u2069\n");
  CHECK(body(TickBoxes{{{true, "12\u200E"}}}) == "\n[x] \u206812\u200E\u2069\n");
}

TEST_CASE("each line of a long value from right to left is isolated") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "שלום ";
  const std::string text = body(Table{"", {"A", "B"}, {{words, "b"}, {"a", words}}});
  for (std::size_t at = text.find("של"); at != std::string::npos;) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(text.rfind('\n', at) + 1, end - text.rfind('\n', at) - 1);
    CHECK(display_width(line) <= kTextColumns);
    const std::size_t begins = line.find("\u2068");
    CHECK(begins != std::string::npos);
    CHECK(line.find("\u2069", begins) != std::string::npos);
    CHECK(line.find("\u2068", begins + 1) == std::string::npos);
    at = text.find("של", end);
  }
}

TEST_CASE("noncharacters of an old register are counted once, in the text itself too") {
  for (const auto language : {text::Language::fi, text::Language::sv, text::Language::en}) {
    const RenderedText rendered = render_text(
        {language, "T\uFFFE", "F", {FieldList{{{"a", {"b\uFDD0"}}}}, Paragraph{"c\U0001FFFF"}}});
    CHECK(rendered.replaced == 3);
    const std::size_t said = rendered.text.find("3 ");
    REQUIRE(said != std::string::npos);
    CHECK(rendered.text.find("3 ", said + 1) == std::string::npos);
    CHECK(is_valid_utf8(rendered.text));
  }
  CHECK(text_of({Paragraph{"words"}}).find("\uFFFD") == std::string::npos);
}

TEST_CASE("a long text is given away in parts, which together are the whole") {
  Document document{text::Language::en, "Title", "Foot", {}};
  for (int i = 0; i < 5000; ++i) {
    document.blocks.emplace_back(Paragraph{"paragraph " + std::to_string(i) + "\uFFFE"});
  }
  const Document frame{document.language, document.title, document.footer, {}};
  std::vector<std::string> parts;
  const std::size_t replaced = render_text(
      frame,
      [&](const TakeBlock& take) {
        for (const Block& block : document.blocks) take(block);
      },
      [&](std::string_view part) { parts.emplace_back(part); });
  const RenderedText whole = render_text(document);
  CHECK(parts.size() > 1);
  std::string together;
  for (const std::string& part : parts) {
    CHECK(part.size() < 2 * kTextPart);
    together += part;
  }
  CHECK(together == whole.text);
  CHECK(replaced == whole.replaced);
}

TEST_CASE("a letter with hundreds of marks is printed with thirty") {
  std::string marks = "a";
  for (int i = 0; i < 300; ++i) marks += "\u0301";
  const RenderedText rendered = render_text({text::Language::en, "T", "F", {Paragraph{marks}}});
  CHECK(rendered.replaced == 1);
  CHECK(rendered.text.find(marks.substr(0, 61) + "\uFFFD\n") != std::string::npos);
}

}  // namespace
