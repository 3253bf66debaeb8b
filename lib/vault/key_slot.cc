#include "vault/key_slot.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "crypto/xaes.h"
#include "vault/recovery_key.h"

namespace kortisto::vault {

namespace {

using Salt = ByteArray<32>;

constexpr std::string_view kWrapLabel = "kortisto key slot v1";
constexpr std::string_view kRecoveryLabel = "kortisto recovery v1";

// Offsets in a key slot.
constexpr std::size_t kKindAt = 0;
constexpr std::size_t kMemoryAt = 4;
constexpr std::size_t kPassesAt = 8;
constexpr std::size_t kLanesAt = 12;
constexpr std::size_t kSaltAt = 16;  // or the recipient's public key
constexpr std::size_t kEphemeralAt = 48;
constexpr std::size_t kNonceAt = 80;
constexpr std::size_t kWrappedAt = 104;
constexpr std::size_t kTagAt = 136;
constexpr std::size_t kMadeAt = 152;
constexpr std::size_t kReservedAt = 160;
static_assert(kWrappedAt + kDataKeySize == kTagAt);

// Everything in the slot but what the wrapping itself makes.
constexpr std::size_t kAssociatedSize =
    kWrapLabel.size() + sizeof(FileId) + kNonceAt + (kKeySlotSize - kMadeAt);

ByteArray<kAssociatedSize> associated_data(Bytes slot, const FileId& file) {
  return join<kAssociatedSize>(
      {bytes_of(kWrapLabel), file, slot.first(kNonceAt), slot.subspan(kMadeAt)});
}

void wrap(KeySlot& slot, Bytes wrapping_key, Bytes data_key, const FileId& file,
          crypto::Random& random) {
  const auto nonce = random.bytes<sizeof(crypto::Nonce)>();
  put(slot, kNonceAt, nonce);
  put(slot, kWrappedAt, data_key);
  const MutableBytes wrapped = MutableBytes(slot).subspan(kWrappedAt, kDataKeySize);
  crypto::Xaes cipher(wrapping_key);
  put(slot, kTagAt, cipher.seal(nonce, associated_data(slot, file), wrapped));
}

std::optional<Secret> unwrap(Bytes slot, Bytes wrapping_key, const FileId& file) {
  Secret data_key = Secret::copy_of(slot.subspan(kWrappedAt, kDataKeySize));
  crypto::Xaes cipher(wrapping_key);
  if (!cipher.open(take<crypto::Nonce>(slot, kNonceAt), associated_data(slot, file),
                   take<crypto::Tag>(slot, kTagAt), data_key.bytes())) {
    return std::nullopt;
  }
  return data_key;
}

Secret recovery_wrapping_key(const Secret& shared, const crypto::PublicKey& ephemeral,
                             const crypto::PublicKey& recipient) {
  const auto salt = join<2 * sizeof(crypto::PublicKey)>({ephemeral, recipient});
  return crypto::hkdf_sha256(shared.bytes(), salt, kRecoveryLabel);
}

}  // namespace

SlotKind kind_of(Bytes slot) {
  return static_cast<SlotKind>(load_le<std::uint32_t>(slot, kKindAt));
}

Bytes slot_at(const KeyArea& area, std::size_t position) {
  return Bytes(area).subspan(position * kKeySlotSize, kKeySlotSize);
}

std::array<Bytes, kKeySlotCount> slots_of(const KeyArea& area) {
  std::array<Bytes, kKeySlotCount> slots;
  for (std::size_t i = 0; i < slots.size(); ++i) slots[i] = slot_at(area, i);
  return slots;
}

void put_slot(KeyArea& area, std::size_t position, const KeySlot& slot) {
  put(area, position * kKeySlotSize, slot);
}

bool is_well_formed(Bytes slot) {
  const auto zero = [slot](std::size_t from, std::size_t to) {
    return all_zero(slot.subspan(from, to - from));
  };
  switch (kind_of(slot)) {
    case SlotKind::empty:
      return all_zero(slot);
    case SlotKind::passphrase:
      return zero(kEphemeralAt, kNonceAt) && zero(kReservedAt, kKeySlotSize);
    case SlotKind::recovery:
      return zero(kMemoryAt, kSaltAt) && zero(kReservedAt, kKeySlotSize);
  }
  return true;
}

bool is_allowed(const crypto::Argon2Cost& cost) {
  return cost.memory_kib >= 8192 && cost.memory_kib <= 1048576 && cost.passes >= 1 &&
         cost.passes <= 32 && cost.lanes >= 1 && cost.lanes <= 16 &&
         std::uint64_t{cost.memory_kib} * cost.passes <= kMostWork;
}

KeySlot make_passphrase_slot(Bytes passphrase, const crypto::Argon2Cost& cost, Bytes data_key,
                             const FileId& file, std::int64_t now, crypto::Random& random) {
  assert(is_allowed(cost));
  KeySlot slot{};
  store_le(slot, kKindAt, static_cast<std::uint32_t>(SlotKind::passphrase));
  store_le(slot, kMemoryAt, cost.memory_kib);
  store_le(slot, kPassesAt, cost.passes);
  store_le(slot, kLanesAt, cost.lanes);
  store_le(slot, kMadeAt, now);
  const auto salt = random.bytes<sizeof(Salt)>();
  put(slot, kSaltAt, salt);
  wrap(slot, crypto::argon2id(passphrase, salt, cost).bytes(), data_key, file, random);
  return slot;
}

KeySlot make_recovery_slot(const crypto::PublicKey& recipient, Bytes data_key, const FileId& file,
                           std::int64_t now, crypto::Random& random) {
  const Secret ephemeral = crypto::random_key(random);
  const auto ephemeral_public = crypto::x25519_public(ephemeral.bytes());
  const auto shared = crypto::x25519(ephemeral.bytes(), recipient);
  if (!shared) throw Error(ErrorKind::integrity, {"error.recovery-key.public", {}});
  KeySlot slot{};
  store_le(slot, kKindAt, static_cast<std::uint32_t>(SlotKind::recovery));
  store_le(slot, kMadeAt, now);
  put(slot, kSaltAt, recipient);
  put(slot, kEphemeralAt, ephemeral_public);
  const Secret key = recovery_wrapping_key(*shared, ephemeral_public, recipient);
  wrap(slot, key.bytes(), data_key, file, random);
  return slot;
}

crypto::PublicKey recipient_of(Bytes slot) {
  return take<crypto::PublicKey>(slot, kSaltAt);
}

crypto::Argon2Cost cost_of(Bytes slot) {
  return {.memory_kib = load_le<std::uint32_t>(slot, kMemoryAt),
          .passes = load_le<std::uint32_t>(slot, kPassesAt),
          .lanes = load_le<std::uint32_t>(slot, kLanesAt)};
}

std::uint64_t work_of(Bytes slot) {
  if (kind_of(slot) != SlotKind::passphrase) return 0;
  const crypto::Argon2Cost cost = cost_of(slot);
  return std::uint64_t{cost.memory_kib} * cost.passes;
}

Credential Credential::from_typed(const Secret& typed) {
  Credential credential(typed.clone());
  auto parsed = parse_recovery_key(typed.text());
  if (const auto* group = std::get_if<MistypedGroup>(&parsed)) {
    credential.mistyped_ = group->number;
  } else if (auto* key = std::get_if<Secret>(&parsed)) {
    credential.recovery_ = std::move(*key);
  }
  return credential;
}

bool Credential::fits(Bytes slot) const {
  return kind_of(slot) == SlotKind::passphrase ||
         (kind_of(slot) == SlotKind::recovery && recovery_);
}

std::optional<Secret> Credential::open(Bytes slot, const FileId& file) const {
  assert(fits(slot));
  if (kind_of(slot) == SlotKind::passphrase) {
    const auto salt = take<Salt>(slot, kSaltAt);
    return unwrap(slot, crypto::argon2id(passphrase_.bytes(), salt, cost_of(slot)).bytes(), file);
  }
  const auto ephemeral = take<crypto::PublicKey>(slot, kEphemeralAt);
  const auto shared = crypto::x25519(recovery_->bytes(), ephemeral);
  if (!shared) return std::nullopt;
  const Secret key = recovery_wrapping_key(*shared, ephemeral, recipient_of(slot));
  return unwrap(slot, key.bytes(), file);
}

}  // namespace kortisto::vault
