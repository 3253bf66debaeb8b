#include <doctest/doctest.h>

#include <variant>

#include "exchange/document.h"
#include "exchange/toml_string.h"

using namespace kortisto::exchange;

namespace {

std::string read_back(const std::string& toml) {
  const Document document = parse("key = " + toml + "\n", "test");
  return std::get<std::string>(find(document.root, "key")->node.value);
}

}  // namespace

TEST_CASE("a text is quoted as TOML wants it") {
  CHECK(toml_string("") == R"("")");
  CHECK(toml_string("Koivukuja 1") == R"("Koivukuja 1")");
  CHECK(toml_string("2026-11-22") == R"("2026-11-22")");
  CHECK(toml_string("it's \"C:\\Koivu\"\t") == R"("it's \"C:\\Koivu\"\t")");
  CHECK(toml_string("ნინო, Äijö 😀") == R"("ნინო, Äijö 😀")");
}

TEST_CASE("a text of several lines begins on a line of its own") {
  CHECK(toml_string("Arki on raskasta.\n\nUni ei \"riitä\".") ==
        "\"\"\"\nArki on raskasta.\n\nUni ei \\\"riitä\\\".\"\"\"");
}

TEST_CASE("what is written is read as it was") {
  for (const char* text : {"", "'", "\"", "\"\"\"", "'''", "\\", "\\n", "\n", "\n\nafter two lines",
                           "ends\n", " two  ", "\t\ttabs\n\t", "# none\n[table]",
                           "\u2028\u00A0\uFEFF", "\x01\x7F", "\"\"\"\n\"\"\""}) {
    CAPTURE(text);
    CHECK(read_back(toml_string(text)) == text);
  }
}
