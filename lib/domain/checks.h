// The checks that rows name. Each gets trimmed NFC text within the row's limit and gives its
// canonical form, or throws Error(invalid) with the message key stated here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/field.h"

namespace kortisto::domain {

// Any text as it is.
[[nodiscard]] std::string check_text(const Field& field, std::string_view text);

// A day as Date::read() takes it, written as "YYYY-MM-DD"; error.field.date-impossible for one that
// no calendar has, error.field.date-ambiguous for one that can be read in two ways, and
// error.field.date.
[[nodiscard]] std::string check_date(const Field& field, std::string_view text);

// The digits of a whole number that is not negative and at most the row's limit, or
// error.field.number with the limit.
[[nodiscard]] std::string check_number(const Field& field, std::string_view text);

// The number that canonical digits mean; nothing for "".
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view digits) noexcept;

// An amount in euros as base/money.h reads it, or error.field.money.
[[nodiscard]] std::string check_money(const Field& field, std::string_view text);

// One of the row's codes, or error.field.choice with the codes in `choices`.
[[nodiscard]] std::string check_choice(const Field& field, std::string_view text);

// A Finnish personal identity code in capitals; domain/identity_code.h says what is refused.
[[nodiscard]] std::string check_identity_code(const Field& field, std::string_view text);

// The digits of a telephone number, with a leading plus if there is one, without the signs that
// people group them with and without a bracketed trunk zero after the country: "+358 (0)40" is
// +35840, and "+39 (0)6" +3906, for in Italy and some other countries the zero belongs to the
// number. Nothing when anything else is in it.
[[nodiscard]] std::optional<std::string> dialled(std::string_view text);

// E.164 where the number can be read so, a number without a country being Finnish:
// "040 123 4567", "+358 (0)40 1234567" and "00358401234567" are "+358401234567". What cannot be
// read so is kept as it was given.
[[nodiscard]] std::string check_phone(const Field& field, std::string_view text);

// A dot-atom of RFC 5322 before the at sign and a domain of two labels or more behind it, or
// error.field.email. Whether anybody reads it is not asked; letters may be of any script (RFC
// 6532).
[[nodiscard]] std::string check_email(const Field& field, std::string_view text);

// A language tag (BCP 47: "fi", "sv", "smn", "zh-Hans"), or error.field.language.
[[nodiscard]] std::string check_language(const Field& field, std::string_view text);

}  // namespace kortisto::domain
