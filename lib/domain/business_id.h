// The Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit.
// Source: Verohallinto, "Y-tunnuksen tarkistusmerkin laskenta".
#pragma once

#include <string>
#include <string_view>

#include "domain/field.h"

namespace kortisto::domain {

// True for "1234567-1" whose check digit is right: weights 7 9 10 5 8 4 2, the sum modulo 11,
// where 0 gives 0, 1 is never issued, and any other r gives 11 - r.
[[nodiscard]] bool is_business_id(std::string_view text) noexcept;

// The same for a row; error.field.business-id.
[[nodiscard]] std::string check_business_id(const Field& field, std::string_view text);

}  // namespace kortisto::domain
