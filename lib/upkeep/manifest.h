// The manifest beside a backup: what the copy's header says of itself, and the copy's digest. A
// label and no proof; opening the copy proves it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace kortisto::upkeep {

// A backup of the same register that stands beside another and says that it is newer.
struct NewerBackup {
  std::string file;  // its name
  std::uint64_t generation = 0;
};

struct Manifest {
  std::string file;         // the copy's name
  std::string register_id;  // hexadecimal, as the next one
  std::uint64_t generation = 0;
  std::string commit;
  std::uint64_t bytes = 0;
  std::string sha256;  // of the copy, hexadecimal
  std::string made;    // RFC 3339, UTC
  std::optional<NewerBackup> older_than = {};

  // {"schema":"kortisto.backup/1", "file", "register", "generation", "commit", "bytes", "sha256",
  // "made"}, and "older_than" {"file", "generation"}.
  [[nodiscard]] std::string json() const;
};

// Where the manifest of a backup is: the same name, ending in .json.
[[nodiscard]] std::filesystem::path manifest_path(const std::filesystem::path& backup_file);

// Nothing where no file is; what it does not say is empty or 0. Throws Error(integrity)
// "error.backup.manifest" when it is no JSON object with a digest, and what read_file() throws.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& path);

}  // namespace kortisto::upkeep
