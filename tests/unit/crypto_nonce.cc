#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <set>

#include "crypto/nonce.h"
#include "seeded_random.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

// What `draw` gives in a forked child and, afterwards, in this process.
template <typename Value, typename Draw>
std::pair<Value, Value> drawn_after_fork(Draw draw) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  Value in_child{};
  if (child == 0) {
    in_child = draw();
    const bool written =
        write(ends[1], in_child.data(), in_child.size()) == static_cast<ssize_t>(in_child.size());
    _exit(written ? 0 : 1);
  }
  close(ends[1]);
  REQUIRE(read(ends[0], in_child.data(), in_child.size()) == static_cast<ssize_t>(in_child.size()));
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  return {in_child, draw()};
}

TEST_CASE("nonces of a batch count, and each batch begins at random") {
  SeededRandom random(1);
  crypto::NonceSequence nonces(random);
  const auto first = nonces.next();
  CHECK(load_le<std::uint32_t>(first, 20) == 0);
  std::set<crypto::Nonce> seen{first};
  for (std::uint32_t i = 1; i < 1000; ++i) {
    const auto next = nonces.next();
    CHECK(std::equal(next.begin(), next.begin() + 20, first.begin()));
    CHECK(load_le<std::uint32_t>(next, 20) == i);
    seen.insert(next);
  }
  CHECK(seen.size() == 1000);
  nonces.start_batch();
  const auto later = nonces.next();
  CHECK(load_le<std::uint32_t>(later, 20) == 0);
  CHECK_FALSE(std::equal(later.begin(), later.begin() + 20, first.begin()));
}

TEST_CASE("a forked process draws nonces of its own in the middle of a batch") {
  crypto::SystemRandom random;
  crypto::NonceSequence nonces(random);
  const auto before = nonces.next();
  const auto [child, parent] = drawn_after_fork<crypto::Nonce>([&] { return nonces.next(); });
  CHECK(std::equal(parent.begin(), parent.begin() + 20, before.begin()));
  CHECK_FALSE(std::equal(child.begin(), child.begin() + 20, before.begin()));
}

TEST_CASE("a forked process draws random bytes of its own") {
  crypto::SystemRandom random;
  const auto before = random.bytes<16>();
  const auto [child, parent] = drawn_after_fork<ByteArray<64>>([&] { return random.bytes<64>(); });
  CHECK(child != parent);
  CHECK_FALSE(std::equal(before.begin(), before.end(), parent.begin()));
}

TEST_CASE("the system's random bytes do not repeat, whatever is asked for") {
  crypto::SystemRandom random;
  std::set<std::vector<std::uint8_t>> seen;
  for (std::size_t i = 0; i < 2000; ++i) {
    std::vector<std::uint8_t> bytes(16 + i % 50);
    random.fill(bytes);
    bytes.resize(16);
    seen.insert(bytes);
  }
  CHECK(seen.size() == 2000);
  std::vector<std::uint8_t> many(20000);  // more than the kernel gives at once to some
  random.fill(many);
  CHECK(std::count(many.begin(), many.end(), std::uint8_t{0}) < 200);
  random.fill({});
}

}  // namespace
