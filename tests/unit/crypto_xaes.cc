#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "crypto/xaes.h"
#include "hex.h"
#include "seeded_random.h"
#include "shake128.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::string_view kNonce = "ABCDEFGHIJKLMNOPQRSTUVWX";
constexpr std::string_view kPlain = "XAES-256-GCM";

std::vector<std::uint8_t> copy_of(Bytes bytes) {
  return {bytes.begin(), bytes.end()};
}

std::string sealed(crypto::Xaes& cipher, std::string_view associated) {
  auto text = copy_of(bytes_of(kPlain));
  const auto tag = cipher.seal(join<24>({bytes_of(kNonce)}), bytes_of(associated), text);
  return hex(text) + hex(tag);
}

TEST_CASE("the two vectors of C2SP") {
  crypto::Xaes ones(std::vector<std::uint8_t>(32, 1));
  CHECK(sealed(ones, "") == "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271");
  crypto::Xaes threes(std::vector<std::uint8_t>(32, 3));
  CHECK(sealed(threes, "c2sp.org/XAES-256-GCM") ==
        "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d");
}

// Key, nonce, text and associated data come from one stream of SHAKE128, and what is sealed goes
// into another one.
std::string accumulated(int rounds) {
  Shake128 input;
  Shake128 output;
  const auto bytes_with_length = [&input] { return input.squeeze(input.squeeze(1)[0]); };
  for (int i = 0; i < rounds; ++i) {
    const auto key = input.squeeze(32);
    const auto nonce = join<24>({input.squeeze(24)});
    const auto plain = bytes_with_length();
    const auto associated = bytes_with_length();
    crypto::Xaes cipher(key);
    auto text = plain;
    const auto tag = cipher.seal(nonce, associated, text);
    output.absorb(text);
    output.absorb(tag);
    REQUIRE(cipher.open(nonce, associated, tag, text));
    REQUIRE(text == plain);
  }
  return hex(output.squeeze(32));
}

TEST_CASE("the accumulated vector of C2SP") {
  CHECK(hex(Shake128().squeeze(16)) == "7f9c2ba4e88f827d616045507605853e");
  CHECK(accumulated(10'000) == "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939");
  if (std::getenv("KORTISTO_LONG") != nullptr) {
    CHECK(accumulated(1'000'000) ==
          "2163ae1445985a30b60585ee67daa55674df06901b890593e824b8a7c885ab15");
  }
}

TEST_CASE("one key seals and opens many texts in any order") {
  SeededRandom random(1);
  crypto::Xaes cipher(random.bytes<32>());
  struct Sealed {
    crypto::Nonce nonce;
    crypto::Tag tag;
    std::vector<std::uint8_t> plain;
    std::vector<std::uint8_t> text;
  };
  std::vector<Sealed> all;
  for (std::size_t i = 0; i < 100; ++i) {
    Sealed one{random.bytes<24>(), {}, std::vector<std::uint8_t>(i * 41), {}};
    if (i % 3 != 0) std::copy_n(all[i - 1].nonce.begin(), 20, one.nonce.begin());  // one batch
    random.fill(one.plain);
    one.text = one.plain;
    one.tag = cipher.seal(one.nonce, {}, one.text);
    all.push_back(one);
  }
  for (std::size_t i = 0; i < 100; ++i) {
    Sealed& one = all[i * 37 % 100];
    CHECK(cipher.open(one.nonce, {}, one.tag, one.text));
    CHECK(one.text == one.plain);
  }
}

TEST_CASE("nothing opens that was changed, and nothing of it stays") {
  SeededRandom random(2);
  crypto::Xaes cipher(random.bytes<32>());
  const auto nonce = random.bytes<24>();
  const auto associated = random.bytes<20>();
  auto text = copy_of(random.bytes<100>());
  const auto tag = cipher.seal(nonce, associated, text);
  const auto opens = [&](auto n, auto a, auto t, auto x) {
    if (cipher.open(n, a, t, x)) return true;
    CHECK(x == std::vector<std::uint8_t>(x.size()));
    return false;
  };
  CHECK(opens(nonce, associated, tag, text));
  const auto each_byte = [&](auto changed, auto opens_changed) {
    for (std::size_t i = 0; i < changed.size(); ++i) {
      changed[i] ^= 0x40;
      CHECK_FALSE(opens_changed(changed));
      changed[i] ^= 0x40;
    }
  };
  each_byte(nonce, [&](const auto& changed) { return opens(changed, associated, tag, text); });
  each_byte(associated, [&](const auto& changed) { return opens(nonce, changed, tag, text); });
  each_byte(tag, [&](const auto& changed) { return opens(nonce, associated, changed, text); });
  each_byte(text, [&](const auto& changed) { return opens(nonce, associated, tag, changed); });
  CHECK_FALSE(opens(nonce, Bytes(associated).first(19), tag, text));
  CHECK_FALSE(opens(nonce, associated, tag, std::vector(text.begin(), text.end() - 1)));
  crypto::Xaes other(random.bytes<32>());
  CHECK_FALSE(other.open(nonce, associated, tag, text));
}

}  // namespace
