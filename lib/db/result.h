// SQLite's result codes as errors: the one place where they get a kind.
//
//   SQLITE_BUSY, LOCKED                                   busy        error.busy
//   SQLITE_CORRUPT, NOTADB, IOERR_DATA, IOERR_CORRUPTFS   integrity   error.database.damaged
//   SQLITE_FULL                                           io          error.database.full
//   SQLITE_IOERR, CANTOPEN, READONLY, PERM, NOLFS, …      io          error.database.io
//   anything else, a broken constraint too                unexpected  error.database.unexpected
//
// No bound value is ever part of SQLite's own texts, so `reason` holds no personal data.
#pragma once

#include "base/error.h"

struct sqlite3;

namespace kortisto::db {

// `code` is a primary or an extended result code, not SQLITE_OK, ROW or DONE.
[[nodiscard]] Error error_of(sqlite3* connection, int code);

// The file holds what no version of this program writes. `what` names a table, a column or a rule.
[[nodiscard]] Error damaged(const char* what);

}  // namespace kortisto::db
