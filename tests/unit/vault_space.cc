// Where a store puts its blocks: growth, compaction, the slot of SQLite's locks, large trees.
#include <set>

#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::uint64_t kPage = vault::kBlockSize;

std::vector<std::uint8_t> page_of(std::uint8_t byte) {
  return std::vector<std::uint8_t>(kPage, byte);
}

// Slots below `end` come to be used, as if a large content stood there: bits in the bitmaps, no
// blocks. Such a file does not verify; the store does not mind.
void occupy(vault::Store& store, vault::Slot end) {
  store.write(0, page_of('o'));
  while (store.allocator().allocate() + 1 < end) {
  }
}

TEST_CASE("small updates do not make a file grow") {
  MemoryDevice device;
  OpenStore open(device);
  std::mt19937_64 random(1);
  constexpr std::uint64_t kPages = 3000;
  Model model;
  for (std::uint64_t page = 0; page < kPages; ++page) {
    const auto bytes = some_bytes(random, kPage);
    model.write(page * kPage, bytes);
    open->write(page * kPage, bytes);
  }
  open->commit();
  const std::uint64_t before = device.size();
  std::uint64_t most_written = 0;
  for (int i = 0; i < 2000; ++i) {
    device.reset_calls();
    for (int j = 0; j < 2; ++j) {
      const std::uint64_t offset = random() % (kPages * kPage - 100);
      const auto bytes = some_bytes(random, 100);
      model.write(offset, bytes);
      open->write(offset, bytes);
    }
    open->commit();
    open->compact_if_sparse();
    open->end_transaction();
    most_written = std::max(most_written, device.bytes_written());
  }
  MESSAGE("grown from " << before << " to " << device.size() << " bytes");
  CHECK(device.size() < before + before * 3 / 100);
  // Up to four pages, four nodes and a bitmap; the same many zeroed; two headers.
  CHECK(most_written < 24 * kPage);
  check_file(device.image(), model);
}

TEST_CASE("a commit syncs twice and writes few calls") {
  MemoryDevice device;
  OpenStore open(device);
  open->write(0, std::vector<std::uint8_t>(100 * kPage, 'a'));
  open->commit();
  device.reset_calls();
  open->write(5, page_of('b'));
  open->commit();
  const auto& calls = device.calls();
  CHECK(std::count(calls.begin(), calls.end(), MemoryDevice::Call::sync) == 2);
  CHECK(calls.size() < 10);
  device.reset_calls();
  open->commit();
  CHECK(device.calls().empty());  // nothing was pending
}

TEST_CASE("a file of which much is free is compacted") {
  for (const std::uint64_t left : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{60},
                                   std::uint64_t{500}, std::uint64_t{1400}}) {
    CAPTURE(left);
    MemoryDevice device;
    OpenStore open(device, 4);
    std::mt19937_64 random(left);
    Model model;
    // Written in a random order, so that what is left lies everywhere.
    std::vector<std::uint64_t> order(2000);
    for (std::uint64_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto bytes = some_bytes(random, kPage);
      model.write(order[i] * kPage, bytes);
      open->write(order[i] * kPage, bytes);
      if (i % 300 == 0) open->commit();
    }
    open->commit();
    model.truncate(left * kPage);
    open->truncate(left * kPage);
    open->commit();
    open->compact_if_sparse();
    check_file(device.image(), model);
    const vault::Header& header = open->header();
    CHECK(header.used <= left + left / 93 + 40);
    CHECK(device.size() == (std::uint64_t{header.highest} + 1) * kPage);
    CHECK(device.size() <= (header.used + header.used / 3 + 70) * kPage);
    // Now it is dense, and stays as it is.
    device.reset_calls();
    open->compact_if_sparse();
    CHECK(device.calls().empty());
  }
}

TEST_CASE("the slot of SQLite's locks is left out") {
  MemoryDevice device;
  OpenStore open(device);
  occupy(open.store, vault::kLockSlot - 3);
  open->commit();
  device.reset_calls();
  for (std::uint8_t i = 0; i < 12; ++i) {
    open->write(i * kPage, page_of(i));
    open->commit();
  }
  CHECK(open->header().highest > vault::kLockSlot);
  CHECK(open->allocation().depth() == 1);
  CHECK_FALSE(open->allocator().is_used(vault::kLockSlot));
  std::set<vault::Slot> slots;
  for (std::uint64_t i = 0; i < 12; ++i) slots.insert(open->map().leaf(i).slot);
  CHECK(slots.size() == 12);
  CHECK(slots.count(vault::kLockSlot) == 0);
  vault::Block lock_slot;
  device.read(std::uint64_t{vault::kLockSlot} * kPage, lock_slot);
  CHECK(lock_slot == vault::Block{});

  OpenStore again(device);
  again->read(11 * kPage, lock_slot);
  CHECK(Bytes(lock_slot)[0] == 11);
  again->truncate(0);
  again->commit();
  CHECK(again->header().used > 0);
}

