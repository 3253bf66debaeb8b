// A record's fields as data. Each record has one constexpr array of these rows; flags, TOML, JSON,
// forms, history and documents read the rows, so that a field is described in one place.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/error.h"

namespace kortisto::domain {

enum class FieldType { text, long_text, date, identity_code, choice, flag, text_list, date_list };

[[nodiscard]] constexpr bool is_list(FieldType type) noexcept {
  return type == FieldType::text_list || type == FieldType::date_list;
}

// Whether a record may leave a field out.
enum class Required { no, yes, for_minor };

// A field's value in canonical form, the same in JSON, in the history and in the register: a date
// is ISO 8601, a choice its code. "", false and {} mean that there is none.
using Value = std::variant<std::string, bool, std::vector<std::string>>;

struct Field;

// The canonical form of one given text, which is trimmed NFC within the field's limit and not
// empty. Throws Error(invalid) by field_error() when the text cannot be this field's value.
using Check = std::string (*)(const Field&, std::string_view text);

struct Field {
  std::string_view key;  // snake_case: the key in TOML and JSON and the column in the register
  FieldType type;
  Check check;             // of domain/checks.h; for a list it checks each item
  std::string_view flag;   // the long option without "--"; a list's is singular and repeatable
  std::string_view label;  // message key, for example "field.family_name"
  std::span<const std::string_view> choices = {};  // the codes of a choice
  std::size_t limit = 200;                         // longest text or item, in code points
  Required required = Required::no;
  bool personal = true;  // names or describes a person; never shown where only numbers may be
};

// A list has at most this many items.
inline constexpr std::size_t kMaxItems = 100;

// The row called `key`, nullptr when there is none.
[[nodiscard]] constexpr const Field* find_field(std::span<const Field> fields,
                                                std::string_view key) noexcept {
  for (const Field& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

// The same when the program is compiled: a misspelt key does not compile.
[[nodiscard]] consteval const Field& row(std::span<const Field> fields, std::string_view key) {
  // Not by find_field(): with UBSan, GCC 12 cannot compare its result with nullptr when compiling.
  for (const Field& field : fields) {
    if (field.key == key) return field;
  }
  throw "no field has this key";
}

// The field's name for a person.
[[nodiscard]] MessageKey label_of(const Field& field);

// Error(invalid) with the message `key` and the argument `field`, the field's label. The value
// itself is personal data and never part of it.
[[nodiscard]] Error field_error(const MessageKey& key, const Field& field);

// The value in canonical form: valid UTF-8, NFC, trimmed, without control characters, within the
// limits, accepted by the field's check; empty items of a list are dropped, days stand in their
// order, each once. Absent stays absent.
// Throws Error(invalid): error.field.type, .utf8, .control, .too-long, .too-many, or the check's.
[[nodiscard]] Value canonical(const Field& field, const Value& given);

[[nodiscard]] bool is_absent(const Value& value) noexcept;

// A value as one text, as the history keeps it: the items of a list joined by '\n' (no item
// contains one), a flag "yes" or "". from_text(field, to_text(v)) == v for canonical v.
[[nodiscard]] std::string to_text(const Value& value);
[[nodiscard]] Value from_text(const Field& field, std::string_view text);

// A choice in C++ is an enum whose values are the positions of its codes.
// REQUIRES: the enum has as many values as there are codes
template <typename Enum>
[[nodiscard]] constexpr std::string_view code_of(std::span<const std::string_view> codes,
                                                 Enum value) {
  return codes[static_cast<std::size_t>(value)];
}

// Nothing for a code that is not there.
template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> from_code(std::span<const std::string_view> codes,
                                                      std::string_view code) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] == code) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace kortisto::domain
