// A backup back in its place.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "base/secret.h"
#include "register/register.h"
#include "upkeep/remembered.h"

namespace kortisto::upkeep {

struct RestoreResult {
  Sighting seen;  // of the register that now stands at the path; of the backup when none was made
  std::uint64_t bytes = 0;
  bool replaced = false;                // a register stood there before
  std::optional<Message> warning = {};  // of NewFile::commit()
};

enum class RestoreMode {
  try_only,       // look at the backup, change nothing
  drill,          // all but the last step: the copy that was made beside `path` is removed again
  to_free_place,  // refuse to replace
  replace,        // an older or newer state of the same register
  replace_other,  // whatever stands there
};

// What a backup and the register that stands at the path say of themselves, as yet unproven.
struct Comparison {
  bool is_manifest_there = false;
  bool is_other = false;  // the register is another one: it has another file id
  std::optional<std::uint64_t> register_generation = {};  // nothing where no register can be read
  std::uint64_t backup_generation = 0;
};
[[nodiscard]] Comparison compare_with_register(const std::filesystem::path& backup_file,
                                               const std::filesystem::path& path,
                                               std::chrono::milliseconds wait);

// Checks the whole backup with its passphrase or recovery key, copies it, records the restoring in
// the copy's trail and puts it in place in one step; what stood there stays as it was until then.
// A manifest beside the backup is held against it. Throws Error(integrity) for a backup that is not
// whole ("error.backup.damaged", or "error.backup.manifest" when it is not the manifest's),
// Error(invalid) "error.file.exists" and "error.restore.other", Error(busy) while the register is
// used, Error(wrong_passphrase), Error(io).
[[nodiscard]] RestoreResult restore(const std::filesystem::path& backup_file,
                                    const std::filesystem::path& path, const Secret& typed,
                                    RestoreMode mode, const Announce& announce,
                                    std::chrono::milliseconds wait, const Clock& clock,
                                    const reg::Use& use = {});

}  // namespace kortisto::upkeep
