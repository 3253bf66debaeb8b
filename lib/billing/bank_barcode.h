// The bank barcode of a giro: 54 digits, printed as Code 128-C. Source: Finanssiala,
// "Pankkiviivakoodi-opas", versions 4 and 5.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"

namespace kortisto::billing {

enum class ReferenceForm { finnish, creditor };  // version 4, and 5 for an RF reference

// An amount that has no room, over 999,999.99 euros, is zeros, as is a due date that is not there:
// the payer types them. Nothing for an account that is not Finnish.
// REQUIRES: an IBAN and a reference as domain/iban.h and domain/reference_number.h give them
[[nodiscard]] std::optional<std::string> bank_barcode(std::string_view iban, Money amount,
                                                      std::string_view reference,
                                                      std::optional<Date> due, ReferenceForm form);

}  // namespace kortisto::billing
