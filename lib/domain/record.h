// What every record can do through its rows: be read field by field, take values, be checked for
// what is missing.
//
// A record R is a plain struct with
//   static constexpr std::string_view kKind;       // "client"
//   static std::span<const Field> fields();        // its rows, in the order people read them
//   template <class Self, class F> static void visit(Self& self, F&& f);
//                                                  // f(row, member), once for each row
// A member is a std::string, a bool, a std::vector<std::string>, a std::optional<Date>, or an enum
// whose values are the positions of the row's choices.
#pragma once

#include <cassert>
#include <string>
#include <utility>

#include "domain/field.h"

namespace kortisto::domain {

namespace detail {

[[nodiscard]] inline Value read(const Field&, const std::string& member) {
  return member;
}
[[nodiscard]] inline Value read(const Field&, bool member) {
  return member;
}
[[nodiscard]] inline Value read(const Field&, const std::vector<std::string>& member) {
  return member;
}
[[nodiscard]] inline Value read(const Field&, const std::optional<Date>& member) {
  return member ? member->iso() : std::string();
}
template <typename Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] Value read(const Field& field, Enum member) {
  return std::string(code_of(field.choices, member));
}

// REQUIRES of each: `value` is canonical for `field`.
inline void write(const Field&, std::string& member, Value value) {
  member = std::get<std::string>(std::move(value));
}
inline void write(const Field&, bool& member, const Value& value) {
  member = std::get<bool>(value);
}
inline void write(const Field&, std::vector<std::string>& member, Value value) {
  member = std::get<std::vector<std::string>>(std::move(value));
}
inline void write(const Field&, std::optional<Date>& member, const Value& value) {
  member = Date::parse(std::get<std::string>(value));
}
// A choice that is left out is the first one.
template <typename Enum>
requires std::is_enum_v<Enum>
void write(const Field& field, Enum& member, const Value& value) {
  member = from_code<Enum>(field.choices, std::get<std::string>(value)).value_or(Enum{});
}

}  // namespace detail

// What a member that visit() gives with its row says.
template <typename Member>
[[nodiscard]] Value value_of(const Field& row, const Member& member) {
  return detail::read(row, member);
}

// REQUIRES: `field` is a row of R
template <typename R>
[[nodiscard]] Value get(const R& record, const Field& field) {
  std::optional<Value> value;
  R::visit(record, [&](const Field& row, const auto& member) {
    if (row.key == field.key) value = detail::read(row, member);
  });
  assert(value);
  return *std::move(value);
}

// One field of a record and its canonical value.
struct FieldValue {
  const Field* field;
  Value value;
  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

// What a record says, or what somebody says of it: each field at most once.
using Values = std::vector<FieldValue>;

// nullptr when it says nothing of the field called `key`.
[[nodiscard]] inline const Value* find_value(const Values& values, std::string_view key) noexcept {
  for (const FieldValue& one : values) {
    if (one.field->key == key) return &one.value;
  }
  return nullptr;
}

// Every field in the order of the rows, absent ones too.
template <typename R>
[[nodiscard]] Values values_of(const R& record) {
  Values values;
  R::visit(record, [&values](const Field& row, const auto& member) {
    values.push_back({&row, detail::read(row, member)});
  });
  return values;
}

// Stores each of the values. REQUIRES: they are canonical, of rows of R
template <typename R>
void apply(R& record, const Values& values) {
  R::visit(record, [&values](const Field& row, auto& member) {
    if (const Value* value = find_value(values, row.key)) detail::write(row, member, *value);
  });
}

// A record that says these values and nothing else.
template <typename R>
[[nodiscard]] R record_of(const Values& values) {
  R record;
  apply(record, values);
  return record;
}

// Throws Error(invalid) for the first field that is absent and may not be: "error.field.required",
// or "error.field.required-for-minor".
template <typename R>
void check_required(const R& record, bool minor = false) {
  R::visit(record, [minor](const Field& row, const auto& member) {
    if (row.required == Required::no || !is_absent(detail::read(row, member))) return;
    if (row.required == Required::yes) throw field_error("error.field.required", row);
    if (minor) throw field_error("error.field.required-for-minor", row);
  });
}

}  // namespace kortisto::domain
