#include "db/integrity.h"

#include <string>

#include "db/column.h"

namespace kortisto::db {

namespace {

// As a statement, not as a function: SQLite 3.46 takes the function's number for a table's name.
constexpr std::string_view kIntegrity = "PRAGMA integrity_check(100)";
constexpr std::string_view kForeignKeys =
    "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1 LIMIT 100";

Message problem(std::string reason) {
  return {"error.database.damaged", {{"reason", std::move(reason)}}};
}

}  // namespace

std::vector<Message> integrity_problems(Connection& connection) {
  std::vector<Message> problems;
  for (Rows rows = connection.query(kIntegrity); rows.next();) {
    auto said = rows.read<std::string>();
    if (said != "ok") problems.push_back(problem(std::move(said)));
  }
  for (Rows rows = connection.query(kForeignKeys); rows.next();) {
    problems.push_back(problem("foreign key of " + rows.read<std::string>()));
  }
  return problems;
}

}  // namespace kortisto::db
