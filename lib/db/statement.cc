#include "db/statement.h"

#include <sqlite3.h>

#include <cassert>
#include <string>

#include "base/interrupt.h"
#include "db/result.h"

namespace kortisto::db {

void Arguments::check(int code) const {
  if (code != SQLITE_OK) throw error_of(sqlite3_db_handle(statement_), code);
}

void Arguments::integer(std::int64_t value) {
  check(sqlite3_bind_int64(statement_, ++bound_, value));
}

void Arguments::text(std::string_view value) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* data = value.empty() ? "" : value.data();
  check(
      sqlite3_bind_text64(statement_, ++bound_, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Arguments::null() {
  check(sqlite3_bind_null(statement_, ++bound_));
}

void Arguments::finish() const {
  // A parameter without its value would silently be NULL.
  if (bound_ != sqlite3_bind_parameter_count(statement_)) {
    throw error_of(sqlite3_db_handle(statement_), SQLITE_RANGE);
  }
}

void Rows::Reset::operator()(sqlite3_stmt* statement) const noexcept {
  // The result is that of the last step, which next() has already reported.
  (void)sqlite3_reset(statement);
  (void)sqlite3_clear_bindings(statement);
}

bool Rows::next() {
  assert(read_ == columns_);
  read_ = 0;
  columns_ = 0;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_DONE) return false;
  if (code == SQLITE_INTERRUPT) check_interrupted();
  if (code != SQLITE_ROW) throw error_of(sqlite3_db_handle(statement_.get()), code);
  columns_ = sqlite3_column_count(statement_.get());
  return true;
}

void Rows::require_row(bool there) {
  if (!there) throw damaged("no row");
}

void Rows::require_end(bool more) {
  if (more) throw damaged("more than one row");
}

void Rows::refuse() const {
  throw damaged(sqlite3_column_name(statement_.get(), read_ - 1));
}

void Rows::require_type(int type) {
  assert(read_ < columns_);
  if (sqlite3_column_type(statement_.get(), read_++) != type) refuse();
}

std::int64_t Rows::integer() {
  require_type(SQLITE_INTEGER);
  return sqlite3_column_int64(statement_.get(), read_ - 1);
}

std::string_view Rows::text() {
  require_type(SQLITE_TEXT);
  const auto* data = sqlite3_column_text(statement_.get(), read_ - 1);
  if (data == nullptr) throw error_of(sqlite3_db_handle(statement_.get()), SQLITE_NOMEM);
  const int size = sqlite3_column_bytes(statement_.get(), read_ - 1);
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Rows::skip_null() {
  assert(read_ < columns_);
  if (sqlite3_column_type(statement_.get(), read_) != SQLITE_NULL) return false;
  ++read_;
  return true;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  (void)sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  if (code != SQLITE_OK) throw error_of(connection, code);
  statement_.reset(statement);
  const std::string_view tail(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
  if (statement == nullptr || tail.find_first_not_of(" \n\t;") != std::string_view::npos) {
    throw error_of(nullptr, SQLITE_MISUSE);
  }
}

Rows Statement::start() {
  // Two runs of one statement would share one cursor.
  if (sqlite3_stmt_busy(statement_.get()) != 0) throw error_of(nullptr, SQLITE_MISUSE);
  return Rows(statement_.get());
}

}  // namespace kortisto::db
