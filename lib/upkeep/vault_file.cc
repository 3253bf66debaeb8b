#include "upkeep/vault_file.h"

#include <memory>
#include <utility>

#include "base/new_file.h"
#include "db/connection.h"
#include "register/audit.h"
#include "register/register.h"
#include "vfs/vault_vfs.h"

namespace kortisto::upkeep {

std::int64_t seconds(const Clock& clock) {
  return std::chrono::floor<std::chrono::seconds>(clock.now().at).time_since_epoch().count();
}

crypto::Argon2Cost argon2_cost(const KdfSettings& settings) {
  return {.memory_kib = settings.memory_kib, .passes = settings.passes, .lanes = settings.lanes};
}

Recorded record_in(const std::filesystem::path& path, const Secret& data_key,
                   std::string_view action, const Clock& clock, const reg::Use& use,
                   std::chrono::milliseconds wait, const vault::Header* founding) {
  vfs::VfsOptions options;
  options.create = founding != nullptr;
  if (founding != nullptr) options.founding = *founding;
  auto vault = std::make_shared<vfs::VaultVfs>("", data_key.clone(), std::move(options));
  reg::Register store(
      db::Connection(path, std::move(vault),
                     founding != nullptr ? db::Mode::create : db::Mode::read_write, wait),
      clock, use);
  reg::audit(store, action);
  Sighting seen{*store.last_commit(), reg::last_trail_row(store)};
  return {std::move(seen), store.failure_after_commit()};
}

Sighting record_in_new(const std::filesystem::path& path, const Secret& data_key,
                       std::string_view action, const Clock& clock, const reg::Use& use,
                       const vault::Header* founding) {
  Recorded recorded =
      in_new_file([&] { return record_in(path, data_key, action, clock, use, {}, founding); });
  if (recorded.warning) throw unfinished_file();
  return std::move(recorded.seen);
}

Error unfinished_file() {
  return {ErrorKind::io, {"error.vault.restoring", {}}};
}

Key shown(vault::Key key) {
  Key out{.fingerprint = std::move(key.fingerprint), .label = std::move(key.label)};
  if (key.kind == vault::SlotKind::passphrase) out.kind = Key::Kind::passphrase;
  if (key.kind == vault::SlotKind::recovery) out.kind = Key::Kind::recovery;
  out.made.at += std::chrono::seconds(key.made);
  return out;
}

std::vector<Key> shown_keys(const vault::ClearHeader& header, const Secret& data_key) {
  std::vector<Key> out;
  for (auto& key : vault::keys_of(header, data_key.bytes())) out.push_back(shown(std::move(key)));
  return out;
}

}  // namespace kortisto::upkeep
