#include <doctest/doctest.h>

#include "records/spreadsheet.h"

using kortisto::app::without_formulas;

TEST_CASE("a cell that a spreadsheet would run begins with an apostrophe") {
  CHECK(without_formulas("=1+1") == "'=1+1");
  CHECK(without_formulas("+358 40 123 4567") == "'+358 40 123 4567");
  CHECK(without_formulas("-2+3") == "'-2+3");
  CHECK(without_formulas("@SUM(A1)") == "'@SUM(A1)");
  CHECK(without_formulas("  =1") == "  '=1");
  CHECK(without_formulas("\tx") == "'\tx");
  CHECK(without_formulas("\rx") == "'\rx");
  CHECK(without_formulas("＝1") == "'＝1");
  CHECK(without_formulas("＠x") == "'＠x");
}

TEST_CASE("so does one whose quotes a spreadsheet would take off first") {
  CHECK(without_formulas("\"=1+1\"") == "'\"=1+1\"");
  CHECK(without_formulas(" \"\" @x") == " '\"\" @x");
  CHECK(without_formulas("koti;\"-1\"") == "koti;'\"-1\"");
  CHECK(without_formulas("\"Ville\"") == "\"Ville\"");
  CHECK(without_formulas("Aino \"=\" Koivu") == "Aino \"=\" Koivu");
  CHECK(without_formulas("\"") == "\"");
}

TEST_CASE("so does what another separator would make a cell of") {
  CHECK(without_formulas("koti;=1+1") == "koti;'=1+1");
  CHECK(without_formulas("koti; \t@x") == "koti; '\t'@x");
  CHECK(without_formulas("one\n=two\r\n-three") == "one\n'=two\r\n'-three");
  CHECK(without_formulas("\r\n=x") == "'\r\n'=x");
}

TEST_CASE("what is no formula stays as it is") {
  for (const char* text : {"", "Koivu", "a-b+c@d=e", "koivu@example.fi", "Anna-Liisa", "'=1",
                           "(=1)", "040 123, +358 40", "Ähtäri - Alavus", "－"}) {
    CAPTURE(text);
    if (std::string_view(text) == "－") {
      CHECK(without_formulas(text) == "'－");
    } else {
      CHECK(without_formulas(text) == text);
    }
  }
}
