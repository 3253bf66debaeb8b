// Entries in the bytes of a node or a root.
#pragma once

#include <algorithm>

#include "vault/layout.h"

namespace kortisto::vault {

// REQUIRES: (position + 1) * kEntrySize <= entries.size()
[[nodiscard]] inline Entry load_entry(Bytes entries, std::size_t position) {
  const Bytes bytes = entries.subspan(position * kEntrySize, kEntrySize);
  Entry entry;
  entry.slot = load_le<Slot>(bytes, 0);
  std::copy_n(bytes.begin() + 4, entry.nonce.size(), entry.nonce.begin());
  std::copy_n(bytes.begin() + 28, entry.tag.size(), entry.tag.begin());
  return entry;
}

// An absent entry is stored as zeros throughout.
// REQUIRES: (position + 1) * kEntrySize <= entries.size()
inline void store_entry(MutableBytes entries, std::size_t position, const Entry& entry) {
  const MutableBytes bytes = entries.subspan(position * kEntrySize, kEntrySize);
  store_le(bytes, 0, entry.slot);
  std::copy(entry.nonce.begin(), entry.nonce.end(), bytes.begin() + 4);
  std::copy(entry.tag.begin(), entry.tag.end(), bytes.begin() + 28);
}

}  // namespace kortisto::vault
