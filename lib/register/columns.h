// How the types of the domain stand in the file: a list of texts is a JSON array of strings, a
// choice is its code or '' where it says none, an amount is its cents; what a number, a day or an
// amount does not say is NULL.
#pragma once

#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "db/column.h"
#include "domain/field.h"
#include "domain/record.h"

namespace kortisto::db {

template <>
struct Column<std::vector<std::string>> {
  static void bind(Arguments& to, const std::vector<std::string>& value);
  static std::vector<std::string> read(Rows& from);
};

template <typename Enum>
requires(std::is_enum_v<Enum> && !domain::kCodes<Enum>.empty()) struct Column<Enum> {
  static void bind(Arguments& to, Enum value) { to.text(domain::code_of(value)); }
  static Enum read(Rows& from) {
    const auto value = domain::from_code<Enum>(from.text());
    if (!value) from.refuse();
    return *value;
  }
};

// Bound as so many parameters: a statement names them in the order of the fields.
template <>
struct Column<domain::Values> {
  static void bind(Arguments& to, const domain::Values& values);
};

}  // namespace kortisto::db

namespace kortisto::reg {

// As many columns as there are fields, in their order. Throws Error(integrity) for what is no value
// of its field.
[[nodiscard]] domain::Values read_values(db::Rows& from, std::span<const domain::Field> fields);

}  // namespace kortisto::reg
