#include <doctest/doctest.h>

#include "base/error.h"
#include "seeded_random.h"
#include "vault/key_slot.h"
#include "vault/recovery_key.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr crypto::Argon2Cost kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};
constexpr vault::FileId kFile{7};

Secret secret_of(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

struct Slots {
  SeededRandom random{1};
  ByteArray<32> data_key = random.bytes<32>();
  ByteArray<32> recovery = random.bytes<32>();
  vault::KeySlot passphrase =
      vault::make_passphrase_slot(bytes_of("koivu"), kCheap, data_key, kFile, 99, random);
  vault::KeySlot recovered =
      vault::make_recovery_slot(crypto::x25519_public(recovery), data_key, kFile, 99, random);
  vault::Credential by_passphrase = vault::Credential::from_typed(secret_of("koivu"));
  vault::Credential by_recovery =
      vault::Credential::from_typed(vault::print_recovery_key(recovery));
};

bool opens(const vault::Credential& credential, Bytes slot, const vault::FileId& file,
           Bytes data_key) {
  const auto key = credential.open(slot, file);
  if (key) CHECK(std::equal(data_key.begin(), data_key.end(), key->bytes().begin()));
  return key.has_value();
}

TEST_CASE("each secret opens the slot that is made for its kind") {
  const Slots slots;
  CHECK(vault::kind_of(slots.passphrase) == vault::SlotKind::passphrase);
  CHECK(vault::kind_of(slots.recovered) == vault::SlotKind::recovery);
  CHECK(vault::is_well_formed(slots.passphrase));
  CHECK(vault::is_well_formed(slots.recovered));
  CHECK(slots.by_passphrase.fits(slots.passphrase));
  CHECK_FALSE(slots.by_passphrase.fits(slots.recovered));
  CHECK(slots.by_recovery.fits(slots.passphrase));
  CHECK_FALSE(slots.by_recovery.fits(vault::KeySlot{}));
  CHECK(opens(slots.by_passphrase, slots.passphrase, kFile, slots.data_key));
  CHECK(opens(slots.by_recovery, slots.recovered, kFile, slots.data_key));
  CHECK(vault::recipient_of(slots.recovered) == crypto::x25519_public(slots.recovery));
  const auto cost = vault::cost_of(slots.passphrase);
  CHECK(cost.memory_kib == 8192);
  CHECK(cost.passes == 1);
  CHECK(cost.lanes == 1);
}

TEST_CASE("another secret or another register opens nothing") {
  const Slots slots;
  const auto other = vault::Credential::from_typed(secret_of("Koivu"));
  CHECK_FALSE(opens(other, slots.passphrase, kFile, slots.data_key));
  CHECK_FALSE(opens(slots.by_passphrase, slots.passphrase, vault::FileId{8}, slots.data_key));
  CHECK_FALSE(opens(slots.by_recovery, slots.recovered, vault::FileId{8}, slots.data_key));
}

TEST_CASE("a slot with any byte changed does not open") {
  const Slots slots;
  for (std::size_t at = 4; at < vault::kKeySlotSize; ++at) {
    vault::KeySlot recovered = slots.recovered;
    recovered[at] ^= 1;
    // X25519 ignores the highest bit of a public key; the tag covers it all the same.
    CHECK_FALSE(opens(slots.by_recovery, recovered, kFile, slots.data_key));
    recovered[at] ^= 0x81;
    CHECK_FALSE(opens(slots.by_recovery, recovered, kFile, slots.data_key));
  }
  for (const std::size_t at : std::initializer_list<std::size_t>{4, 8, 12, 16, 47, 48, 79, 80, 103,
                                                                 104, 135, 136, 151, 152, 447}) {
    vault::KeySlot passphrase = slots.passphrase;
    passphrase[at] ^= 2;
    CHECK_FALSE(opens(slots.by_passphrase, passphrase, kFile, slots.data_key));
  }
}

TEST_CASE("an ephemeral key of low order opens nothing") {
  const Slots slots;
  vault::KeySlot slot = slots.recovered;
  std::fill(slot.begin() + 48, slot.begin() + 80, std::uint8_t{0});
  CHECK_FALSE(slots.by_recovery.open(slot, kFile).has_value());
  SeededRandom random(2);
  CHECK_THROWS_AS(
      (void)vault::make_recovery_slot(crypto::PublicKey{}, slots.data_key, kFile, 0, random),
      Error);
}

TEST_CASE("the zeros of a slot must be zeros") {
  const Slots slots;
  const auto refused = [](vault::KeySlot slot, std::size_t at) {
    slot[at] ^= 1;
    return !vault::is_well_formed(slot);
  };
  for (std::size_t at = 4; at < vault::kKeySlotSize; ++at) {  // bytes 0 to 3 are the kind
    CAPTURE(at);
    CHECK(refused(slots.passphrase, at) == ((at >= 48 && at < 80) || at >= 160));
    CHECK(refused(slots.recovered, at) == (at < 16 || at >= 160));
    CHECK(refused(vault::KeySlot{}, at));
  }
  vault::KeySlot unknown;
  unknown.fill(0xff);
  CHECK(vault::is_well_formed(unknown));
}

TEST_CASE("the cost has bounds of its own and one for the work together") {
  const auto allowed = [](std::uint32_t memory, std::uint32_t passes, std::uint32_t lanes) {
    return vault::is_allowed({.memory_kib = memory, .passes = passes, .lanes = lanes});
  };
  CHECK(allowed(8192, 1, 1));
  CHECK(allowed(8192, 32, 16));
  CHECK(allowed(1048576, 4, 16));
  CHECK(allowed(131072, 32, 1));
  CHECK(allowed(65536, 3, 4));
  CHECK_FALSE(allowed(8191, 1, 1));
  CHECK_FALSE(allowed(1048577, 1, 1));
  CHECK_FALSE(allowed(8192, 0, 1));
  CHECK_FALSE(allowed(8192, 33, 1));
  CHECK_FALSE(allowed(8192, 1, 0));
  CHECK_FALSE(allowed(8192, 1, 17));
  CHECK_FALSE(allowed(1048576, 5, 1));
  CHECK_FALSE(allowed(131073, 32, 1));
  CHECK_FALSE(allowed(0xffffffff, 0xffffffff, 0xffffffff));
}

TEST_CASE("a mistyped recovery key is told from a passphrase, with its group") {
  std::string typed(vault::print_recovery_key(ByteArray<32>{1}).text());
  CHECK_FALSE(vault::Credential::from_typed(secret_of(typed)).mistyped_group());
  CHECK_FALSE(vault::Credential::from_typed(secret_of("koivu")).mistyped_group());
  typed[14] = typed[14] == 'A' ? 'B' : 'A';
  CHECK(vault::Credential::from_typed(secret_of(typed)).mistyped_group() == 3);
}

TEST_CASE("what reads as a recovery key is tried as a passphrase too") {
  SeededRandom random(3);
  const auto data_key = random.bytes<32>();
  std::string typed(vault::print_recovery_key(ByteArray<32>{1}).text());
  for (int i = 0; i < 2; ++i) {  // as it was printed, and mistyped
    const auto slot =
        vault::make_passphrase_slot(bytes_of(typed), kCheap, data_key, kFile, 99, random);
    CHECK(opens(vault::Credential::from_typed(secret_of(typed)), slot, kFile, data_key));
    typed[14] = typed[14] == 'A' ? 'B' : 'A';
  }
}

TEST_CASE("the work of a slot is its memory times its passes") {
  const Slots slots;
  CHECK(vault::work_of(slots.passphrase) == 8192);
  CHECK(vault::work_of(slots.recovered) == 0);
  CHECK(vault::work_of(vault::KeySlot{}) == 0);
}

}  // namespace
