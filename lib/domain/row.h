// How a record says its fields: one row for each member, beside the members.
//
//   struct Disclosure {
//     std::string recipient;
//     std::optional<Date> disclosed_on;
//     DisclosureBasis basis = DisclosureBasis::consent;
//
//     static constexpr std::string_view kKind = "disclosure";
//     static constexpr auto rows() {
//       return rows_of(row("recipient", &Disclosure::recipient, {.required = Required::yes}),
//                      row("disclosed_on", &Disclosure::disclosed_on),
//                      row("basis", &Disclosure::basis, {.personal = false}));
//     }
//   };
//
// Type, check, choices and option follow from the member; Traits say what is unusual. A member
// without a row, a member with two, a misspelt member and a choice without codes do not compile;
// that no member of a kind has two is seen in kinds.cc. (No std::tuple, whose compile time is the
// double for twenty kinds.)
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/checks.h"
#include "domain/field.h"

namespace kortisto::domain {

// What a field's member does not tell.
struct Traits {
  std::optional<FieldType> type = {};  // long_text, identity_code, date_list
  std::optional<Check> check = {};     // else the usual one of the type
  std::string_view option = {};        // else the key with hyphens
  std::size_t limit = 0;               // else 200 code points, or a number of six digits
  Required required = Required::no;
  bool is_tick = false;
  bool entered = true;
  bool personal = true;
};

namespace detail {

inline constexpr std::size_t kUsualLongest = 200;
inline constexpr std::size_t kUsualHighest = 999'999;

// The same for a member that may be nothing.
template <typename T>
struct Bare {
  using Type = T;
};
template <typename T>
struct Bare<std::optional<T>> {
  using Type = T;
};
template <typename T>
using BareType = typename Bare<T>::Type;

template <typename T>
inline constexpr std::string_view kReferredKind = {};
template <typename Tag>
inline constexpr std::string_view kReferredKind<Id<Tag>> = Tag::kKind;

template <typename T>
[[nodiscard]] consteval FieldType type_of() {
  using Bare = BareType<T>;
  if constexpr (std::is_same_v<T, bool>) return FieldType::flag;
  if constexpr (std::is_same_v<T, std::string>) return FieldType::text;
  if constexpr (std::is_same_v<T, std::vector<std::string>>) return FieldType::text_list;
  if constexpr (std::is_same_v<T, std::optional<Date>>) return FieldType::date;
  if constexpr (std::is_same_v<T, std::optional<Money>>) return FieldType::money;
  if constexpr (std::is_same_v<T, std::optional<int>>) return FieldType::number;
  if constexpr (std::is_enum_v<Bare>) return FieldType::choice;
  if constexpr (!kReferredKind<Bare>.empty()) return FieldType::reference;
}

[[nodiscard]] consteval Check usual_check(FieldType type) {
  switch (type) {
    case FieldType::date:
    case FieldType::date_list:
      return check_date;
    case FieldType::choice:
      return check_choice;
    case FieldType::identity_code:
      return check_identity_code;
    case FieldType::number:
    case FieldType::reference:
      return check_number;
    case FieldType::money:
      return check_money;
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::text_list:
      return check_text;
    case FieldType::flag:
      break;
  }
  return nullptr;
}

// Stands for a member of any type where a record is made only to count its members.
struct Anything {
  template <typename T>
  operator T() const;  // NOLINT(google-explicit-constructor)
};
template <typename R, std::size_t... I>
[[nodiscard]] consteval bool made_of(std::index_sequence<I...>) {
  return requires {
    R{(static_cast<void>(I), Anything())...};
  };
}

}  // namespace detail

template <typename R, typename T>
struct Row {
  T R::*member;
  Field field;
};

template <typename R, typename T>
[[nodiscard]] consteval Row<R, T> row(std::string_view key, T R::*member, Traits with = {}) {
  using Bare = detail::BareType<T>;
  constexpr FieldType kUsual = detail::type_of<T>();
  Field field{.record = R::kKind, .key = key, .type = with.type.value_or(kUsual)};
  // Not by comparing with nullptr: with UBSan, GCC 12 cannot do so with a function when compiling.
  field.check = with.check ? *with.check : detail::usual_check(field.type);
  field.option = with.option.empty() ? Name(key).hyphened() : Name(with.option);
  if constexpr (std::is_enum_v<Bare>) {
    static_assert(!kCodes<Bare>.empty(), "a choice has codes");
    field.choices = kCodes<Bare>;
    if constexpr (std::is_same_v<T, Bare>) field.otherwise = kCodes<Bare>.front();
  }
  field.refers_to = detail::kReferredKind<Bare>;
  const bool counts = field.type == FieldType::number || field.type == FieldType::reference;
  field.limit = counts ? detail::kUsualHighest : detail::kUsualLongest;
  if (with.limit > 0) field.limit = with.limit;
  field.required = with.required;
  field.is_tick = with.is_tick;
  field.entered = with.entered;
  field.personal = with.personal;
  return {member, field};
}

// Calls what it is called with with all of the rows.
[[nodiscard]] consteval auto rows_of(const auto&... rows) {
  return [rows...](auto&& f) -> decltype(auto) { return f(rows...); };
}

// A plain struct with kKind and rows().
template <typename R>
concept Record = requires {
  { R::kKind } -> std::convertible_to<std::string_view>;
  R::rows();
};

template <Record R>
inline constexpr auto kRows = R::rows();

// The record's fields, in the order of its rows, which is that in which people read them.
template <Record R>
inline constexpr auto kFields = kRows<R>([](const auto&... rows) {
  static_assert(detail::made_of<R>(std::make_index_sequence<sizeof...(rows)>()) &&
                    !detail::made_of<R>(std::make_index_sequence<sizeof...(rows) + 1>()),
                "each member has a row");
  return std::array{rows.field...};
});

// The row of one field; a misspelt key does not compile.
template <Record R>
[[nodiscard]] consteval const Field& field_of(std::string_view key) {
  return field_of(kFields<R>, key);
}

// f(field, member), once for each row.
template <typename Self, typename F>
constexpr void visit(Self& self, F&& f) {
  using R = std::remove_const_t<Self>;
  const Field* field = kFields<R>.data();
  kRows<R>([&](const auto&... rows) { (f(*field++, self.*rows.member), ...); });
}

}  // namespace kortisto::domain
