#include <doctest/doctest.h>

#include <vector>

#include "base/join.h"

using kortisto::join;

TEST_CASE("texts are joined with something between them") {
  CHECK(join(std::vector<std::string>{}).empty());
  CHECK(join(std::vector<std::string>{"a"}) == "a");
  CHECK(join(std::vector<std::string_view>{"a", "", "c"}) == "a, , c");
  CHECK(join(std::vector<std::string>{"a", "b"}, "|") == "a|b");
}
