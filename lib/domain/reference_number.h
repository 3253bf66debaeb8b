// The reference by which a payment finds its invoice: the Finnish reference number (viitenumero,
// Finanssiala, "Viitenumeron muodostaminen") and its international form, the RF creditor reference
// (ISO 11649).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kortisto::domain {

// The number with its check digit behind: weights 7 3 1 from the right, the sum to the next ten.
// REQUIRES: 100 <= number
[[nodiscard]] std::string reference_of(std::int64_t number);

// The digits without blanks and leading zeros, of "12 34561" and of "RF34 1234 561" alike; nothing
// when a check digit is wrong, when there are fewer than 4 digits or more than 20, or anything but
// digits.
[[nodiscard]] std::optional<std::string> read_reference(std::string_view text);

// "RF341234561". REQUIRES: a reference as the above give it
[[nodiscard]] std::string creditor_reference(std::string_view reference);

// In fives from the right; an RF one in fours from the left.
[[nodiscard]] std::string printed_reference(std::string_view reference);

}  // namespace kortisto::domain
