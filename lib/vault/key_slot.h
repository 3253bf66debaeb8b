// Key slots: ways to the data key. See kortisto-format(5), "Key slot".
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "vault/layout.h"

namespace kortisto::vault {

using KeySlot = ByteArray<kKeySlotSize>;

enum class SlotKind : std::uint32_t { empty = 0, passphrase = 1, recovery = 3 };

// A slot of an unknown kind keeps its number, so this may be none of the names.
[[nodiscard]] SlotKind kind_of(Bytes slot);

[[nodiscard]] Bytes slot_at(const KeyArea& area, std::size_t position);
[[nodiscard]] std::array<Bytes, kKeySlotCount> slots_of(const KeyArea& area);
// REQUIRES: position < kKeySlotCount
void put_slot(KeyArea& area, std::size_t position, const KeySlot& slot);

// Whether the bytes that a known kind leaves zero are zero.
[[nodiscard]] bool is_well_formed(Bytes slot);

// Whether the format allows this cost; checked before any memory is taken.
[[nodiscard]] bool is_allowed(const crypto::Argon2Cost& cost);

// REQUIRES: is_allowed(cost), data_key.size() == kDataKeySize
[[nodiscard]] KeySlot make_passphrase_slot(Bytes passphrase, const crypto::Argon2Cost& cost,
                                           Bytes data_key, const FileId& file, std::int64_t now,
                                           crypto::Random& random);
// Needs the public half of the recovery key only.
[[nodiscard]] KeySlot make_recovery_slot(const crypto::PublicKey& recipient, Bytes data_key,
                                         const FileId& file, std::int64_t now,
                                         crypto::Random& random);
// The public key that a recovery slot was made for. REQUIRES: kind_of(slot) == recovery
[[nodiscard]] crypto::PublicKey recipient_of(Bytes slot);

// The cost that a passphrase slot asks for. REQUIRES: kind_of(slot) == passphrase
[[nodiscard]] crypto::Argon2Cost cost_of(Bytes slot);

// The work of trying a slot, in KiB times passes: nothing for a recovery key.
[[nodiscard]] std::uint64_t work_of(Bytes slot);

// The most that the format allows, of one slot.
inline constexpr std::uint64_t kMostWork = 4194304;

// What somebody typed: a passphrase, which may read as a recovery key as well.
class Credential {
 public:
  [[nodiscard]] static Credential from_typed(const Secret& typed);

  // Whether the slot is of a kind that this could open.
  [[nodiscard]] bool fits(Bytes slot) const;

  // The data key when this opens the slot; nothing when it does not, for whatever reason: another
  // secret, a changed slot. REQUIRES: fits(slot), and a passphrase slot's cost is allowed
  [[nodiscard]] std::optional<Secret> open(Bytes slot, const FileId& file) const;

  // Of a recovery key with a mistyped group, its number, counted from 1.
  [[nodiscard]] std::optional<std::size_t> mistyped_group() const noexcept { return mistyped_; }

 private:
  explicit Credential(Secret passphrase) : passphrase_(std::move(passphrase)) {}

  Secret passphrase_;
  std::optional<Secret> recovery_;
  std::optional<std::size_t> mistyped_;
};

}  // namespace kortisto::vault
