// What the tests of databases share: a directory that goes away, and the logical contents of a
// file.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.h"
#include "db/column.h"
#include "db/connection.h"

namespace kortisto::test {

class Directory {
 public:
  Directory() {
    std::string name = std::filesystem::temp_directory_path() / "kortisto-db.XXXXXX";
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;
  ~Directory() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::filesystem::path file(const char* name = "r.kortisto") const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

// The kind and the key of the Error that `act` throws.
template <typename Act>
[[nodiscard]] std::string thrown(Act&& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.message().key.text();
  }
  return "nothing";
}

[[nodiscard]] inline std::string slurp(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

[[nodiscard]] inline std::vector<std::string> texts(db::Connection& connection,
                                                    const std::string& sql) {
  std::vector<std::string> out;
  db::Rows rows = connection.query(sql);
  while (rows.next()) out.push_back(rows.read<std::string>());
  return out;
}

// The schema and every row of every table as text, so that two files hold the same exactly when
// their dumps are equal.
[[nodiscard]] inline std::string dump(db::Connection& connection) {
  std::string out;
  for (const std::string& sql :
       texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")) {
    out += sql + '\n';
  }
  for (const std::string& table :
       texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const std::string columns =
        connection
            .query(
                "SELECT group_concat('quote(\"' || name || '\")', '||'',''||') "
                "FROM (SELECT name FROM pragma_table_info(?1) ORDER BY cid)",
                table)
            .only<std::string>();
    for (const std::string& row :
         texts(connection, "SELECT " + columns + " FROM \"" + table + "\"")) {
      out += table + ' ' + row + '\n';
    }
  }
  return out;
}

}  // namespace kortisto::test
