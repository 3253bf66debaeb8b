// What a new vault, or an old one with a new key, says of itself before its first commit.
#pragma once

#include <string>
#include <vector>

#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "vault/header.h"

namespace kortisto::vault {

struct Founding {
  Header header;  // for Store::found()
  Secret data_key;
  Secret recovery_key;  // as it is printed, once; empty when there is no new one
};

// Throws Error(invalid) "error.passphrase.recovery-key" for a text that reads as a recovery key,
// right or mistyped; each of the following does, too.
void require_passphrase(const Secret& passphrase);

// A new vault with a passphrase and a recovery key. Throws Error(invalid)
// "error.passphrase.cost" when the cost is out of the format's bounds. `random` null: the system's.
[[nodiscard]] Founding found_vault(const Secret& passphrase, const crypto::Argon2Cost& cost,
                                   std::int64_t now, crypto::Random* random = nullptr);

// Which recovery keys a vault has under its new data key.
struct RecoveryKeys {
  std::vector<std::size_t> kept = {};  // positions of recovery slots
  bool fresh = false;                  // and a new one
  std::string label = {};              // of the new one, at most kLongestLabel bytes
};

// The same register under a new data key, in the newest version of the format, with a passphrase
// slot and the recovery keys that are named: one that is kept stays good as it was printed, with
// its label. Generation and file id go on. Throws Error(integrity) "error.vault.key-note" when a
// slot that is kept does not say what it needs, Error(invalid) "error.recovery-key.first-format"
// when it is of the first version, whose slots never do.
[[nodiscard]] Founding found_anew(const Header& old, const Secret& old_data_key,
                                  const Secret& passphrase, const crypto::Argon2Cost& cost,
                                  const RecoveryKeys& recovery, std::int64_t now,
                                  crypto::Random* random = nullptr);

// The key slots with a new passphrase for the same data key; `opened` is the slot that the old
// secret opened.
[[nodiscard]] KeyArea with_new_passphrase(const Header& old, std::size_t opened,
                                          const Secret& data_key, const Secret& passphrase,
                                          const crypto::Argon2Cost& cost, std::int64_t now,
                                          crypto::Random* random = nullptr);

}  // namespace kortisto::vault
