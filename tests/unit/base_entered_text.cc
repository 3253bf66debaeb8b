#include <doctest/doctest.h>

#include <string>

#include "base/entered_text.h"

namespace {

using namespace kortisto;

// "sign=U+202E what=sign.direction row=1 place=2", "" for a text that may come in.
std::string refused(std::string_view text, EnteredAs as = EnteredAs::line) {
  const auto found = find_refused(text, text, as);
  if (!found) return "";
  const std::string plain = Message{"x", found->arguments()}.plain();
  return plain.substr(plain.find(' ') + 1);
}

TEST_CASE("line 13: a sign that may not come in is told with its number and its place") {
  CHECK(refused("a\uFFFE") == "sign=U+FFFE what=sign.noncharacter row=1 place=2");
  CHECK(refused("\uFDD0") == "sign=U+FDD0 what=sign.noncharacter row=1 place=1");
  CHECK(refused("ä\U0001FFFF") == "sign=U+1FFFF what=sign.noncharacter row=1 place=2");
  CHECK(refused("\U0010FFFE") == "sign=U+10FFFE what=sign.noncharacter row=1 place=1");
  for (const char* text :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    CHECK(refused(text).find("what=sign.direction") != std::string::npos);
  }
  CHECK(refused("ab\x1B[2J") == "sign=U+001B what=sign.control row=1 place=3");
  CHECK(refused(std::string("a\0b", 3)) == "sign=U+0000 what=sign.control row=1 place=2");
  CHECK(refused("\u0085") == "sign=U+0085 what=sign.control row=1 place=1");
  CHECK(refused("a\u2028") == "sign=U+2028 what=sign.control row=1 place=2");
  CHECK(refused("a\nb") == "sign=U+000A what=sign.control row=1 place=2");
}

TEST_CASE("line 13: in a text of lines the place is that in its line") {
  CHECK(refused("yksi\nkaksi\t\u202Ekolme", EnteredAs::lines) ==
        "sign=U+202E what=sign.direction row=2 place=7");
  CHECK(refused("yksi\n\tkaksi\n", EnteredAs::lines).empty());
}

TEST_CASE("line 13: the marks of Arabic and Hebrew stay, in a key's label they do not") {
  for (const char* text : {"محمد\u200E", "\u200Fשלום", "علي\u061C 5", "a\u200Db", "\uFDCF",
                           "\uFDF0", "\uFFFD", "\u0301"}) {
    CAPTURE(text);
    CHECK(refused(text).empty());
    CHECK(refused(text, EnteredAs::lines).empty());
  }
  CHECK(refused("a\u200Fb", EnteredAs::label) == "sign=U+200F what=sign.direction row=1 place=2");
  CHECK(refused("a\u061Cb", EnteredAs::label) == "sign=U+061C what=sign.direction row=1 place=2");
}

TEST_CASE("what is cut off is counted and not looked at") {
  const std::string given = "\u0085 a\u202E\u2028";
  const auto found = find_refused(given, trimmed(given), EnteredAs::line);
  REQUIRE(found);
  CHECK(found->sign == U'\u202E');
  CHECK(found->character == 4);
}

TEST_CASE("line 15: blanks of any kind are cut off at both ends") {
  for (const char* blank :
       {" ",      "\t",     "\n",     "\r",     "\u0085", "\u00A0", "\u1680", "\u2002", "\u2003",
        "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\u00AD", "\u180E",
        "\u200B", "\u2060", "\u2800", "\u3164", "\uFEFF", "\uFFA0", "\u115F"}) {
    CAPTURE(blank);
    const std::string b = blank;
    CHECK(trimmed(b + "Koe  Malli" + b + b) == "Koe  Malli");
    CHECK(trimmed(b + b).empty());
  }
  CHECK(trimmed("").empty());
  CHECK(trimmed("ä") == "ä");
  // The joiners and the marks belong to the letters beside them.
  for (const char* text : {"می\u200C", "\u200Fשלום\u200F", "\u2764\uFE0F"}) {
    CHECK(trimmed(text) == text);
  }
}

TEST_CASE("bytes that are not UTF-8 are found") {
  CHECK_FALSE(find_invalid_utf8("Äijö"));
  CHECK(find_invalid_utf8("ab\xE4").value() == 2);
  CHECK(find_invalid_utf8("\xFF\xFE").value() == 0);
}

TEST_CASE("a digit is one in any script") {
  CHECK(has_digit("puh. 4"));
  CHECK(has_digit("٠٤٠"));
  CHECK_FALSE(has_digit("ei ole"));
  CHECK_FALSE(has_digit(""));
}

}  // namespace
