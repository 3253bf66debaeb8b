// A connection to a register that people keep: a database in a vault.
#pragma once

#include <chrono>
#include <filesystem>

#include "base/secret.h"
#include "db/connection.h"

namespace kortisto::db {

// Opens the register with what was typed, a passphrase or a recovery key.
// Throws Error(wrong_passphrase), and what vfs::unlock() and Connection's constructor throw.
[[nodiscard]] Connection open_vault(const std::filesystem::path& path, const Secret& typed,
                                    std::chrono::milliseconds wait);

}  // namespace kortisto::db
