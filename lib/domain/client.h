// A client: the person the register is about.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/row.h"

namespace kortisto::domain {

// Which law sets the rights: social-care client data (703/2023), or other.
enum class Regime { social_care, other };
template <>
inline constexpr auto kCodes<Regime> = std::to_array<std::string_view>({"social_care", "other"});

struct Client {
  std::string family_name;  // who has only one name has it here
  std::string given_names;
  std::string call_name;
  std::string identity_code;
  std::optional<Date> birth_date;  // for those without an identity code; with one it must agree
  std::string street;
  std::string postcode;  // foreign ones have any form
  std::string city;
  std::string country;  // "" is Finland
  std::vector<std::string> other_addresses;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::string language = "fi";
  std::string home_municipality;
  bool safety_prohibition = false;  // turvakielto: the address is not for others to know
  Regime regime = Regime::social_care;
  std::vector<std::string> lives_with;  // numbers of clients of the same household
  // The register records when a clientship began and ended (703/2023 §38).
  std::optional<Date> clientship_from;
  std::optional<Date> clientship_to;
  std::string clientship_end_ground;
  std::optional<Date> died_on;

  static constexpr std::string_view kKind = "client";
  static constexpr auto rows() {
    return rows_of(
        row("family_name", &Client::family_name, {.required = Required::yes}),
        row("given_names", &Client::given_names), row("call_name", &Client::call_name),
        row("identity_code", &Client::identity_code, {.type = FieldType::identity_code}),
        row("birth_date", &Client::birth_date), row("street", &Client::street),
        row("postcode", &Client::postcode, {.limit = 20}), row("city", &Client::city),
        row("country", &Client::country),
        row("other_addresses", &Client::other_addresses, {.option = "other-address", .limit = 500}),
        row("phones", &Client::phones, {.check = check_phone, .option = "phone", .limit = 50}),
        row("emails", &Client::emails, {.check = check_email, .option = "email", .limit = 254}),
        row("language", &Client::language, {.check = check_language, .limit = 35}),
        row("home_municipality", &Client::home_municipality),
        row("safety_prohibition", &Client::safety_prohibition),
        row("regime", &Client::regime, {.personal = false}),
        row("lives_with", &Client::lives_with, {.check = check_number, .limit = 999'999}),
        row("clientship_from", &Client::clientship_from),
        row("clientship_to", &Client::clientship_to),
        row("clientship_end_ground", &Client::clientship_end_ground, {.limit = 500}),
        row("died_on", &Client::died_on));
  }

  friend bool operator==(const Client&, const Client&) = default;
};

// The rules between fields. Throws Error(invalid): error.field.required, error.client.birth-differs
// (the code says another day than the birth date), error.client.birth-future, error.field.future
// (a death or an end that has not come), error.field.order, error.client.end-ground
// without the day or the day without its ground. Returns warnings: warning.identity-code.temporary
// for an individual number from 900 to 999, warning.client.birth-long-ago for a birth more than 125
// years ago, warning.phone.no-digits.
[[nodiscard]] std::vector<Message> check(const Client& client, Date today);

// From the identity code, else the birth date; nothing when neither is known.
[[nodiscard]] std::optional<Date> birth_date(const Client& client);

// Under 18 years old on that day; nothing when the birth date is not known.
[[nodiscard]] std::optional<bool> is_minor(const Client& client, Date day);

// Whether the clientship has ended by that day, or the client has died; on the day itself it has.
[[nodiscard]] bool has_ended(const Client& client, Date day) noexcept;

// Whether it has begun by that day and not ended.
[[nodiscard]] bool is_client_on(const Client& client, Date day) noexcept;

}  // namespace kortisto::domain
