// The database's own consistency: what SQLite's integrity_check and foreign_key_check say.
#pragma once

#include <vector>

#include "base/message.h"
#include "db/connection.h"

namespace kortisto::db {

// Nothing when all is well; at most a hundred, "error.database.damaged" with SQLite's `reason`,
// which names tables, indexes and row numbers, never values.
[[nodiscard]] std::vector<Message> integrity_problems(Connection& connection);

}  // namespace kortisto::db
