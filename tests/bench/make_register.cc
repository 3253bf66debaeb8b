// Makes a register of a given size for the benchmarks, with the cheapest derivation that the format
// allows.
//
//   make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES [PLANS]
//
// Clients first; then changes of their addresses until the file has about MEGABYTES; then so many
// plans of the first client. With plans, a plain database FILE.plain has the same rows.
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/file.h"
#include "db/migrate.h"
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

// What a practice writes in a year of weekly plans would be 50; each has its beginning in the
// history and two rows of the log.
constexpr const char* kPlans =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO plan (client, service, own_view, professional_view, need, strengths, goals,"
    " methods, meeting_frequency, starts_on, duration_estimate, other_services, other_actors,"
    " supporters, guardian_contact, additions, follow_ups, controller, controller_name, basis,"
    " author, agreed_at, paper_place, end_reason) "
    "SELECT 1, 'Valmennus ' || i, 'Haluan jaksaa arjessa paremmin.', '', 'Tuki arjen rytmiin', '',"
    " 'Unirytmi ja ruokailu kuntoon ennen kesää; tavoite ' || i, 'Keskustelu ja harjoitukset',"
    " 'kerran viikossa', '2026-01-07', '', '', '', '', '', '', '[\"2026-06-01\"]', 'practice',"
    " '', 'Palvelusopimus ' || i, 'Kaisa Koivu', '', 'mappi ' || i, '' FROM n;"
    "INSERT INTO change SELECT 'plan', id, 1, '', '', '', '2026-01-01', 1, 'added', '', '', 1 "
    "FROM plan;"
    "INSERT INTO audit SELECT (SELECT coalesce(max(number), 0) FROM audit) + id, 1767225600000,"
    " 'plan.add', 'plan', id, 'service,own_view,goals' FROM plan";

// The same rows without the vault.
void make_plain(const std::string& path, int plans) {
  sqlite3* handle = nullptr;
  if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK) std::exit(1);
  for (const kortisto::db::Migration& migration : kortisto::db::migrations()) {
    run(handle, std::string(migration.sql));
  }
  run(handle, "INSERT INTO source VALUES (1, '', '2026-01-01', '', '', '')");
  run(handle, "BEGIN;" + fmt::format(kClients, 1) + ";" + fmt::format(kPlans, plans) + ";COMMIT");
  sqlite3_close(handle);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5 && argc != 6) {
    fmt::print(stderr, "usage: make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES [PLANS]\n");
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
  if (argc == 6) {
    const int plans = std::atoi(argv[5]);
    run(handle, "BEGIN;" + fmt::format(kPlans, plans) + ";COMMIT");
    make_plain(path.string() + ".plain", plans);
  }
  sqlite3_close(handle);
  return 0;
}
