#include "domain/vat.h"

#include <algorithm>

namespace kortisto::domain {

namespace {

Date day(std::string_view iso) {
  return *Date::parse(iso);
}

}  // namespace

std::span<const VatRate> known_vat_rates() {
  static const VatRate kRates[] = {
      {day("2013-01-01"), VatTreatment::standard, 240},
      {day("2013-01-01"), VatTreatment::reduced, 140},
      {day("2013-01-01"), VatTreatment::second_reduced, 100},
      {day("2024-09-01"), VatTreatment::standard, 255},
      {day("2026-01-01"), VatTreatment::reduced, 135},
  };
  return kRates;
}

std::optional<int> vat_permille(std::span<const VatRate> rates, VatTreatment treatment, Date day) {
  if (!is_taxed(treatment)) return 0;
  const VatRate* newest = nullptr;
  for (const VatRate& one : rates) {
    if (one.treatment != treatment || one.from > day) continue;
    // Of two from one day the later one in the list: what is configured comes after what is known.
    if (newest == nullptr || one.from >= newest->from) newest = &one;
  }
  if (newest == nullptr) return std::nullopt;
  return newest->permille;
}

std::string percent_of(int permille) {
  const std::string whole = std::to_string(permille / 10);
  return permille % 10 == 0 ? whole : whole + "." + std::to_string(permille % 10);
}

std::optional<int> read_percent(std::string_view text) {
  int permille = 0;
  std::size_t decimals = 0;
  bool point = false;
  bool digits = false;
  for (const char c : text) {
    if ((c == '.' || c == ',') && digits && !point) {
      point = true;
    } else if (c >= '0' && c <= '9' && decimals < 1 && permille < 1000) {
      permille = permille * 10 + (c - '0');
      digits = true;
      decimals += point ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  if (!digits || (point && decimals == 0)) return std::nullopt;
  if (!point) permille *= 10;
  if (permille < 1 || permille > 999) return std::nullopt;
  return permille;
}

}  // namespace kortisto::domain
