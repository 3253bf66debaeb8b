#include "vault/key_slot.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"

namespace kortisto::vault {

namespace {

using Salt = ByteArray<32>;

// Each with the version's digit behind it.
constexpr std::string_view kWrapLabel = "kortisto key slot v";
constexpr std::string_view kNoteLabel = "kortisto key note v2";
constexpr std::string_view kFingerprintLabel = "kortisto key fingerprint v1";
constexpr std::string_view kFirstRecoveryLabel = "kortisto recovery v1";
constexpr std::string_view kRecoveryLabel = "kortisto recovery v2";

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
constexpr std::size_t kNoteNonceAt = 160;
constexpr std::size_t kNoteAt = 184;
constexpr std::size_t kNoteTagAt = 280;
constexpr std::size_t kReservedAt = 296;
static_assert(kWrappedAt + kDataKeySize == kTagAt);
static_assert(kNoteNonceAt + sizeof(crypto::Nonce) == kNoteAt);
static_assert(kNoteTagAt + sizeof(crypto::Tag) == kReservedAt);

// Offsets in a note.
constexpr std::size_t kNoteSize = kNoteTagAt - kNoteAt;
constexpr std::size_t kLabelAt = 32;
static_assert(kLabelAt + kLongestLabel == kNoteSize);

// Everything in the slot but what the wrapping itself makes.
constexpr std::size_t kAssociatedSize =
    kWrapLabel.size() + 1 + sizeof(FileId) + kNonceAt + (kKeySlotSize - kMadeAt);

ByteArray<kAssociatedSize> associated_data(Bytes slot, const VaultId& vault) {
  const ByteArray<1> digit{static_cast<std::uint8_t>('0' + vault.version)};
  return join<kAssociatedSize>(
      {bytes_of(kWrapLabel), digit, vault.file, slot.first(kNonceAt), slot.subspan(kMadeAt)});
}

// The same without what the note itself makes.
constexpr std::size_t kNoteAssociatedSize =
    kNoteLabel.size() + sizeof(FileId) + kNonceAt + (kNoteNonceAt - kMadeAt);

ByteArray<kNoteAssociatedSize> note_associated_data(Bytes slot, const FileId& file) {
  return join<kNoteAssociatedSize>({bytes_of(kNoteLabel), file, slot.first(kNonceAt),
                                    slot.subspan(kMadeAt, kNoteNonceAt - kMadeAt)});
}

void put_note(KeySlot& slot, Bytes owner, const SlotMaking& making) {
  assert(making.label.size() <= kLongestLabel);
  const auto nonce = making.random.bytes<sizeof(crypto::Nonce)>();
  put(slot, kNoteNonceAt, nonce);
  const MutableBytes note = MutableBytes(slot).subspan(kNoteAt, kNoteSize);
  std::copy(owner.begin(), owner.end(), note.begin());
  put(note, kLabelAt, bytes_of(making.label));
  crypto::Xaes cipher(making.data_key);
  put(slot, kNoteTagAt, cipher.seal(nonce, note_associated_data(slot, making.vault.file), note));
}

void wrap(KeySlot& slot, Bytes wrapping_key, const SlotMaking& making) {
  const auto nonce = making.random.bytes<sizeof(crypto::Nonce)>();
  put(slot, kNonceAt, nonce);
  put(slot, kWrappedAt, making.data_key);
  const MutableBytes wrapped = MutableBytes(slot).subspan(kWrappedAt, kDataKeySize);
  crypto::Xaes cipher(wrapping_key);
  put(slot, kTagAt, cipher.seal(nonce, associated_data(slot, making.vault), wrapped));
}

std::optional<Secret> unwrap(Bytes slot, Bytes wrapping_key, const VaultId& vault) {
  Secret data_key = Secret::copy_of(slot.subspan(kWrappedAt, kDataKeySize));
  crypto::Xaes cipher(wrapping_key);
  if (!cipher.open(take<crypto::Nonce>(slot, kNonceAt), associated_data(slot, vault),
                   take<crypto::Tag>(slot, kTagAt), data_key.bytes())) {
    return std::nullopt;
  }
  return data_key;
}

bool is_label(std::string_view text) {
  return is_valid_utf8(text) && !has_unprintable(text, false) && !has_directional_mark(text) &&
         to_nfc(text) == text;
}

// `shared` is what X25519 gives; `owner` is empty in the first version.
Secret recovery_wrapping_key(const Secret& shared, Bytes owner, const crypto::PublicKey& ephemeral,
                             const crypto::PublicKey& recipient) {
  Secret both(shared.size() + owner.size());
  std::copy(shared.bytes().begin(), shared.bytes().end(), both.bytes().begin());
  std::copy(owner.begin(), owner.end(),
            both.bytes().begin() + static_cast<std::ptrdiff_t>(shared.size()));
  const auto salt = join<2 * sizeof(crypto::PublicKey)>({ephemeral, recipient});
  return crypto::hkdf_sha256(std::as_const(both).bytes(), salt,
                             owner.empty() ? kFirstRecoveryLabel : kRecoveryLabel);
}

KeySlot new_slot(SlotKind kind, const SlotMaking& making) {
  KeySlot slot{};
  store_le(slot, kKindAt, static_cast<std::uint32_t>(kind));
  store_le(slot, kMadeAt, making.now);
  return slot;
}

// Sixteen bits as a word of five letters: a proquint (arXiv:0901.4016).
std::string word_of(unsigned bits) {
  constexpr std::string_view kConsonants = "bdfghjklmnprstvz";
  constexpr std::string_view kVowels = "aiou";
  return {kConsonants[bits >> 12U & 15U], kVowels[bits >> 10U & 3U], kConsonants[bits >> 6U & 15U],
          kVowels[bits >> 4U & 3U], kConsonants[bits & 15U]};
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

bool is_well_formed(Bytes slot, std::uint32_t version) {
  const auto zero = [slot](std::size_t from, std::size_t to) {
    return all_zero(slot.subspan(from, to - from));
  };
  const bool has_note = !zero(kNoteNonceAt, kReservedAt);
  const bool has_right_end =
      zero(kReservedAt, kKeySlotSize) && has_note == (version > kFirstVersion);
  switch (kind_of(slot)) {
    case SlotKind::empty:
      return all_zero(slot);
    case SlotKind::passphrase:
      return zero(kEphemeralAt, kNonceAt) && has_right_end;
    case SlotKind::recovery:
      return zero(kMemoryAt, kSaltAt) && has_right_end;
  }
  return true;
}

bool are_well_formed(const KeyArea& area, std::uint32_t version) {
  const auto slots = slots_of(area);
  return std::all_of(slots.begin(), slots.end(),
                     [version](Bytes slot) { return is_well_formed(slot, version); });
}

bool is_allowed(const crypto::Argon2Cost& cost) {
  return cost.memory_kib >= 8192 && cost.memory_kib <= 1048576 && cost.passes >= 1 &&
         cost.passes <= 32 && cost.lanes >= 1 && cost.lanes <= 16 &&
         std::uint64_t{cost.memory_kib} * cost.passes <= kMostWork;
}

KeySlot make_passphrase_slot(Bytes passphrase, const crypto::Argon2Cost& cost,
                             const SlotMaking& making) {
  assert(is_allowed(cost));
  KeySlot slot = new_slot(SlotKind::passphrase, making);
  store_le(slot, kMemoryAt, cost.memory_kib);
  store_le(slot, kPassesAt, cost.passes);
  store_le(slot, kLanesAt, cost.lanes);
  const auto salt = making.random.bytes<sizeof(Salt)>();
  put(slot, kSaltAt, salt);
  if (making.vault.version > kFirstVersion) put_note(slot, {}, making);
  wrap(slot, crypto::argon2id(passphrase, salt, cost).bytes(), making);
  return slot;
}

KeySlot make_recovery_slot(const RecoveryOwner& owner, const SlotMaking& making) {
  assert(making.vault.version > kFirstVersion);
  const Secret ephemeral = crypto::random_key(making.random);
  const auto ephemeral_public = crypto::x25519_public(ephemeral.bytes());
  const auto shared = crypto::x25519(ephemeral.bytes(), owner.public_key);
  if (!shared) throw Error(ErrorKind::integrity, {"error.recovery-key.public", {}});
  KeySlot slot = new_slot(SlotKind::recovery, making);
  put(slot, kSaltAt, owner.public_key);
  put(slot, kEphemeralAt, ephemeral_public);
  put_note(slot, owner.secret.bytes(), making);
  const Secret key =
      recovery_wrapping_key(*shared, owner.secret.bytes(), ephemeral_public, owner.public_key);
  wrap(slot, key.bytes(), making);
  return slot;
}

crypto::PublicKey recipient_of(Bytes slot) {
  return take<crypto::PublicKey>(slot, kSaltAt);
}

std::int64_t made_at(Bytes slot) {
  return load_le<std::int64_t>(slot, kMadeAt);
}

std::optional<Note> open_note(Bytes slot, crypto::Xaes& cipher, const VaultId& vault) {
  Note note{.owner = Secret(kLabelAt), .label = ""};
  if (vault.version == kFirstVersion) return note;
  Secret plain = Secret::copy_of(slot.subspan(kNoteAt, kNoteSize));
  if (!cipher.open(take<crypto::Nonce>(slot, kNoteNonceAt), note_associated_data(slot, vault.file),
                   take<crypto::Tag>(slot, kNoteTagAt), plain.bytes())) {
    return std::nullopt;
  }
  note.owner = Secret::copy_of(std::as_const(plain).bytes().first(kLabelAt));
  const std::string_view padded = plain.text().substr(kLabelAt);
  note.label = padded.substr(0, padded.find('\0'));
  const bool is_padded = all_zero(bytes_of(padded.substr(note.label.size())));
  const bool has_owner = !all_zero(std::as_const(note.owner).bytes());
  if (!is_padded || !is_label(note.label) || has_owner != (kind_of(slot) == SlotKind::recovery)) {
    return std::nullopt;
  }
  return note;
}

std::string fingerprint_of(Bytes slot) {
  constexpr std::size_t kWords = 6;
  crypto::Sha256 hash;
  hash.update(bytes_of(kFingerprintLabel));
  hash.update(slot.subspan(kKindAt, sizeof(SlotKind)));
  const bool recovery = kind_of(slot) == SlotKind::recovery;
  hash.update(recovery ? slot.subspan(kSaltAt, sizeof(crypto::PublicKey)) : slot);
  const crypto::Digest digest = hash.finish();
  std::string out;
  for (std::size_t i = 0; i < kWords; ++i) {
    if (i > 0) out += '-';
    out += word_of(unsigned{digest[2 * i]} << 8U | digest[2 * i + 1]);
  }
  return out;
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

std::optional<Secret> Credential::open(Bytes slot, const VaultId& vault) const {
  assert(fits(slot));
  if (kind_of(slot) == SlotKind::passphrase) {
    const auto salt = take<Salt>(slot, kSaltAt);
    return unwrap(slot, crypto::argon2id(passphrase_.bytes(), salt, cost_of(slot)).bytes(), vault);
  }
  const auto ephemeral = take<crypto::PublicKey>(slot, kEphemeralAt);
  const Secret own = private_key_of(*recovery_, vault.version);
  const auto shared = crypto::x25519(own.bytes(), ephemeral);
  if (!shared) return std::nullopt;
  Secret owner;
  if (vault.version > kFirstVersion) owner = owner_of(*recovery_, vault.file).secret;
  const Secret key =
      recovery_wrapping_key(*shared, std::as_const(owner).bytes(), ephemeral, recipient_of(slot));
  return unwrap(slot, key.bytes(), vault);
}

bool Credential::is_named_by(Bytes slot, const VaultId& vault) const {
  assert(fits(slot));
  return kind_of(slot) == SlotKind::recovery &&
         recipient_of(slot) ==
             crypto::x25519_public(private_key_of(*recovery_, vault.version).bytes());
}

}  // namespace kortisto::vault
