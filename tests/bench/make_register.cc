// Makes a register of a given size for the benchmarks, with the cheapest derivation that the format
// allows.
//
//   make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES
//
// Clients first; then changes of their addresses until the file has about MEGABYTES.
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/file.h"
#include "upkeep/create.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

namespace {

void run(sqlite3* handle, const std::string& sql) {
  if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return;
  fmt::print(stderr, "{}: {}\n", sql.substr(0, 60), sqlite3_errmsg(handle));
  std::exit(1);
}

constexpr const char* kClients =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO client SELECT i, 1, 'Sukunimi' || i, 'Etunimi Toinen', 'Etunimi', '', NULL,"
    "'Esimerkkikatu ' || i, '00100', 'Helsinki', 'FI', '[]', '[\"+35850' || i || '\"]',"
    "'[\"asiakas' || i || '@example.com\"]', 'fi', 'Helsinki', 0, 'social_care' FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO change SELECT 'client', i, 1, '', '', '', '2026-01-01', 1, 'added', '', '', 1 "
    "FROM n";

// Some 3 kB each: what it takes to fill a gigabyte in a minute.
constexpr const char* kChanges =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO change SELECT 'client', i, {1}, 'street', hex(randomblob(700)),"
    "hex(randomblob(700)), '2026-01-01', 1, 'edited', '', '', 1 FROM n";

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr, "usage: make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES\n");
    return 2;
  }
  using namespace kortisto;
  const std::filesystem::path path = argv[1];
  Secret passphrase = read_secret_file(argv[2], 1024);
  if (passphrase.text().ends_with('\n')) passphrase.shrink(passphrase.size() - 1);
  const int clients = std::atoi(argv[3]);
  const auto wanted = static_cast<std::uintmax_t>(std::atoi(argv[4])) << 20U;
  (void)upkeep::create_register(path, passphrase, {.memory_kib = 8192, .passes = 1, .lanes = 1},
                                Clock{});
  auto unlocked = vfs::unlock(path, passphrase, {});
  const vfs::VaultVfs vfs("make", std::move(unlocked.data_key), {});
  sqlite3* handle = nullptr;
  if (sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, "make") != SQLITE_OK) return 1;
  run(handle,
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY;"
      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
      "INSERT OR IGNORE INTO source VALUES (1, '', '2026-01-01', '', '', '')");
  run(handle, "BEGIN;" + fmt::format(kClients, clients) + ";COMMIT");
  for (int round = 2; std::filesystem::file_size(path) < wanted; ++round) {
    run(handle, "BEGIN;" + fmt::format(kChanges, std::min(clients, 5000), round) + ";COMMIT");
  }
  sqlite3_close(handle);
  return 0;
}
