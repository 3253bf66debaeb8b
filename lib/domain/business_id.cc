#include "domain/business_id.h"

#include <array>
#include <cstddef>

namespace kortisto::domain {

bool is_business_id(std::string_view text) noexcept {
  constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2};
  if (text.size() != 9 || text[7] != '-') return false;
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    sum += kWeights[i] * (text[i] - '0');
  }
  const int rest = sum % 11;
  if (rest == 1) return false;
  return text[8] == '0' + (rest == 0 ? 0 : 11 - rest);
}

std::string check_business_id(const Field& field, std::string_view text) {
  if (is_business_id(text)) return std::string(text);
  throw field_error("error.field.business-id", field);
}

}  // namespace kortisto::domain
