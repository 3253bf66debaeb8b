#include "vault/allocator.h"

#include <algorithm>
#include <limits>

#include "vault/errors.h"

namespace kortisto::vault {

namespace {

constexpr Slot kLastSlot = std::numeric_limits<Slot>::max() - 1;

void set_bit(Block& bitmap, Slot slot, bool value) {
  const Slot at = slot % kSlotsPerBitmap;
  const auto mask = static_cast<std::uint8_t>(1U << (at % 8));
  bitmap[at / 8] =
      static_cast<std::uint8_t>(value ? bitmap[at / 8] | mask : bitmap[at / 8] & ~mask);
}

}  // namespace

void Allocator::reset(std::uint32_t used, Slot highest, Slot free_hint) noexcept {
  committed_.clear();
  released_.clear();
  allocated_.clear();
  used_ = used;
  highest_ = highest;
  cursor_ = free_hint;
}

Block& Allocator::change(std::uint32_t leaf) {
  Block& bitmap = tree_.change_kept_leaf(leaf);
  committed_.try_emplace(leaf, bitmap);
  return bitmap;
}

bool Allocator::committed_bit(Slot slot) {
  const auto changed = committed_.find(slot / kSlotsPerBitmap);
  return changed != committed_.end() ? bit_of(slot, changed->second) : is_used(slot);
}

bool Allocator::is_used(Slot slot) {
  const Block* bitmap = tree_.kept_leaf(slot / kSlotsPerBitmap);
  return bitmap != nullptr && bit_of(slot, *bitmap);
}

bool Allocator::is_fresh(Slot slot) {
  return is_used(slot) && !committed_bit(slot);
}

Slot Allocator::allocate() {
  while (cursor_ < kLastSlot) {
    const Slot leaf = cursor_ / kSlotsPerBitmap;
    const Block* now = tree_.kept_leaf(leaf);
    const auto changed = committed_.find(leaf);
    const Block* before = changed != committed_.end() ? &changed->second : nullptr;
    const Slot end = std::min(kLastSlot, (leaf + 1) * kSlotsPerBitmap - 1);
    for (; cursor_ <= end; ++cursor_) {
      const std::size_t byte = cursor_ % kSlotsPerBitmap / 8;
      const unsigned taken =
          (now != nullptr ? (*now)[byte] : 0U) | (before != nullptr ? (*before)[byte] : 0U);
      if (taken == 0xff) {
        cursor_ |= 7U;  // the whole byte
        continue;
      }
      if ((taken >> (cursor_ % 8) & 1U) == 0 && is_usable(cursor_)) {
        const Slot slot = cursor_++;
        set_bit(change(leaf), slot, true);
        ++used_;
        highest_ = std::max(highest_, slot);
        allocated_.push_back(slot);
        return slot;
      }
    }
  }
  throw full();
}

void Allocator::release(Slot slot) {
  if (!is_used(slot)) throw damaged({BlockKind::allocation, 0, slot / kSlotsPerBitmap});
  const bool fresh = is_fresh(slot);
  set_bit(change(slot / kSlotsPerBitmap), slot, false);
  --used_;
  released_.push_back(slot);
  if (fresh) cursor_ = std::min(cursor_, slot);
}

Slot Allocator::free_hint() const {
  // Below the cursor everything is used now or was at the last commit, and the latter's are here.
  const auto lowest = std::min_element(released_.begin(), released_.end());
  return lowest == released_.end() ? cursor_ : std::min(cursor_, *lowest);
}

Slot Allocator::settle_highest() {
  while (highest_ >= kFirstSlot && !is_used(highest_)) {
    const Block* bitmap = tree_.kept_leaf(highest_ / kSlotsPerBitmap);
    const Slot in_leaf = highest_ % kSlotsPerBitmap;
    if (bitmap == nullptr) {
      highest_ -= std::min(highest_, in_leaf + 1);
    } else if (in_leaf % 8 == 7 && highest_ > 7 && (*bitmap)[in_leaf / 8] == 0) {
      highest_ -= 8;
    } else {
      --highest_;
    }
  }
  highest_ = std::max(highest_, kNoBlocks);
  return highest_;
}

}  // namespace kortisto::vault
