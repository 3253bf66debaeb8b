#include "vault/unlock.h"

#include <algorithm>

#include "base/error.h"
#include "vault/damage.h"
#include "vault/header_pair.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

struct Opened {
  Secret data_key;
  std::size_t position;
};

std::optional<Opened> open_area(const Credential& credential, const ClearHeader& header) {
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    auto key = credential.open(slot_at(header.key_area, position), header.file_id);
    if (key) return Opened{std::move(*key), position};
  }
  return std::nullopt;
}

bool has_cost_out_of_bounds(const ClearHeader& header) {
  bool out_of_bounds = false;
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    const Bytes slot = slot_at(header.key_area, position);
    if (kind_of(slot) != SlotKind::passphrase) continue;
    if (is_allowed(cost_of(slot))) return false;
    out_of_bounds = true;
  }
  return out_of_bounds;
}

}  // namespace

std::optional<Unlocked> unlock(Device& device, const Secret& typed) {
  const HeaderPair pair = HeaderPair::read(device);
  const Credential credential = Credential::from_typed(typed);
  std::optional<KeyArea> tried;
  bool refused_cost = false;
  for (const std::size_t copy : pair.by_generation()) {
    const ClearHeader clear = parse_clear(pair.images[copy]);
    if (tried == clear.key_area) continue;  // one derivation for two equal copies
    tried = clear.key_area;
    refused_cost = refused_cost || has_cost_out_of_bounds(clear);
    auto opened = open_area(credential, clear);
    if (!opened) continue;
    crypto::Xaes cipher(opened->data_key.bytes());
    auto winner = choose_winner(pair, cipher, device.size());
    if (!winner) throw damaged({BlockKind::header, 0, copy});
    // A spare copy from before a change of passphrase does not lend its old slots.
    if (winner->header.key_area != clear.key_area) {
      opened = open_area(credential, winner->header);
      if (!opened) return std::nullopt;
    }
    return Unlocked{std::move(opened->data_key), winner->header, opened->position};
  }
  if (refused_cost) throw Error(ErrorKind::integrity, {"error.vault.derivation", {}});
  return std::nullopt;
}

ClearHeader peek(Device& device) {
  const HeaderPair pair = HeaderPair::read(device);
  return parse_clear(pair.images[pair.by_generation().front()]);
}

}  // namespace kortisto::vault
