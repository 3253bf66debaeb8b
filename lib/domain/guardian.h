// A client's guardian or other legal representative, with how to reach them.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/checks.h"
#include "domain/field.h"

namespace kortisto::domain {

enum class GuardianRole { guardian, legal_representative };
inline constexpr std::array<std::string_view, 2> kGuardianRoleCodes{"guardian",
                                                                    "legal_representative"};

inline constexpr std::array kGuardianFields = std::to_array<Field>({
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
    {.key = "role",
     .type = FieldType::choice,
     .check = check_choice,
     .flag = "role",
     .label = "field.role",
     .choices = kGuardianRoleCodes,
     .personal = false},
    {.key = "street",
     .type = FieldType::text,
     .check = check_text,
     .flag = "street",
     .label = "field.street"},
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
    {.key = "safety_prohibition",
     .type = FieldType::flag,
     .check = nullptr,
     .flag = "safety-prohibition",
     .label = "field.safety_prohibition"},
});

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

  static constexpr std::string_view kKind = "guardian";
  [[nodiscard]] static constexpr std::span<const Field> fields() { return kGuardianFields; }

  template <typename Self, typename F>
  static void visit(Self& self, F&& f) {
    f(row(kGuardianFields, "family_name"), self.family_name);
    f(row(kGuardianFields, "given_names"), self.given_names);
    f(row(kGuardianFields, "role"), self.role);
    f(row(kGuardianFields, "street"), self.street);
    f(row(kGuardianFields, "postcode"), self.postcode);
    f(row(kGuardianFields, "city"), self.city);
    f(row(kGuardianFields, "country"), self.country);
    f(row(kGuardianFields, "phones"), self.phones);
    f(row(kGuardianFields, "emails"), self.emails);
    f(row(kGuardianFields, "safety_prohibition"), self.safety_prohibition);
  }

  friend bool operator==(const Guardian&, const Guardian&) = default;
};

// Throws Error(invalid) "error.field.required". There are no warnings yet.
[[nodiscard]] std::vector<Message> check(const Guardian& guardian, Date today);

}  // namespace kortisto::domain
