#include "db/vault_connection.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/error.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

namespace kortisto::db {

Connection open_vault(const std::filesystem::path& path, const Secret& typed,
                      std::chrono::milliseconds wait) {
  const auto give_up = std::chrono::steady_clock::now() + wait;
  return vfs::with_one_file(path, [&] {
    const auto left = std::max(std::chrono::milliseconds::zero(),
                               std::chrono::duration_cast<std::chrono::milliseconds>(
                                   give_up - std::chrono::steady_clock::now()));
    auto unlocked = vfs::unlock(path, typed, left);
    return Connection(
        path, std::make_shared<vfs::VaultVfs>("", std::move(unlocked.data_key), vfs::VfsOptions{}),
        Mode::read_write, left);
  });
}

}  // namespace kortisto::db
