// The ways into a register: which there are, and new ones.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/secret.h"
#include "register/register.h"
#include "upkeep/create.h"
#include "upkeep/remembered.h"

namespace kortisto::upkeep {

// A key slot, as far as it may be shown.
struct Key {
  enum class Kind { passphrase, recovery, unknown };
  Kind kind = Kind::unknown;
  std::string fingerprint =
      {};                  // six words that can be read aloud: kortisto-format(5), "Fingerprint"
  std::string label = {};  // may be empty
  Timestamp made{};
};

struct KeyList {
  std::vector<Key> keys;
  bool of_first_format = false;  // whose recovery keys do not prove who made them
  bool by_recovery_key = false;  // what was typed is one
  Sighting seen;
  std::vector<Message> warnings;  // of Remembered::compare()
};

// Writes nothing. `memory` may be null. Throws Error(wrong_passphrase), Error(busy),
// Error(integrity), Error(io).
[[nodiscard]] KeyList list_keys(const std::filesystem::path& path, const Secret& typed,
                                const Remembered* memory, std::chrono::milliseconds wait);

// Which recovery keys open the register from now on.
struct RecoveryChoice {
  std::vector<std::string> kept = {};  // by fingerprint; all others go
  bool fresh = false;                  // and a new one
  std::string label = {};              // of the new one: one line of at most 64 bytes
};

struct NewKeys {
  std::vector<Key> keys;                // all that open the register now
  std::vector<Key> dropped;             // recovery keys that do no more
  Secret recovery_key;                  // as it is printed, once; empty when there is no new one
  Sighting seen;                        // of the register as it is now
  std::optional<Message> warning = {};  // what failed once it was so
};

// A new data key, in the newest version of the format: the whole file is sealed anew beside the old
// one and replaces it in one step. The old passphrase, an old header, the old data key and the
// recovery keys that are not named open nothing of it; there is one passphrase, which may be the
// old one. Recorded as `action`. Throws Error(wrong_passphrase), Error(busy), Error(integrity),
// Error(io); Error(invalid) "error.passphrase.cost", "error.passphrase.recovery-key",
// "error.key.unknown" {fingerprint} for one that no recovery key has, "error.key.label", and
// "error.recovery-key.first-format" for one that cannot be kept.
[[nodiscard]] NewKeys rotate_key(const std::filesystem::path& path, const Secret& typed,
                                 const Secret& new_passphrase, const KdfSettings& cost,
                                 const RecoveryChoice& recovery, std::string_view action,
                                 const Announce& announce, std::chrono::milliseconds wait,
                                 const Clock& clock, const reg::Use& use = {});

// A new passphrase for the same data key, which is quick: who had the old one and a copy of the
// file has the data key still, and with it can read and write what is written from now on. Every
// recovery key stays. Throws what rotate_key() throws of it.
[[nodiscard]] NewKeys change_passphrase(const std::filesystem::path& path, const Secret& typed,
                                        const Secret& new_passphrase, const KdfSettings& cost,
                                        const Announce& announce, std::chrono::milliseconds wait,
                                        const Clock& clock, const reg::Use& use = {});

}  // namespace kortisto::upkeep
