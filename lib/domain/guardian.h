// Who acts for a client or stands close: a guardian, another legal representative, or somebody whom
// the client has chosen, with how to reach them and what they may do and know.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/row.h"

namespace kortisto::domain {

enum class GuardianRole {
  guardian,
  legal_representative,
  edunvalvoja,  // appointed by a court or the Digital and Population Data Services Agency: 442/1999
  authorised,   // by the client
  parent_without_custody,
  close_person,
};
template <>
inline constexpr auto kCodes<GuardianRole> =
    std::to_array<std::string_view>({"guardian", "legal_representative", "edunvalvoja",
                                     "authorised", "parent_without_custody", "close_person"});

// What they may be told of the client's matters.
enum class InfoRight { full, limited, none };
template <>
inline constexpr auto kCodes<InfoRight> = std::to_array<std::string_view>({"full", "limited",
                                                                           "none"});

struct Guardian {
  std::string family_name;
  std::string given_names;
  GuardianRole role = GuardianRole::guardian;
  std::string street;
  std::string postcode;
  std::string city;
  std::string country;  // "" is Finland
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  bool safety_prohibition = false;  // turvakielto: nobody else learns the address, client included
  bool lives_with_client = false;
  std::string powers;                   // in which matters they act for the client
  std::optional<InfoRight> info_right;  // nothing: as the role has it by law
  std::optional<Date> valid_from;       // of the role and its powers
  std::optional<Date> valid_to;

  static constexpr std::string_view kKind = "guardian";
  static constexpr auto rows() {
    return rows_of(
        row("family_name", &Guardian::family_name, {.required = Required::yes}),
        row("given_names", &Guardian::given_names),
        row("role", &Guardian::role, {.personal = false}), row("street", &Guardian::street),
        row("postcode", &Guardian::postcode, {.limit = 20}), row("city", &Guardian::city),
        row("country", &Guardian::country),
        row("phones", &Guardian::phones, {.check = check_phone, .option = "phone", .limit = 50}),
        row("emails", &Guardian::emails, {.check = check_email, .option = "email", .limit = 254}),
        row("safety_prohibition", &Guardian::safety_prohibition),
        row("lives_with_client", &Guardian::lives_with_client),
        row("powers", &Guardian::powers, {.limit = 1000}),
        row("info_right", &Guardian::info_right, {.personal = false}),
        row("valid_from", &Guardian::valid_from), row("valid_to", &Guardian::valid_to));
  }

  friend bool operator==(const Guardian&, const Guardian&) = default;
};

// Throws Error(invalid): error.field.required, error.guardian.powers where the role does not tell
// the powers (edunvalvoja, authorised) and nothing else does, error.field.order. Returns warnings:
// warning.phone.no-digits.
[[nodiscard]] std::vector<Message> check(const Guardian& guardian, Date today);

// Whether the role is in force on that day and lets its holder act for the client: for a minor a
// guardian or another legal representative (703/2023 §50), for an adult whom the law, a decision or
// the client has made one.
[[nodiscard]] bool may_act(const Guardian& guardian, Date day, bool minor) noexcept;

// Whether the role is in force on that day: between its days, and that of a guardian as long as the
// child is a minor (361/1983 §3). Nobody knows of `minor` without a birth date: it is not over.
[[nodiscard]] bool has_role(const Guardian& guardian, Date day, std::optional<bool> minor) noexcept;

// Whether the holder may be told of all that the client may know: where nothing else was recorded,
// who may act for the client may (703/2023 §50).
[[nodiscard]] bool may_be_told(const Guardian& guardian, Date day, bool minor) noexcept;

}  // namespace kortisto::domain
