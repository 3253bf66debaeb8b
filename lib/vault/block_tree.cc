#include "vault/block_tree.h"

#include <algorithm>
#include <cassert>
#include <optional>

#include "vault/entry_codec.h"
#include "vault/errors.h"

namespace kortisto::vault {

namespace {

// An authentic node that no writer could have made: refused all the same.
void require_well_formed(const Block& node, const BlockId& id) {
  const Bytes bytes(node);
  bool good = all_zero(bytes.subspan(kFanOut * kEntrySize));
  for (std::size_t i = 0; i < kFanOut && good; ++i) good = is_possible_entry(bytes, i);
  if (!good) throw damaged(id);
}

}  // namespace

Slot SlotSource::renew(Slot old) {
  if (old != 0 && is_fresh(old)) return old;
  const Slot slot = allocate();
  if (old != 0) release(old);
  return slot;
}

BlockTree::BlockTree(BlockFile& file, BlockKind kind, std::uint32_t lowest_kept,
                     std::uint32_t max_depth, std::size_t root_size)
    : file_(file),
      kind_(kind),
      lowest_kept_(lowest_kept),
      max_depth_(max_depth),
      root_(root_size) {}

void BlockTree::reset(std::uint32_t depth, std::span<const Entry> root) noexcept {
  assert(root.size() == root_.size());
  nodes_.clear();
  depth_ = depth;
  std::copy(root.begin(), root.end(), root_.begin());
}

Entry BlockTree::entry_of(std::uint32_t level, std::uint64_t index) {
  if (level == depth_) return index < root_.size() ? root_[index] : Entry{};
  const Node* parent = find(level + 1, index / kFanOut);
  return parent == nullptr ? Entry{} : load_entry(parent->bytes, index % kFanOut);
}

void BlockTree::set_entry(std::uint32_t level, std::uint64_t index, const Entry& entry) {
  if (level == depth_) {
    root_.at(index) = entry;
    return;
  }
  Node& parent = find_or_make(level + 1, index / kFanOut);
  store_entry(parent.bytes, index % kFanOut, entry);
  parent.changed = true;
}

BlockTree::Node* BlockTree::find(std::uint32_t level, std::uint64_t index) {
  const std::uint64_t key = key_of(level, index);
  if (const auto known = nodes_.find(key); known != nodes_.end()) {
    known->second.used_at = ++clock_;
    return &known->second;
  }
  const Entry entry = entry_of(level, index);
  if (!entry.present()) return nullptr;
  Node node;
  file_.open({kind_, level, index}, entry, node.bytes);
  if (level > 0) require_well_formed(node.bytes, {kind_, level, index});
  node.used_at = ++clock_;
  return &nodes_.emplace(key, node).first->second;
}

BlockTree::Node& BlockTree::find_or_make(std::uint32_t level, std::uint64_t index) {
  if (Node* node = find(level, index)) return *node;
  Node& made = nodes_[key_of(level, index)];
  made.used_at = ++clock_;
  // Whoever walks down from the root meets it, although its parent has no entry for it yet.
  if (level < depth_) (void)find_or_make(level + 1, index / kFanOut);
  return made;
}

Entry BlockTree::leaf(std::uint64_t index) {
  if (index >= reach()) return {};
  return entry_of(0, index);
}

void BlockTree::grow() {
  if (depth_ == max_depth_) throw full();
  const std::vector<Entry> old_root = root_;
  std::fill(root_.begin(), root_.end(), Entry{});
  const std::uint32_t old_depth = depth_++;
  for (std::size_t i = 0; i < old_root.size(); ++i) {
    if (old_root[i].present()) {
      set_entry(old_depth, i, old_root[i]);
    } else if (nodes_.find(key_of(old_depth, i)) != nodes_.end()) {  // made, but not placed yet
      (void)find_or_make(depth_, i / kFanOut);
    }
  }
}

void BlockTree::reach_leaf(std::uint64_t index) {
  while (index >= reach()) grow();
}

void BlockTree::set_leaf(std::uint64_t index, const Entry& entry) {
  reach_leaf(index);
  set_entry(0, index, entry);
}

const Block* BlockTree::kept_leaf(std::uint64_t index) {
  assert(lowest_kept_ == 0);
  if (index >= reach()) return nullptr;
  const Node* node = find(0, index);
  return node == nullptr ? nullptr : &node->bytes;
}

Block& BlockTree::change_kept_leaf(std::uint64_t index) {
  assert(lowest_kept_ == 0);
  reach_leaf(index);
  Node& node = find_or_make(0, index);
  node.changed = true;
  return node.bytes;
}

std::optional<std::uint64_t> BlockTree::next_leaf(std::uint64_t index) {
  while (index < reach()) {
    // From the root down, skip the widest absent block that holds `index`.
    std::uint64_t width = reach() / root_.size();
    bool skipped = false;
    for (std::uint32_t level = depth_;; --level, width /= kFanOut) {
      const std::uint64_t at = index / width;
      const bool there =
          entry_of(level, at).present() || nodes_.find(key_of(level, at)) != nodes_.end();
      if (!there) {
        index = (at + 1) * width;
        skipped = true;
        break;
      }
      if (level == 0) break;
    }
    if (!skipped) return index;
  }
  return std::nullopt;
}

void BlockTree::for_each_leaf(std::uint64_t from, const VisitLeaf& visit) {
  for (auto index = next_leaf(from); index; index = next_leaf(*index + 1)) {
    if (const Entry entry = leaf(*index); entry.present()) visit(*index, entry);
  }
}

void BlockTree::for_each_kept(const Visit& visit) {
  for (std::size_t i = 0; i < root_.size(); ++i) visit_kept(depth_, i, visit);
}

void BlockTree::visit_kept(std::uint32_t level, std::uint64_t index, const Visit& visit) {
  if (level < lowest_kept_) return;
  if (const Entry entry = entry_of(level, index); entry.present())
    visit({kind_, level, index}, entry);
  const Node* node = level > lowest_kept_ ? find(level, index) : nullptr;
  for (std::size_t i = 0; node != nullptr && i < kFanOut; ++i) {
    visit_kept(level - 1, index * kFanOut + i, visit);
  }
}

void BlockTree::touch(const BlockId& id) {
  find_or_make(id.level, id.index).changed = true;
}

void BlockTree::touch_root() {
  for (std::size_t i = 0; i < root_.size(); ++i) {
    if (root_[i].present()) touch({kind_, depth_, i});
  }
}

std::vector<std::uint64_t> BlockTree::changed_at(std::uint32_t level) const {
  std::vector<std::uint64_t> indexes;
  for (const auto& [key, node] : nodes_) {
    if (node.changed && level_of(key) == level) indexes.push_back(index_of(key));
  }
  std::sort(indexes.begin(), indexes.end());  // the same commit gives the same file
  return indexes;
}

bool BlockTree::place_one(std::uint32_t level, std::uint64_t index, Node& node, SlotSource& slots) {
  if (node.placed) return false;
  const Slot old = entry_of(level, index).slot;
  // An empty map node disappears. An empty bitmap stays: placing may fill it again.
  if (kind_ == BlockKind::map && all_zero(node.bytes)) {
    if (old != 0) {
      slots.release(old);
      set_entry(level, index, Entry{});
    }
    node.changed = false;
    return true;
  }
  node.placed = true;
  set_entry(level, index, {.slot = slots.renew(old), .nonce = {}, .tag = {}});
  return true;
}

bool BlockTree::place(SlotSource& slots) {
  bool any = false;
  for (std::uint32_t level = lowest_kept_; level <= depth_; ++level) {
    for (const std::uint64_t index : changed_at(level)) {
      any = place_one(level, index, nodes_.at(key_of(level, index)), slots) || any;
    }
  }
  return any;
}

void BlockTree::seal_one(std::uint32_t level, std::uint64_t index, Node& node) {
  const Slot slot = entry_of(level, index).slot;
  set_entry(level, index, file_.seal({kind_, level, index}, node.bytes, slot));
  node.changed = false;
  node.placed = false;
}

void BlockTree::seal() {
  for (std::uint32_t level = lowest_kept_; level <= depth_; ++level) {
    for (const std::uint64_t index : changed_at(level)) {
      seal_one(level, index, nodes_.at(key_of(level, index)));
    }
  }
}

void BlockTree::trim(std::size_t limit, SlotSource* slots) {
  if (nodes_.size() <= limit) return;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> by_age;  // used_at, key
  for (const auto& [key, node] : nodes_) {
    if (level_of(key) == lowest_kept_ && (slots != nullptr || !node.changed)) {
      by_age.emplace_back(node.used_at, key);
    }
  }
  std::sort(by_age.begin(), by_age.end());
  by_age.resize((by_age.size() + 3) / 4);
  for (const auto& [used_at, key] : by_age) {
    Node& node = nodes_.at(key);
    if (node.changed) {
      (void)place_one(lowest_kept_, index_of(key), node, *slots);
      if (node.changed) seal_one(lowest_kept_, index_of(key), node);
    }
    nodes_.erase(key);
  }
}

}  // namespace kortisto::vault
