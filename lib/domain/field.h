// A record's fields as data. Each record says its own once, beside its members (domain/row.h);
// options, TOML, JSON, forms, history, statements and documents read them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/error.h"

namespace kortisto::domain {

enum class FieldType {
  text,
  long_text,  // of several lines
  date,
  identity_code,
  choice,
  flag,
  number,     // whole, not negative
  money,      // euros
  reference,  // the number of another record of the same client
  text_list,
  date_list,
};

[[nodiscard]] constexpr bool is_list(FieldType type) noexcept {
  return type == FieldType::text_list || type == FieldType::date_list;
}

// Whether a record may leave a field out.
enum class Required { no, yes, for_minor };

// A field's value in canonical form, the same in the history and in the register's own documents: a
// date is ISO 8601, a choice its code, a number its digits, an amount "75.50". "", false and {}
// mean that there is none.
using Value = std::variant<std::string, bool, std::vector<std::string>>;

struct Field;

// The canonical form of one given text, which is trimmed NFC within the field's limit and not
// empty. Throws Error(invalid) by field_error() when the text cannot be this field's value.
using Check = std::string (*)(const Field&, std::string_view text);

// A short name that is put together when the program is compiled.
class Name {
 public:
  constexpr Name() = default;
  // REQUIRES: it fits; one that does not, does not compile
  constexpr explicit Name(std::string_view text, std::string_view more = {}) {
    for (const char c : text) bytes_[size_++] = c;
    for (const char c : more) bytes_[size_++] = c;
  }
  constexpr operator std::string_view() const noexcept {  // NOLINT(google-explicit-constructor)
    return {bytes_, size_};
  }
  // With a hyphen for each underscore.
  [[nodiscard]] constexpr Name hyphened() const {
    Name out = *this;
    for (char& c : out.bytes_) {
      if (c == '_') c = '-';
    }
    return out;
  }

 private:
  char bytes_[40] = {};
  std::size_t size_ = 0;
};

struct Field {
  std::string_view record;  // the kKind of its record
  std::string_view key;     // snake_case: the key in TOML and JSON and the column in the register
  FieldType type = FieldType::text;
  Check check = nullptr;  // of domain/checks.h; for a list it checks each item; a flag has none
  Name option = {};       // the long option without "--"; a list's is singular and repeatable
  std::span<const std::string_view> choices = {};  // the codes of a choice
  std::string_view otherwise = {};                 // the code of a choice that is left out
  std::string_view refers_to = {};                 // the kind of record whose number it is
  std::size_t limit = 200;  // longest text or item, in code points; the highest number
  Required required = Required::no;
  bool is_tick = false;  // a day on which something was done that a paper ticks
  bool entered = true;   // a person says it of a new record; else a command of its own writes it
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
[[nodiscard]] consteval const Field& field_of(std::span<const Field> fields, std::string_view key) {
  // Not by find_field(): with UBSan, GCC 12 cannot compare its result with nullptr when compiling.
  for (const Field& field : fields) {
    if (field.key == key) return field;
  }
  throw "no field has this key";
}

// The key of the field's name in words.
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

// A choice in C++ is an enum whose values are the positions of its codes; each such enum has its
// codes as a specialisation of this.
template <typename Enum>
inline constexpr std::array<std::string_view, 0> kCodes{};

// REQUIRES: the enum has as many values as there are codes
template <typename Enum>
[[nodiscard]] constexpr std::string_view code_of(Enum value) {
  static_assert(!kCodes<Enum>.empty(), "a choice has codes");
  return kCodes<Enum>[static_cast<std::size_t>(value)];
}

// Nothing for a code that is not there.
template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> from_code(std::string_view code) {
  for (std::size_t i = 0; i < kCodes<Enum>.size(); ++i) {
    if (kCodes<Enum>[i] == code) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace kortisto::domain
