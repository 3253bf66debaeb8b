// What every record can do through its rows (domain/row.h): be read field by field, take values, be
// checked for what is missing.
#pragma once

#include <cassert>
#include <string>
#include <utility>

#include "domain/field.h"
#include "domain/row.h"

namespace kortisto::domain {

namespace detail {

[[nodiscard]] inline Value read(const std::string& member) {
  return member;
}
[[nodiscard]] inline Value read(std::string&& member) {
  return std::move(member);
}
[[nodiscard]] inline Value read(bool member) {
  return member;
}
[[nodiscard]] inline Value read(const std::vector<std::string>& member) {
  return member;
}
[[nodiscard]] inline Value read(Date member) {
  return member.iso();
}
[[nodiscard]] inline Value read(Money member) {
  return member.text();
}
[[nodiscard]] inline Value read(int member) {
  return std::to_string(member);
}
template <typename Tag>
[[nodiscard]] Value read(Id<Tag> member) {
  return std::to_string(member.value);
}
template <typename Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] Value read(Enum member) {
  return std::string(code_of(member));
}
template <typename T>
[[nodiscard]] Value read(const std::optional<T>& member) {
  return member ? read(*member) : std::string();
}

// REQUIRES of each: `value` is canonical for the member's field.
inline void write(std::string& member, Value value) {
  member = std::get<std::string>(std::move(value));
}
inline void write(bool& member, const Value& value) {
  member = std::get<bool>(value);
}
inline void write(std::vector<std::string>& member, Value value) {
  member = std::get<std::vector<std::string>>(std::move(value));
}
inline void write(std::optional<Date>& member, const Value& value) {
  member = Date::parse(std::get<std::string>(value));
}
inline void write(std::optional<Money>& member, const Value& value) {
  member = Money::parse(std::get<std::string>(value));
}
inline void write(std::optional<int>& member, const Value& value) {
  const auto number = number_in(std::get<std::string>(value));
  member = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}
template <typename Tag>
void write(std::optional<Id<Tag>>& member, const Value& value) {
  const auto number = number_in(std::get<std::string>(value));
  member = number ? std::optional(Id<Tag>{*number}) : std::nullopt;
}
template <typename Enum>
requires std::is_enum_v<Enum>
void write(std::optional<Enum>& member, const Value& value) {
  member = from_code<Enum>(std::get<std::string>(value));
}
// A choice that cannot be left out is the first one when it is.
template <typename Enum>
requires std::is_enum_v<Enum>
void write(Enum& member, const Value& value) {
  member = from_code<Enum>(std::get<std::string>(value)).value_or(Enum{});
}

}  // namespace detail

// REQUIRES: `field` is a row of R
template <Record R>
[[nodiscard]] Value get(const R& record, const Field& field) {
  std::optional<Value> value;
  visit(record, [&](const Field& row, const auto& member) {
    if (row.key == field.key) value = detail::read(member);
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

// The day or the number that it says there; nothing when it says none. REQUIRES: canonical values
[[nodiscard]] std::optional<Date> day_in(const Values& values, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> number_in(const Values& values, std::string_view key);

// Every field in the order of the rows, absent ones too.
template <Record R>
[[nodiscard]] Values values_of(const R& record) {
  Values values;
  values.reserve(kFields<R>.size());
  visit(record, [&values](const Field& row, const auto& member) {
    values.push_back({&row, detail::read(member)});
  });
  return values;
}

// Stores each of the values. REQUIRES: they are canonical, of rows of R
template <Record R>
void apply(R& record, const Values& values) {
  std::size_t next = 0;  // most have the order of the rows
  visit(record, [&](const Field& row, auto& member) {
    const bool is_next = next < values.size() && values[next].field == &row;
    const Value* value = is_next ? &values[next++].value : find_value(values, row.key);
    if (value != nullptr) detail::write(member, *value);
  });
}

// A record that says these values and nothing else.
template <Record R>
[[nodiscard]] R record_of(const Values& values) {
  R record;
  apply(record, values);
  return record;
}

// `base` with the fields that `changes` names, as the record will say them.
[[nodiscard]] Values with_changes(Values base, const Values& changes);

// Throws Error(invalid) for the first field that is absent and may not be: "error.field.required",
// or "error.field.required-for-minor".
void check_required(const Values& values, bool minor = false);
template <Record R>
void check_required(const R& record, bool minor = false) {
  check_required(values_of(record), minor);
}

}  // namespace kortisto::domain
