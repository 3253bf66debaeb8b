// The simple types of ISO 20022, as XML writes them (XML Schema Part 2). White space around them is
// taken off before.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/money.h"

namespace kortisto::exchange {

// xs:decimal in euros: "75", "75.5", "075.50000", "+.5". Nothing when it is not of whole cents, is
// negative, or reaches Money's limit; ISO 20022 allows five decimals, of which the euro uses two.
[[nodiscard]] std::optional<Money> read_euros(std::string_view text);

// xs:date and xs:dateTime. The day is the one that is written, which is that of the bank's
// calendar; of a time in UTC ("Z"), which no calendar shows, it is the day in Finland at that
// moment.
[[nodiscard]] std::optional<Date> read_bank_day(std::string_view text);

// xs:boolean: "true", "1", "false", "0".
[[nodiscard]] std::optional<bool> read_flag(std::string_view text);

}  // namespace kortisto::exchange
