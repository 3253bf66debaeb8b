#include "vault/unlock.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "vault/errors.h"
#include "vault/header_pair.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

// Together the slots of a file cost at most what two of the dearest would: who writes to the file
// could plant as many as there is room for, and keep its owner waiting.
constexpr std::uint64_t kMostWorkOfAll = 2 * kMostWork;

// Tries a credential on key slots, each of them once even when both header copies hold it.
class Attempt {
 public:
  Attempt(const Credential& credential, const VaultId& vault)
      : credential_(credential), vault_(vault) {}

  [[nodiscard]] std::optional<Secret> open(Bytes slot) {
    if (!credential_.fits(slot)) return std::nullopt;
    for (const Tried& tried : tried_) {
      if (std::equal(slot.begin(), slot.end(), tried.slot.begin())) return copy_of(tried.key);
    }
    if (kind_of(slot) == SlotKind::passphrase && !is_allowed(cost_of(slot))) {
      refused_untried_ = true;
      return std::nullopt;
    }
    if (work_ + work_of(slot) > kMostWorkOfAll) {
      refused_untried_ = left_out_ = true;
      return std::nullopt;
    }
    work_ += work_of(slot);
    tried_.push_back({take<KeySlot>(slot, 0), credential_.open(slot, vault_)});
    const bool named = !tried_.back().key && credential_.is_named_by(slot, vault_);
    named_in_vain_ = named_in_vain_ || named;
    return copy_of(tried_.back().key);
  }

  // A slot that the credential might have opened was refused for its cost.
  [[nodiscard]] bool has_refused() const noexcept { return refused_untried_; }
  [[nodiscard]] bool has_tried() const noexcept { return !tried_.empty(); }
  // A slot was left out because the others cost so much, which no writer's slots do.
  [[nodiscard]] bool has_left_out() const noexcept { return left_out_; }
  // A slot said that it is for the recovery key, which does not open it.
  [[nodiscard]] bool was_named_in_vain() const noexcept { return named_in_vain_; }

 private:
  struct Tried {
    KeySlot slot;
    std::optional<Secret> key;
  };

  static std::optional<Secret> copy_of(const std::optional<Secret>& key) {
    return key ? std::optional(key->clone()) : std::nullopt;
  }

  const Credential& credential_;
  VaultId vault_;
  std::vector<Tried> tried_;
  std::uint64_t work_ = 0;
  bool refused_untried_ = false;
  bool left_out_ = false;
  bool named_in_vain_ = false;
};

struct Place {
  std::size_t position;
  Bytes slot;
};

// The cheapest first, so that what is planted beside them keeps nobody waiting longer than it must.
std::vector<Place> places_of(const KeyArea& area) {
  std::vector<Place> places;
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    places.push_back({position, slot_at(area, position)});
  }
  std::stable_sort(places.begin(), places.end(), [](const Place& one, const Place& other) {
    return work_of(one.slot) < work_of(other.slot);
  });
  return places;
}

bool is_same_key(const Secret& one, const Secret& other) {
  return std::equal(one.bytes().begin(), one.bytes().end(), other.bytes().begin(),
                    other.bytes().end());
}

// A slot of the winner itself that holds the key: a spare copy from before a change of passphrase
// does not lend its own.
std::optional<std::size_t> position_in(const Header& winner, const Secret& key, Attempt& attempt) {
  for (const Place& place : places_of(winner.key_area)) {
    const auto opened = attempt.open(place.slot);
    if (opened && is_same_key(*opened, key)) return place.position;
  }
  return std::nullopt;
}

// Whether the slots show that somebody changed them, so that the secret may well be right.
bool were_changed(const HeaderPair& pair, const Attempt& attempt) {
  const std::uint32_t version = pair.newest().version;
  if (version == kFirstVersion) return false;  // whose readers say "wrong" to these
  const auto copies = pair.by_generation();
  return attempt.was_named_in_vain() || attempt.has_left_out() || pair.contradict() ||
         std::any_of(copies.begin(), copies.end(), [&](std::size_t copy) {
           return !are_well_formed(parse_clear(pair.images[copy]).key_area, version);
         });
}

// What is said when no slot opened.
void throw_refusal(const HeaderPair& pair, const Credential& credential, const Attempt& attempt) {
  if (attempt.has_refused() && !attempt.has_tried()) {
    throw Error(ErrorKind::integrity, {"error.vault.derivation", {}});
  }
  if (were_changed(pair, attempt)) {
    throw Error(ErrorKind::integrity, {"error.vault.key-slots", {}});
  }
  if (const auto group = credential.mistyped_group()) {
    throw Error(ErrorKind::wrong_passphrase,
                {"error.recovery-key.group", {{"group", static_cast<std::int64_t>(*group)}}});
  }
}

}  // namespace

std::optional<Unlocked> unlock(Device& device, const Secret& typed) {
  const HeaderPair pair = HeaderPair::read(device);
  const Credential credential = Credential::from_typed(typed);
  const auto copies = pair.by_generation();
  Attempt attempt(credential, pair.newest().id());
  bool opened_nothing = false;
  for (const std::size_t copy : copies) {
    const ClearHeader clear = parse_clear(pair.images[copy]);
    for (const Place& place : places_of(clear.key_area)) {
      auto key = attempt.open(place.slot);
      if (!key) continue;
      crypto::Xaes cipher(key->bytes());
      const auto winner = choose_winner(pair, cipher);
      if (!winner) {  // a slot from before a new data key, put back
        opened_nothing = true;
        continue;
      }
      const auto own = position_in(winner->header, *key, attempt);
      if (!own) return std::nullopt;
      winner->require_possible(device.size());
      return Unlocked{std::move(*key), winner->header, *own};
    }
  }
  if (opened_nothing) throw damaged_header(copies.front());
  throw_refusal(pair, credential, attempt);
  return std::nullopt;
}

std::uint64_t extent(Device& device) {
  const HeaderPair pair = HeaderPair::read(device);
  const auto end_in = [&pair](std::size_t copy) {
    return end_of(std::max(kNoBlocks, parse_clear(pair.images[copy]).highest));
  };
  const auto copies = pair.by_generation();
  const std::uint64_t size = device.size();
  if (size < end_in(copies.front())) throw cut_short();
  // A spare copy may speak of blocks that the last commit freed, and of which some were cut off.
  std::uint64_t end = 0;
  for (const std::size_t copy : copies) end = std::max(end, end_in(copy));
  return std::min(size, end);
}

ClearHeader peek(Device& device) {
  return HeaderPair::read(device).newest();
}

}  // namespace kortisto::vault
