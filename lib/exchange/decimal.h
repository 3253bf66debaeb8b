// Numbers as electronic forms write them: no blanks between thousands, a minus sign in front.
#pragma once

#include <cstdint>
#include <string>

namespace kortisto::exchange {

// `value` of that many decimals, without needless zeros but with `fewest` decimals: "-75,50" of
// -7550, "0,79681" of 79681. REQUIRES: 0 <= fewest <= places <= 9, and no value that has no
// negative
[[nodiscard]] std::string decimal(std::int64_t value, int places, int fewest, char point);

}  // namespace kortisto::exchange
