#include "upkeep/restore.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "upkeep/copy.h"
#include "upkeep/vault_file.h"
#include "upkeep/verify.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kMostManifest = 64 * 1024;

// The digest that the manifest beside the backup promises; nothing when there is no manifest.
std::optional<std::string> promised_digest(const std::filesystem::path& backup_file) {
  std::filesystem::path manifest = backup_file;
  manifest.replace_extension(".json");
  std::error_code failed;
  if (!std::filesystem::exists(manifest, failed)) return std::nullopt;
  const auto said = nlohmann::json::parse(read_file(manifest, kMostManifest), nullptr, false);
  const auto digest = said.is_object() ? said.find("sha256") : said.end();
  if (!said.is_object() || digest == said.end() || !digest->is_string()) {
    throw Error(ErrorKind::integrity, {"error.backup.manifest", {}});
  }
  return digest->get<std::string>();
}

void require_whole(const VerifyResult& verified) {
  if (verified.serious) throw Error(ErrorKind::integrity, {"error.backup.damaged", {}});
}

}  // namespace

RestoreResult restore(const std::filesystem::path& backup_file, const std::filesystem::path& path,
                      const Secret& typed, RestoreMode mode, std::chrono::milliseconds wait,
                      const Clock& clock) {
  std::error_code failed;
  RestoreResult result;
  result.replaced = std::filesystem::exists(path, failed);
  if (result.replaced && mode == RestoreMode::to_free_place) {
    throw Error(ErrorKind::invalid, {"error.file.exists", {{"path", path.string()}}});
  }
  const auto promised = promised_digest(backup_file);
  if (mode == RestoreMode::try_only) {
    const VerifyResult verified = verify(backup_file, typed, wait);
    require_whole(verified);
    result.commit = verified.commit;
    result.bytes = verified.bytes;
    return result;
  }
  // Held until the new file is in place: whoever uses the old one finishes first.
  std::optional<vfs::LockedFile> old;
  if (result.replaced) old.emplace(path, vfs::Lock::exclusive, wait);
  NewFile copy(path, result.replaced ? NewFile::Existing::replace : NewFile::Existing::refuse);
  {
    vfs::LockedFile source(backup_file, vfs::Lock::shared, wait);
    const Copied copied = copy_into(copy, source.device());
    if (promised && *promised != copied.sha256) {
      throw Error(ErrorKind::integrity, {"error.backup.manifest", {}});
    }
    result.bytes = copied.bytes;
  }
  // What is checked is the copy, so that nobody can change it between check and use.
  require_whole(verify(copy.temporary(), typed, wait));
  const auto unlocked = vfs::unlock(copy.temporary(), typed, wait);
  record_in(copy.temporary(), unlocked.data_key, "register.restore", clock);
  const auto recorded = vfs::peek(copy.temporary(), wait);
  result.commit = {recorded.file_id, recorded.generation, recorded.commit_id};
  copy.commit();
  return result;
}

}  // namespace kortisto::upkeep
