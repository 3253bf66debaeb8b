// The key slots of a vault as people are told of them: who can open it, as far as the file says.
#pragma once

#include <string>
#include <vector>

#include "vault/header.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

struct Key {
  SlotKind kind = SlotKind::empty;  // or a number of a kind that is not known here
  std::string fingerprint = {};
  std::string label = {};  // what its owner calls it; empty when it does not verify
  std::int64_t made = 0;   // in seconds since 1970, 0 for an unknown kind
  std::size_t position = 0;
};

// Of the slots that are not empty, in their order. REQUIRES: data_key.size() == kDataKeySize
[[nodiscard]] std::vector<Key> keys_of(const ClearHeader& header, Bytes data_key);

// Their fingerprints alone, which need no key and are as yet unproven.
[[nodiscard]] std::vector<std::string> fingerprints_of(const KeyArea& area);

}  // namespace kortisto::vault