TEST_CASE("the allocation tree grows while it is placed") {
  // The bitmaps of the first eight leaves fill up to the last slots, so that giving the bitmaps
  // themselves new slots needs leaf 8 and a deeper tree.
  for (vault::Slot left = 0; left < 12; ++left) {
    CAPTURE(left);
    MemoryDevice device;
    OpenStore open(device);
    const vault::Slot all = 8 * vault::kSlotsPerBitmap;
    occupy(open.store, all - left);
    open->commit();
    CHECK(open->header().highest >= all - left - 1);
    Model model;
    for (std::uint8_t i = 0; i < 4; ++i) {
      open->write(i * kPage, page_of(i));
      model.write(i * kPage, page_of(i));
      open->commit();
    }
    CHECK(open->allocation().depth() == 1);
    OpenStore again(device);
    CHECK(content_of(again.store) == model.bytes());
    std::uint32_t used = 0;
    for (vault::Slot slot = 0; slot <= again->header().highest; ++slot) {
      used += again->allocator().is_used(slot) ? 1 : 0;
    }
    CHECK(used == again->header().used);
    CHECK(again->allocator().is_used(again->header().highest));
  }
}

TEST_CASE("the allocation tree grows to its last depth while it is placed") {
  constexpr std::uint64_t kFullLeaves = 8 * 93;
  MemoryDevice device;
  OpenStore open(device);
  open->write(0, page_of('a'));
  for (std::uint64_t leaf = 0; leaf < kFullLeaves; ++leaf) {
    open->allocation().change_kept_leaf(leaf).fill(0xff);
  }
  open->commit();
  CHECK(open->allocation().depth() == 2);
  open->write(kPage, page_of('b'));
  open->commit();

  OpenStore again(device);
  CHECK(again->map().leaf(1).slot >= kFullLeaves * vault::kSlotsPerBitmap);
  std::set<vault::Slot> slots;
  vault::Block block;
  std::size_t blocks = 0;
  again->allocation().for_each_kept([&](const vault::BlockId& id, const vault::Entry& entry) {
    again->file().open(id, entry, block);
    CHECK(again->allocator().is_used(entry.slot));
    slots.insert(entry.slot);
    ++blocks;
  });
  CHECK(blocks == kFullLeaves + 1 + 9 + 1);  // bitmaps, nodes of level 1 and 2
  CHECK(slots.size() == blocks);
  again->truncate(0);
  again->commit();
}

TEST_CASE("the map reaches a content that was only made longer") {
  for (const std::uint64_t pages :
       {std::uint64_t{72}, std::uint64_t{73}, std::uint64_t{72 * 93 * 93 + 1}}) {
    MemoryDevice device;
    OpenStore open(device);
    open->write(0, page_of('a'));
    open->truncate(pages * kPage);
    open->commit();
    OpenStore again(device);
    CHECK(again->size() == pages * kPage);
    CHECK(vault::check(again.store).findings.empty());
  }
  MemoryDevice device;
  OpenStore open(device);
  CHECK_THROWS_AS(open->truncate(std::uint64_t{72} * 93 * 93 * 93 * 93 * kPage + 1), Error);
}

TEST_CASE("sparse content takes no room and reads as zeros") {
  MemoryDevice device;
  OpenStore open(device);
  const std::uint64_t far = std::uint64_t{72} * 93 * 93 * 93 * kPage + 12345;  // 236 GB
  open->write(far, page_of('f'));
  open->commit();
  CHECK(open->header().map_depth == 4);
  CHECK(device.size() < 30 * kPage);
  vault::Block block;
  block.fill(1);
  open->read(far / 2, block);
  CHECK(block == vault::Block{});
  open->read(far, block);
  CHECK(Bytes(block)[0] == 'f');
  CHECK(open->map().next_leaf(0) == far / kPage);
  open->truncate(far + 1);
  open->commit();
  open->truncate(1);
  open->commit();
  CHECK(open->map().next_leaf(0) == 0);
  CHECK_THROWS_AS(open->write(std::uint64_t{72} * 93 * 93 * 93 * 93 * kPage, page_of('x')), Error);
  open->end_transaction();
  Model model;
  model.write(0, Bytes(vault::Block{}).first(1));
  check_file(device.image(), model);
}

}  // namespace
