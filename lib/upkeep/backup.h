// A copy of the sealed file. No secret is needed, so a machine can make it while nobody is there.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.h"
#include "db/connection.h"
#include "upkeep/manifest.h"

namespace kortisto::upkeep {

struct BackupResult {
  std::filesystem::path file;
  std::filesystem::path manifest;
  std::string sha256;  // of the file, in hexadecimal
  std::uint64_t bytes = 0;
  db::Commit commit;                      // as the file says, yet unproven
  std::optional<NewerBackup> older_than;  // the newest of those beside it
  std::optional<Message> warning = {};    // of NewFile::commit()
};

// Copies the register under its lock into `directory`, as NAME-YYYYMMDDTHHMMSS.mmmZ.kortisto, with
// its manifest. The names sort as the backups were made: the time is now or, where a backup of a
// later time is there (another one of this millisecond, or the clock went back), a millisecond
// after that.
// Throws Error(no_register), Error(busy), Error(integrity) for what is no register, Error(io).
[[nodiscard]] BackupResult backup(const std::filesystem::path& path,
                                  const std::filesystem::path& directory,
                                  std::chrono::milliseconds wait, const Clock& clock);

}  // namespace kortisto::upkeep
