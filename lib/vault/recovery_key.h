// The recovery key as a person keeps it: an X25519 secret in 13 groups of five characters, each
// with a check character of its own. See kortisto-format(5), "Recovery key".
#pragma once

#include <string_view>
#include <variant>

#include "base/secret.h"

namespace kortisto::vault {

inline constexpr std::size_t kRecoveryGroups = 13;

// "XXXXX-XXXXX-…", 77 characters. REQUIRES: private_key.size() == 32
[[nodiscard]] Secret print_recovery_key(Bytes private_key);

struct NotARecoveryKey {};  // something else, perhaps a passphrase
struct MistypedGroup {
  std::size_t number;  // counted from 1
};

// The 32 bytes of a key as typed: small letters, missing hyphens and white space are taken, O for 0
// and I or L for 1 too.
[[nodiscard]] std::variant<Secret, MistypedGroup, NotARecoveryKey> parse_recovery_key(
    std::string_view typed);

// Whether the text would be tried as a recovery key, right or mistyped: no passphrase may be one.
[[nodiscard]] bool reads_as_recovery_key(std::string_view typed);

}  // namespace kortisto::vault
