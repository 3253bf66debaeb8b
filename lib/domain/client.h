// A client: the person the register is about.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/checks.h"
#include "domain/field.h"

namespace kortisto::domain {

// Which law sets the retention and the rights: social-care client data (703/2023), or other.
enum class Regime { social_care, other };
inline constexpr std::array<std::string_view, 2> kRegimeCodes{"social_care", "other"};

// The order is the order in which people read them.
inline constexpr std::array kClientFields = std::to_array<Field>({
    // Who has only one name has it here.
    {.key = "family_name",
     .type = FieldType::text,
     .check = check_text,
     .flag = "family-name",
     .label = "field.family_name",
     .required = Required::yes},
    {.key = "given_names",
     .type = FieldType::text,
     .check = check_text,
     .flag = "given-names",
     .label = "field.given_names"},
    {.key = "call_name",
     .type = FieldType::text,
     .check = check_text,
     .flag = "call-name",
     .label = "field.call_name"},
    {.key = "identity_code",
     .type = FieldType::identity_code,
     .check = check_identity_code,
     .flag = "identity-code",
     .label = "field.identity_code"},
    // For those without an identity code; with one it may be left out and must agree.
    {.key = "birth_date",
     .type = FieldType::date,
     .check = check_date,
     .flag = "birth-date",
     .label = "field.birth_date"},
    {.key = "street",
     .type = FieldType::text,
     .check = check_text,
     .flag = "street",
     .label = "field.street"},
    // Foreign postcodes have any form.
    {.key = "postcode",
     .type = FieldType::text,
     .check = check_text,
     .flag = "postcode",
     .label = "field.postcode",
     .limit = 20},
    {.key = "city",
     .type = FieldType::text,
     .check = check_text,
     .flag = "city",
     .label = "field.city"},
    {.key = "country",
     .type = FieldType::text,
     .check = check_text,
     .flag = "country",
     .label = "field.country"},
    {.key = "other_addresses",
     .type = FieldType::text_list,
     .check = check_text,
     .flag = "other-address",
     .label = "field.other_addresses",
     .limit = 500},
    {.key = "phones",
     .type = FieldType::text_list,
     .check = check_phone,
     .flag = "phone",
     .label = "field.phones",
     .limit = 50},
    {.key = "emails",
     .type = FieldType::text_list,
     .check = check_email,
     .flag = "email",
     .label = "field.emails",
     .limit = 254},
    {.key = "language",
     .type = FieldType::text,
     .check = check_language,
     .flag = "language",
     .label = "field.language",
     .limit = 35},
    {.key = "home_municipality",
     .type = FieldType::text,
     .check = check_text,
     .flag = "home-municipality",
     .label = "field.home_municipality"},
    {.key = "safety_prohibition",
     .type = FieldType::flag,
     .check = nullptr,
     .flag = "safety-prohibition",
     .label = "field.safety_prohibition"},
    {.key = "regime",
     .type = FieldType::choice,
     .check = check_choice,
     .flag = "regime",
     .label = "field.regime",
     .choices = kRegimeCodes,
     .personal = false},
});

struct Client {
  std::string family_name;
  std::string given_names;
  std::string call_name;
  std::string identity_code;
  std::optional<Date> birth_date;
  std::string street;
  std::string postcode;
  std::string city;
  std::string country;  // "" is Finland
  std::vector<std::string> other_addresses;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::string language = "fi";
  std::string home_municipality;
  bool safety_prohibition = false;  // turvakielto: the address is not for others to know
  Regime regime = Regime::social_care;

  static constexpr std::string_view kKind = "client";
  [[nodiscard]] static constexpr std::span<const Field> fields() { return kClientFields; }

  template <typename Self, typename F>
  static void visit(Self& self, F&& f) {
    f(row(kClientFields, "family_name"), self.family_name);
    f(row(kClientFields, "given_names"), self.given_names);
    f(row(kClientFields, "call_name"), self.call_name);
    f(row(kClientFields, "identity_code"), self.identity_code);
    f(row(kClientFields, "birth_date"), self.birth_date);
    f(row(kClientFields, "street"), self.street);
    f(row(kClientFields, "postcode"), self.postcode);
    f(row(kClientFields, "city"), self.city);
    f(row(kClientFields, "country"), self.country);
    f(row(kClientFields, "other_addresses"), self.other_addresses);
    f(row(kClientFields, "phones"), self.phones);
    f(row(kClientFields, "emails"), self.emails);
    f(row(kClientFields, "language"), self.language);
    f(row(kClientFields, "home_municipality"), self.home_municipality);
    f(row(kClientFields, "safety_prohibition"), self.safety_prohibition);
    f(row(kClientFields, "regime"), self.regime);
  }

  friend bool operator==(const Client&, const Client&) = default;
};

// The rules between fields. Throws Error(invalid): error.field.required, error.client.birth-differs
// (the code says another day than the birth date), error.client.birth-future. Returns warnings:
// warning.identity-code.temporary for an individual number from 900 to 999.
[[nodiscard]] std::vector<Message> check(const Client& client, Date today);

// From the identity code, else the birth date; nothing when neither is known.
[[nodiscard]] std::optional<Date> birth_date(const Client& client);

// Under 18 years old; nothing when the birth date is not known.
[[nodiscard]] std::optional<bool> is_minor(const Client& client, Date today);

}  // namespace kortisto::domain
