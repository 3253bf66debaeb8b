// How the types of the register stand in the file. A point in time is an INTEGER, milliseconds
// since 1970-01-01T00:00Z; a day is TEXT "YYYY-MM-DD"; a flag is 0 or 1; std::optional is NULL when
// there is nothing. Another type joins by a specialisation beside the code that stores it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"
#include "db/statement.h"

namespace kortisto::db {

template <>
struct Column<std::int64_t> {
  static void bind(Arguments& to, std::int64_t value) { to.integer(value); }
  static std::int64_t read(Rows& from) { return from.integer(); }
};

template <>
struct Column<bool> {
  static void bind(Arguments& to, bool value) { to.integer(value ? 1 : 0); }
  static bool read(Rows& from) {
    const std::int64_t value = from.integer();
    if (value != 0 && value != 1) from.refuse();
    return value == 1;
  }
};

template <>
struct Column<std::string> {
  static void bind(Arguments& to, const std::string& value) { to.text(value); }
  static std::string read(Rows& from) { return std::string(from.text()); }
};

// Bound only: what is read outlives its row.
template <>
struct Column<std::string_view> {
  static void bind(Arguments& to, std::string_view value) { to.text(value); }
};

template <>
struct Column<Date> {
  static void bind(Arguments& to, Date value) { to.text(value.iso()); }
  static Date read(Rows& from) {
    const auto value = Date::parse(from.text());
    if (!value) from.refuse();
    return *value;
  }
};

template <>
struct Column<Timestamp> {
  static void bind(Arguments& to, Timestamp value) {
    to.integer(value.at.time_since_epoch().count());
  }
  static Timestamp read(Rows& from) {
    return {std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(from.integer()))};
  }
};

template <typename Tag>
struct Column<Id<Tag>> {
  static void bind(Arguments& to, Id<Tag> value) { to.integer(value.value); }
  static Id<Tag> read(Rows& from) { return {from.integer()}; }
};

template <typename T>
struct Column<std::optional<T>> {
  static void bind(Arguments& to, const std::optional<T>& value) {
    if (value) {
      Column<T>::bind(to, *value);
    } else {
      to.null();
    }
  }
  static std::optional<T> read(Rows& from) {
    if (from.skip_null()) return std::nullopt;
    return Column<T>::read(from);
  }
};

}  // namespace kortisto::db
