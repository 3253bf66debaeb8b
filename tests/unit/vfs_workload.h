// Random SQL that has the same outcome wherever it runs: inserts, updates and deletes of rows that
// are from a few bytes to several pages long, over three tables whose sizes stay within bounds.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace kortisto::test {

class Workload {
 public:
  explicit Workload(std::uint64_t seed) : random_(seed) {}

  // The tables that the statements work on.
  static constexpr const char* kSchema =
      "CREATE TABLE item(id INTEGER PRIMARY KEY, word TEXT, number INTEGER, body BLOB);"
      "CREATE INDEX item_by_word ON item(word, number);"
      "CREATE TABLE pair(a INTEGER, b INTEGER, c TEXT, PRIMARY KEY(a, b)) WITHOUT ROWID;"
      "CREATE TABLE log(line TEXT);";

  [[nodiscard]] std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
  [[nodiscard]] bool one_in(std::uint64_t count) { return below(count) == 0; }

  // One statement that changes a single row.
  [[nodiscard]] std::string small();
  // One statement that changes any number of rows.
  [[nodiscard]] std::string any();
  // One that changes most pages.
  [[nodiscard]] std::string large();
  // Several statements, with savepoints among them where `savepoints`.
  [[nodiscard]] std::string body(bool savepoints);

 private:
  [[nodiscard]] std::string number(std::uint64_t limit) { return std::to_string(below(limit)); }
  [[nodiscard]] std::string blob(std::uint64_t most);

  std::mt19937_64 random_;
};

}  // namespace kortisto::test
