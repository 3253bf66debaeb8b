// A backup back in its place.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "base/clock.h"
#include "base/secret.h"
#include "db/connection.h"

namespace kortisto::upkeep {

struct RestoreResult {
  db::Commit commit{};  // of the register that now stands at the path
  std::uint64_t bytes = 0;
  bool replaced = false;  // a register stood there before
};

enum class RestoreMode {
  try_only,       // look at the backup, change nothing
  to_free_place,  // refuse to replace
  replace,
};

// Checks the whole backup with its passphrase or recovery key, copies it, records the restoring in
// the copy's trail and puts it in place in one step; what stood there stays as it was until then.
// A manifest beside the backup is held against it. Throws Error(integrity) for a backup that is not
// whole ("error.backup.damaged", or "error.backup.manifest" when it is not the manifest's),
// Error(invalid) "error.file.exists", Error(busy) while the register is used,
// Error(wrong_passphrase), Error(io).
[[nodiscard]] RestoreResult restore(const std::filesystem::path& backup_file,
                                    const std::filesystem::path& path, const Secret& typed,
                                    RestoreMode mode, std::chrono::milliseconds wait,
                                    const Clock& clock);

}  // namespace kortisto::upkeep
