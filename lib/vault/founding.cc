#include "vault/founding.h"

#include <optional>
#include <utility>

#include "base/error.h"
#include "vault/key_slot.h"
#include "vault/recovery_key.h"

namespace kortisto::vault {

namespace {

void require_allowed(const Secret& passphrase, const crypto::Argon2Cost& cost) {
  require_passphrase(passphrase);
  if (!is_allowed(cost)) throw Error(ErrorKind::invalid, {"error.passphrase.cost", {}});
}

// The first slot of that kind.
std::optional<std::size_t> position_of(SlotKind kind, const KeyArea& area) {
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    if (kind_of(slot_at(area, position)) == kind) return position;
  }
  return std::nullopt;
}

}  // namespace

void require_passphrase(const Secret& passphrase) {
  if (reads_as_recovery_key(passphrase.text())) {
    throw Error(ErrorKind::invalid, {"error.passphrase.recovery-key", {}});
  }
}

namespace {

// Puts one more recovery key into the slot at `position`.
void add_recovery_key(Founding& founding, std::size_t position, std::string_view label,
                      std::int64_t now, crypto::Random& random) {
  const Secret key = crypto::random_key(random);
  put_slot(founding.header.key_area, position,
           make_recovery_slot(owner_of(key, founding.header.file_id),
                              {founding.header.id(), std::as_const(founding.data_key).bytes(), now,
                               random, label}));
  founding.recovery_key = print_recovery_key(key.bytes());
}

}  // namespace

Founding found_vault(const Secret& passphrase, const crypto::Argon2Cost& cost, std::int64_t now,
                     crypto::Random* random) {
  require_allowed(passphrase, cost);
  crypto::GivenOrSystemRandom source(random);
  Founding out;
  Header& header = out.header;
  source.fill(header.file_id);
  header.created = header.data_key_made = header.passphrase_changed = now;
  out.data_key = crypto::random_key(source);
  put_slot(header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost,
                                {header.id(), std::as_const(out.data_key).bytes(), now, source}));
  add_recovery_key(out, 1, "", now, source);
  return out;
}

Founding found_anew(const Header& old, const Secret& old_data_key, const Secret& passphrase,
                    const crypto::Argon2Cost& cost, const RecoveryKeys& recovery, std::int64_t now,
                    crypto::Random* random) {
  require_allowed(passphrase, cost);
  crypto::GivenOrSystemRandom source(random);
  Founding out;
  Header& header = out.header;
  header.file_id = old.file_id;
  header.generation = old.generation;
  header.created = old.created;
  header.data_key_made = header.passphrase_changed = now;
  header.rotations = old.rotations + 1;
  header.anchored_rows = old.anchored_rows;
  header.anchor = old.anchor;
  out.data_key = crypto::random_key(source);
  const Bytes data_key = std::as_const(out.data_key).bytes();
  put_slot(header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost, {header.id(), data_key, now, source}));
  crypto::Xaes old_cipher(old_data_key.bytes());
  std::size_t next = 1;
  for (const std::size_t position : recovery.kept) {
    if (old.version == kFirstVersion) {
      throw Error(ErrorKind::invalid, {"error.recovery-key.first-format", {}});
    }
    const Bytes slot = slot_at(old.key_area, position);
    auto note = open_note(slot, old_cipher, old.id());
    if (!note) throw Error(ErrorKind::integrity, {"error.vault.key-note", {}});
    put_slot(header.key_area, next++,
             make_recovery_slot({recipient_of(slot), std::move(note->owner)},
                                {header.id(), data_key, now, source, note->label}));
  }
  if (recovery.fresh) {
    if (next == kKeySlotCount) throw Error(ErrorKind::invalid, {"error.recovery-key.no-slot", {}});
    add_recovery_key(out, next, recovery.label, now, source);
  }
  return out;
}

KeyArea with_new_passphrase(const Header& old, std::size_t opened, const Secret& data_key,
                            const Secret& passphrase, const crypto::Argon2Cost& cost,
                            std::int64_t now, crypto::Random* random) {
  require_allowed(passphrase, cost);
  crypto::GivenOrSystemRandom source(random);
  // Opened by the recovery key: the forgotten passphrase is the one to replace.
  const bool recovered = kind_of(slot_at(old.key_area, opened)) == SlotKind::recovery;
  const auto position = recovered ? position_of(SlotKind::passphrase, old.key_area) : opened;
  if (!position || kind_of(slot_at(old.key_area, *position)) != SlotKind::passphrase) {
    throw Error(ErrorKind::invalid, {"error.passphrase.no-slot", {}});
  }
  KeyArea area = old.key_area;
  put_slot(
      area, *position,
      make_passphrase_slot(passphrase.bytes(), cost, {old.id(), data_key.bytes(), now, source}));
  return area;
}

}  // namespace kortisto::vault
