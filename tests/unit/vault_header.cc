#include <doctest/doctest.h>

#include <functional>

#include "base/error.h"
#include "seeded_random.h"
#include "vault/header.h"
#include "vault/header_pair.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

struct Sealer {
  SeededRandom random{1};
  crypto::Xaes cipher{random.bytes<32>()};
  crypto::NonceSequence nonces{random};

  vault::HeaderImage seal(const vault::Header& header) {
    return vault::seal_header(header, crypto::sha256(header.key_area), cipher, nonces);
  }
};

vault::Header some_header() {
  SeededRandom random(2);
  vault::Header header;
  header.file_id = random.bytes<16>();
  header.generation = 77;
  header.commit_id = random.bytes<16>();
  header.size = 123456;
  header.highest = 900;
  store_le(MutableBytes(header.key_area), 2 * vault::kKeySlotSize, std::uint32_t{5});
  header.map_depth = 1;
  header.allocation_depth = 2;
  header.used = 300;
  header.free_hint = 17;
  header.created = -5;
  header.data_key_made = 1700000000;
  header.passphrase_changed = 1800000000;
  header.rotations = 3;
  header.anchored_rows = 12;
  header.anchor = random.bytes<32>();
  header.map_root[0] = {.slot = 4, .nonce = random.bytes<24>(), .tag = random.bytes<16>()};
  header.map_root[71] = {.slot = 900, .nonce = random.bytes<24>(), .tag = random.bytes<16>()};
  header.allocation_root[7] = {.slot = 5, .nonce = random.bytes<24>(), .tag = random.bytes<16>()};
  return header;
}

TEST_CASE("a header comes back as it was sealed") {
  Sealer sealer;
  const vault::Header header = some_header();
  const auto image = sealer.seal(header);
  CHECK(vault::sanity_of(image) == vault::Sanity::sane);
  const auto opened = vault::open_header(image, sealer.cipher);
  REQUIRE(opened.has_value());
  CHECK(opened->flaw == vault::Flaw::none);
  const vault::Header& back = opened->header;
  CHECK(back.file_id == header.file_id);
  CHECK(back.generation == 77);
  CHECK(back.commit_id == header.commit_id);
  CHECK(back.size == 123456);
  CHECK(back.highest == 900);
  CHECK(back.key_area == header.key_area);
  CHECK(back.map_depth == 1);
  CHECK(back.allocation_depth == 2);
  CHECK(back.used == 300);
  CHECK(back.free_hint == 17);
  CHECK(back.created == -5);
  CHECK(back.data_key_made == 1700000000);
  CHECK(back.passphrase_changed == 1800000000);
  CHECK(back.rotations == 3);
  CHECK(back.anchored_rows == 12);
  CHECK(back.anchor == header.anchor);
  CHECK(back.map_root[71].slot == 900);
  CHECK(back.map_root[71].nonce == header.map_root[71].nonce);
  CHECK(back.allocation_root[7].tag == header.allocation_root[7].tag);
  CHECK_FALSE(back.map_root[1].present());
  const auto clear = vault::parse_clear(image);
  CHECK(clear.generation == 77);
  CHECK(clear.size == 123456);
}

TEST_CASE("two seals of one header have different nonces") {
  Sealer sealer;
  const auto first = sealer.seal(some_header());
  const auto second = sealer.seal(some_header());
  CHECK_FALSE(std::equal(first.begin() + 80, first.begin() + 104, second.begin() + 80));
}

TEST_CASE("another key opens no header") {
  Sealer sealer;
  const auto image = sealer.seal(some_header());
  crypto::Xaes other(ByteArray<32>{});
  CHECK_FALSE(vault::open_header(image, other).has_value());
}

TEST_CASE("every byte of a header is covered") {
  Sealer sealer;
  const auto image = sealer.seal(some_header());
  for (std::size_t at = 0; at < image.size(); ++at) {
    auto changed = image;
    changed[at] ^= 0x20;
    CAPTURE(at);
    CHECK_FALSE(vault::open_header(changed, sealer.cipher).has_value());
    // The digests tell damage in the clear sector from a wrong secret.
    CHECK((vault::sanity_of(changed) == vault::Sanity::damaged) == (at < vault::kBlockSize));
  }
}

