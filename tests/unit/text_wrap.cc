#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/wrap.h"

namespace {

using kortisto::display_width;
using kortisto::text::pad_right;
using kortisto::text::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("lines break at spaces and the spaces go") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("one two three", 20) == Lines{"one two three"});
  CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrap("one two  ", 7) == Lines{"one two"});
  CHECK(wrap("one   two", 5) == Lines{"one", "two"});
}

TEST_CASE("newlines stay") {
  CHECK(wrap("one\n\ntwo", 10) == Lines{"one", "", "two"});
  CHECK(wrap("one\n", 10) == Lines{"one", ""});
}

TEST_CASE("a word longer than a line is split") {
  CHECK(wrap("ab abcdefghij k", 4) == Lines{"ab", "abcd", "efgh", "ij k"});
  CHECK(wrap("abcd", 2) == Lines{"ab", "cd"});
}

TEST_CASE("a cluster is never split") {
  // e with acute as two code points
  CHECK(wrap("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
}

TEST_CASE("wide letters count two columns and break without spaces") {
  const Lines lines = wrap("山田太郎山田太郎", 7);
  CHECK(lines == Lines{"山田太", "郎山田", "太郎"});
}

TEST_CASE("every line fits, whatever the text") {
  const std::string text =
      "Lorem https://example.invalid/a/very/long/path/without/any/spaces/at/all ირაკლი "
      "გელაშვილი محمد الفارسي 山田太郎 supercalifragilisticexpialidocious";
  for (int columns = 2; columns < 60; ++columns) {
    for (const std::string& line : wrap(text, columns)) CHECK(display_width(line) <= columns);
  }
}

TEST_CASE("a word of 100,000 letters is split in reasonable time") {
  CHECK(wrap(std::string(100'000, 'x'), 78).size() == 1283);
}

TEST_CASE("padding goes by columns") {
  CHECK(pad_right("ab", 4) == "ab  ");
  CHECK(pad_right("山", 4) == "山  ");
  CHECK(pad_right("abcd", 2) == "abcd");
}

}  // namespace
