// SQL through the vault against the same SQLite on a plain file, in one process, in turns, so that
// a noisy machine disturbs both alike. CPU is user and system time of this thread; the ratio is the
// median over the turns.
//
//   bench_vfs DIRECTORY [MEGABYTES]
//
// The work is on the register's own schema: 40 % indexed reads, 40 % single-row commits (a reading
// recorded in the audit trail), 20 % updates of one client with the change recorded.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "db/migrate.h"
#include "rows.h"
#include "vfs/vault_vfs.h"

namespace {

using kortisto::Secret;

constexpr int kTurns = 31;
constexpr int kOperationsPerTurn = 200;

[[noreturn]] void fail(sqlite3* handle, const char* what) {
  fmt::print(stderr, "{}: {}\n", what, sqlite3_errmsg(handle));
  std::exit(1);
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// One database with the statements of the work prepared.
class Side {
 public:
  Side(std::string path, const char* vfs, const std::string& pragmas, int clients)
      : path_(std::move(path)), clients_(clients) {
    std::filesystem::remove(path_);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path_.c_str(), &handle_, flags, vfs) != SQLITE_OK) fail(handle_, "open");
    run("PRAGMA page_size = 4096; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
        "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA locking_mode = EXCLUSIVE;" +
        pragmas);
    for (const auto& migration : kortisto::db::migrations()) run(std::string(migration.sql));
    fill();
    read_ = prepare("SELECT family_name, given_names, street, phones FROM client WHERE id = ?1");
    history_ = prepare(
        "SELECT count(*), max(recorded_at) FROM change WHERE record = 'client' AND record_id = ?1");
    audit_ = prepare(
        "INSERT INTO audit SELECT max(number) + 1, 1, 'client.show', 'client', ?1, '', 'Kaisa "
        "Koivu',"
        "'kaisa', 'client_care' FROM audit");
    update_ = prepare("UPDATE client SET street = ?2 WHERE id = ?1");
    change_ = prepare(
        "INSERT INTO change SELECT 'client', ?1, max(number) + 1, 'street', ?2, ?2 || 'x',"
        "'2026-01-01', 1, 'edited', '', '', 1 FROM change WHERE record = 'client' AND record_id = "
        "?1");
  }
  Side(const Side&) = delete;
  Side& operator=(const Side&) = delete;
  ~Side() {
    for (sqlite3_stmt* statement : {read_, history_, audit_, update_, change_}) {
      sqlite3_finalize(statement);
    }
    sqlite3_close(handle_);
  }

  void operate(int kind, int client, const std::string& street) {
    if (kind < 4) {
      step(read_, client, nullptr);
      step(history_, client, nullptr);
    } else if (kind < 8) {
      step(audit_, client, nullptr);
    } else {
      run("BEGIN");
      step(update_, client, &street);
      step(change_, client, &street);
      run("COMMIT");
    }
  }

  [[nodiscard]] int clients() const { return clients_; }
  [[nodiscard]] std::uintmax_t file_size() const { return std::filesystem::file_size(path_); }
  void run(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      fail(handle_, sql.c_str());
    }
  }

 private:
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK) fail(handle_, sql);
    return statement;
  }
  void step(sqlite3_stmt* statement, int client, const std::string* text) {
    sqlite3_bind_int(statement, 1, client);
    if (text != nullptr) {
      sqlite3_bind_text(statement, 2, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    }
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(statement);
    if (code != SQLITE_DONE) fail(handle_, "step");
    sqlite3_reset(statement);
  }
  void fill() {
    run("BEGIN; INSERT INTO audit VALUES (1, 1, 'register.init', '', 0, '', '', '', '')");
    run(kortisto::bench::kSource);
    run(fmt::format(kortisto::bench::kClients, clients_));
    run("COMMIT");
  }

  std::string path_;
  int clients_;
  sqlite3* handle_ = nullptr;
  sqlite3_stmt* read_ = nullptr;
  sqlite3_stmt* history_ = nullptr;
  sqlite3_stmt* audit_ = nullptr;
  sqlite3_stmt* update_ = nullptr;
  sqlite3_stmt* change_ = nullptr;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Ratios {
  double cpu;
  double commits_a_second;  // vault over plain, wall time
};

Ratios compare(Side& vault, Side& plain, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<double> cpu;
  std::vector<double> rate;
  for (int turn = 0; turn < kTurns; ++turn) {
    struct Operation {
      int kind;
      int client;
    };
    std::vector<Operation> operations(kOperationsPerTurn);
    for (auto& operation : operations) {
      operation = {static_cast<int>(random() % 10),
                   static_cast<int>(random() % static_cast<unsigned>(vault.clients())) + 1};
    }
    const std::string street = fmt::format("Uusikatu {}", turn);
    double spent[2];
    double took[2];
    for (const int which : turn % 2 == 0 ? std::vector{0, 1} : std::vector{1, 0}) {
      Side& side = which == 0 ? vault : plain;
      const double cpu_before = cpu_seconds();
      const double wall_before = wall_seconds();
      for (const auto& [kind, client] : operations) side.operate(kind, client, street);
      spent[which] = cpu_seconds() - cpu_before;
      took[which] = wall_seconds() - wall_before;
    }
    cpu.push_back(spent[0] / spent[1]);
    rate.push_back(took[1] / took[0]);
  }
  return {median(cpu), median(rate)};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_vfs DIRECTORY [MEGABYTES]\n");
    return 2;
  }
  const std::string directory = argv[1];
  const int megabytes = argc > 2 ? std::atoi(argv[2]) : 20;
  const int clients = megabytes * 3900;
  Secret key(32);
  kortisto::vfs::VaultVfs vfs("bench", key.clone(), {.create = true});
  for (const int cache_mb : {64, 2}) {
    const std::string cache = fmt::format("PRAGMA cache_size = -{};", cache_mb * 1024);
    // With the lock that the vault holds, in which a journal is emptied and not deleted; as SQLite
    // is when nobody says anything; and without being safe from a power loss.
    for (const auto& [name, journal] : {std::pair("DELETE, locked", "DELETE"),
                                        std::pair("DELETE", "DELETE; PRAGMA locking_mode = NORMAL"),
                                        std::pair("MEMORY", "MEMORY")}) {
      Side vault(directory + "/bench-vault", "bench", cache + "PRAGMA journal_mode = MEMORY;",
                 clients);
      Side plain(directory + "/bench-plain", "unix",
                 cache + fmt::format("PRAGMA journal_mode = {};", journal), clients);
      const Ratios ratios = compare(vault, plain, 1);
      fmt::print(
          "cache {:2} MB, plain journal {:14}: {:.2f}x CPU, {:.2f}x operations a second, "
          "{:.1f} MB against {:.1f} MB\n",
          cache_mb, name, ratios.cpu, ratios.commits_a_second,
          static_cast<double>(vault.file_size()) / 1e6,
          static_cast<double>(plain.file_size()) / 1e6);
    }
  }
  return 0;
}
