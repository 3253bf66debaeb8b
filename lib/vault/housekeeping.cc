#include "vault/housekeeping.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/secret.h"

namespace kortisto::vault {

namespace {

// Compacting a small file over and over would cost more than the space it frees.
constexpr std::uint32_t kLeastFreeToCompact = 64;

}  // namespace

std::optional<Slot> compact_end(const Header& header) {
  const Slot places = usable_up_to(header.highest);
  const Slot free = places - header.used;
  if (free < kLeastFreeToCompact || free <= places / 4) return std::nullopt;
  const Slot end = kFirstSlot + header.used;
  return end > kLockSlot ? end + 1 : end;
}

void move_below(const Blocks& blocks, Slot end, std::size_t kept_nodes) {
  blocks.map.for_each_leaf(0, [&blocks, end, kept_nodes](std::uint64_t index, Entry entry) {
    auto& [file, map, allocation, allocator] = blocks;
    if (entry.slot < end) return;
    const Slot lower = allocator.allocate();
    if (lower > entry.slot) {
      allocator.release(lower);
      return;
    }
    file.copy(entry.slot, lower);
    allocator.release(entry.slot);
    entry.slot = lower;
    map.set_leaf(index, entry);
    map.trim(kept_nodes, &allocator);
  });
  for (BlockTree* tree : {&blocks.map, &blocks.allocation}) {
    std::vector<BlockId> high;
    tree->for_each_kept([&high, end](const BlockId& id, const Entry& entry) {
      if (entry.slot >= end) high.push_back(id);
    });
    for (const BlockId& id : high) tree->touch(id);
  }
}

void leave_root_slots(const Blocks& blocks) {
  blocks.allocation.touch_root();
  if (blocks.map.depth() > 0) {
    blocks.map.touch_root();
    return;
  }
  // The root names the pages themselves.
  blocks.map.for_each_leaf(0, [&blocks](std::uint64_t index, const Entry& entry) {
    auto& [file, map, allocation, allocator] = blocks;
    Block page;
    file.open(page_id(index), entry, page);
    map.set_leaf(index, file.seal(page_id(index), page, allocator.allocate()));
    wipe(page);
    allocator.release(entry.slot);
  });
}

void clear_remains(const Blocks& blocks, Slot highest) {
  std::vector<Slot> remains;
  Block block;
  for (Slot slot = kFirstSlot; slot <= highest; ++slot) {
    if (!is_usable(slot) || blocks.allocator.is_used(slot)) continue;
    if (blocks.file.read_raw(slot, block) && !all_zero(block)) remains.push_back(slot);
  }
  blocks.file.scrub(std::move(remains));
  cut_behind(blocks.file.device(), highest);
}

void cut_behind(Device& device, Slot highest) {
  const std::uint64_t end = end_of(highest);
  if (device.size() > end) device.truncate(end);
}

}  // namespace kortisto::vault
