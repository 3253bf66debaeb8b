// A copy of the sealed file. No secret is needed, so a machine can make it while nobody is there.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/clock.h"

namespace kortisto::upkeep {

struct BackupResult {
  std::filesystem::path file;
  std::filesystem::path manifest;
  std::string sha256;  // of the file, in hexadecimal
  std::uint64_t bytes = 0;
  std::uint64_t generation = 0;
};

// Copies the register under its lock into `directory`, as NAME-YYYYMMDDTHHMMSS.mmmZ.kortisto, which
// no file there has and which sorts by time (the next free millisecond), with a manifest of the
// same name and the ending .json:
// {"schema":"kortisto.backup/1", "file", "register"
// (its file id), "generation", "commit", "bytes", "sha256", "made"}. What the manifest says of the
// register stands in the clear part of its header, so it is a label and no proof; opening the copy
// proves it. Throws Error(no_register), Error(busy), Error(integrity) for what is no register,
// Error(io).
[[nodiscard]] BackupResult backup(const std::filesystem::path& path,
                                  const std::filesystem::path& directory,
                                  std::chrono::milliseconds wait, const Clock& clock);

}  // namespace kortisto::upkeep
