// An international bank account number (ISO 13616), of Finland or any other country.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/field.h"

namespace kortisto::domain {

// Capitals and digits without blanks; nothing when the number of a country that is known here is
// not as long as that country's, or when the check digits are wrong (ISO 7064, MOD 97-10).
[[nodiscard]] std::optional<std::string> read_iban(std::string_view text);

// The same for a row; error.field.iban.
[[nodiscard]] std::string check_iban(const Field& field, std::string_view text);

// In fours, as it is printed: "FI21 1234 5600 0007 85".
[[nodiscard]] std::string printed_iban(std::string_view iban);

}  // namespace kortisto::domain
