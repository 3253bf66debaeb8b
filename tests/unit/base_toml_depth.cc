#include <doctest/doctest.h>

#include <string>

#include "base/toml_depth.h"

using namespace kortisto;

namespace {

std::string dotted(std::size_t parts) {
  std::string key = "a";
  for (std::size_t i = 1; i < parts; ++i) key += ".a";
  return key;
}

}  // namespace

TEST_CASE("a key with many parts is found, wherever it stands") {
  CHECK(find_deep_key(dotted(40'000) + " = 1") == TextPosition{1, 34});
  CHECK(find_deep_key("x = 1\n[" + dotted(40) + "]")->line == 2);
  CHECK(find_deep_key("x = { " + dotted(40) + " = 1 }").has_value());
  CHECK(find_deep_key(R"(x = "it's" # don't)"
                      "\n" +
                      dotted(40) + "=1")
            .has_value());
}

TEST_CASE("dots in strings and comments are only dots") {
  const std::string dots(100, '.');
  CHECK_FALSE(find_deep_key("a = \"" + dots + "\"").has_value());
  CHECK_FALSE(find_deep_key("a = '" + dots + "'").has_value());
  CHECK_FALSE(find_deep_key("a = \"\"\"\n\"" + dots + "\\\"" + dots + "\"\"\"").has_value());
  CHECK_FALSE(find_deep_key("# " + dots + "\na = 1.5\nb.c = 2").has_value());
  CHECK_FALSE(find_deep_key("").has_value());
  CHECK_FALSE(find_deep_key("a = \"" + dots).has_value());
}

TEST_CASE("a place is counted from one") {
  CHECK(position_of("ab\ncd", 0) == TextPosition{1, 1});
  CHECK(position_of("ab\ncd", 4) == TextPosition{2, 2});
  CHECK(position_of("", 0) == TextPosition{1, 1});
}
