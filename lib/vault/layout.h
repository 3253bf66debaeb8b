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

// A slot is a place in the file: number n starts at byte 4096 * n. 0 means "no slot".
using Slot = std::uint32_t;

inline constexpr std::size_t kBlockSize = 4096;
using Block = ByteArray<kBlockSize>;

inline constexpr std::size_t kHeaderSize = 8192;
inline constexpr Slot kFirstSlot = 4;       // 0 to 3 hold the two header copies
inline constexpr Slot kLockSlot = 0x40000;  // SQLite locks bytes of it: never used
inline constexpr std::size_t kPrefixSize = 512;
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

// True for the slots that a block may stand in.
[[nodiscard]] constexpr bool is_usable(Slot slot) {
  return slot >= kFirstSlot && slot != kLockSlot;
}

enum class BlockKind : std::uint32_t { page = 1, map = 2, allocation = 3, header = 4 };

// What a block is, and so where it stands in its tree; part of what its tag covers.
struct BlockId {
  BlockKind kind;
  std::uint32_t level;
  std::uint64_t index;
};

// Finds and authenticates one sealed block; stands in its parent.
struct Entry {
  Slot slot = 0;  // 0: absent
  crypto::Nonce nonce{};
  crypto::Tag tag{};

  [[nodiscard]] bool present() const noexcept { return slot != 0; }
};

}  // namespace kortisto::vault
