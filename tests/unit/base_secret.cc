#include <doctest/doctest.h>

#include <type_traits>
#include <utility>

#include "base/secret.h"

namespace {

using namespace kortisto;

Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);

TEST_CASE("a secret begins as zeros and can be empty") {
  CHECK(Secret().empty());
  CHECK(Secret(0).empty());
  const Secret secret(3);
  CHECK(secret.text() == std::string_view("\0\0\0", 3));
}

TEST_CASE("a secret is moved, and copied only by name") {
  Secret first = Secret::copy_of(bytes_of("koivu"));
  const Secret twin = first.clone();
  const Secret second = std::move(first);
  CHECK(first.empty());  // NOLINT(bugprone-use-after-move): the state after a move is promised
  CHECK(second.text() == "koivu");
  CHECK(twin.text() == "koivu");
  Secret third = Secret::copy_of(bytes_of("old"));
  third = twin.clone();
  CHECK(third.text() == "koivu");
}

TEST_CASE("what is cut off a secret is wiped") {
  Secret secret = Secret::copy_of(bytes_of("koivu\n"));
  const std::uint8_t* beyond = secret.bytes().data() + 5;
  secret.shrink(5);
  CHECK(secret.text() == "koivu");
  CHECK(*beyond == 0);  // still inside the page that the secret owns
  secret.shrink(9);
  CHECK(secret.size() == 5);
}

TEST_CASE("wipe leaves zeros") {
  ByteArray<4> bytes{1, 2, 3, 4};
  wipe(bytes);
  CHECK(bytes == ByteArray<4>{});
  wipe({});
}

}  // namespace
