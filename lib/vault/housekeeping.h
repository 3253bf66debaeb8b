// Work on slots beside what is written to them: compaction, leaving the slots of an older header,
// and what an interrupted writer left. See kortisto-format(5), "Writing".
//
// All of it is part of a commit that the store has begun: nothing here writes a header.
#pragma once

#include <optional>

#include "vault/allocator.h"
#include "vault/block_file.h"
#include "vault/block_tree.h"
#include "vault/header.h"

namespace kortisto::vault {

// What stands in the slots of a file.
struct Blocks {
  BlockFile& file;
  BlockTree& map;
  BlockTree& allocation;
  Allocator& allocator;
};

// The slot that the file would end before if nothing below were free; nothing when a quarter of the
// file or less is free.
[[nodiscard]] std::optional<Slot> compact_end(const Header& header);

// Moves the blocks at and above `end` into free slots, keeping `kept_nodes` of the map decrypted.
void move_below(const Blocks& blocks, Slot end, std::size_t kept_nodes);

// Moves every block that the header's roots name, so that an older header finds none of them.
void leave_root_slots(const Blocks& blocks);

// Zeroes what stands in the free slots up to `highest`, and cuts what stands behind it.
void clear_remains(const Blocks& blocks, Slot highest);
void cut_behind(Device& device, Slot highest);

}  // namespace kortisto::vault
