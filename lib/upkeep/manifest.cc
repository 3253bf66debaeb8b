#include "upkeep/manifest.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 10U;

}  // namespace

std::string Manifest::json() const {
  nlohmann::ordered_json said = {{"schema", "kortisto.backup/1"},
                                 {"file", file},
                                 {"register", register_id},
                                 {"generation", generation},
                                 {"commit", commit},
                                 {"bytes", bytes},
                                 {"sha256", sha256},
                                 {"made", made}};
  if (older_than) {
    said["older_than"] = {{"file", older_than->file}, {"generation", older_than->generation}};
  }
  return said.dump(2) + '\n';
}

std::filesystem::path manifest_path(const std::filesystem::path& backup_file) {
  return std::filesystem::path(backup_file).replace_extension(".json");
}

std::optional<Manifest> read_manifest(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) return std::nullopt;
  const std::string text = read_file(path, kMostBytes);
  try {
    const auto said = nlohmann::json::parse(text);
    return Manifest{.file = said.value("file", ""),
                    .register_id = said.value("register", ""),
                    .generation = said.value("generation", std::uint64_t{0}),
                    .commit = said.value("commit", ""),
                    .bytes = said.value("bytes", std::uint64_t{0}),
                    .sha256 = said.at("sha256").get<std::string>(),
                    .made = said.value("made", "")};
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::integrity, {"error.backup.manifest", {}});
  }
}

}  // namespace kortisto::upkeep
