// Files that open, and what is then found in their blocks.
#include <algorithm>

#include "vault/block_file.h"
#include "vault/entry_codec.h"
#include "vector_set.h"

namespace kortisto::test {

namespace {

using Expected = VectorSet::Expected;
using vault::BlockId;
using vault::BlockKind;

constexpr Expected kOpens{0, 0, true};
constexpr Expected kRemains{0, 3, true};
constexpr Expected kUnreadable{0, 13, false};  // the content is refused, too
constexpr Expected kFound{0, 13, true};        // the content is right, and verifying finds it

constexpr BlockId kPage0{BlockKind::page, 0, 0};
constexpr BlockId kPage1{BlockKind::page, 0, 1};
constexpr BlockId kNode0{BlockKind::map, 1, 0};
constexpr BlockId kNode1{BlockKind::map, 1, 1};
constexpr BlockId kBitmap{BlockKind::allocation, 0, 0};

void copy(MutableBytes to, Bytes from) {
  std::copy(from.begin(), from.end(), to.begin());
}

Edit set_bit(vault::Slot slot, bool value) {
  return [=](MutableBytes bitmap) {
    const auto mask = static_cast<std::uint8_t>(1U << slot % 8);
    bitmap[slot / 8] =
        static_cast<std::uint8_t>(value ? bitmap[slot / 8] | mask : bitmap[slot / 8] & ~mask);
  };
}

// The lowest slot that is free, from the bitmap.
vault::Slot free_slot(Forge& f) {
  vault::Slot slot = vault::kFirstSlot;
  f.block(kBitmap, [&](MutableBytes bitmap) {
    while ((bitmap[slot / 8] >> slot % 8 & 1) != 0) ++slot;
  });
  return slot;
}

void add_changed_blocks(VectorSet& set) {
  const File older = set["two-pages"].file;
  const File other = set["one-page"].file;
  set.change("page-damaged", "one-page", "One bit of page 0 is changed.", kUnreadable,
             [](Forge& f) { f.slot(f.entry(kPage0).slot)[2000] ^= 4; });
  set.change("bitmap-damaged", "one-page", "One bit of the bitmap is changed.", kFound,
             [](Forge& f) { f.slot(f.entry(kBitmap).slot)[4095] ^= 4; });
  set.change("node-damaged", "depth-1", "One bit of the map's node 0 is changed.", kUnreadable,
             [](Forge& f) { f.slot(f.entry(kNode0).slot)[0] ^= 4; });
  set.change("pages-swapped", "two-pages", "Pages 0 and 1 are swapped.", kUnreadable, [](Forge& f) {
    const auto first = f.slot(f.entry(kPage0).slot);
    const auto second = f.slot(f.entry(kPage1).slot);
    std::swap_ranges(first.begin(), first.end(), second.begin());
  });
  set.change("page-older", "two-pages-later", "Page 0 is that of the commit before.", kUnreadable,
             [&](Forge& f) {
               Forge before(older, set["two-pages"].data_key);
               copy(f.slot(f.entry(kPage0).slot), before.slot(before.entry(kPage0).slot));
             });
  set.change("page-of-another-register", "two-pages", "Page 0 is that of another register.",
             kUnreadable, [&](Forge& f) {
               Forge from(other, set["one-page"].data_key);
               copy(f.slot(f.entry(kPage0).slot), from.slot(from.entry(kPage0).slot));
             });
}

void add_free_space(VectorSet& set) {
  const File other = set["one-page"].file;
  const auto sealed = Bytes(other).subspan(16384, 4096);  // some ciphertext
  const auto append = [](Forge& f, Bytes bytes) {
    f.file().insert(f.file().end(), bytes.begin(), bytes.end());
  };
  set.change("free-slot-written", "two-pages-later", "A note stands in a free slot.", kFound,
             [](Forge& f) { copy(f.slot(free_slot(f)), bytes_of("a note")); });
  set.change("free-slot-remains", "two-pages-later", "Ciphertext stands in a free slot.", kRemains,
             [&](Forge& f) { copy(f.slot(free_slot(f)), sealed); });
  set.change("free-slot-remains-torn", "two-pages-later",
             "Two sectors of ciphertext stand in a free slot.", kRemains,
             [&](Forge& f) { copy(f.slot(free_slot(f)).subspan(512), sealed.subspan(512, 1024)); });
  set.change("longer", "one-page", "Zeros follow the highest used slot.", kOpens,
             [&](Forge& f) { f.file().resize(f.file().size() + 5000); });
  set.change("longer-written", "one-page", "A note follows the highest used slot.", kFound,
             [&](Forge& f) { append(f, bytes_of("a note")); });
  set.change("longer-remains", "one-page", "Ciphertext follows the highest used slot.", kRemains,
             [&](Forge& f) { append(f, sealed.first(1024)); });
  set.change("longer-remains-399", "one-page",
             "Of the last sector of the file 399 bytes are there: too few for remains.", kFound,
             [&](Forge& f) { append(f, std::vector<std::uint8_t>(399, 'r')); });
  set.change("longer-remains-400", "one-page",
             "Of the last sector of the file 400 bytes are there: remains.", kRemains,
             [&](Forge& f) { append(f, std::vector<std::uint8_t>(400, 'r')); });
  set.change("interrupted", "two-pages-later",
             "A writer stopped before its commit: the spare copy begins with zeros, and remains "
             "stand in a free slot and behind the end.",
             kRemains, [&](Forge& f) {
               copy(f.slot(free_slot(f)), sealed);
               append(f, sealed);
               std::fill_n(f.file().begin(), 512, std::uint8_t{0});
             });
}

void add_allocation(VectorSet& set) {
  set.change("hint-low", "two-pages-later", "A free hint lower than it could be.", kOpens,
             [](Forge& f) { f.sealed(store(12, std::uint32_t{4})); });
  set.change("hint-high", "two-pages-later", "A free slot below the free hint.", kFound,
             [](Forge& f) { f.sealed(store(12, free_slot(f) + 1)); });
  set.change("hint-behind-end", "one-page", "The free hint is behind the first slot that is free.",
             kFound, [](Forge& f) { f.sealed(store(12, std::uint32_t{7})); });
  set.change("used-wrong", "two-pages-later", "One used slot less than there are.", kFound,
             [](Forge& f) {
               f.sealed([](MutableBytes sealed) {
                 store_le(sealed, 8, load_le<std::uint32_t>(sealed, 8) - 1);
               });
             });
  set.change("highest-wrong", "one-page", "The highest used slot is free.", kFound, [](Forge& f) {
    f.clear(store(72, std::uint32_t{6}));
    f.file().resize(f.file().size() + 4096);
  });
  set.change("bit-of-free-slot", "two-pages-later", "The bit of a free slot is set.", kFound,
             [](Forge& f) { f.block(kBitmap, set_bit(free_slot(f), true)); });
  set.change("bit-missing", "one-page", "The bit of page 0's slot is clear.", kFound,
             [](Forge& f) { f.block(kBitmap, set_bit(f.entry(kPage0).slot, false)); });
  set.change("bit-of-slot-3", "one-page", "The bit of slot 3 is set.", kFound,
             [](Forge& f) { f.block(kBitmap, set_bit(3, true)); });
  set.change("bit-behind-end", "one-page", "The bit of a slot above the highest is set.", kFound,
             [](Forge& f) { f.block(kBitmap, set_bit(32767, true)); });
}

// Whoever has the key finds a tag under which the ciphertext of one page is another page, too.
void add_shared_slot(VectorSet& set) {
  const auto edit = [](Forge& f) {
    vault::Entry entry = f.entry(kPage0);
    entry.nonce[0] ^= 1;
    const auto data = vault::associated_data({BlockKind::page, 0, 3}, f.file_id());
    std::vector<std::uint8_t> stream(vault::kBlockSize);
    (void)f.cipher().seal(entry.nonce, data, stream);
    const Bytes sealed = f.slot(entry.slot);
    std::transform(sealed.begin(), sealed.end(), stream.begin(), stream.begin(), std::bit_xor<>());
    const std::vector<std::uint8_t> page = stream;
    entry.tag = f.cipher().seal(entry.nonce, data, stream);
    f.sealed([&](MutableBytes plain) { vault::store_entry(plain.subspan(560), 3, entry); });
    f.clear(store(64, std::uint64_t{4 * vault::kBlockSize}));
    return page;
  };
  std::vector<std::uint8_t> page;
  Vector& vector =
      set.change("slot-shared", "one-page", "Pages 0 and 3 name one slot, and both verify.", kFound,
                 [&](Forge& f) { page = edit(f); });
  vector.content->resize(3 * vault::kBlockSize);
  vector.content->insert(vector.content->end(), page.begin(), page.end());
}

void add_map(VectorSet& set) {
  set.change("page-behind-end", "two-pages", "Page 1 is behind the end of the content.", kFound,
             [](Forge& f) { f.clear(store(64, std::uint64_t{4096})); })
      .content->resize(4096);
  set.change("tail-written", "two-pages", "The last page goes on behind the end of the content.",
             kUnreadable, [](Forge& f) { f.block(kPage1, store(4095, std::uint8_t{1})); });
  set.change("write-ahead-log", "database", "Byte 18 of the content is 2: a write-ahead log.",
             kFound, [](Forge& f) { f.block(kPage0, store(18, std::uint8_t{2})); })
      .content->at(18) = 2;
  set.change("node-end", "depth-1", "A byte behind the entries of a node is not zero.", kUnreadable,
             [](Forge& f) { f.block(kNode0, store(4092, std::uint8_t{1})); });
  set.change("node-absent", "depth-1", "An absent entry of a node is not zero.", kUnreadable,
             [](Forge& f) { f.block(kNode1, store(4 + 44 * 90, std::uint8_t{1})); });
  set.change("node-slot-3", "depth-1", "An entry of a node names slot 3.", kUnreadable,
             [](Forge& f) { f.block(kNode1, store(44 * 7, std::uint32_t{3})); });
  set.change("node-slot-too-high", "depth-1",
             "An entry of a node names a slot above the highest, where the file ends.", kUnreadable,
             [](Forge& f) { f.block(kNode1, store(44 * 7, std::uint32_t{200})); });
  Vector& empty_node = set.change(
      "node-without-entries", "depth-1", "A node without a present entry: page 100 was given up.",
      kOpens, [](Forge& f) {
        const vault::Slot slot = f.entry({BlockKind::page, 0, 100}).slot;
        f.block(kNode1, [](MutableBytes node) { std::fill(node.begin(), node.end(), 0); });
        f.block(kBitmap, set_bit(slot, false));
        f.sealed([&](MutableBytes sealed) {
          store_le(sealed, 8, load_le<std::uint32_t>(sealed, 8) - 1);
          store_le(sealed, 12, std::min(slot, load_le<std::uint32_t>(sealed, 12)));
        });
        const auto bytes = f.slot(slot);
        std::fill(bytes.begin(), bytes.end(), 0);
      });
  std::fill(empty_node.content->begin() + 100 * 4096, empty_node.content->end(), 0);
}

}  // namespace

void add_block_vectors(VectorSet& set) {
  add_changed_blocks(set);
  add_free_space(set);
  add_allocation(set);
  add_shared_slot(set);
  add_map(set);
}

}  // namespace kortisto::test
