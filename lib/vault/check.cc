#include "vault/check.h"

#include <algorithm>
#include <string>

#include "base/interrupt.h"
#include "base/secret.h"
#include "vault/errors.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

constexpr std::size_t kMostFindings = 100;
constexpr std::size_t kSectorSize = 512;
// Ciphertext has two zero bytes in a sector; with 112 of them it is no ciphertext.
constexpr std::ptrdiff_t kLeastInRemains = 400;
// What crashed commits and freed blocks have left behind the last used one; a file that goes on for
// longer was lengthened by somebody, perhaps by a terabyte of holes.
constexpr std::uint64_t kMostBehind = 262'144;

enum class FreeBlock { zeros, remains, changed };

FreeBlock judge(Bytes block) {
  bool any = false;
  for (std::size_t at = 0; at < block.size(); at += kSectorSize) {
    const Bytes sector = block.subspan(at, kSectorSize);
    const auto count = std::count_if(sector.begin(), sector.end(), [](auto b) { return b != 0; });
    if (count > 0 && count < kLeastInRemains) return FreeBlock::changed;
    any = any || count > 0;
  }
  return any ? FreeBlock::remains : FreeBlock::zeros;
}

// One walk over a file, collecting which slots its entries name.
class Check {
 public:
  explicit Check(Store& store)
      : store_(store), header_(store.header()), named_(std::size_t{header_.highest} + 1) {}

  CheckResult run() {
    check_headers();
    check_tree(store_.map());
    check_tree(store_.allocation());
    check_pages();
    check_allocation();
    check_free_slots();
    return std::move(result_);
  }

 private:
  static Message message(MessageKey key, std::uint64_t index) {
    return {std::move(key), {{"index", static_cast<std::int64_t>(index)}}};
  }

  void report(const Error& error) { result_.add(error.message(), true); }

  // Makes a finding of the damage that `action` meets; false then.
  template <typename Action>
  bool noting_damage(Action action) {
    try {
      action();
      return true;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::integrity) throw;
      report(error);
      return false;
    }
  }

  // Verifies one block and notes its slot.
  void check_block(const BlockId& id, const Entry& entry, MutableBytes out) {
    check_interrupted();
    if (!is_usable(entry.slot) || entry.slot > header_.highest || named_[entry.slot]) {
      report(damaged(id));
      return;
    }
    named_[entry.slot] = true;
    (void)noting_damage([&] { store_.file().open(id, entry, out); });
  }

  void check_headers() {
    const HeaderPair pair = HeaderPair::read(store_.file().device());
    const auto winner = choose_winner(pair, store_.file().cipher());
    if (!winner || !winner->mirrored) result_.add({"verify.spare-header", {}}, false);
    if (winner && winner->spare_flaw != Flaw::none) {
      report(flawed_header(winner->spare_flaw, 1 - winner->copy));
    }
    for (const Bytes slot : slots_of(header_.key_area)) check_key_slot(slot);
  }

  void check_key_slot(Bytes slot) {
    const SlotKind kind = kind_of(slot);
    if (kind == SlotKind::passphrase && !is_allowed(cost_of(slot))) {
      result_.add({"error.vault.derivation", {}}, true);
    }
    const bool has_note = kind == SlotKind::passphrase || kind == SlotKind::recovery;
    if (has_note && !open_note(slot, store_.file().cipher(), header_.id())) {
      result_.add({"error.vault.key-note", {}}, true);
    }
  }

  void check_tree(BlockTree& tree) {
    Block block;
    // What hangs below a damaged node cannot be reached.
    (void)noting_damage([&] {
      tree.for_each_kept(
          [&](const BlockId& id, const Entry& entry) { check_block(id, entry, block); });
    });
  }

  void check_pages() {
    const std::uint64_t end = blocks_in(header_.size);
    BlockTree& map = store_.map();
    Block page;
    std::optional<std::uint64_t> index = next_page(0);
    for (; index; index = next_page(*index + 1)) {
      const Entry entry = map.leaf(*index);
      if (!entry.present()) continue;
      const BlockId id = page_id(*index);
      check_block(id, entry, page);
      ++result_.pages;
      const bool past_end = *index >= end || !ends_in_zeros(*index, page, header_.size);
      const bool has_log = *index == 0 && (page[kWriteVersionAt] == 2 || page[kReadVersionAt] == 2);
      if (past_end || has_log) report(damaged(id));
      store_.trim();
    }
    wipe(page);
  }

  // Past a node that does not open, whose pages are lost with it.
  std::optional<std::uint64_t> next_page(std::uint64_t from) {
    std::optional<std::uint64_t> found;
    while (!noting_damage([&] { found = store_.map().next_leaf(from); })) {
      from = (from / kFanOut + 1) * kFanOut;
    }
    return found;
  }

  void check_allocation() {
    std::uint64_t used = 0;
    Slot highest = kNoBlocks;
    Slot lowest_free = header_.highest + (is_usable(header_.highest + 1) ? 1 : 2);
    (void)noting_damage([&] {
      for (Slot slot = 0; slot <= header_.highest; ++slot) {
        const bool bit = store_.allocator().is_used(slot);
        if (bit != named_[slot]) {
          result_.add(message("verify.allocation", slot), true);
        }
        if (bit) {
          ++used;
          highest = slot;
        } else if (is_usable(slot)) {
          lowest_free = std::min(lowest_free, slot);
        }
      }
      if (highest != header_.highest || used != header_.used || header_.free_hint > lowest_free ||
          has_bits_behind_the_end()) {
        report(damaged_header(0));
      }
    });
    result_.blocks = used;
  }

  bool has_bits_behind_the_end() {
    BlockTree& tree = store_.allocation();
    const Slot first = header_.highest + 1;
    for (auto leaf = tree.next_leaf(first / kSlotsPerBitmap); leaf;
         leaf = tree.next_leaf(*leaf + 1)) {
      const Block* bitmap = tree.kept_leaf(*leaf);
      if (bitmap == nullptr) continue;
      for (std::uint32_t bit = 0; bit < kSlotsPerBitmap; ++bit) {
        if (*leaf * kSlotsPerBitmap + bit >= first && bit_of(bit, *bitmap)) return true;
      }
    }
    return false;
  }

  void check_free_slots() {
    const std::uint64_t there = blocks_in(store_.file().device().size());
    const std::uint64_t slots = std::min(there, header_.highest + 1 + kMostBehind);
    if (there > slots) result_.add(message("verify.behind", slots), false);
    Block block;
    for (std::uint64_t slot = kFirstSlot; slot < slots; ++slot) {
      check_interrupted();
      if (slot <= header_.highest && named_[slot]) continue;
      block.fill(0);  // what the end of the file cuts short counts as zeros
      (void)store_.file().device().read(slot * kBlockSize, block);
      const FreeBlock found = judge(block);
      if (found == FreeBlock::zeros) continue;
      const bool serious = found == FreeBlock::changed || slot == kLockSlot;
      result_.add(message(MessageKey(serious ? "verify.free-block" : "verify.remains"), slot),
                  serious);
    }
  }

  Store& store_;
  const Header& header_;
  std::vector<bool> named_;
  CheckResult result_;
};

}  // namespace

void CheckResult::add(Message what, bool is_serious) {
  serious = serious || is_serious;
  if (findings.size() < kMostFindings) {
    findings.push_back({std::move(what), is_serious});
  } else {
    ++more;
  }
}

CheckResult check(Store& store) {
  return Check(store).run();
}

}  // namespace kortisto::vault
