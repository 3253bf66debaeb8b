// Which slots are in use: the bitmaps of the allocation tree, as they were at the last commit and
// as they will be at the next. A slot is given out only when it is free in both.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "vault/block_tree.h"

namespace kortisto::vault {

// The bit of `slot` in the bitmap of its leaf.
[[nodiscard]] inline bool bit_of(Slot slot, const Block& bitmap) {
  const Slot at = slot % kSlotsPerBitmap;
  return (bitmap[at / 8] >> (at % 8) & 1U) != 0;
}

class Allocator final : public SlotSource {
 public:
  explicit Allocator(BlockTree& tree) : tree_(tree) {}

  // Starts from a committed state.
  void reset(std::uint32_t used, Slot highest, Slot free_hint) noexcept;

  // The lowest slot that is free in both states. Throws Error(io) "error.vault.full" at 16 TiB.
  [[nodiscard]] Slot allocate() override;
  void release(Slot slot) override;
  [[nodiscard]] bool is_fresh(Slot slot) override;
  [[nodiscard]] bool is_used(Slot slot);

  [[nodiscard]] std::uint32_t used() const noexcept { return used_; }
  // The highest used slot, after lowering it past what was released at the end.
  [[nodiscard]] Slot settle_highest();
  // Every usable slot below it is in use.
  [[nodiscard]] Slot free_hint() const;

  // Slots released, and slots allocated, since reset(); a slot may be in both.
  [[nodiscard]] const std::vector<Slot>& released() const noexcept { return released_; }
  [[nodiscard]] std::vector<Slot> take_allocated() noexcept {
    return std::exchange(allocated_, {});
  }

 private:
  // The bitmap to change, its committed state remembered first.
  [[nodiscard]] Block& change(std::uint32_t leaf);
  [[nodiscard]] bool committed_bit(Slot slot);

  BlockTree& tree_;
  std::unordered_map<std::uint32_t, Block> committed_;  // of the leaves changed since reset()
  std::vector<Slot> released_;
  std::vector<Slot> allocated_;
  std::uint32_t used_ = 0;
  Slot highest_ = kNoBlocks;
  Slot cursor_ = kFirstSlot;  // nothing below can be allocated now
};

}  // namespace kortisto::vault
