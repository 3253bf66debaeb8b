#include "vault/founding.h"

#include <optional>

#include "base/error.h"
#include "vault/key_slot.h"
#include "vault/recovery_key.h"

namespace kortisto::vault {

namespace {

// The system's generator is made only where no other was given.
class Chosen {
 public:
  explicit Chosen(crypto::Random* given) : given_(given) {
    if (given == nullptr) system_.emplace();
  }
  crypto::Random& operator*() { return given_ != nullptr ? *given_ : *system_; }

 private:
  crypto::Random* given_;
  std::optional<crypto::SystemRandom> system_;
};

void require_allowed(const crypto::Argon2Cost& cost) {
  if (!is_allowed(cost)) throw Error(ErrorKind::invalid, {"error.passphrase.cost", {}});
}

Secret random_key(crypto::Random& random) {
  Secret key(32);
  random.fill(key.bytes());
  return key;
}

}  // namespace

Founding found_vault(const Secret& passphrase, const crypto::Argon2Cost& cost, std::int64_t now,
                     crypto::Random* random) {
  require_allowed(cost);
  Chosen source(random);
  Founding out;
  (*source).fill(out.header.file_id);
  out.header.created = out.header.data_key_made = out.header.passphrase_changed = now;
  out.data_key = random_key(*source);
  const Secret recovery = random_key(*source);
  out.recovery_key = print_recovery_key(recovery.bytes());
  put_slot(out.header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost, out.data_key.bytes(), out.header.file_id,
                                now, *source));
  put_slot(out.header.key_area, 1,
           make_recovery_slot(crypto::x25519_public(recovery.bytes()), out.data_key.bytes(),
                              out.header.file_id, now, *source));
  return out;
}

Founding found_anew(const Header& old, const Secret& passphrase, const crypto::Argon2Cost& cost,
                    std::int64_t now, crypto::Random* random) {
  require_allowed(cost);
  Chosen source(random);
  Founding out;
  out.header.file_id = old.file_id;
  out.header.generation = old.generation;
  out.header.created = old.created;
  out.header.data_key_made = out.header.passphrase_changed = now;
  out.header.rotations = old.rotations + 1;
  out.header.anchored_rows = old.anchored_rows;
  out.header.anchor = old.anchor;
  out.data_key = random_key(*source);
  put_slot(out.header.key_area, 0,
           make_passphrase_slot(passphrase.bytes(), cost, out.data_key.bytes(), old.file_id, now,
                                *source));
  std::size_t next = 1;
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    const Bytes slot = slot_at(old.key_area, position);
    if (kind_of(slot) != SlotKind::recovery || next == kKeySlotCount) continue;
    put_slot(
        out.header.key_area, next++,
        make_recovery_slot(recipient_of(slot), out.data_key.bytes(), old.file_id, now, *source));
  }
  return out;
}

KeyArea with_new_passphrase(const Header& old, std::size_t opened, const Secret& data_key,
                            const Secret& passphrase, const crypto::Argon2Cost& cost,
                            std::int64_t now, crypto::Random* random) {
  require_allowed(cost);
  Chosen source(random);
  std::size_t position = opened;
  // Opened by the recovery key: the forgotten passphrase is the one to replace.
  for (std::size_t i = 0; kind_of(slot_at(old.key_area, opened)) == SlotKind::recovery &&
                          i < kKeySlotCount && position == opened;
       ++i) {
    if (kind_of(slot_at(old.key_area, i)) == SlotKind::passphrase) position = i;
  }
  if (kind_of(slot_at(old.key_area, position)) != SlotKind::passphrase) {
    throw Error(ErrorKind::invalid, {"error.passphrase.no-slot", {}});
  }
  KeyArea area = old.key_area;
  put_slot(
      area, position,
      make_passphrase_slot(passphrase.bytes(), cost, data_key.bytes(), old.file_id, now, *source));
  return area;
}

}  // namespace kortisto::vault
