#include "vault/founding.h"

#include <optional>

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

Founding found_vault(const Secret& passphrase, const crypto::Argon2Cost& cost, std::int64_t now,
                     crypto::Random* random) {
  require_allowed(passphrase, cost);
  crypto::GivenOrSystemRandom source(random);
  Founding out;
  source.fill(out.header.file_id);
  out.header.created = out.header.data_key_made = out.header.passphrase_changed = now;
  out.data_key = crypto::random_key(source);
  const Secret recovery = crypto::random_key(source);
  out.recovery_key = print_recovery_key(recovery.bytes());
  put_slot(out.header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost, out.data_key.bytes(), out.header.file_id,
                                now, source));
  put_slot(out.header.key_area, 1,
           make_recovery_slot(crypto::x25519_public(recovery.bytes()), out.data_key.bytes(),
                              out.header.file_id, now, source));
  return out;
}

Founding found_anew(const Header& old, const Secret& passphrase, const crypto::Argon2Cost& cost,
                    std::int64_t now, crypto::Random* random) {
  require_allowed(passphrase, cost);
  crypto::GivenOrSystemRandom source(random);
  Founding out;
  out.header.file_id = old.file_id;
  out.header.generation = old.generation;
  out.header.created = old.created;
  out.header.data_key_made = out.header.passphrase_changed = now;
  out.header.rotations = old.rotations + 1;
  out.header.anchored_rows = old.anchored_rows;
  out.header.anchor = old.anchor;
  out.data_key = crypto::random_key(source);
  put_slot(out.header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost, out.data_key.bytes(), old.file_id, now,
                                source));
  std::size_t next = 1;
  for (const Bytes slot : slots_of(old.key_area)) {
    if (kind_of(slot) != SlotKind::recovery || next == kKeySlotCount) continue;
    put_slot(
        out.header.key_area, next++,
        make_recovery_slot(recipient_of(slot), out.data_key.bytes(), old.file_id, now, source));
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
      make_passphrase_slot(passphrase.bytes(), cost, data_key.bytes(), old.file_id, now, source));
  return area;
}

}  // namespace kortisto::vault
