#include "upkeep/rotate_key.h"

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/interrupt.h"
#include "upkeep/vault_file.h"
#include "vault/store.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10U;

vault::Unlocked unlock_held(vfs::LockedFile& file, const Secret& typed) {
  auto unlocked = vault::unlock(file.device(), typed);
  if (!unlocked) throw Error(ErrorKind::wrong_passphrase, {"error.passphrase.wrong", {}});
  return std::move(*unlocked);
}

// Seals the whole content of `from` into the new, empty file.
void seal_anew(vault::Store& from, const std::filesystem::path& to,
               const vault::Founding& founding) {
  auto file = vfs::LockedFile::make(to);
  vault::Store store(file.device(), founding.data_key.bytes(), {.create = true});
  store.refresh();
  store.found(founding.header);
  Secret chunk(kChunk);
  for (std::uint64_t at = 0; at < from.size(); at += kChunk) {
    check_interrupted();
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kChunk, from.size() - at));
    const MutableBytes part = chunk.bytes().first(count);
    from.read(at, part);
    store.write(at, part);
  }
  store.commit();
}

db::Commit commit_of(const std::filesystem::path& path, std::chrono::milliseconds wait) {
  const vault::ClearHeader header = vfs::peek(path, wait);
  return {header.file_id, header.generation, header.commit_id};
}

db::Commit change_passphrase(const std::filesystem::path& path, const Secret& typed,
                             const Secret& new_passphrase, const KdfSettings& cost,
                             std::chrono::milliseconds wait, const Clock& clock) {
  {
    const auto unlocked = vfs::unlock(path, typed, wait);
    // Recorded first: a change of keys that is not in the trail would be worse than the opposite.
    record_in(path, unlocked.data_key, "key.rotate-passphrase", clock, wait);
  }
  vfs::LockedFile file(path, vfs::Lock::exclusive, wait);
  const auto unlocked = unlock_held(file, typed);
  vault::Store store(file.device(), unlocked.data_key.bytes(), {});
  store.refresh();
  store.replace_key_area(
      vault::with_new_passphrase(store.header(), unlocked.position, unlocked.data_key,
                                 new_passphrase, argon2_cost(cost), seconds(clock)),
      seconds(clock));
  return {store.header().file_id, store.header().generation, store.header().commit_id};
}

}  // namespace

void check_passphrase(const std::filesystem::path& path, const Secret& typed,
                      std::chrono::milliseconds wait) {
  (void)vfs::unlock(path, typed, wait);
}

db::Commit rotate_key(const std::filesystem::path& path, const Secret& typed,
                      const Secret& new_passphrase, const KdfSettings& cost, Rotation rotation,
                      std::chrono::milliseconds wait, const Clock& clock) {
  vault::require_passphrase(new_passphrase);
  if (rotation == Rotation::passphrase_only) {
    return vfs::with_one_file(
        path, [&] { return change_passphrase(path, typed, new_passphrase, cost, wait, clock); });
  }

  vfs::LockedFile file(path, vfs::Lock::exclusive, wait);
  const auto unlocked = unlock_held(file, typed);
  vault::Store from(file.device(), unlocked.data_key.bytes(), {});
  from.refresh();
  NewFile to(path, NewFile::Existing::replace);
  const auto founding =
      vault::found_anew(from.header(), unlocked.data_key, new_passphrase, argon2_cost(cost), {.kept = {1}}, seconds(clock));
  seal_anew(from, to.temporary(), founding);
  record_in(to.temporary(), founding.data_key, "key.rotate", clock);
  const db::Commit commit = commit_of(to.temporary(), wait);
  to.commit();
  return commit;
}

}  // namespace kortisto::upkeep
