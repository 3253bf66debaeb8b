#include <doctest/doctest.h>

#include "base/error.h"
#include "hex.h"
#include "seeded_random.h"
#include "vault/key_slot.h"
#include "vault/recovery_key.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr crypto::Argon2Cost kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};
constexpr vault::VaultId kVault{{7}, vault::kVersion};
constexpr vault::VaultId kOther{{8}, vault::kVersion};

Secret secret_of(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

struct Slots {
  SeededRandom random{1};
  ByteArray<32> data_key = random.bytes<32>();
  Secret recovery = crypto::random_key(random);
  vault::SlotMaking making{kVault, data_key, 99, random, "kassakaappi"};
  vault::KeySlot passphrase = vault::make_passphrase_slot(bytes_of("koivu"), kCheap, making);
  vault::KeySlot recovered =
      vault::make_recovery_slot(vault::owner_of(recovery, kVault.file), making);
  vault::Credential by_passphrase = vault::Credential::from_typed(secret_of("koivu"));
  vault::Credential by_recovery =
      vault::Credential::from_typed(vault::print_recovery_key(recovery.bytes()));

  [[nodiscard]] std::optional<vault::Note> note(Bytes slot,
                                                const vault::VaultId& in = kVault) const {
    crypto::Xaes cipher(data_key);
    return vault::open_note(slot, cipher, in);
  }
};

bool opens(const vault::Credential& credential, Bytes slot, const vault::VaultId& in,
           Bytes data_key) {
  const auto key = credential.open(slot, in);
  if (key) CHECK(std::equal(data_key.begin(), data_key.end(), key->bytes().begin()));
  return key.has_value();
}

TEST_CASE("each secret opens the slot that is made for its kind") {
  const Slots slots;
  CHECK(vault::kind_of(slots.passphrase) == vault::SlotKind::passphrase);
  CHECK(vault::kind_of(slots.recovered) == vault::SlotKind::recovery);
  CHECK(vault::is_well_formed(slots.passphrase, vault::kVersion));
  CHECK(vault::is_well_formed(slots.recovered, vault::kVersion));
  CHECK(slots.by_passphrase.fits(slots.passphrase));
  CHECK_FALSE(slots.by_passphrase.fits(slots.recovered));
  CHECK(slots.by_recovery.fits(slots.passphrase));
  CHECK_FALSE(slots.by_recovery.fits(vault::KeySlot{}));
  CHECK(opens(slots.by_passphrase, slots.passphrase, kVault, slots.data_key));
  CHECK(opens(slots.by_recovery, slots.recovered, kVault, slots.data_key));
  CHECK(vault::recipient_of(slots.recovered) ==
        vault::owner_of(slots.recovery, kVault.file).public_key);
  CHECK(vault::made_at(slots.recovered) == 99);
  const auto cost = vault::cost_of(slots.passphrase);
  CHECK(cost.memory_kib == 8192);
  CHECK(cost.passes == 1);
  CHECK(cost.lanes == 1);
}

TEST_CASE("another secret or another register opens nothing") {
  const Slots slots;
  const auto other = vault::Credential::from_typed(secret_of("Koivu"));
  CHECK_FALSE(opens(other, slots.passphrase, kVault, slots.data_key));
  CHECK_FALSE(opens(slots.by_passphrase, slots.passphrase, kOther, slots.data_key));
  CHECK_FALSE(opens(slots.by_recovery, slots.recovered, kOther, slots.data_key));
}

TEST_CASE("a slot with any byte changed does not open") {
  const Slots slots;
  for (std::size_t at = 4; at < vault::kKeySlotSize; ++at) {
    vault::KeySlot recovered = slots.recovered;
    recovered[at] ^= 1;
    // X25519 ignores the highest bit of a public key; the tag covers it all the same.
    CHECK_FALSE(opens(slots.by_recovery, recovered, kVault, slots.data_key));
    recovered[at] ^= 0x81;
    CHECK_FALSE(opens(slots.by_recovery, recovered, kVault, slots.data_key));
  }
  for (const std::size_t at : std::initializer_list<std::size_t>{
           4, 8, 12, 16, 47, 48, 79, 80, 103, 104, 135, 136, 151, 152, 160, 184, 295, 296, 447}) {
    vault::KeySlot passphrase = slots.passphrase;
    passphrase[at] ^= 2;
    CHECK_FALSE(opens(slots.by_passphrase, passphrase, kVault, slots.data_key));
  }
}

TEST_CASE("an ephemeral key of low order opens nothing") {
  const Slots slots;
  vault::KeySlot slot = slots.recovered;
  std::fill(slot.begin() + 48, slot.begin() + 80, std::uint8_t{0});
  CHECK_FALSE(slots.by_recovery.open(slot, kVault).has_value());
  CHECK_THROWS_AS((void)vault::make_recovery_slot({crypto::PublicKey{}, Secret(32)}, slots.making),
                  Error);
}

TEST_CASE("the zeros of a slot must be zeros") {
  const Slots slots;
  const auto refused = [](vault::KeySlot slot, std::size_t at) {
    slot[at] ^= 1;
    return !vault::is_well_formed(slot, vault::kVersion);
  };
  for (std::size_t at = 4; at < vault::kKeySlotSize; ++at) {  // bytes 0 to 3 are the kind
    CAPTURE(at);
    CHECK(refused(slots.passphrase, at) == ((at >= 48 && at < 80) || at >= 296));
    CHECK(refused(slots.recovered, at) == (at < 16 || at >= 296));
    CHECK(refused(vault::KeySlot{}, at));
  }
  vault::KeySlot unknown;
  unknown.fill(0xff);
  CHECK(vault::is_well_formed(unknown, vault::kVersion));
}

TEST_CASE("a slot has a note from the second version on, and none in the first") {
  const Slots slots;
  CHECK_FALSE(vault::is_well_formed(slots.passphrase, vault::kFirstVersion));
  CHECK_FALSE(vault::is_well_formed(slots.recovered, vault::kFirstVersion));
  SeededRandom random(2);
  const vault::VaultId first{kVault.file, vault::kFirstVersion};
  const auto slot = vault::make_passphrase_slot(bytes_of("koivu"), kCheap,
                                                {first, slots.data_key, 99, random, "kassakaappi"});
  CHECK(vault::is_well_formed(slot, vault::kFirstVersion));
  CHECK_FALSE(vault::is_well_formed(slot, vault::kVersion));
  CHECK(opens(slots.by_passphrase, slot, first, slots.data_key));
  CHECK(slots.note(slot, first)->label.empty());
  // The version is part of what the tag covers.
  CHECK_FALSE(opens(slots.by_passphrase, slot, kVault, slots.data_key));
  CHECK_FALSE(opens(slots.by_passphrase, slots.passphrase, first, slots.data_key));
}

TEST_CASE("the note holds what wraps for its owner again, and the label") {
  const Slots slots;
  const auto note = slots.note(slots.recovered);
  REQUIRE(note.has_value());
  CHECK(note->label == "kassakaappi");
  CHECK(note->owner.text() == vault::owner_of(slots.recovery, kVault.file).secret.text());
  CHECK(all_zero(slots.note(slots.passphrase)->owner.bytes()));

  CHECK_FALSE(slots.note(slots.recovered, kOther).has_value());
  crypto::Xaes stranger(ByteArray<32>{});
  CHECK_FALSE(vault::open_note(slots.recovered, stranger, kVault).has_value());
  for (const std::size_t at : std::initializer_list<std::size_t>{0, 16, 79, 152, 160, 200, 280}) {
    vault::KeySlot changed = slots.recovered;
    changed[at] ^= 1;
    CHECK_FALSE(slots.note(changed).has_value());
  }
}

// As who has the data key could write it.
TEST_CASE("a note that no writer makes is none") {
  Slots slots;
  const auto with_label = [&slots](std::string_view label) {
    slots.making.label = label;
    const auto slot = vault::make_passphrase_slot(bytes_of("koivu"), kCheap, slots.making);
    return slots.note(slot).has_value();
  };
  CHECK(with_label(""));
  CHECK(with_label(std::string(64, 'a')));
  CHECK(with_label("avain \xc3\xa4idill\xc3\xa4"));
  CHECK_FALSE(with_label(std::string_view("a\0b", 3)));
  CHECK_FALSE(with_label("a\x1b[2J"));
  CHECK_FALSE(with_label("\xff"));
  CHECK_FALSE(with_label("avain a\xcc\x88idilla\xcc\x88"));  // not in Form C
  CHECK_FALSE(with_label("\xe2\x80\xaeniava"));              // would be read from right to left
  // A recovery slot without a secret of its owner.
  slots.making.label = "";
  const auto slot = vault::make_recovery_slot(
      {vault::owner_of(slots.recovery, kVault.file).public_key, Secret(32)}, slots.making);
  CHECK_FALSE(slots.note(slot).has_value());
}

TEST_CASE("a recovery slot by whoever knows the public half alone does not open") {
  Slots slots;
  const auto owner = vault::owner_of(slots.recovery, kVault.file);
  // Everything else is his own: the data key, and a secret in the place of the owner's.
  for (const std::uint8_t guess : std::initializer_list<std::uint8_t>{0, 1, 255}) {
    const auto slot = vault::make_recovery_slot(
        {owner.public_key, Secret::copy_of(ByteArray<32>{guess})}, slots.making);
    CHECK_FALSE(opens(slots.by_recovery, slot, kVault, slots.data_key));
    CHECK(slots.by_recovery.is_named_by(slot, kVault));
  }
  // For another register the owner has another secret.
  const auto foreign = vault::make_recovery_slot(
      {owner.public_key, vault::owner_of(slots.recovery, kOther.file).secret}, slots.making);
  CHECK_FALSE(opens(slots.by_recovery, foreign, kVault, slots.data_key));
  // What a file shows does not name the key in the first version: nothing made of it opens there.
  CHECK_FALSE(slots.by_recovery.is_named_by(slots.recovered, {kVault.file, vault::kFirstVersion}));
  CHECK_FALSE(slots.by_recovery.is_named_by(slots.passphrase, kVault));
}

TEST_CASE("the fingerprint of a recovery key stays, that of a passphrase goes with its slot") {
  Slots slots;
  const auto again =
      vault::make_recovery_slot(vault::owner_of(slots.recovery, kVault.file), slots.making);
  CHECK(vault::fingerprint_of(again) == vault::fingerprint_of(slots.recovered));
  const auto same_passphrase = vault::make_passphrase_slot(bytes_of("koivu"), kCheap, slots.making);
  CHECK(vault::fingerprint_of(same_passphrase) != vault::fingerprint_of(slots.passphrase));
  CHECK(vault::fingerprint_of(slots.passphrase) != vault::fingerprint_of(slots.recovered));
  // From kortisto-format(5), "Test vectors": passphrase and recovery.
  vault::KeySlot shown{1};
  CHECK(vault::fingerprint_of(shown) == "tifis-zipav-sapon-tunaj-muriz-dahid");
  shown = {3};
  put(shown, 16, unhex("5c8b70f30c1381778e2097dd620d0eb888e6b247b6b58c048a2d1000282c244f"));
  CHECK(vault::fingerprint_of(shown) == "supik-lilod-tojar-bagiz-zanop-huzib");
  // Computed from the page in another language: a slot of kind 7 with nothing else in it.
  vault::KeySlot unknown{7};
  CHECK(vault::fingerprint_of(unknown) == "fabiv-fimot-kigus-tuzij-mumob-kodum");
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
        vault::make_passphrase_slot(bytes_of(typed), kCheap, {kVault, data_key, 99, random});
    CHECK(opens(vault::Credential::from_typed(secret_of(typed)), slot, kVault, data_key));
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
