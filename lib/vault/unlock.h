// From what somebody typed to the data key of a file.
#pragma once

#include <cstdint>
#include <optional>

#include "base/secret.h"
#include "vault/device.h"
#include "vault/header.h"

namespace kortisto::vault {

struct Unlocked {
  Secret data_key;
  Header header;         // the last commit's
  std::size_t position;  // of the key slot that opened
};

// Nothing when no key slot opens. Throws Error(integrity) when the file is no register, is damaged,
// or asks for a derivation out of bounds and has no other slot; "error.vault.key-slots" when none
// opens and the slots show that they were changed; Error(newer_version);
// Error(wrong_passphrase) "error.recovery-key.group" for a mistyped recovery key that is no
// passphrase either. The slots are tried from the cheapest on, and together cost at most twice what
// the format allows for one. See kortisto-format(5), "Opening".
[[nodiscard]] std::optional<Unlocked> unlock(Device& device, const Secret& typed);

// Whoever is asked needs no secret for this: file id, generation, commit id and size, as yet
// unproven. The copy with the higher generation. Throws as HeaderPair::read.
[[nodiscard]] ClearHeader peek(Device& device);

// How many bytes of the file are the register's, by what its sane copies of the header say, as yet
// unproven. Throws as HeaderPair::read; Error(integrity) "error.vault.truncated" when the file is
// shorter than the copy with the higher generation says.
[[nodiscard]] std::uint64_t extent(Device& device);

}  // namespace kortisto::vault
