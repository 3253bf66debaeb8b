// Key slots: ways to the data key. See kortisto-format(5), "Key slot".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "crypto/xaes.h"
#include "vault/layout.h"
#include "vault/recovery_key.h"

namespace kortisto::vault {

using KeySlot = ByteArray<kKeySlotSize>;

enum class SlotKind : std::uint32_t { empty = 0, passphrase = 1, recovery = 3 };

// A slot of an unknown kind keeps its number, so this may be none of the names.
[[nodiscard]] SlotKind kind_of(Bytes slot);

[[nodiscard]] Bytes slot_at(const KeyArea& area, std::size_t position);
[[nodiscard]] std::array<Bytes, kKeySlotCount> slots_of(const KeyArea& area);
// REQUIRES: position < kKeySlotCount
void put_slot(KeyArea& area, std::size_t position, const KeySlot& slot);

// Whether the bytes that a known kind leaves zero are zero, and no others.
[[nodiscard]] bool is_well_formed(Bytes slot, std::uint32_t version);
[[nodiscard]] bool are_well_formed(const KeyArea& area, std::uint32_t version);

// Whether the format allows this cost; checked before any memory is taken.
[[nodiscard]] bool is_allowed(const crypto::Argon2Cost& cost);

// The longest label of a slot, in bytes of UTF-8.
inline constexpr std::size_t kLongestLabel = 64;

// What a new slot is made with, whatever opens it.
struct SlotMaking {
  VaultId vault;
  Bytes data_key;
  std::int64_t now;  // in seconds since 1970
  crypto::Random& random;
  std::string_view label = {};  // what its owner calls it; kept in a note, from version 2 on
};

// REQUIRES of both: data_key.size() == kDataKeySize, label.size() <= kLongestLabel
// REQUIRES: is_allowed(cost)
[[nodiscard]] KeySlot make_passphrase_slot(Bytes passphrase, const crypto::Argon2Cost& cost,
                                           const SlotMaking& making);
// REQUIRES: making.vault.version > kFirstVersion
[[nodiscard]] KeySlot make_recovery_slot(const RecoveryOwner& owner, const SlotMaking& making);

// The public key that a recovery slot was made for. REQUIRES: kind_of(slot) == recovery
[[nodiscard]] crypto::PublicKey recipient_of(Bytes slot);

// When it was made, in seconds since 1970. REQUIRES: kind_of(slot) is passphrase or recovery
[[nodiscard]] std::int64_t made_at(Bytes slot);

// What a slot says to those who have the data key.
struct Note {
  Secret owner;  // RecoveryOwner::secret; zeros in a passphrase slot
  std::string label;
};

// Nothing when it does not verify or says what no writer could have written; an empty one in the
// first version. `cipher` has the data key. REQUIRES: kind_of(slot) is passphrase or recovery
[[nodiscard]] std::optional<Note> open_note(Bytes slot, crypto::Xaes& cipher, const VaultId& vault);

// Six words that can be read aloud, by which a slot is known again; a recovery key keeps its own
// under every data key. See kortisto-format(5), "Fingerprint".
[[nodiscard]] std::string fingerprint_of(Bytes slot);

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
  [[nodiscard]] std::optional<Secret> open(Bytes slot, const VaultId& vault) const;

  // Whether the slot says that it is for this recovery key, as anybody could let it say.
  // REQUIRES: fits(slot)
  [[nodiscard]] bool is_named_by(Bytes slot, const VaultId& vault) const;

  // Of a recovery key with a mistyped group, its number, counted from 1.
  [[nodiscard]] std::optional<std::size_t> mistyped_group() const noexcept { return mistyped_; }

 private:
  explicit Credential(Secret passphrase) : passphrase_(std::move(passphrase)) {}

  Secret passphrase_;
  std::optional<Secret> recovery_;
  std::optional<std::size_t> mistyped_;
};

}  // namespace kortisto::vault
