#include "upkeep/backup.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "upkeep/copy.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

// "2026-11-22T09:15:00.123Z" as 20261122T091500.123Z, for a file's name.
std::string compact(const Timestamp& time) {
  std::string out = time.iso();
  std::erase_if(out, [](char c) { return c == '-' || c == ':'; });
  return out;
}

// `place` is the directory and the name without its ending.
BackupResult back_up(vfs::LockedFile& source, const std::string& place, const Timestamp& now) {
  BackupResult result;
  result.file = place + ".kortisto";
  result.manifest = place + ".json";
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

}  // namespace

BackupResult backup(const std::filesystem::path& path, const std::filesystem::path& directory,
                    std::chrono::milliseconds wait, const Clock& clock) {
  vfs::LockedFile source(path, vfs::Lock::shared, wait);
  const std::string place = (directory / path.stem()).string() + '-';
  const Timestamp now = clock.now();
  // Another backup of this millisecond has the name, or there are many of a clock that stands
  // still: the next free one is taken, so that the names sort as the backups were made.
  for (Timestamp named = now;; named.at += std::chrono::milliseconds(1)) {
    try {
      return back_up(source, place + compact(named), now);
    } catch (const Error& error) {
      if (error.message().key != "error.file.exists") throw;
    }
  }
}

}  // namespace kortisto::upkeep
