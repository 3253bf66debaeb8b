#include "billing/pricing.h"

namespace kortisto::billing {

using domain::InvoiceLine;
using domain::LineUnit;

namespace {

constexpr std::int64_t kOne = 100;  // hundredths

template <typename R>
Tariff tariff_at(const R& record, const std::optional<Money>& price) {
  return {record.service, price.value_or(Money()),
          record.price_basis.value_or(domain::PriceBasis::hour), record.vat};
}

}  // namespace

Tariff tariff_of(const domain::Agreement& agreement) {
  return {agreement.service, agreement.price.value_or(Money()),
          agreement.price_basis.value_or(domain::PriceBasis::hour),
          agreement.vat.value_or(domain::VatTreatment::exempt_social_care)};
}

Tariff tariff_of(const domain::Commitment& commitment) {
  return tariff_at(commitment, commitment.unit_price);
}

Tariff tariff_of(const domain::Voucher& voucher) {
  return tariff_at(voucher, voucher.price);
}

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

std::optional<Money> price_of(const Booking& booking, const Tariff& tariff) {
  if (tariff.basis == domain::PriceBasis::month || tariff.price.cents == 0) return std::nullopt;
  return domain::amount_of(line_of(booking, tariff, 0));
}

Date last_of_month(Date first) {
  return Date(first.ymd().year() / first.ymd().month() / std::chrono::last);
}

}  // namespace kortisto::billing
