// Makes a register of a given size for the benchmarks, with the cheapest derivation that the format
// allows.
//
//   make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES [RECORDS | practice | visits VISITS]
//
// Clients first; then changes of their addresses until the file has about MEGABYTES; then so many
// records of the first client, a quarter each of guardians, cases, agreements and plans, or so many
// visits in January 2026 of each client, by an agreement. With them, a plain database FILE.plain
// has the same rows. With "practice", what each client has in one.
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/file.h"
#include "db/migrate.h"
#include "rows.h"
#include "upkeep/create.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

namespace {

void run(sqlite3* handle, const std::string& sql) {
  if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return;
  fmt::print(stderr, "{}: {}\n", sql.substr(0, 60), sqlite3_errmsg(handle));
  std::exit(1);
}

// Some 3 kB each: what it takes to fill a gigabyte in a minute.
constexpr const char* kChanges =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO change SELECT 'client', i, {1}, 'street', hex(randomblob(700)),"
    "hex(randomblob(700)), '2026-01-01', 1, 'edited', '', '', 1 FROM n";

// So many records of each kind but the client's, all of the first client; each has its beginning in
// the history and a row of the log. A practice that writes a plan a week has 50 of them in a year.
constexpr const char* kRecords =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO guardian SELECT i, 1, 'Sukunimi' || i, 'Etunimi', 'guardian',"
    " 'Esimerkkikatu ' || i, '00100', 'Helsinki', '', '[\"+35850' || i || '\"]', '[]', 0, 1, '', "
    "'',"
    " NULL, NULL FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO \"case\" SELECT i, 1, 'families', 'Valmennus ' || i, 'practice', '',"
    " 'own_contract', 'Kaisa Koivu', 'Esimerkkilän hyvinvointialue', '2026-01-01', '', '', NULL, ''"
    " FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO agreement SELECT i, 1, NULL, i, '[\"Esimerkkipalvelu Koivu\"]', 'Valmennus ' || i,"
    " 'Valmennus toteutetaan kotona; sovittu kerta ' || i, 7550, 'hour', 'exempt_social_care',"
    " 'Lasku kerran kuussa', 14, '2026-01-01', NULL, 'yksi kuukausi', '', '', 'Helsinki', NULL,"
    " NULL, '[]', 'mappi ' || i, NULL, '' FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO plan SELECT i, 1, NULL, i, '', 'Valmennus ' || i,"
    " 'Haluan jaksaa arjessa paremmin.', '', 'Tuki arjen rytmiin', '',"
    " 'Unirytmi ja ruokailu kuntoon ennen kesää; tavoite ' || i, 'Keskustelu ja harjoitukset', '',"
    " 'kerran viikossa', '2026-01-07', NULL, '', '', '', '', '', NULL, '', '', '', NULL, NULL, "
    "NULL,"
    " '[\"2026-06-01\"]', '', NULL, '', '', '', 'Palvelusopimus ' || i, 'Kaisa Koivu', NULL, NULL,"
    " '', 'mappi ' || i, NULL, NULL, NULL, '' FROM n;";

// {0} clients with a case, an agreement by the hour and {1} visits each. Minutes and prices differ.
constexpr const char* kMonth =
    "INSERT INTO \"case\" SELECT id, id, 'families', 'Valmennus', 'practice', '',"
    " 'own_contract', 'Kaisa Koivu', 'Esimerkkilän hyvinvointialue', '2026-01-01', '', '', NULL, ''"
    " FROM client;"
    "INSERT INTO agreement SELECT id, id, NULL, id, '[\"Esimerkkipalvelu Koivu\"]', 'Valmennus',"
    " 'Valmennus toteutetaan kotona', 7000 + id, 'hour', 'exempt_social_care',"
    " 'Lasku kerran kuussa', 14, '2026-01-01', NULL, '', '', '', 'Helsinki', '2026-01-01',"
    " NULL, '[]', 'mappi', NULL, '' FROM client;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0} * {1}) "
    "INSERT INTO visit (client, \"case\", day, start, minutes, kind, state, participants, "
    "agreement,"
    " billable, household_work, note, report_to_buyer, remove_reason) "
    "SELECT 1 + i % {0}, 1 + i % {0}, date('2026-01-01', (i % 31) || ' days'), '10:00',"
    " 30 + i % 60, 'met', 'held', '[]', 1 + i % {0}, '', 0, '', 0, '' FROM n;";

constexpr const char* kMonthTables[] = {"case", "agreement", "visit"};
constexpr const char* kRecordTables[] = {"guardian", "case", "agreement", "plan"};

constexpr const char* kBeginnings =
    "INSERT INTO owner (kind, record_id, client) SELECT '{0}', id, client FROM \"{0}\";"
    "INSERT INTO change SELECT '{0}', id, 1, '', '', '', '2026-01-01', 1, 'added', '', '', 1 "
    "FROM \"{0}\";"
    "INSERT INTO audit SELECT (SELECT coalesce(max(number), 0) FROM audit) + id, 1767225600000,"
    " '{0}.add', '{0}', id, 'service', 'Kaisa Koivu', 'kaisa', 'service' FROM \"{0}\" ORDER BY id";

// What comes after the clients.
struct Records {
  std::string sql;
  std::span<const char* const> tables;
};

void add_records(sqlite3* handle, const Records& records) {
  run(handle, "BEGIN;" + records.sql);
  for (const char* table : records.tables) run(handle, fmt::format(kBeginnings, table));
  run(handle, "COMMIT");
}

// The same rows without the vault.
void make_plain(const std::string& path, int clients, const Records& records) {
  sqlite3* handle = nullptr;
  if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK) std::exit(1);
  for (const kortisto::db::Migration& migration : kortisto::db::migrations()) {
    run(handle, std::string(migration.sql));
  }
  run(handle, kortisto::bench::kSource);
  run(handle, fmt::format(kortisto::bench::kClients, clients));
  add_records(handle, records);
  sqlite3_close(handle);
}

}  // namespace

int main(int argc, char** argv) {
  const bool month = argc == 7 && std::string_view(argv[5]) == "visits";
  if (argc != 5 && argc != 6 && !month) {
    fmt::print(stderr,
               "usage: make_register FILE PASSPHRASE_FILE CLIENTS MEGABYTES "
               "[RECORDS | practice | visits VISITS]\n");
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
      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
  run(handle, bench::kSource);
  run(handle, "BEGIN;" + fmt::format(bench::kClients, clients) + ";COMMIT");
  for (int round = 2; std::filesystem::file_size(path) < wanted; ++round) {
    run(handle, "BEGIN;" + fmt::format(kChanges, std::min(clients, 5000), round) + ";COMMIT");
  }
  if (argc == 6 && std::string_view(argv[5]) == "practice") {
    add_records(handle, {kortisto::bench::kPractice, kortisto::bench::kPracticeTables});
  } else if (argc > 5) {
    const int of_each_kind = std::atoi(argv[5]) / static_cast<int>(std::size(kRecordTables));
    const Records records =
        month ? Records{fmt::format(kMonth, clients, std::atoi(argv[6])), kMonthTables}
              : Records{fmt::format(kRecords, of_each_kind), kRecordTables};
    add_records(handle, records);
    make_plain(path.string() + ".plain", clients, records);
  }
  sqlite3_close(handle);
  return 0;
}
