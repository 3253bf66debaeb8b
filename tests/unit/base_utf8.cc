#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "base/utf8.h"

namespace {

using namespace kortisto;

TEST_CASE("valid UTF-8 is told from bytes that are not") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("Äijö 山 \U0001F600"));
  CHECK_FALSE(is_valid_utf8("\xC3"));              // cut
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // past U+10FFFF
  CHECK_FALSE(is_valid_utf8("a\xFF"));
}

TEST_CASE("text is composed") {
  CHECK(to_nfc("A\u0308ijo\u0308") == "Äijö");
  CHECK(to_nfc("\u212B") == "\u00C5");  // ångström sign
  CHECK(to_nfc("") == "");
  CHECK(to_nfc(std::string("a\0b", 3)) == std::string("a\0b", 3));
  CHECK_THROWS_AS((void)to_nfc("\xFF"), const Error&);
}

TEST_CASE("controls are what moves a cursor or reorders what is read") {
  for (const char32_t c : {U'\0', U'\n', U'\x1B', U'\x7F', U'\x85', U'\u2028', U'\u202A', U'\u202E',
                           U'\u2066', U'\u2069'}) {
    CHECK(is_unprintable(c));
  }
  // The joiners are letters' business in Persian and in emoji.
  for (const char32_t c :
       {U' ', U'a', U'\u00A0', U'\u200C', U'\u200D', U'\u0301', U'\u200E', U'\u200F', U'\u061C'}) {
    CHECK_FALSE(is_unprintable(c));
  }
  CHECK(has_unprintable("a\nb", false));
  CHECK_FALSE(has_unprintable("a\n\tb", true));
  CHECK(has_unprintable("a\rb", true));
}

TEST_CASE("columns are counted as a terminal shows them") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Äijö") == 4);
  CHECK(display_width("a\u0308") == 1);
  CHECK(display_width("山田") == 4);
  CHECK(display_width("\uFF21") == 2);              // fullwidth A
  CHECK(display_width("\uD55C\uAE00") == 4);        // Hangul
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // the same as jamo: one cluster
  CHECK(display_width("გიორგი") == 6);
  CHECK(display_width("محمد") == 4);
  CHECK(display_width("\U0001F600") == 2);
  CHECK(display_width("\U0001F468\u200D\U0001F469\u200D\U0001F467") == 2);  // a family
  CHECK(display_width("\U0001F1EB\U0001F1EE") == 2);                        // a flag
  CHECK(display_width("\u2764\uFE0F") == 2);
  CHECK(display_width("a\u200Bb") == 2);  // zero width space
  CHECK(display_width("\u2068\u05D0\u200F\u2069") == 1);
}

TEST_CASE("noncharacters are in no document") {
  for (const char32_t c :
       {U'\uFDD0', U'\uFDEF', U'\uFFFE', U'\uFFFF', U'\U0001FFFE', U'\U0010FFFF'}) {
    CHECK(is_unprintable(c));
  }
  CHECK_FALSE(is_unprintable(U'\uFDCF'));
  CHECK_FALSE(is_unprintable(U'\uFDF0'));
  CHECK_FALSE(is_unprintable(U'\uFFFD'));
}

TEST_CASE("a text of signs that leave no mark is not visible") {
  for (const char* text :
       {"", " ", "\u00A0\t\n", "\uFEFF", "\u200B", "\u00AD\u2060 \u200D", "\u2800", "\u3164",
        "\uFFA0", "\u115F\u1160", "\uFE0F", "\U000E0100", "\u034F", "\u200E\u061C", "\u3000\u2003",
        "\uFFF9\uFFFB", "\U000E0001", "\u180E"}) {
    CHECK_FALSE(has_visible(text));
  }
  for (const char* text : {"a", ".", "\uFEFFa", "\u0301", "\U0001F600"}) CHECK(has_visible(text));
}

TEST_CASE("directional marks are told, for names of keys and passphrases cannot have them") {
  for (const char* text : {"a\u200E", "\u200F", "\u061C"}) CHECK(has_directional_mark(text));
  for (const char* text : {"", "a", "\u05D0", "\u200D"}) CHECK_FALSE(has_directional_mark(text));
}

TEST_CASE("marks are what combines with a letter") {
  for (const char* text : {"a\u0301", "\u0E01\u0E34", "1\u20E3", "\u0915\u093E"}) {
    CHECK(has_marks(text));
  }
  for (const char* text : {"", "Äijö", "\u1E4F", "\u05D0", "\U0001F600"})
    CHECK_FALSE(has_marks(text));
}

}  // namespace
