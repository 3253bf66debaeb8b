#include "vfs_fixture.h"

#include <stdlib.h>

#include <vector>

namespace kortisto::test {

Secret key_of(std::uint8_t byte) {
  return Secret::copy_of(std::vector<std::uint8_t>(32, byte));
}

Database::Database() : Database(":memory:", "unix") {}

Database::Database(const std::filesystem::path& path, const std::string& vfs, int flags) {
  open_code_ = sqlite3_open_v2(path.c_str(), &handle_, flags, vfs.c_str());
  sqlite3_extended_result_codes(handle_, 1);
}

Database::~Database() {
  CHECK(sqlite3_close(handle_) == SQLITE_OK);
}

int Database::run(const std::string& sql) {
  return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
}

void Database::must(const std::string& sql) {
  const int code = run(sql);
  CAPTURE(sql);
  CAPTURE(std::string(sqlite3_errmsg(handle_)));
  REQUIRE(code == SQLITE_OK);
}

std::string Database::text(const std::string& sql) {
  std::string out;
  const auto row = [](void* to, int count, char** values, char**) {
    for (int i = 0; i < count; ++i) {
      if (i > 0) *static_cast<std::string*>(to) += '|';
      *static_cast<std::string*>(to) += values[i] == nullptr ? "null" : values[i];
    }
    *static_cast<std::string*>(to) += '\n';
    return 0;
  };
  const int code = sqlite3_exec(handle_, sql.c_str(), row, &out, nullptr);
  if (code != SQLITE_OK) return "code " + std::to_string(code);
  if (!out.empty()) out.pop_back();
  return out;
}

std::string Database::dump() {
  std::string out = text("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  const std::string queries = text(
      "SELECT 'SELECT ' || group_concat('quote(\"' || c.name || '\")', '||'',''||') || ' FROM \"' "
      "||"
      " t.name || '\";' FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
      " WHERE t.type = 'table' GROUP BY t.name ORDER BY t.name");
  if (out.starts_with("code ")) return out;
  const std::string rows = text(queries);
  return rows.starts_with("code ") ? rows : out + '\n' + rows;
}

Folder::Folder() {
  std::string name = std::filesystem::temp_directory_path() / "kortisto-vfs.XXXXXX";
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::~Folder() {
  std::filesystem::remove_all(path_);
}

bool is_long_run() {
  return getenv("KORTISTO_LONG") != nullptr;
}

}  // namespace kortisto::test
