// Prepared statements: values are always bound, never written into the text; a row is read once,
// left to right, so that no column number exists to be wrong:
//
//   Rows rows = connection.query("SELECT id, name FROM client WHERE city = ?1", city);
//   while (rows.next()) out.push_back(Row{rows.read<ClientId>(), rows.read<std::string>()});
//
// (The members of a braced list are evaluated in order.) How a type stands in the file is said by
// db/column.h, which every reader or writer of rows includes.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kortisto::db {

class Statement;

// How a T is bound and read: `static void bind(Arguments&, const T&)` and `static T read(Rows&)`.
template <typename T>
struct Column;

// The values of one run, bound in the order of ?1, ?2, …
class Arguments {
 public:
  explicit Arguments(sqlite3_stmt* statement) noexcept : statement_(statement) {}

  void integer(std::int64_t value);
  void text(std::string_view value);
  void null();
  // REQUIRES: every parameter of the statement was given its value
  void finish() const;

 private:
  void check(int code) const;

  sqlite3_stmt* statement_;
  int bound_ = 0;
};

// One run of a statement. Ends it when it dies: the statement is reset, its values are dropped.
class Rows {
 public:
  Rows(Rows&&) = default;
  Rows& operator=(Rows&&) = delete;
  ~Rows() = default;

  // Goes to the next row; false after the last one. Throws error_of().
  // REQUIRES: all columns of the row before were read
  [[nodiscard]] bool next();

  // The next column of the row. Throws Error(integrity) "error.database.damaged" for NULL and for
  // any other type. REQUIRES: next() returned true; the row has another column
  template <typename T>
  [[nodiscard]] T read() {
    return Column<T>::read(*this);
  }

  // The one column of the one row. The run goes to its end: only there does SQLite tell of a
  // foreign key that an INSERT … RETURNING has broken.
  template <typename T>
  [[nodiscard]] T only() {
    require_row(next());
    T value = read<T>();
    require_end(next());
    return value;
  }

  // What Column's readers are made of. The text lives until the next call of next().
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] std::string_view text();
  // Steps over a NULL; false leaves the column to be read.
  [[nodiscard]] bool skip_null();
  // The error of a value that its column's type does not allow.
  [[noreturn]] void refuse() const;

 private:
  friend class Statement;
  struct Reset {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };

  explicit Rows(sqlite3_stmt* statement) noexcept : statement_(statement) {}
  static void require_row(bool there);
  static void require_end(bool more);
  void require_type(int type);

  std::unique_ptr<sqlite3_stmt, Reset> statement_;
  int columns_ = 0;  // of the current row
  int read_ = 0;     // how many of them were read
};

class Statement {
 public:
  // Throws Error(unexpected) for anything but one statement that fits the schema.
  Statement(sqlite3* connection, std::string_view sql);

  // REQUIRES: the Rows of an earlier run are gone
  template <typename... Values>
  [[nodiscard]] Rows query(const Values&... values) {
    Rows rows = start();
    Arguments arguments(statement_.get());
    (Column<Values>::bind(arguments, values), ...);
    arguments.finish();
    return rows;
  }

  // A statement that gives no rows.
  template <typename... Values>
  void execute(const Values&... values) {
    Rows rows = query(values...);
    while (rows.next()) {
    }
  }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };

  Rows start();

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace kortisto::db
