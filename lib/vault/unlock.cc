#include "vault/unlock.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "vault/errors.h"
#include "vault/header_pair.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

// Tries a credential on key slots, each of them once even when both header copies hold it.
class Attempt {
 public:
  Attempt(const Credential& credential, const FileId& file)
      : credential_(credential), file_(file) {}

  [[nodiscard]] std::optional<Secret> open(Bytes slot) {
    if (!credential_.fits(slot)) return std::nullopt;
    if (kind_of(slot) == SlotKind::passphrase && !is_allowed(cost_of(slot))) {
      refused_untried_ = true;
      return std::nullopt;
    }
    const std::optional<Secret>& key = outcome_of(slot);
    return key ? std::optional(key->clone()) : std::nullopt;
  }

  // Every slot that the credential could open was refused for its cost.
  [[nodiscard]] bool only_refused() const noexcept { return refused_untried_ && tried_.empty(); }

 private:
  struct Tried {
    KeySlot slot;
    std::optional<Secret> key;
  };

  const std::optional<Secret>& outcome_of(Bytes slot) {
    for (const Tried& tried : tried_) {
      if (std::equal(slot.begin(), slot.end(), tried.slot.begin())) return tried.key;
    }
    tried_.push_back({take<KeySlot>(slot, 0), credential_.open(slot, file_)});
    return tried_.back().key;
  }

  const Credential& credential_;
  FileId file_;
  std::vector<Tried> tried_;
  bool refused_untried_ = false;
};

// A slot of the winner itself: a spare copy from before a change of passphrase does not lend its
// own.
std::optional<std::size_t> position_in(const Header& winner, Attempt& attempt) {
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    if (attempt.open(slot_at(winner.key_area, position))) return position;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Unlocked> unlock(Device& device, const Secret& typed) {
  const HeaderPair pair = HeaderPair::read(device);
  const Credential credential = Credential::from_typed(typed);
  const auto copies = pair.by_generation();
  Attempt attempt(credential, pair.newest().file_id);
  bool opened_nothing = false;
  for (const std::size_t copy : copies) {
    const ClearHeader clear = parse_clear(pair.images[copy]);
    for (const Bytes slot : slots_of(clear.key_area)) {
      auto key = attempt.open(slot);
      if (!key) continue;
      crypto::Xaes cipher(key->bytes());
      const auto winner = choose_winner(pair, cipher);
      if (!winner) {  // a slot from before a new data key, put back
        opened_nothing = true;
        continue;
      }
      const auto own = position_in(winner->header, attempt);
      if (!own) return std::nullopt;
      winner->require_possible(device.size());
      return Unlocked{std::move(*key), winner->header, *own};
    }
  }
  if (opened_nothing) throw damaged_header(copies.front());
  if (attempt.only_refused()) throw Error(ErrorKind::integrity, {"error.vault.derivation", {}});
  return std::nullopt;
}

ClearHeader peek(Device& device) {
  return HeaderPair::read(device).newest();
}

}  // namespace kortisto::vault
