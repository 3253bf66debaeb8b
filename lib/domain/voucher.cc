#include "domain/voucher.h"

#include <algorithm>

#include "base/error.h"
#include "domain/record.h"

namespace kortisto::domain {

std::vector<Message> check(const Voucher& voucher, Date today) {
  const Values values = values_of(voucher);
  check_allowance(values, today);
  if (voucher.free_by_law && own_share(voucher).cents > 0) {
    throw field_error("error.voucher.own-share", field_of<Voucher>("value"));
  }
  return {};
}

Limits limits_of(const Voucher& voucher) noexcept {
  return {voucher.max_hours, voucher.max_amount, voucher.max_visits};
}

AllowanceDays days_of(const Voucher& voucher) noexcept {
  return {voucher.accepted_on, voucher.valid_to, voucher.ended_on};
}

Money own_share(const Voucher& voucher) noexcept {
  if (!voucher.price || !voucher.value) return {};
  return {std::max<std::int64_t>(0, voucher.price->cents - voucher.value->cents)};
}

}  // namespace kortisto::domain