// An authentic header can only be wrong when its writer was.
TEST_CASE("an authentic header that says something impossible is told") {
  using Change = std::function<void(vault::Header&)>;
  const std::vector<Change> impossible{
      [](auto& h) { h.generation = 0; },
      [](auto& h) { h.size = 72 * 93 * vault::kBlockSize + 1; },
      [](auto& h) { h.highest = 2; },
      [](auto& h) { h.highest = vault::kLockSlot; },
      [](auto& h) { h.highest = 8 * 93 * 93 * vault::kSlotsPerBitmap; },
      [](auto& h) { h.allocation_depth = 0, h.highest = vault::kLockSlot + 1; },
      [](auto& h) { h.map_depth = 5; },
      [](auto& h) { h.allocation_depth = 3; },
      [](auto& h) { h.map_depth = 0xffffffff; },
      [](auto& h) { h.used = 0; },
      [](auto& h) { h.used = 898; },
      [](auto& h) { h.free_hint = 3; },
      [](auto& h) { h.map_root[3].slot = 3; },
      [](auto& h) { h.map_root[3].slot = 901; },
      [](auto& h) { h.map_root[3].nonce[0] = 1; },
      [](auto& h) { h.allocation_root[0].tag[15] = 1; },
      [](auto& h) { h.allocation_root[0].slot = 0x80000000; },
      [](auto& h) { h.key_area[1] = 0, h.key_area[447] = 1; },
  };
  for (std::size_t i = 0; i < impossible.size(); ++i) {
    CAPTURE(i);
    Sealer sealer;
    vault::Header header = some_header();
    impossible[i](header);
    const auto opened = vault::open_header(sealer.seal(header), sealer.cipher);
    REQUIRE(opened.has_value());
    CHECK(opened->flaw != vault::Flaw::none);
  }
  const std::vector<Change> possible{
      [](auto& h) { h.size = 72 * 93 * vault::kBlockSize; },
      [](auto& h) { h.highest = vault::kLockSlot - 1, h.used = vault::kLockSlot - 4; },
      [](auto& h) { h.highest = vault::kLockSlot + 1, h.used = vault::kLockSlot - 3; },
      [](auto& h) { h.used = 897; },
      [](auto& h) { h.free_hint = 2267283456; },
      [](auto& h) {
        h.highest = 3, h.used = 0;
        h.map_root.fill({});
        h.allocation_root.fill({});
      },
  };
  for (std::size_t i = 0; i < possible.size(); ++i) {
    CAPTURE(i);
    Sealer sealer;
    vault::Header header = some_header();
    possible[i](header);
    CHECK(vault::open_header(sealer.seal(header), sealer.cipher)->flaw == vault::Flaw::none);
  }
}

TEST_CASE("the higher generation that opens wins, and equal ones must be equal") {
  Sealer sealer;
  vault::Header header = some_header();
  const auto older = sealer.seal(header);
  const auto twin = sealer.seal(header);
  ++header.generation;
  const auto newer = sealer.seal(header);
  const auto winner_of = [&](const vault::HeaderImage& first, const vault::HeaderImage& second) {
    return vault::choose_winner({{first, second}, {true, true}}, sealer.cipher);
  };
  CHECK(winner_of(older, newer)->copy == 1);
  CHECK(winner_of(newer, older)->copy == 0);
  CHECK_FALSE(winner_of(newer, older)->mirrored);
  CHECK(winner_of(newer, newer)->mirrored);
  CHECK_THROWS_AS((void)winner_of(older, twin), Error);
  auto forged = newer;
  forged[5000] ^= 1;
  CHECK(winner_of(forged, older)->header.generation == 77);
  CHECK_FALSE(winner_of(forged, forged).has_value());
  const auto winner = winner_of(newer, newer);
  winner->require_possible(901 * vault::kBlockSize);
  CHECK_THROWS_AS(winner->require_possible(901 * vault::kBlockSize - 1), Error);
}

}  // namespace
