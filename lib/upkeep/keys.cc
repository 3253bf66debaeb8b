#include "upkeep/keys.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/casefold.h"
#include "base/entered_text.h"
#include "base/error.h"
#include "base/interrupt.h"
#include "base/new_file.h"
#include "base/utf8.h"
#include "upkeep/vault_file.h"
#include "vault/key_list.h"
#include "vault/store.h"
#include "vault/unlock.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

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
  in_new_file([&store] { store.commit(); });
  if (!store.is_tidy()) throw unfinished_file();
}

// One line, so that it stays in its cell and can be read aloud; "" of one that nobody sees.
std::string canonical_label(std::string_view given) {
  const bool is_text = is_valid_utf8(given);
  const std::string_view label = is_text ? trimmed(given) : given;
  if (const auto refused = is_text ? find_refused(given, label, EnteredAs::label) : std::nullopt) {
    throw Error(ErrorKind::invalid, {"error.key.label-sign", refused->arguments()});
  }
  if (!is_text || label.size() > vault::kLongestLabel) {
    throw Error(ErrorKind::invalid,
                {"error.key.label", {{"most", static_cast<std::int64_t>(vault::kLongestLabel)}}});
  }
  return has_visible(label) ? to_nfc(label) : std::string();
}

// Which of the old recovery keys stay, and which go.
struct Sorted {
  std::vector<std::size_t> kept;  // positions of slots
  std::vector<Key> dropped;
};

Sorted sort_out(std::vector<vault::Key> keys, const std::vector<std::string>& names) {
  std::erase_if(keys, [](const vault::Key& key) { return key.kind != vault::SlotKind::recovery; });
  Sorted out;
  for (const std::string& name : names) {
    const std::string wanted = casefold(name);
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&](const vault::Key& key) { return key.fingerprint == wanted; });
    if (found == keys.end()) {
      throw Error(ErrorKind::invalid, {"error.key.unknown", {{"fingerprint", name}}},
                  Message{"hint.key-list", {}});
    }
    if (std::find(out.kept.begin(), out.kept.end(), found->position) == out.kept.end()) {
      out.kept.push_back(found->position);
    }
  }
  for (vault::Key& key : keys) {
    const bool stays = std::find(out.kept.begin(), out.kept.end(), key.position) != out.kept.end();
    if (!stays) out.dropped.push_back(shown(std::move(key)));
  }
  return out;
}

// Nothing when another process committed between the two openings.
std::optional<KeyList> list_once(const std::filesystem::path& path, const Secret& typed,
                                 const Remembered* memory, std::chrono::milliseconds wait) {
  KeyList out;
  auto unlocked = vfs::unlock(path, typed, wait);
  out.keys = shown_keys(unlocked.header, unlocked.data_key);
  out.of_first_format = unlocked.header.version == vault::kFirstVersion;
  out.by_recovery_key =
      vault::kind_of(vault::slot_at(unlocked.header.key_area, unlocked.position)) ==
      vault::SlotKind::recovery;
  db::Connection connection(
      path, std::make_shared<vfs::VaultVfs>("", std::move(unlocked.data_key), vfs::VfsOptions{}),
      db::Mode::read_write, wait);
  out.seen = {*connection.last_commit(), reg::last_trail_row(connection)};
  if (out.seen.commit.id != unlocked.header.commit_id) return std::nullopt;
  if (memory != nullptr) out.warnings = memory->compare(out.seen.commit, &connection);
  return out;
}

NewKeys change_once(const std::filesystem::path& path, const Secret& typed,
                    const Secret& new_passphrase, const KdfSettings& cost, const Announce& announce,
                    std::chrono::milliseconds wait, const Clock& clock, const reg::Use& use) {
  NewKeys out;
  {
    const auto unlocked = vfs::unlock(path, typed, wait);
    // Recorded first: a change of keys that is not in the trail would be worse than the opposite.
    out.seen = record_in(path, unlocked.data_key, "key.rotate-passphrase", clock, use, wait).seen;
  }
  vfs::LockedFile file(path, vfs::Lock::exclusive, wait);
  const auto unlocked = unlock_held(file, typed);
  vault::Store store(file.device(), unlocked.data_key.bytes(), {});
  store.refresh();
  store.replace_key_area(
      vault::with_new_passphrase(store.header(), unlocked.position, unlocked.data_key,
                                 new_passphrase, argon2_cost(cost), seconds(clock)),
      seconds(clock));
  out.keys = shown_keys(store.header(), unlocked.data_key);
  out.seen.commit = db::commit_of(store.header());
  if (!store.is_tidy()) out.warning = Message{"warning.untidy", {}};
  announce(out.seen);
  return out;
}

}  // namespace

KeyList list_keys(const std::filesystem::path& path, const Secret& typed, const Remembered* memory,
                  std::chrono::milliseconds wait) {
  for (;;) {
    auto out = vfs::with_one_file(path, [&] { return list_once(path, typed, memory, wait); });
    if (out) return *std::move(out);
  }
}

NewKeys rotate_key(const std::filesystem::path& path, const Secret& typed,
                   const Secret& new_passphrase, const KdfSettings& cost,
                   const RecoveryChoice& recovery, std::string_view action,
                   const Announce& announce, std::chrono::milliseconds wait, const Clock& clock,
                   const reg::Use& use) {
  vault::require_passphrase(new_passphrase);
  const std::string label = canonical_label(recovery.label);
  vfs::LockedFile file(path, vfs::Lock::exclusive, wait);
  const auto unlocked = unlock_held(file, typed);
  vault::Store from(file.device(), unlocked.data_key.bytes(), {});
  from.refresh();
  Sorted sorted = sort_out(vault::keys_of(from.header(), unlocked.data_key.bytes()), recovery.kept);
  NewFile to(path, NewFile::Existing::replace, NewFile::Making::by_path);
  auto founding =
      vault::found_anew(from.header(), unlocked.data_key, new_passphrase, argon2_cost(cost),
                        {std::move(sorted.kept), recovery.fresh, label}, seconds(clock));
  seal_anew(from, to.temporary(), founding);
  NewKeys out;
  out.seen = record_in_new(to.temporary(), founding.data_key, action, clock, use);
  out.keys = shown_keys(founding.header, founding.data_key);
  out.dropped = std::move(sorted.dropped);
  out.recovery_key = std::move(founding.recovery_key);
  announce(out.seen);
  out.warning = to.commit();
  return out;
}

NewKeys change_passphrase(const std::filesystem::path& path, const Secret& typed,
                          const Secret& new_passphrase, const KdfSettings& cost,
                          const Announce& announce, std::chrono::milliseconds wait,
                          const Clock& clock, const reg::Use& use) {
  vault::require_passphrase(new_passphrase);
  return vfs::with_one_file(path, [&] {
    return change_once(path, typed, new_passphrase, cost, announce, wait, clock, use);
  });
}

}  // namespace kortisto::upkeep
