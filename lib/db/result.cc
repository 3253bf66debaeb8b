#include "db/result.h"

#include <sqlite3.h>

#include <string>

#include "vfs/vault_vfs.h"

namespace kortisto::db {

namespace {

Error error(ErrorKind kind, const MessageKey& key, std::string reason) {
  return {kind, {key, {{"reason", std::move(reason)}}}};
}

}  // namespace

Error damaged(const char* what) {
  return error(ErrorKind::integrity, "error.database.damaged", what);
}

Error error_of(sqlite3* connection, int code) {
  // The vault knows more of its own failures than a result code says.
  const bool may_be_the_file = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_NOTADB;
  if (connection != nullptr && may_be_the_file) {
    if (auto error = vfs::take_last_error(connection)) return *error;
  }
  if (code == SQLITE_IOERR_DATA || code == SQLITE_IOERR_CORRUPTFS) {
    return damaged(sqlite3_errstr(code));
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::busy, {"error.busy", {}}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return damaged(sqlite3_errstr(code));
    case SQLITE_FULL:
      return {ErrorKind::io, {"error.database.full", {}}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
      return error(ErrorKind::io, "error.database.io", sqlite3_errstr(code));
    default:
      // The connection's own text says which constraint or which word of a statement it was.
      return error(ErrorKind::unexpected, "error.database.unexpected",
                   connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
  }
}

}  // namespace kortisto::db
