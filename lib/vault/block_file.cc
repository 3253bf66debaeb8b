#include "vault/block_file.h"

#include <algorithm>
#include <cassert>

#include "vault/errors.h"

namespace kortisto::vault {

namespace {

// SQLite's unix VFS takes at most 128 KiB - 1 bytes in one write; half of that is enough to make
// the calls cheap.
constexpr std::size_t kRunBlocks = 16;

// Offsets in the associated data.
constexpr std::size_t kKindAt = 0;
constexpr std::size_t kLevelAt = 4;
constexpr std::size_t kIndexAt = 8;
constexpr std::size_t kFileIdAt = 16;
static_assert(kFileIdAt + sizeof(FileId) == sizeof(AssociatedData));

}  // namespace

AssociatedData associated_data(const BlockId& id, const FileId& file) {
  AssociatedData out;
  store_le(out, kKindAt, static_cast<std::uint32_t>(id.kind));
  store_le(out, kLevelAt, id.level);
  store_le(out, kIndexAt, id.index);
  put(out, kFileIdAt, file);
  return out;
}

BlockFile::BlockFile(Device& device, Bytes data_key, crypto::Random& random)
    : device_(device), cipher_(data_key), nonces_(random) {
  run_.reserve(kRunBlocks * kBlockSize);
}

MutableBytes BlockFile::next_in_run(Slot slot) {
  const std::size_t waiting = run_.size() / kBlockSize;
  if (waiting == kRunBlocks || (waiting > 0 && slot != run_start_ + waiting)) flush();
  if (run_.empty()) run_start_ = slot;
  const std::size_t at = run_.size();
  run_.resize(at + kBlockSize);
  return MutableBytes(run_).subspan(at);
}

Entry BlockFile::seal(const BlockId& id, Bytes plain, Slot slot) {
  assert(plain.size() == kBlockSize && is_usable(slot));
  Entry entry{.slot = slot, .nonce = nonces_.next(), .tag = {}};
  const MutableBytes out = next_in_run(slot);
  put(out, 0, plain);
  entry.tag = cipher_.seal(entry.nonce, associated_data(id, file_), out);
  return entry;
}

void BlockFile::open(const BlockId& id, const Entry& entry, MutableBytes out) {
  if (read_raw(entry.slot, out) &&
      cipher_.open(entry.nonce, associated_data(id, file_), entry.tag, out)) {
    return;
  }
  throw damaged(id);
}

void BlockFile::copy(Slot from, Slot to) {
  Block block;
  if (!read_raw(from, block)) throw cut_short();
  put(next_in_run(to), 0, block);
}

void BlockFile::scrub(std::vector<Slot> slots) {
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  for (const Slot slot : slots) {
    const MutableBytes out = next_in_run(slot);
    std::fill(out.begin(), out.end(), std::uint8_t{0});
  }
  flush();
}

void BlockFile::flush() {
  if (run_.empty()) return;
  device_.write(offset_of(run_start_), run_);
  run_.clear();
}

bool BlockFile::read_raw(Slot slot, MutableBytes out) {
  const Slot run_end = run_start_ + static_cast<Slot>(run_.size() / kBlockSize);
  if (slot >= run_start_ && slot < run_end) flush();
  return device_.read(offset_of(slot), out) == out.size();
}

}  // namespace kortisto::vault
