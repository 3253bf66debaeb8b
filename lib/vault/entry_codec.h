// Entries in the bytes of a node or a root.
#pragma once

#include "vault/layout.h"

namespace kortisto::vault {

// Offsets in an entry; the slot stands at its start.
inline constexpr std::size_t kEntryNonceAt = 4;
inline constexpr std::size_t kEntryTagAt = 28;
static_assert(kEntryNonceAt + sizeof(crypto::Nonce) == kEntryTagAt);
static_assert(kEntryTagAt + sizeof(crypto::Tag) == kEntrySize);

// REQUIRES: (position + 1) * kEntrySize <= entries.size()
[[nodiscard]] inline Entry load_entry(Bytes entries, std::size_t position) {
  const Bytes bytes = entries.subspan(position * kEntrySize, kEntrySize);
  return {.slot = load_le<Slot>(bytes, 0),
          .nonce = take<crypto::Nonce>(bytes, kEntryNonceAt),
          .tag = take<crypto::Tag>(bytes, kEntryTagAt)};
}

// An absent entry is stored as zeros throughout.
// REQUIRES: (position + 1) * kEntrySize <= entries.size()
inline void store_entry(MutableBytes entries, std::size_t position, const Entry& entry) {
  const MutableBytes bytes = entries.subspan(position * kEntrySize, kEntrySize);
  store_le(bytes, 0, entry.slot);
  put(bytes, kEntryNonceAt, entry.nonce);
  put(bytes, kEntryTagAt, entry.tag);
}

// False for what no writer could have stored: an unusable slot, or an absent entry that is not all
// zeros. REQUIRES: (position + 1) * kEntrySize <= entries.size()
[[nodiscard]] inline bool is_possible_entry(Bytes entries, std::size_t position) {
  const Bytes bytes = entries.subspan(position * kEntrySize, kEntrySize);
  const auto slot = load_le<Slot>(bytes, 0);
  return slot == 0 ? all_zero(bytes) : is_usable(slot);
}

}  // namespace kortisto::vault
