#include <doctest/doctest.h>

#include <string>

#include "base/printable.h"
#include "base/utf8.h"

namespace {

using namespace kortisto;

std::string repeated(std::string_view text, int times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

std::size_t replaced_in(std::string_view text) {
  std::size_t replaced = 0;
  (void)printable(text, true, replaced);
  return replaced;
}

TEST_CASE("printable text replaces controls and bad bytes") {
  CHECK(printable("a\x1B[31mb") == "a\uFFFD[31mb");
  CHECK(printable("a\nb\t", true) == "a\nb\t");
  CHECK(printable("a\nb") == "a\uFFFDb");
  CHECK(printable("a\xFF") == "a\uFFFD");
  CHECK(printable("\xE2\x80") == "\uFFFD");
  CHECK(printable("\xC2") == "\uFFFD");
  CHECK(printable("\xC2\x9B") == "\uFFFD");
  CHECK(is_valid_utf8(printable("\xC3\x28\xF0\x9F")));
  CHECK(printable("Äijö – 5 € • šž") == "Äijö – 5 € • šž");
}

TEST_CASE("noncharacters are replaced, each counted, wherever they stand") {
  for (const char* text : {"\uFFFE", "\uFFFF", "\uFDD0", "\uFDEF", "\U0001FFFE", "\U0010FFFF"}) {
    CHECK(printable(std::string("a") + text + "b") == "a\uFFFDb");
    CHECK(replaced_in(text) == 1);
    std::string data = std::string("א\x1B") + text + text;
    CHECK(replace_noncharacters(data) == 2);
    CHECK(data == "א\x1B\uFFFD\uFFFD");
  }
  CHECK(replaced_in("\uFFFD\uFDCF\uFDF0") == 0);
}

TEST_CASE("a letter has at most thirty marks, whatever is between them") {
  for (const char* mark : {"\u0301", "\u0E34", "\u20DD", "\uFE0F", "\u0489"}) {
    const std::string most = "a" + repeated(mark, 30);
    CHECK(printable(most) == most);
    CHECK(replaced_in(most) == 0);
    CHECK(printable("a" + repeated(mark, 500) + "b") == most + "\uFFFDb");
    CHECK(replaced_in("a" + repeated(mark, 500) + "b" + repeated(mark, 31)) == 2);
    CHECK(printable(repeated("a" + repeated(mark, 30), 9)) == repeated(most, 9));
  }
  // What is not seen does not begin a new letter: joiners, the soft hyphen, directional marks.
  for (const char* unseen : {"\u200D", "\u034F", "\u200B", "\u00AD", "\u200E"}) {
    const std::string many = "a" + repeated(std::string("\u0301") + unseen, 100);
    CHECK(replaced_in(many) == 1);
    CHECK(printable(printable(many)) == printable(many));
  }
}

TEST_CASE("overrides and embeddings are replaced, directional marks and whole isolates stay") {
  CHECK(printable("a\u202Eb\u202Cc") == "a\uFFFDb\uFFFDc");
  CHECK(printable("\u2066a\u2067b") == "\uFFFDa\uFFFDb");
  CHECK(printable("\u05D0\u200F, 12\u200E \u061C") == "\u05D0\u200F, 12\u200E \u061C");
  CHECK(printable("a \u2068\u05D0\u2069 b") == "a \u2068\u05D0\u2069 b");
  CHECK(printable("\u2068a\u2068b\u2069") == "\uFFFDa\u2068b\u2069");
  CHECK(printable("a\u2069b") == "a\uFFFDb");
  CHECK(printable("\u2068a\nb\u2069", true) == "\uFFFDa\nb\uFFFD");
  CHECK(replaced_in("\u2068\u2068\u2069\u2068") == 2);
}

TEST_CASE("what runs from right to left is isolated, line by line, and nothing else") {
  for (const char* text : {"", "Äijö", "山田 – 5 €", "\U0001F600", "ელენე"})
    CHECK(isolated(text) == text);
  for (const char* text : {"כהן", "محمد", "ܡܪܝ", "٣", "12\u200E", "\u200F", "\u061C", "\U0001E900",
                           "\uFB1D", "\uFE8D"}) {
    CHECK(isolated(text) == std::string("\u2068") + text + "\u2069");
    CHECK(isolated(isolated(text)) == isolated(text));
    CHECK(printable(isolated(text)) == isolated(text));
  }
  CHECK(isolated("one\nכהן\ntwo") == "one\n\u2068כהן\u2069\ntwo");
  CHECK(isolated("from \u2068כהן\u2069") == "from \u2068כהן\u2069");
  CHECK(isolated("from \u2068כהן\u2069 שלום") == "\u2068from \u2068כהן\u2069 שלום\u2069");
}

TEST_CASE("an isolate that goes over several lines ends in each") {
  std::vector<std::string> lines{"first", "a \u2068א", "ב", "\u2068ג\u2069 ד\u2069 b"};
  isolate_broken(lines, 1);
  CHECK(lines == std::vector<std::string>{"first", "a \u2068א\u2069", "\u2068ב\u2069",
                                          "\u2068\u2068ג\u2069 ד\u2069 b"});
}

}  // namespace
