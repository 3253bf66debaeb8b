#include "upkeep/restore.h"

#include <optional>

#include "base/error.h"
#include "base/new_file.h"
#include "base/owner.h"
#include "upkeep/copy.h"
#include "upkeep/manifest.h"
#include "upkeep/vault_file.h"
#include "upkeep/verify.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

void require_whole(const VerifyResult& verified) {
  if (verified.serious) throw Error(ErrorKind::integrity, {"error.backup.damaged", {}});
}

// Nothing where no register can be read: it is gone, or damaged, which a restore is there for.
std::optional<vault::ClearHeader> look_at(const std::filesystem::path& path,
                                          std::chrono::milliseconds wait) {
  try {
    return vfs::peek(path, wait);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::busy) throw;
    return std::nullopt;
  }
}

void require_same(vfs::LockedFile& old, vfs::LockedFile& backup) {
  vault::FileId there;
  try {
    there = vault::peek(old.device()).file_id;
  } catch (const Error&) {
    return;  // damaged
  }
  if (vault::peek(backup.device()).file_id != there) {
    throw Error(ErrorKind::invalid, {"error.restore.other", {}},
                Message{"hint.option", {{"option", "--replace-other"}}});
  }
}

}  // namespace

Comparison compare_with_register(const std::filesystem::path& backup_file,
                                 const std::filesystem::path& path,
                                 std::chrono::milliseconds wait) {
  const vault::ClearHeader backup = vfs::peek(backup_file, wait);
  Comparison out{.is_manifest_there = read_manifest(manifest_path(backup_file)).has_value(),
                 .backup_generation = backup.generation};
  if (const auto there = look_at(path, wait)) {
    out.is_other = there->file_id != backup.file_id;
    out.register_generation = there->generation;
  }
  return out;
}

RestoreResult restore(const std::filesystem::path& backup_file, const std::filesystem::path& path,
                      const Secret& typed, RestoreMode mode, const Announce& announce,
                      std::chrono::milliseconds wait, const Clock& clock, const reg::Use& use) {
  std::error_code failed;
  RestoreResult result;
  result.replaced = std::filesystem::exists(path, failed);
  if (result.replaced && mode == RestoreMode::to_free_place) {
    throw Error(ErrorKind::invalid, {"error.file.exists", {{"path", path.string()}}});
  }
  const auto promised = read_manifest(manifest_path(backup_file));
  if (mode == RestoreMode::try_only) {
    VerifyResult verified = verify(backup_file, typed, nullptr, wait);
    require_whole(verified);
    result.seen.commit = std::move(verified.commit);
    result.bytes = verified.bytes;
    return result;
  }
  // Held until the new file is in place: whoever uses the old one finishes first.
  std::optional<vfs::LockedFile> old;
  const bool replaces = mode == RestoreMode::replace || mode == RestoreMode::replace_other;
  if (result.replaced && replaces) old.emplace(path, vfs::Lock::exclusive, wait);
  NewFile copy(
      path,
      mode == RestoreMode::to_free_place ? NewFile::Existing::refuse : NewFile::Existing::replace,
      NewFile::Making::by_path);
  if (!result.replaced) leave_to_owner(copy.fd(), path.parent_path());
  {
    vfs::LockedFile source(backup_file, vfs::Lock::shared, wait);
    if (old && mode == RestoreMode::replace) require_same(*old, source);
    const Copied copied = copy_into(copy, source.device());
    if (promised && promised->sha256 != copied.sha256) {
      throw Error(ErrorKind::integrity, {"error.backup.manifest", {}});
    }
    result.bytes = copied.bytes;
  }
  // What is checked is the copy, so that nobody can change it between check and use.
  require_whole(verify(copy.temporary(), typed, nullptr, wait));
  const auto unlocked = vfs::unlock(copy.temporary(), typed, wait);
  result.seen = record_in_new(copy.temporary(), unlocked.data_key, "register.restore", clock, use);
  if (mode == RestoreMode::drill) return result;
  announce(result.seen);
  result.warning = copy.commit();
  return result;
}

}  // namespace kortisto::upkeep
