#include "domain/client.h"

#include "base/error.h"
#include "domain/identity_code.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

constexpr const Field& kIdentityCode = row(kClientFields, "identity_code");
constexpr const Field& kBirthDate = row(kClientFields, "birth_date");
constexpr int kMajority = 18;  // laki holhoustoimesta 442/1999 §2

std::optional<IdentityCode> identity_code(const Client& client) {
  if (client.identity_code.empty()) return std::nullopt;
  return IdentityCode::parse(client.identity_code, label_of(kIdentityCode));
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
  std::vector<Message> warnings;
  if (code && code->is_temporary()) {
    warnings.push_back({"warning.identity-code.temporary", {{"field", label_of(kIdentityCode)}}});
  }
  return warnings;
}

std::optional<Date> birth_date(const Client& client) {
  if (const auto code = identity_code(client)) return code->birth;
  return client.birth_date;
}

std::optional<bool> is_minor(const Client& client, Date today) {
  const auto birth = birth_date(client);
  if (!birth) return std::nullopt;
  return today.years_since(*birth) < kMajority;
}

}  // namespace kortisto::domain
