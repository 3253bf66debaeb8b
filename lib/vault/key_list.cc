#include "vault/key_list.h"

#include <utility>

#include "crypto/xaes.h"

namespace kortisto::vault {

std::vector<Key> keys_of(const ClearHeader& header, Bytes data_key) {
  crypto::Xaes cipher(data_key);
  std::vector<Key> keys;
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    const Bytes slot = slot_at(header.key_area, position);
    const SlotKind kind = kind_of(slot);
    if (kind == SlotKind::empty) continue;
    Key key{.kind = kind, .fingerprint = fingerprint_of(slot), .position = position};
    if (kind == SlotKind::passphrase || kind == SlotKind::recovery) {
      key.made = made_at(slot);
      if (auto note = open_note(slot, cipher, header.id())) key.label = std::move(note->label);
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<std::string> fingerprints_of(const KeyArea& area) {
  std::vector<std::string> out;
  for (const Bytes slot : slots_of(area)) {
    if (kind_of(slot) != SlotKind::empty) out.push_back(fingerprint_of(slot));
  }
  return out;
}

}  // namespace kortisto::vault
