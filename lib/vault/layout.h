// The numbers of kortisto-format(5): where things stand in the file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/bytes.h"
#include "crypto/xaes.h"

namespace kortisto::vault {

using FileId = ByteArray<16>;
using CommitId = ByteArray<16>;

// Format versions. A new vault is of the last one; one of the first is read and written as it is.
inline constexpr std::uint32_t kFirstVersion = 1;
inline constexpr std::uint32_t kVersion = 2;

// There is no commit after the one of this generation: it fits a signed number wherever it is told.
inline constexpr std::uint64_t kLastGeneration = 0x7fffffffffffffff;

// A slot is a place in the file: number n starts at byte 4096 * n. 0 means "no slot".
using Slot = std::uint32_t;

inline constexpr std::size_t kBlockSize = 4096;
using Block = ByteArray<kBlockSize>;

inline constexpr std::size_t kHeaderSize = 8192;
inline constexpr Slot kFirstSlot = 4;              // 0 to 3 hold the two header copies
inline constexpr Slot kNoBlocks = kFirstSlot - 1;  // the highest used slot when none is used
inline constexpr Slot kLockSlot = 0x40000;         // SQLite locks bytes of it: never used
inline constexpr std::size_t kPrefixSize = 512;
inline constexpr std::size_t kDataKeySize = 32;
inline constexpr std::size_t kKeySlotCount = 8;
inline constexpr std::size_t kKeySlotSize = 448;
inline constexpr std::size_t kKeyAreaSize = kKeySlotCount * kKeySlotSize;
using KeyArea = ByteArray<kKeyAreaSize>;

inline constexpr std::size_t kEntrySize = 44;
inline constexpr std::size_t kFanOut = 93;
inline constexpr std::size_t kMapRootSize = 72;
inline constexpr std::size_t kAllocationRootSize = 8;
inline constexpr std::uint32_t kMaxMapDepth = 4;
inline constexpr std::uint32_t kMaxAllocationDepth = 2;
inline constexpr std::uint32_t kSlotsPerBitmap = 8 * kBlockSize;

// Where SQLite's write and read version stand in the content. 2 is said with a write-ahead log,
// which would lie outside the vault.
inline constexpr std::size_t kWriteVersionAt = 18;
inline constexpr std::size_t kReadVersionAt = 19;

// True for the slots that a block may stand in.
[[nodiscard]] constexpr bool is_usable(Slot slot) {
  return slot >= kFirstSlot && slot != kLockSlot;
}

// The usable slots up to `highest`. REQUIRES: highest >= kNoBlocks
[[nodiscard]] constexpr Slot usable_up_to(Slot highest) {
  return highest - kNoBlocks - (highest > kLockSlot ? 1 : 0);
}

// What a key slot or a note belongs to: opened for another vault or version, it does not verify.
struct VaultId {
  FileId file;
  std::uint32_t version;
};

// Where a slot starts in the file, and where a file ends whose last slot it is.
[[nodiscard]] constexpr std::uint64_t offset_of(Slot slot) {
  return std::uint64_t{slot} * kBlockSize;
}
[[nodiscard]] constexpr std::uint64_t end_of(Slot slot) {
  return offset_of(slot) + kBlockSize;
}

// Where a header copy starts, 0 or 1.
[[nodiscard]] constexpr std::uint64_t header_at(std::size_t copy) {
  return copy * kHeaderSize;
}

// How many blocks so many bytes take, the last one perhaps in part.
[[nodiscard]] constexpr std::uint64_t blocks_in(std::uint64_t size) {
  return (size + kBlockSize - 1) / kBlockSize;
}

// How many leaves a tree has room for.
[[nodiscard]] constexpr std::uint64_t leaves_below(std::size_t root_size, std::uint32_t depth) {
  std::uint64_t leaves = root_size;
  for (std::uint32_t level = 0; level < depth; ++level) leaves *= kFanOut;
  return leaves;
}

enum class BlockKind : std::uint32_t { page = 1, map = 2, allocation = 3, header = 4 };

// What a block is, and so where it stands in its tree; part of what its tag covers.
struct BlockId {
  BlockKind kind;
  std::uint32_t level;
  std::uint64_t index;
};

[[nodiscard]] constexpr BlockId page_id(std::uint64_t index) {
  return {BlockKind::page, 0, index};
}

// Finds and authenticates one sealed block; stands in its parent.
struct Entry {
  Slot slot = 0;  // 0: absent
  crypto::Nonce nonce{};
  crypto::Tag tag{};

  [[nodiscard]] bool present() const noexcept { return slot != 0; }
};

}  // namespace kortisto::vault
