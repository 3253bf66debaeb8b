#include "register/client_rules.h"

#include <optional>
#include <string>
#include <utility>

#include "register/columns.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kSameCode = R"sql(
SELECT id FROM client WHERE identity_code = ?1 AND identity_code <> '' AND id <> ?2
ORDER BY id LIMIT 1
)sql";

// Whether the identity code is already another client's.
std::optional<Message> warn_of_same_code(Work& work, const domain::Client& client,
                                         std::int64_t self) {
  db::Rows rows = work.connection().query(kSameCode, client.identity_code, self);
  if (!rows.next()) return std::nullopt;
  return Message{"warning.client.same-code",
                 {{"number", std::to_string(rows.read<domain::ClientId>().value)}}};
}

// Whom the client lives with are clients too, and others.
void check_household(Work& work, const domain::Client& client, std::int64_t self) {
  for (const std::string& number : client.lives_with) {
    const domain::ClientId other{domain::number_in(number).value_or(0)};
    if (other.value == self) {
      throw domain::field_error("error.client.lives-with-self",
                                domain::field_of<domain::Client>("lives_with"));
    }
    require_client(work, other);
  }
}

std::vector<Message> check_client(Work& work, const domain::Client& client, std::int64_t self) {
  std::vector<Message> warnings = domain::check(client, work.today());
  check_household(work, client, self);
  if (auto same = warn_of_same_code(work, client, self)) warnings.push_back(*std::move(same));
  return warnings;
}

// A clientship that begins on no named day begins today.
domain::Values begun(Work& work, domain::ClientId, domain::Values said) {
  for (domain::FieldValue& one : said) {
    if (one.field->key == "clientship_from" && domain::is_absent(one.value)) {
      one.value = work.today().iso();
    }
  }
  return said;
}

}  // namespace

Rules RulesOf<domain::Client>::make() {
  return {
      .complete = begun,
      .check_new =
          [](Work& work, const Stored& record) {
            return check_client(work, domain::record_of<domain::Client>(record.values), 0);
          },
      .check_change =
          [](Work& work, const Stored& before, const domain::Values& after, domain::ChangeType) {
            const auto client = domain::record_of<domain::Client>(after);
            std::vector<Message> warnings = check_client(work, client, before.number);
            const auto was = domain::record_of<domain::Client>(before.values);
            if (was.clientship_from && !client.clientship_from) {
              throw domain::field_error("error.field.required",
                                        domain::field_of<domain::Client>("clientship_from"));
            }
            // It was said when the code was written.
            if (client.identity_code == was.identity_code) {
              std::erase_if(warnings, [](const Message& warning) {
                return warning.key == "warning.client.same-code";
              });
            }
            return warnings;
          }};
}

}  // namespace kortisto::reg
