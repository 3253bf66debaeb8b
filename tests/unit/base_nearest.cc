#include <doctest/doctest.h>

#include <array>
#include <string>

#include "base/nearest.h"

using kortisto::nearest;

namespace {
constexpr std::array<std::string_view, 4> kKnown{"add-client", "export", "list", "restore"};
}

TEST_CASE("a slip of one finger is understood") {
  CHECK(nearest("exprot", kKnown) == "export");
  CHECK(nearest("addclient", kKnown) == "add-client");
  CHECK(nearest("lists", kKnown) == "list");
  CHECK(nearest("lsit", kKnown) == "list");
  CHECK(nearest("retsore", kKnown) == "restore");
}

TEST_CASE("another word is not guessed at") {
  CHECK(nearest("invoice", kKnown) == std::nullopt);
  CHECK(nearest("x", kKnown) == std::nullopt);
  CHECK(nearest("", kKnown) == std::nullopt);
  CHECK(nearest(std::string(1'000'000, 'a'), kKnown) == std::nullopt);
  CHECK(nearest("list", {}) == std::nullopt);
}
