// New keys for an old register.
#pragma once

#include <chrono>
#include <filesystem>

#include "base/clock.h"
#include "base/secret.h"
#include "db/connection.h"
#include "upkeep/create.h"

namespace kortisto::upkeep {

enum class Rotation {
  data_key,         // a new data key too: the whole file is sealed anew beside the old one
  passphrase_only,  // quick; who had the old passphrase and a copy keeps the data key
};

// Says at once what rotate_key() would say of the passphrase. Throws Error(wrong_passphrase),
// Error(busy), Error(integrity), Error(io).
void check_passphrase(const std::filesystem::path& path, const Secret& typed,
                      std::chrono::milliseconds wait);

// The recovery key that was printed stays good. With data_key, the old passphrase, an old header
// and the old data key open nothing of the new file, which replaces the old one in one step;
// passphrase slots other than the new one are gone. Throws Error(wrong_passphrase), Error(busy),
// Error(integrity), Error(invalid) "error.passphrase.cost", "error.passphrase.recovery-key",
// Error(io). Returns the new last commit.
db::Commit rotate_key(const std::filesystem::path& path, const Secret& typed,
                      const Secret& new_passphrase, const KdfSettings& cost, Rotation rotation,
                      std::chrono::milliseconds wait, const Clock& clock);

}  // namespace kortisto::upkeep
