#include "vfs_workload.h"

namespace kortisto::test {

namespace {

constexpr std::uint64_t kItems = 300;
constexpr std::uint64_t kPairs = 40;

std::string rows(const std::string& count) {
  return "WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < " + count + ") ";
}

}  // namespace

std::string Workload::blob(std::uint64_t most) {
  return "CAST(printf('%.*c', " + number(most) + ", '" +
         static_cast<char>('a' + static_cast<int>(below(26))) + "') AS BLOB)";
}

std::string Workload::small() {
  switch (below(4)) {
    case 0:
      return "INSERT OR REPLACE INTO item VALUES(" + number(kItems) + ", 'w" + number(1000) +
             "', " + number(100) + ", " + blob(200) + ");";
    case 1:
      return "UPDATE item SET number = number + 1 WHERE id = " + number(kItems) + ";";
    case 2:
      return "INSERT INTO log VALUES('line " + number(1000000) + "');";
    default:
      return "INSERT OR REPLACE INTO pair VALUES(" + number(kPairs) + ", " + number(kPairs) +
             ", 'c" + number(1000) + "');";
  }
}

std::string Workload::any() {
  switch (below(9)) {
    case 0:
      return rows(number(60)) + "INSERT OR REPLACE INTO item SELECT (i * 7 + " + number(kItems) +
             ") % " + std::to_string(kItems) + ", 'w' || (i * " + number(1000) + " % 997), i, " +
             blob(1500) + " FROM c;";
    case 1:
      return "UPDATE item SET word = word || 'x', number = " + number(50) + " WHERE id % " +
             std::to_string(2 + below(20)) + " = 1 AND length(word) < 40;";
    case 2:
      return "DELETE FROM item WHERE id % " + std::to_string(2 + below(9)) + " = 0;";
    case 3:
      return "UPDATE item SET body = " + blob(40000) + " WHERE id = " + number(kItems) + ";";
    case 4:
      return rows(number(80)) + "INSERT OR REPLACE INTO pair SELECT i % " + std::to_string(kPairs) +
             ", (i * 3 + " + number(kPairs) + ") % " + std::to_string(kPairs) +
             ", 'p' || i FROM c;";
    case 5:
      return "DELETE FROM pair WHERE a < " + number(kPairs) + ";";
    case 6:
      return one_in(2) ? "DELETE FROM log;"
                       : rows(number(200)) + "INSERT INTO log SELECT i FROM c;";
    case 7:
      return one_in(2) ? "CREATE TABLE IF NOT EXISTS extra(x); INSERT INTO extra SELECT word FROM "
                         "item WHERE id % 3 = 0;"
                       : "DROP TABLE IF EXISTS extra;";
    default:
      return small();
  }
}

std::string Workload::large() {
  switch (below(3)) {
    case 0:
      return rows(std::to_string(kItems - 1)) + "INSERT OR REPLACE INTO item SELECT i, 'w' || i, " +
             number(100) + ", " + blob(4000) + " FROM c;";
    case 1:
      return "UPDATE item SET body = " + blob(5000) + ", word = 'v' || (id * " + number(99) + ");";
    default:
      return "DELETE FROM item WHERE id > " + number(20) + ";";
  }
}

std::string Workload::body(bool savepoints) {
  std::string out;
  for (std::uint64_t left = 1 + below(6); left > 0; --left) {
    if (!savepoints || !one_in(4)) {
      out += one_in(5) ? large() : any();
      continue;
    }
    out += "SAVEPOINT s;" + any() + "SAVEPOINT t;" + any();
    out += one_in(2) ? "ROLLBACK TO t;" : "RELEASE t;";
    out += any();
    out += one_in(2) ? "ROLLBACK TO s; RELEASE s;" : "RELEASE s;";
  }
  return out;
}

}  // namespace kortisto::test
