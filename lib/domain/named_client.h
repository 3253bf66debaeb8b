// How a file says whose a record is: by the client's number, by the personal identity code, or by
// name and date of birth.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/identifiers.h"
#include "domain/row.h"

namespace kortisto::domain {

struct NamedClient {
  std::optional<ClientId> client;
  std::string identity_code;
  std::string name;  // given names and family name, in any order
  std::optional<Date> birth_date;

  static constexpr std::string_view kKind = "client";
  static constexpr auto rows() {
    return rows_of(
        row("client", &NamedClient::client),
        row("identity_code", &NamedClient::identity_code, {.type = FieldType::identity_code}),
        row("name", &NamedClient::name, {.limit = 401}),
        row("birth_date", &NamedClient::birth_date));
  }
};

}  // namespace kortisto::domain
