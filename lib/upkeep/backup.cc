#include "upkeep/backup.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "upkeep/copy.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

// "2026-11-22T09:15:00.123Z" as 20261122T091500Z, for a file's name.
std::string compact(const Timestamp& time) {
  std::string out;
  for (const char c : time.iso().substr(0, 19)) {
    if (c != '-' && c != ':') out += c;
  }
  return out + 'Z';
}

}  // namespace

BackupResult backup(const std::filesystem::path& path, const std::filesystem::path& directory,
                    std::chrono::milliseconds wait, const Clock& clock) {
  const Timestamp now = clock.now();
  const std::string name = path.stem().string() + '-' + compact(now);
  BackupResult result;
  result.file = directory / (name + ".kortisto");
  result.manifest = directory / (name + ".json");
  vfs::LockedFile source(path, vfs::Lock::shared, wait);
  const vault::ClearHeader header = vault::peek(source.device());
  NewFile copy(result.file, NewFile::Existing::refuse);
  NewFile manifest(result.manifest, NewFile::Existing::refuse);
  const Copied copied = copy_into(copy, source.device());
  result.sha256 = copied.sha256;
  result.bytes = copied.bytes;
  result.generation = header.generation;
  const nlohmann::ordered_json said = {{"schema", "kortisto.backup/1"},
                                       {"file", result.file.filename().string()},
                                       {"register", hexadecimal(header.file_id)},
                                       {"generation", result.generation},
                                       {"commit", hexadecimal(header.commit_id)},
                                       {"bytes", result.bytes},
                                       {"sha256", result.sha256},
                                       {"made", now.iso()}};
  manifest.write(said.dump(2) + '\n');
  // A manifest without its copy would be worse than a copy without its manifest.
  copy.commit();
  manifest.commit();
  return result;
}

}  // namespace kortisto::upkeep
