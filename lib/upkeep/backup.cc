#include "upkeep/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/new_file.h"
#include "upkeep/copy.h"
#include "upkeep/manifest.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::string_view kEnding = ".kortisto";

// "2026-11-22T09:15:00.123Z" as 20261122T091500.123Z, for a file's name.
std::string compact(const Timestamp& time) {
  std::string out = time.iso();
  std::erase_if(out, [](char c) { return c == '-' || c == ':'; });
  return out;
}

// And back.
std::optional<Timestamp> time_of(std::string compacted) {
  constexpr std::size_t kSize = 20;  // 20261122T091500.123Z
  if (compacted.size() != kSize) return std::nullopt;
  // Before these characters of it, from the last one on.
  for (const auto& [at, mark] :
       {std::pair(13, ":"), std::pair(11, ":"), std::pair(6, "-"), std::pair(4, "-")}) {
    compacted.insert(static_cast<std::size_t>(at), mark);
  }
  return Timestamp::parse(compacted);
}

// What a manifest says, if it is one of this register.
std::optional<NewerBackup> backup_in(const std::filesystem::path& file,
                                     const std::string& register_id) {
  try {
    const auto said = read_manifest(file);
    if (!said || said->register_id != register_id) return std::nullopt;
    return NewerBackup{said->file, said->generation};
  } catch (const Error&) {
    return std::nullopt;  // somebody else's business
  }
}

// What stands in the directory already.
struct Earlier {
  std::optional<Timestamp> latest;  // that a name says
  std::optional<NewerBackup> newest;
};

Earlier look_at(const std::filesystem::path& directory, const std::string& prefix,
                const std::string& register_id) {
  Earlier out;
  std::error_code failed;
  for (auto entry = std::filesystem::directory_iterator(directory, failed);
       !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
    const std::filesystem::path& file = entry->path();
    if (file.extension() == ".json") {
      auto said = backup_in(file, register_id);
      if (said && (!out.newest || said->generation > out.newest->generation)) {
        out.newest = std::move(said);
      }
    } else if (file.extension() == kEnding && file.stem().string().starts_with(prefix)) {
      const auto time = time_of(file.stem().string().substr(prefix.size()));
      if (time && (!out.latest || *time > *out.latest)) out.latest = time;
    }
  }
  return out;
}

// `place` is the directory and the name without its ending.
void back_up(vfs::LockedFile& source, const std::filesystem::path& place, const Timestamp& now,
             BackupResult& result) {
  result.file = place.string() + std::string(kEnding);
  result.manifest = manifest_path(result.file);
  NewFile copy(result.file, NewFile::Existing::refuse);
  NewFile manifest(result.manifest, NewFile::Existing::refuse);
  const Copied copied = copy_into(copy, source.device());
  result.sha256 = copied.sha256;
  result.bytes = copied.bytes;
  manifest.write(Manifest{.file = result.file.filename().string(),
                          .register_id = hexadecimal(result.commit.file),
                          .generation = result.commit.generation,
                          .commit = hexadecimal(result.commit.id),
                          .bytes = result.bytes,
                          .sha256 = result.sha256,
                          .made = now.iso(),
                          .older_than = result.older_than}
                     .json());
  // A manifest without its copy would be worse than a copy without its manifest.
  const auto copied_warning = copy.commit();
  try {
    result.warning = manifest.commit();
  } catch (const Error&) {
    std::error_code failed;
    std::filesystem::remove(result.file, failed);  // a backup is both or none
    throw;
  }
  if (!result.warning) result.warning = copied_warning;
}

}  // namespace

BackupResult backup(const std::filesystem::path& path, const std::filesystem::path& directory,
                    std::chrono::milliseconds wait, const Clock& clock) {
  constexpr std::chrono::milliseconds kNext{1};
  vfs::LockedFile source(path, vfs::Lock::shared, wait);
  BackupResult result;
  result.commit = db::commit_of(vault::peek(source.device()));
  const std::string prefix = path.stem().string() + '-';
  const Timestamp now = clock.now();
  const Earlier earlier = look_at(directory, prefix, hexadecimal(result.commit.file));
  if (earlier.newest && earlier.newest->generation > result.commit.generation) {
    result.older_than = earlier.newest;
  }
  Timestamp named = now;
  if (earlier.latest && earlier.latest->at >= now.at) named.at = earlier.latest->at + kNext;
  // Another one may take a name meanwhile.
  for (;; named.at += kNext) {
    try {
      back_up(source, directory / (prefix + compact(named)), now, result);
      return result;
    } catch (const Error& error) {
      if (error.message().key != "error.file.exists") throw;
    }
  }
}

}  // namespace kortisto::upkeep
