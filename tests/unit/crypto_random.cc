#include <doctest/doctest.h>

#include "crypto/random.h"
#include "seeded_random.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

TEST_CASE("a generator that was given is the one that is asked") {
  SeededRandom given(1);
  crypto::GivenOrSystemRandom random(&given);
  CHECK(random.bytes<16>() == SeededRandom(1).bytes<16>());
}

TEST_CASE("without one the system's is asked") {
  crypto::GivenOrSystemRandom random(nullptr);
  CHECK(random.bytes<16>() != random.bytes<16>());
}

TEST_CASE("a key has 32 bytes of its own") {
  SeededRandom random(1);
  const Secret key = crypto::random_key(random);
  CHECK(key.size() == 32);
  CHECK(take<ByteArray<32>>(key.bytes(), 0) == SeededRandom(1).bytes<32>());
  CHECK(crypto::random_key(random).text() != key.text());
}

}  // namespace
