#include "exchange/decimal.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace kortisto::exchange {

std::string decimal(std::int64_t value, int places, int fewest, char point) {
  const auto decimals = static_cast<std::size_t>(places);
  std::string digits = std::to_string(std::abs(value));
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  const std::size_t whole = digits.size() - decimals;
  const std::size_t last = digits.find_last_not_of('0') + 1;
  digits.resize(std::max(last, whole + static_cast<std::size_t>(fewest)));
  if (digits.size() > whole) digits.insert(whole, 1, point);
  return (value < 0 ? "-" : "") + digits;
}

}  // namespace kortisto::exchange
