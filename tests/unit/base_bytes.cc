#include <doctest/doctest.h>

#include "base/bytes.h"

namespace {

using namespace kortisto;

TEST_CASE("integers stand in the file's order") {
  ByteArray<6> bytes{};
  store_le(bytes, 1, std::uint32_t{0x01020304});
  CHECK(bytes == ByteArray<6>{0, 4, 3, 2, 1, 0});
  CHECK(load_le<std::uint32_t>(bytes, 1) == 0x01020304);
}

TEST_CASE("what is put somewhere is taken from there, and its neighbours stay") {
  ByteArray<5> bytes{9, 9, 9, 9, 9};
  put(bytes, 2, ByteArray<2>{1, 2});
  CHECK(bytes == ByteArray<5>{9, 9, 1, 2, 9});
  CHECK(take<ByteArray<3>>(bytes, 1) == ByteArray<3>{9, 1, 2});
  put(bytes, 5, {});
  CHECK(bytes == ByteArray<5>{9, 9, 1, 2, 9});
}

TEST_CASE("zeros are told from one byte that is not") {
  ByteArray<3> bytes{};
  CHECK(all_zero(bytes));
  CHECK(all_zero({}));
  bytes[2] = 1;
  CHECK_FALSE(all_zero(bytes));
  CHECK(all_zero(Bytes(bytes).first(2)));
}

}  // namespace
