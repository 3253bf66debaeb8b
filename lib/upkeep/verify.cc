#include "upkeep/verify.h"

#include <memory>

#include "db/integrity.h"
#include "db/migrate.h"
#include "upkeep/vault_file.h"
#include "vault/check.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

namespace kortisto::upkeep {

namespace {

// The vault's own check, and the data key for what comes after it.
Secret check_vault(const std::filesystem::path& path, const Secret& typed,
                   std::chrono::milliseconds wait, VerifyResult& result) {
  vfs::LockedFile file(path, vfs::Lock::shared, wait);
  auto unlocked = vault::unlock(file.device(), typed);
  if (!unlocked) throw Error(ErrorKind::wrong_passphrase, {"error.passphrase.wrong", {}});
  vault::Store store(file.device(), unlocked->data_key.bytes(), {});
  store.refresh();
  const vault::CheckResult checked = vault::check(store);
  for (const auto& finding : checked.findings) {
    result.findings.push_back({finding.what, finding.serious});
  }
  result.more_findings = checked.more;
  result.serious = checked.serious;
  result.keys = shown_keys(store.header(), unlocked->data_key);
  result.of_first_format = store.header().version == vault::kFirstVersion;
  result.commit = db::commit_of(store.header());
  result.pages = checked.pages;
  result.blocks = checked.blocks;
  result.bytes = file.device().size();
  return std::move(unlocked->data_key);
}

void add(VerifyResult& result, std::vector<Message> warnings) {
  for (Message& warning : warnings) result.findings.push_back({std::move(warning), false});
}

VerifyResult verify_once(const std::filesystem::path& path, const Secret& typed,
                         const Remembered* memory, std::chrono::milliseconds wait) {
  VerifyResult result;
  Secret data_key = check_vault(path, typed, wait, result);
  if (result.serious) {
    if (memory != nullptr) add(result, memory->compare(result.commit));
    return result;
  }
  db::Connection connection(
      path, std::make_shared<vfs::VaultVfs>("", std::move(data_key), vfs::VfsOptions{}),
      db::Mode::read_write, wait);
  (void)db::schema_version(connection);
  for (Message& problem : db::integrity_problems(connection)) {
    result.findings.push_back({std::move(problem), true});
    result.serious = true;
  }
  // The newest commit, which may have come after the blocks were read.
  if (memory != nullptr) {
    const db::Commit newest = *connection.last_commit();
    add(result, memory->compare(newest, result.serious ? nullptr : &connection));
  }
  return result;
}

}  // namespace

VerifyResult verify(const std::filesystem::path& path, const Secret& typed,
                    const Remembered* memory, std::chrono::milliseconds wait) {
  return vfs::with_one_file(path, [&] { return verify_once(path, typed, memory, wait); });
}

}  // namespace kortisto::upkeep
