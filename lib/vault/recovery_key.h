// The recovery key as a person keeps it: 32 secret bytes in 13 groups of five characters, each with
// a check character of its own; and what is derived from them. See kortisto-format(5), "Recovery
// key".
#pragma once

#include <string_view>
#include <variant>

#include "base/secret.h"
#include "crypto/kdf.h"
#include "vault/layout.h"

namespace kortisto::vault {

inline constexpr std::size_t kRecoveryGroups = 13;

// "XXXXX-XXXXX-…", 77 characters. REQUIRES: recovery_key.size() == 32
[[nodiscard]] Secret print_recovery_key(Bytes recovery_key);

struct NotARecoveryKey {};  // something else, perhaps a passphrase
struct MistypedGroup {
  std::size_t number;  // counted from 1
};

// The 32 bytes of a key as typed: small letters, missing hyphens and white space are taken, O for 0
// and I or L for 1 too.
[[nodiscard]] std::variant<Secret, MistypedGroup, NotARecoveryKey> parse_recovery_key(
    std::string_view typed);

// What a slot is made with that the recovery key opens, without its being there: the public half,
// and a secret that only its owner and the register know. Whoever can do no more than write to the
// file has the first alone.
struct RecoveryOwner {
  crypto::PublicKey public_key;
  Secret secret;
};
[[nodiscard]] RecoveryOwner owner_of(const Secret& recovery_key, const FileId& file);

// The X25519 secret of a recovery key. Each version has its own, so that what a file of one shows
// helps nobody to make one of another.
[[nodiscard]] Secret private_key_of(const Secret& recovery_key, std::uint32_t version);

// Whether the text would be tried as a recovery key, right or mistyped: no passphrase may be one.
[[nodiscard]] bool reads_as_recovery_key(std::string_view typed);

}  // namespace kortisto::vault
