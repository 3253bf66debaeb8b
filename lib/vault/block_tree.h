// A tree of entries from a block's index to its slot: the map of the content's pages, and, with
// bitmaps as leaves that it keeps itself, the allocation tree. See kortisto-format(5), "Node".
//
// Changed nodes live here until a commit places them (gives each a slot) and seals them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "vault/block_file.h"
#include "vault/layout.h"

namespace kortisto::vault {

// Hands out slots while a tree places its nodes.
class SlotSource {
 public:
  virtual ~SlotSource() = default;
  [[nodiscard]] virtual Slot allocate() = 0;
  virtual void release(Slot slot) = 0;
  // True when the slot was allocated since the last commit, so that it may be written again.
  [[nodiscard]] virtual bool is_fresh(Slot slot) = 0;

  // Where a block that stood at `old`, or nowhere when that is 0, is to be written now: what the
  // last commit holds is not overwritten.
  [[nodiscard]] Slot renew(Slot old);
};

class BlockTree {
 public:
  // `lowest_kept` is the level of the lowest blocks that the tree itself holds: 1 for the map,
  // whose pages belong to SQLite, 0 for the allocation tree.
  BlockTree(BlockFile& file, BlockKind kind, std::uint32_t lowest_kept, std::uint32_t max_depth,
            std::size_t root_size);

  // Forgets everything and starts from a committed root.
  void reset(std::uint32_t depth, std::span<const Entry> root) noexcept;

  [[nodiscard]] std::uint32_t depth() const noexcept { return depth_; }
  [[nodiscard]] std::span<const Entry> root() const noexcept { return root_; }

  // The entry of the leaf `index`; absent beyond what the tree reaches.
  [[nodiscard]] Entry leaf(std::uint64_t index);
  // Changes it; the tree grows as needed. Throws Error(io) "error.vault.full" past the deepest
  // tree.
  void set_leaf(std::uint64_t index, const Entry& entry);
  // Grows as set_leaf() does.
  void reach_leaf(std::uint64_t index);

  // Leaves that the tree keeps itself. The block is zeros where it was absent. The pointer holds
  // until reset() or trim().
  [[nodiscard]] const Block* kept_leaf(std::uint64_t index);
  [[nodiscard]] Block& change_kept_leaf(std::uint64_t index);

  // The first leaf at or after `index` that may be present, so that gaps are skipped whole; nothing
  // when there is none.
  [[nodiscard]] std::optional<std::uint64_t> next_leaf(std::uint64_t index);

  // Calls `visit` for every present leaf at or after `from`, in their order; it may change the leaf
  // and trim the tree.
  using VisitLeaf = std::function<void(std::uint64_t index, const Entry&)>;
  void for_each_leaf(std::uint64_t from, const VisitLeaf& visit);

  // Calls `visit` for the entry of every kept block, parents first; used by checks and compaction.
  // What `visit` throws ends the walk.
  using Visit = std::function<void(const BlockId&, const Entry&)>;
  void for_each_kept(const Visit& visit);

  // Marks the kept block as changed, so that the next commit seals it into a new slot.
  void touch(const BlockId& id);
  // The same for all that the root names. REQUIRES: the tree keeps them
  void touch_root();

  // Gives every changed block a slot, and its parents too. Placing the allocation tree can change
  // it again: true when something was placed.
  bool place(SlotSource& slots);
  // Seals what place() placed. REQUIRES: place() has just returned false
  void seal();

  // Lets go of the least recently used nodes when there are more than `limit`. Changed ones are
  // sealed first, or stay when `slots` is null.
  void trim(std::size_t limit, SlotSource* slots);

 private:
  struct Node {
    Block bytes{};
    std::uint64_t used_at = 0;
    bool changed = false;
    bool placed = false;
  };

  [[nodiscard]] static std::uint64_t key_of(std::uint32_t level, std::uint64_t index) noexcept {
    return index << 3U | level;
  }
  [[nodiscard]] static std::uint32_t level_of(std::uint64_t key) noexcept {
    return static_cast<std::uint32_t>(key & 7U);
  }
  [[nodiscard]] static std::uint64_t index_of(std::uint64_t key) noexcept { return key >> 3U; }
  // The index behind the last leaf that the tree has room for.
  [[nodiscard]] std::uint64_t reach() const noexcept { return leaves_below(root_.size(), depth_); }
  // The kept block, loaded; null when it is absent.
  [[nodiscard]] Node* find(std::uint32_t level, std::uint64_t index);
  [[nodiscard]] Node& find_or_make(std::uint32_t level, std::uint64_t index);
  [[nodiscard]] Entry entry_of(std::uint32_t level, std::uint64_t index);
  void set_entry(std::uint32_t level, std::uint64_t index, const Entry& entry);
  void grow();
  void visit_kept(std::uint32_t level, std::uint64_t index, const Visit& visit);
  bool place_one(std::uint32_t level, std::uint64_t index, Node& node, SlotSource& slots);
  void seal_one(std::uint32_t level, std::uint64_t index, Node& node);
  [[nodiscard]] std::vector<std::uint64_t> changed_at(std::uint32_t level) const;

  BlockFile& file_;
  BlockKind kind_;
  std::uint32_t lowest_kept_;
  std::uint32_t max_depth_;
  std::uint32_t depth_ = 0;
  std::vector<Entry> root_;
  std::unordered_map<std::uint64_t, Node> nodes_;
  std::uint64_t clock_ = 0;
};

}  // namespace kortisto::vault
