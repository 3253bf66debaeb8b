#include "vault/housekeeping.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/secret.h"

namespace kortisto::vault {

namespace {

// Compacting a small file over and over would cost more than the space it frees.
constexpr std::uint32_t kLeastFreeToCompact = 64;

void touch_root(BlockTree& tree, BlockKind kind) {
  for (std::size_t i = 0; i < tree.root().size(); ++i) {
    if (tree.root()[i].present()) tree.touch({kind, tree.depth(), i});
  }
}

}  // namespace

std::optional<Slot> compact_end(const Header& header) {
  const Slot places = usable_up_to(header.highest);
  const Slot free = places - header.used;
  if (free < kLeastFreeToCompact || free <= places / 4) return std::nullopt;
  const Slot end = kFirstSlot + header.used;
  return end > kLockSlot ? end + 1 : end;
}

void move_below(const Blocks& blocks, Slot end, std::size_t kept_nodes) {
  auto& [file, map, allocation, allocator] = blocks;
  for (auto index = map.next_leaf(0); index; index = map.next_leaf(*index + 1)) {
    Entry entry = map.leaf(*index);
    if (entry.slot < end) continue;
    const Slot lower = allocator.allocate();
    if (lower > entry.slot) {
      allocator.release(lower);
      continue;
    }
    file.copy(entry.slot, lower);
    allocator.release(entry.slot);
    entry.slot = lower;
    map.set_leaf(*index, entry);
    map.trim(kept_nodes, &allocator);
  }
  for (BlockTree* tree : {&map, &allocation}) {
    std::vector<BlockId> high;
    tree->for_each_kept([&high, end](const BlockId& id, const Entry& entry) {
      if (entry.slot >= end) high.push_back(id);
    });
    for (const BlockId& id : high) tree->touch(id);
  }
}

void leave_root_slots(const Blocks& blocks) {
  auto& [file, map, allocation, allocator] = blocks;
  touch_root(allocation, BlockKind::allocation);
  if (map.depth() > 0) {
    touch_root(map, BlockKind::map);
    return;
  }
  // The root names the pages themselves.
  for (auto index = map.next_leaf(0); index; index = map.next_leaf(*index + 1)) {
    const Entry entry = map.leaf(*index);
    if (!entry.present()) continue;
    const BlockId id{BlockKind::page, 0, *index};
    Block page;
    file.open(id, entry, page);
    map.set_leaf(*index, file.seal(id, page, allocator.allocate()));
    wipe(page);
    allocator.release(entry.slot);
  }
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
