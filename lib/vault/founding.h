// What a new vault, or an old one with a new key, says of itself before its first commit.
#pragma once

#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "vault/header.h"

namespace kortisto::vault {

struct Founding {
  Header header;  // for Store::found()
  Secret data_key;
  Secret recovery_key;  // as it is printed, once; empty when the old one stays
};

// Throws Error(invalid) "error.passphrase.recovery-key" for a text that reads as a recovery key,
// right or mistyped; each of the following does, too.
void require_passphrase(const Secret& passphrase);

// A new vault with a passphrase and a recovery key. Throws Error(invalid)
// "error.passphrase.cost" when the cost is out of the format's bounds. `random` null: the system's.
[[nodiscard]] Founding found_vault(const Secret& passphrase, const crypto::Argon2Cost& cost,
                                   std::int64_t now, crypto::Random* random = nullptr);

// The same register under a new data key and a new passphrase. Each recovery slot is sealed to its
// public key again, so the recovery key that was printed stays good. Generation and file id go on.
[[nodiscard]] Founding found_anew(const Header& old, const Secret& passphrase,
                                  const crypto::Argon2Cost& cost, std::int64_t now,
                                  crypto::Random* random = nullptr);

// The key slots with a new passphrase for the same data key; `opened` is the slot that the old
// secret opened.
[[nodiscard]] KeyArea with_new_passphrase(const Header& old, std::size_t opened,
                                          const Secret& data_key, const Secret& passphrase,
                                          const crypto::Argon2Cost& cost, std::int64_t now,
                                          crypto::Random* random = nullptr);

}  // namespace kortisto::vault
