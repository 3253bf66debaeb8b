#include "domain/commitment.h"

#include <algorithm>

#include "base/error.h"
#include "domain/record.h"

namespace kortisto::domain {

std::vector<Message> check(const Commitment& commitment, Date today) {
  const Values values = values_of(commitment);
  check_allowance(values, today);
  if (commitment.unit_price && !commitment.price_basis) {
    throw field_error("error.field.required", field_of<Commitment>("price_basis"));
  }
  return {};
}

Limits limits_of(const Commitment& commitment) noexcept {
  return {commitment.max_hours, commitment.max_amount, commitment.max_visits};
}

AllowanceDays days_of(const Commitment& commitment) noexcept {
  return {commitment.accepted_on, commitment.valid_to, commitment.ended_on};
}

}  // namespace kortisto::domain
