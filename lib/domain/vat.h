// How a service is taxed, and the rates of value added tax, which change and are data: each holds
// from its day until that of the next one. Source: arvonlisäverolaki 1501/1993 §§84-85 a, and the
// acts that changed them, 706/2012, 508/2024 and the one of the rate of 13.5 % from 2026.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "domain/field.h"

namespace kortisto::domain {

enum class VatTreatment {
  exempt_social_care,  // arvonlisäverolaki 1501/1993 §37
  small_business,      // the seller is not in the register: §3
  standard,
  reduced,
  second_reduced,
};
template <>
inline constexpr auto kCodes<VatTreatment> = std::to_array<std::string_view>(
    {"exempt_social_care", "small_business", "standard", "reduced", "second_reduced"});

// Whether the price has a tax in it. What is exempt, and what a seller outside the register sells,
// shows neither a rate nor an amount (§209 e).
[[nodiscard]] constexpr bool is_taxed(VatTreatment treatment) noexcept {
  return treatment >= VatTreatment::standard;
}

struct VatRate {
  Date from;
  VatTreatment treatment;  // is_taxed()
  int permille;
};

// In the order of their days.
[[nodiscard]] std::span<const VatRate> known_vat_rates();

// Of what is done on that day: 0 for what is not taxed, nothing where no rate is known.
[[nodiscard]] std::optional<int> vat_permille(std::span<const VatRate> rates,
                                              VatTreatment treatment, Date day);

// "25.5" for 255, as numbers are written for programs; nothing for what is not between 0.1 and
// 99.9 with at most one decimal.
[[nodiscard]] std::string percent_of(int permille);
[[nodiscard]] std::optional<int> read_percent(std::string_view text);

}  // namespace kortisto::domain
