// Registers as the program uses them, without the derivation of their keys.
//
//   bench_register add SMALL LARGE PASSPHRASE_FILE   opens each in turn and adds one client to it
//   bench_register status SMALL LARGE PASSPHRASE_FILE  opens each and asks what needs attention
//   bench_register growth FILE PASSPHRASE_FILE       10,000 small random updates, one commit each
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "db/column.h"
#include "domain/client.h"
#include "register/attention.h"
#include "register/client.h"
#include "vfs/locked_file.h"
#include "vfs/vault_vfs.h"

namespace {

using namespace kortisto;

constexpr int kTurns = 41;
constexpr int kUpdates = 10000;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Unlocked {
  std::filesystem::path path;
  Secret data_key;
};

Unlocked unlocked(const char* path, const char* passphrase_file) {
  Secret passphrase = read_secret_file(passphrase_file, 1024);
  if (passphrase.text().ends_with('\n')) passphrase.shrink(passphrase.size() - 1);
  return {path, std::move(vfs::unlock(path, passphrase, {}).data_key)};
}

db::Connection open(const Unlocked& file) {
  return {file.path, std::make_shared<vfs::VaultVfs>("", file.data_key.clone(), vfs::VfsOptions{}),
          db::Mode::read_write};
}

void open_and_add(const Unlocked& file, const Clock& clock) {
  reg::Register store(open(file), clock);
  domain::Client client;
  client.family_name = "Mittari";
  client.given_names = "Testi";
  client.street = "Esimerkkikatu 1";
  client.phones = {"+358401234567"};
  (void)reg::add_client(store, client, {}, {});
}

void compare_adding(const Unlocked& small, const Unlocked& large) {
  const Clock clock;
  struct Figures {
    std::vector<double> cpu;
    std::vector<double> wall;
  };
  Figures figures[2];
  for (int turn = 0; turn < kTurns; ++turn) {
    for (int side = 0; side < 2; ++side) {
      const double cpu = cpu_seconds();
      const double wall = wall_seconds();
      open_and_add(side == 0 ? small : large, clock);
      figures[side].cpu.push_back(cpu_seconds() - cpu);
      figures[side].wall.push_back(wall_seconds() - wall);
    }
  }
  fmt::print("open and add one client: {:.2f}x CPU, {:.2f}x time ({:.2f} ms against {:.2f} ms)\n",
             median(figures[1].cpu) / median(figures[0].cpu),
             median(figures[1].wall) / median(figures[0].wall), median(figures[1].wall) * 1e3,
             median(figures[0].wall) * 1e3);
}

// The bytes that the process has read from files, whether they lay in the page cache or not.
double bytes_read() {
  std::ifstream io("/proc/self/io");
  std::string name;
  double bytes = 0;
  io >> name >> bytes;  // "rchar: 12345" stands first
  return bytes;
}

// Cold each time: the connection is new, and has read nothing yet.
void compare_status(const Unlocked& small, const Unlocked& large) {
  constexpr int kDays = 30;
  const Clock clock(Date::parse("2026-12-01"));
  std::vector<double> cpu[2];
  std::vector<double> bytes[2];
  std::size_t items[2] = {};
  for (int turn = 0; turn < kTurns; ++turn) {
    for (int side = 0; side < 2; ++side) {
      const double cpu_before = cpu_seconds();
      const double bytes_before = bytes_read();
      {
        reg::Register store(open(side == 0 ? small : large), clock);
        items[side] = reg::list_attention(store, kDays).items.size();
      }
      bytes[side].push_back(bytes_read() - bytes_before);
      cpu[side].push_back(cpu_seconds() - cpu_before);
    }
  }
  fmt::print(
      "what needs attention: {:.2f}x CPU, {:.2f}x bytes read ({:.2f} ms and {:.0f} kB against "
      "{:.2f} ms and {:.0f} kB), {} things and {}\n",
      median(cpu[1]) / median(cpu[0]), median(bytes[1]) / median(bytes[0]), median(cpu[1]) * 1e3,
      median(bytes[1]) / 1e3, median(cpu[0]) * 1e3, median(bytes[0]) / 1e3, items[1], items[0]);
}

void measure_growth(const Unlocked& file) {
  const auto before = static_cast<double>(std::filesystem::file_size(file.path));
  std::uintmax_t most = 0;
  {
    auto connection = open(file);
    std::mt19937 random(1);
    const auto clients = connection.query("SELECT count(*) FROM client").only<std::int64_t>();
    for (int i = 0; i < kUpdates; ++i) {
      connection.execute("UPDATE client SET street = ?2 WHERE id = ?1",
                         static_cast<std::int64_t>(random()) % clients + 1,
                         fmt::format("Uusikatu {}", random() % 1000));
      if (i % 100 == 0) most = std::max(most, std::filesystem::file_size(file.path));
    }
  }
  const auto after = static_cast<double>(std::filesystem::file_size(file.path));
  fmt::print("growth under {} small updates of {:.0f} MB: {:.2f} %, at most {:.2f} %\n", kUpdates,
             before / 1e6, (after / before - 1) * 100,
             (static_cast<double>(most) / before - 1) * 100);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "add" && argc == 5) {
    compare_adding(unlocked(argv[2], argv[4]), unlocked(argv[3], argv[4]));
  } else if (what == "status" && argc == 5) {
    compare_status(unlocked(argv[2], argv[4]), unlocked(argv[3], argv[4]));
  } else if (what == "growth" && argc == 4) {
    measure_growth(unlocked(argv[2], argv[3]));
  } else {
    fmt::print(stderr,
               "usage: bench_register add SMALL LARGE PASSPHRASE_FILE\n"
               "       bench_register status SMALL LARGE PASSPHRASE_FILE\n"
               "       bench_register growth FILE PASSPHRASE_FILE\n");
    return 2;
  }
  return 0;
}
