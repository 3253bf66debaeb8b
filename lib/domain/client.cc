#include "domain/client.h"

#include "base/error.h"
#include "domain/days.h"
#include "domain/identity_code.h"
#include "domain/phones.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

constexpr const Field& kIdentityCode = field_of<Client>("identity_code");
constexpr const Field& kBirthDate = field_of<Client>("birth_date");
constexpr int kMajority = 18;  // laki holhoustoimesta 442/1999 §2

std::optional<IdentityCode> identity_code(const Client& client) {
  if (client.identity_code.empty()) return std::nullopt;
  return IdentityCode::parse(client.identity_code, label_of(kIdentityCode));
}

// More years ago than anybody was known to live, but one (Jeanne Calment, 122 years): the century
// may be the wrong one.
bool is_long_ago(Date birth, Date today) {
  constexpr int kYears = 125;
  const Date yesterday = days_after(today, -1);
  return yesterday.years_since(birth) >= kYears;
}

}  // namespace

std::vector<Message> check(const Client& client, Date today) {
  check_required(client);
  const auto code = identity_code(client);
  if (code && client.birth_date && code->birth != *client.birth_date) {
    throw field_error("error.client.birth-differs", kBirthDate);
  }
  if (code && code->birth > today) throw field_error("error.client.birth-future", kIdentityCode);
  if (client.birth_date && *client.birth_date > today) {
    throw field_error("error.client.birth-future", kBirthDate);
  }
  check_not_future(client.died_on, field_of<Client>("died_on"), today);
  check_not_future(client.clientship_to, field_of<Client>("clientship_to"), today);
  check_order(birth_date(client), kBirthDate, client.died_on, field_of<Client>("died_on"));
  check_order(client.clientship_from, field_of<Client>("clientship_from"), client.clientship_to,
              field_of<Client>("clientship_to"));
  if (client.clientship_to && client.clientship_end_ground.empty()) {
    throw field_error("error.client.end-ground", field_of<Client>("clientship_end_ground"));
  }
  if (!client.clientship_to && !client.clientship_end_ground.empty()) {
    throw field_error("error.client.end-ground", field_of<Client>("clientship_to"));
  }
  std::vector<Message> warnings;
  if (code && code->is_temporary()) {
    warnings.push_back({"warning.identity-code.temporary", {{"field", label_of(kIdentityCode)}}});
  }
  const auto birth = birth_date(client);
  if (birth && is_long_ago(*birth, today)) {
    warnings.push_back({"warning.client.birth-long-ago",
                        {{"field", label_of(code ? kIdentityCode : kBirthDate)}}});
  }
  warn_of_phones(client.phones, field_of<Client>("phones"), warnings);
  return warnings;
}

std::optional<Date> birth_date(const Client& client) {
  if (const auto code = identity_code(client)) return code->birth;
  return client.birth_date;
}

std::optional<bool> is_minor(const Client& client, Date day) {
  const auto birth = birth_date(client);
  if (!birth) return std::nullopt;
  return day.years_since(*birth) < kMajority;
}

bool has_ended(const Client& client, Date day) noexcept {
  return (client.clientship_to && *client.clientship_to <= day) ||
         (client.died_on && *client.died_on <= day);
}

bool is_client_on(const Client& client, Date day) noexcept {
  return (!client.clientship_from || *client.clientship_from <= day) && !has_ended(client, day);
}

}  // namespace kortisto::domain
