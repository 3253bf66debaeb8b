// A line of an invoice: what was done, when, how much of it, at what price, how it is taxed. The
// record of the invoice holds each as one text of parts, which a form shows as it is:
//
//   2026-11-03; 60 min; 75.50; exempt_social_care; visit 12; Neuropsykiatrinen valmennus
//   2026-11-01..2026-11-30; 1 month; 120.00; standard 25.5; Valmennuspaketti
//   2026-11-04; 120 min; 38.00; exempt_social_care; household; Kotihoito
//
// Day or first and last day; quantity; the price of a unit, which for time is that of an hour; the
// treatment and the per cents of the tax, where there is one; the visit, where there is one;
// "household" of work at home; the words, which may hold semicolons.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "domain/identifiers.h"
#include "domain/vat.h"

namespace kortisto::domain {

enum class LineUnit { minute, visit, month, day, piece, kilometre };
template <>
inline constexpr auto kCodes<LineUnit> = std::to_array<std::string_view>({"min", "visit", "month",
                                                                          "day", "pcs", "km"});

// A day has no default, so that nobody makes one without it.
struct InvoiceLine {
  Date first;
  Date last;
  std::int64_t quantity = 100;  // hundredths of a unit, 1 to 9'999'999
  LineUnit unit = LineUnit::piece;
  Money price;  // of a unit; of an hour where the unit is a minute
  VatTreatment vat = VatTreatment::exempt_social_care;
  int vat_permille = 0;  // 0 where nothing is taxed
  std::optional<VisitId> visit;
  // Work at home, of which a person may deduct a part from taxes (kotitalousvähennys, tuloverolaki
  // 1535/1992 §127 a).
  bool household_work = false;
  std::string text;

  friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

// Nothing for what is no line. A taxed line without per cents gets those of its last day.
[[nodiscard]] std::optional<InvoiceLine> read_invoice_line(std::string_view text);

// read_invoice_line(text_of(line)) == line
[[nodiscard]] std::string text_of(const InvoiceLine& line);

// The canonical form for a row; error.field.invoice-line.
[[nodiscard]] std::string check_invoice_line(const Field& field, std::string_view text);

// Quantity times price, to the nearest cent, half a cent upwards.
[[nodiscard]] Money amount_of(const InvoiceLine& line) noexcept;

}  // namespace kortisto::domain
