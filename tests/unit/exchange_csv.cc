#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "exchange/csv.h"
#include "exchange_input.h"

namespace {

using namespace kortisto;
using namespace kortisto::exchange;
using kortisto::test::error_of;
using kortisto::test::in_parts;
using kortisto::test::place_and_key;

constexpr std::size_t kAtOnce = 1'000'000;

// Each row as "line: cell|cell", and the fault of one behind it.
std::vector<std::string> rows(const std::string& file, std::size_t part = kAtOnce,
                              Encoding encoding = Encoding::utf8) {
  TextInput input(in_parts(file, part), "clients.csv", encoding);
  CsvReader csv(input);
  std::vector<std::string> all;
  while (csv.next()) {
    std::string row = std::to_string(csv.place().line) + ": ";
    for (std::size_t i = 0; i < csv.size(); ++i) row += (i > 0 ? "|" : "") + csv.text(i);
    if (csv.fault()) row += " " + place_and_key(csv.fault()->message());
    all.push_back(row);
  }
  return all;
}

std::string error_in(const std::string& file, Encoding encoding = Encoding::utf8) {
  return error_of([&] { (void)rows(file, kAtOnce, encoding); });
}

using Rows = std::vector<std::string>;

TEST_CASE("rows end with CR LF, LF or CR, and the last one with the file") {
  CHECK(rows("a,b\r\n1,2\r\n") == Rows{"1: a|b", "2: 1|2"});
  CHECK(rows("a,b\n1,2") == Rows{"1: a|b", "2: 1|2"});
  CHECK(rows("a,b\r1,2\r") == Rows{"1: a|b", "2: 1|2"});
  CHECK(rows("a,b\n1,") == Rows{"1: a|b", "2: 1|"});
}

TEST_CASE("the first line says what stands between cells") {
  CHECK(rows("a;b, c;d\n1;2;3\n") == Rows{"1: a|b, c|d", "2: 1|2|3"});
  CHECK(rows("a\tb\n1,5\t2;5\n") == Rows{"1: a|b", "2: 1,5|2;5"});
  // Within quotation marks nothing counts.
  CHECK(rows("\"a;;;\",b\n1,2\n") == Rows{"1: a;;;|b", "2: 1|2"});
  CHECK(rows("name\nKoivu; Kaisa\n") == Rows{"1: name", "2: Koivu; Kaisa"});
  CHECK(rows("\n\na;b\n") == Rows{"3: a|b"});
}

TEST_CASE("a given delimiter goes before what the first line has") {
  TextInput input(in_parts("a;b,c\n", kAtOnce), "x", Encoding::utf8);
  CsvReader csv(input, ',');
  REQUIRE(csv.next());
  CHECK(csv.text(0) == "a;b");
  CHECK(csv.delimiter() == ',');
}

TEST_CASE("a cell in quotation marks holds anything, two marks for one") {
  CHECK(rows("a,b\n\"x, \"\"y\"\"\",2\n") == Rows{"1: a|b", "2: x, \"y\"|2"});
  CHECK(rows("a,b\n\"\"\"\",\"\"\n1,2\n") == Rows{"1: a|b", "2: \"|", "3: 1|2"});
  CHECK(rows("a,b\n \"x\" , \"y\" \n") == Rows{"1: a|b", "2: x|y"});
  // A mark within a cell that does not begin with one.
  CHECK(rows("a,b\nO\"Brien,5\" tuumaa\n") == Rows{"1: a|b", "2: O\"Brien|5\" tuumaa"});
}

TEST_CASE("a line end within quotation marks counts as a line of the file") {
  const std::string file = "a,b\n\"one\ntwo\r\nthree\",2\nx,y\n\"\n\n\",z\nlast,1\n";
  CHECK(rows(file) == Rows{"1: a|b", "2: one\ntwo\r\nthree|2", "5: x|y", "6: \n\n|z", "9: last|1"});
}

TEST_CASE("rows in which nothing stands are passed over") {
  CHECK(rows("a;b\n\n;\n ; \n1;2\n;;\n") == Rows{"1: a|b", "5: 1|2"});
  CHECK(rows("").empty());
  CHECK(rows("\r\n\r\n").empty());
}

TEST_CASE("wherever the parts end that a file comes in, it is the same") {
  const std::string file =
      "\xEF\xBB\xBFnimi;muuta\r\nKäpylä;\"a \"\"b\"\"\r\nc;d\"\r\n\r\n;\r\n\"ÄÖ\" ; x\r\nloppu;";
  const Rows whole = rows(file);
  REQUIRE(whole.size() == 4);
  CHECK(whole[1] == "2: Käpylä|a \"b\"\r\nc;d");
  for (std::size_t part = 1; part < file.size(); ++part) {
    CAPTURE(part);
    CHECK(rows(file, part) == whole);
  }
}

TEST_CASE("a row that is longer than a part of the file is whole") {
  const std::string lengthy(300'000, 'x');
  CHECK(rows("a,b\n" + lengthy + ",\"" + lengthy + "\"\n1,2\n") ==
        Rows{"1: a|b", "2: " + lengthy + "|" + lengthy, "3: 1|2"});
}

TEST_CASE("what stands behind a closed quotation mark is a fault of its row alone") {
  CHECK(rows("a,b\n\"x\"y,2\n3,4\n") ==
        Rows{"1: a|b", "2: x|2 error.csv.after-quote 2:4", "3: 3|4"});
}

TEST_CASE("a quotation mark that is never closed is told where it stands") {
  CHECK(error_in("a,b\n1,2\n3,\"4\n5,6\n") == "error.csv.unclosed 3:3");
}

TEST_CASE("an unclosed mark does not take the memory of a whole large file") {
  CHECK(error_in("a,b\n\"" + std::string(40'000'000, 'x')) == "error.csv.unclosed 2:1");
  CHECK(error_in("a,b\n" + std::string(40'000'000, 'x')) == "error.csv.too-long 2:1");
}

TEST_CASE("a cell is told by its line and the character in which its text begins") {
  TextInput input(in_parts("a,b,c\nÄäni,\"ö\",x\n", kAtOnce), "x", Encoding::utf8);
  CsvReader csv(input);
  REQUIRE(csv.next());
  REQUIRE(csv.next());
  CHECK(csv.place_of(0) == TextPosition{2, 1});
  CHECK(csv.place_of(1) == TextPosition{2, 7});  // behind the mark
  CHECK(csv.place_of(2) == TextPosition{2, 10});
}

TEST_CASE("windows-1252 is read where it is said, with the signs that Latin-1 does not have") {
  CHECK(rows("n\nK\xE4pyl\xE4 \x80 \x96\n", kAtOnce, Encoding::windows_1252) ==
        Rows{"1: n", "2: Käpylä € –"});
  // A mark of UTF-8 is believed.
  CHECK(rows("\xEF\xBB\xBFn\nKäpylä\n", kAtOnce, Encoding::windows_1252) ==
        Rows{"1: n", "2: Käpylä"});
}

TEST_CASE("what is no UTF-8 is told where it begins") {
  CHECK(error_in("a,b\nÄ1,K\xE4pyl\xE4\n") == "error.import.utf8 2:5");
}

TEST_CASE("a zero byte and UTF-16 are told for what they are") {
  CHECK(error_in(std::string("a,b\n1,\0\n", 8)) == "error.import.nul 2:3");
  CHECK(error_in("\xFF\xFE"
                 "a") == "error.import.utf16 1:1");
  CHECK(error_in("\xFE\xFF"
                 "a") == "error.import.utf16 1:1");
  CHECK(error_in(std::string("a\0,\0b\0", 6)) == "error.import.utf16 1:1");
  CHECK(error_in(std::string("\0a\0,", 4)) == "error.import.utf16 1:1");
}

}  // namespace
