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

TEST_CASE("an option is not broken at its hyphens") {
  CHECK(wrap("now use --no-safety-prohibition", 26) == Lines{"now use", "--no-safety-prohibition"});
  CHECK(wrap("lomakkeella (--new-passphrase-file).", 26) ==
        Lines{"lomakkeella", "(--new-passphrase-file)."});
  CHECK(wrap("Språket väljs med --lang.", 21) == Lines{"Språket väljs med", "--lang."});
  CHECK(wrap("näytä ohje; -h on lyhyt", 13) == Lines{"näytä ohje;", "-h on lyhyt"});
  for (int columns = 21; columns < 80; ++columns) {
    for (const std::string& line :
         wrap("Enligt --from, --no-input och --passphrase-only.", columns)) {
      CHECK(line.back() != '-');
    }
  }
}

TEST_CASE("nor is the name of a command or a package") {
  CHECK(wrap("kuten komento add-client", 18) == Lines{"kuten komento", "add-client"});
  CHECK(wrap("paketet fonts-noto-core har", 18) == Lines{"paketet", "fonts-noto-core", "har"});
}

TEST_CASE("a word of a language is broken at its hyphen") {
  CHECK(wrap("Meikäläinen-Virtanen", 15) == Lines{"Meikäläinen-", "Virtanen"});
  CHECK(wrap("tarkista VPN-yhteyden tila", 14) == Lines{"tarkista VPN-", "yhteyden tila"});
}

TEST_CASE("a day is not broken, in no language") {
  CHECK(wrap("Follow-up 13 May 2024, 12 August 2024.", 24) ==
        Lines{"Follow-up 13 May 2024,", "12 August 2024."});
  CHECK(wrap("until 30 September 2024", 18) == Lines{"until", "30 September 2024"});
  CHECK(wrap("seuranta 13.5.2024", 14) == Lines{"seuranta", "13.5.2024"});
  CHECK(wrap("since 2024-05-13", 12) == Lines{"since", "2024-05-13"});
  CHECK(wrap("13.5.2024 klo\u00A09.05", 11) == Lines{"13.5.2024", "klo\u00A09.05"});
  CHECK(wrap("13 May 2024 at\u00A009:05", 14) == Lines{"13 May 2024", "at\u00A009:05"});
}

TEST_CASE("bytes that are no text do not confuse it") {
  CHECK(wrap("\xff\xff\xff use --no-input \xff", 12).size() == 2);
}

TEST_CASE("what is not a day is not held together") {
  using kortisto::text::day_length;
  CHECK(day_length("13 May 2024") == 11);
  CHECK(day_length("1 December 2024, and") == 15);
  for (const char* text : {"", "13", "13 ", "13 May", "13 May ", "13 May 24", "113 May 2024",
                           "13 Mayor 2024", "May 2024", "13.5.2024"}) {
    CAPTURE(text);
    CHECK(day_length(text) == 0);
  }
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

TEST_CASE("an isolate that is broken ends in its line and begins again in the next") {
  CHECK(wrap("aa \u2068אא בב\u2069 cc", 5) ==
        std::vector<std::string>{"aa \u2068אא\u2069", "\u2068בב\u2069 cc"});
}

}  // namespace
