#include "billing/pricing.h"

namespace kortisto::billing {

using domain::InvoiceLine;
using domain::LineUnit;

namespace {

constexpr std::int64_t kOne = 100;  // hundredths

}  // namespace

InvoiceLine line_of(const Booking& booking, const Tariff& tariff, int vat_permille) {
  const bool by_time = tariff.basis == domain::PriceBasis::hour;
  const std::string remark = booking.remark.empty() ? "" : ", " + booking.remark;
  return {booking.day,
          booking.day,
          by_time ? booking.minutes * kOne : kOne,
          by_time ? LineUnit::minute : LineUnit::visit,
          tariff.price,
          tariff.vat,
          vat_permille,
          booking.visit,
          booking.household_work,
          tariff.service + remark};
}

InvoiceLine line_of_month(Date first, const Tariff& tariff, int vat_permille) {
  return {first,      last_of_month(first), kOne,         LineUnit::month, tariff.price,
          tariff.vat, vat_permille,         std::nullopt, false,           tariff.service};
}

Date last_of_month(Date first) {
  return Date(first.ymd().year() / first.ymd().month() / std::chrono::last);
}

}  // namespace kortisto::billing
