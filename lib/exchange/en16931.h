// An invoice's amounts as the European standard counts them (EN 16931-1, 6.5 and the rules BR-CO,
// BR-S and BR-E): from lines without tax upwards, where a consumer's invoice is counted from prices
// with tax downwards. Both Peppol's UBL and Finvoice 3.0 are of it. Whole cents throughout; what is
// to be paid stays what the invoice says, and the cents between the two ways are its rounding.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "billing/invoice_document.h"

namespace kortisto::exchange {

// What a number of units costs without tax. One that has no end in decimals is given of so many
// units that quantity times price is within a cent of the line (PEPPOL-EN16931-R120).
struct NetPrice {
  std::int64_t value = 0;  // hundred thousandths of a euro, as fine as Finvoice takes it
  std::int64_t base = 1;   // of so many units, in whole ones
  friend bool operator==(const NetPrice&, const NetPrice&) = default;
};

struct NetLine {
  Money net;       // BT-131
  Money tax;       // of this line alone; what it comes to on paper is the two together
  NetPrice price;  // BT-146, BT-149
  friend bool operator==(const NetLine&, const NetLine&) = default;
};

// BG-23. What is exempt is one group, whatever the reasons (BR-E-01).
struct VatCategory {
  std::string_view code;  // of UNTDID 5305: "S", or "E", see category_code()
  int permille;           // 0 of "E"
  Money taxable;
  Money tax;
  std::vector<domain::VatTreatment> treatments;  // each once
  friend bool operator==(const VatCategory&, const VatCategory&) = default;
};

struct NetAmounts {
  std::vector<NetLine> lines;           // as those of the invoice
  std::vector<VatCategory> categories;  // in the order of their first lines
  Money net;                            // BT-106 and BT-109
  Money tax;                            // BT-110
  Money with_tax;                       // BT-112
  Money rounding;                       // BT-114, may be negative
  Money payable;                        // BT-115
};

[[nodiscard]] NetAmounts net_amounts(const billing::InvoiceDocument& invoice);

// "E" also where the seller is not in the register of value added tax: that is an exemption of
// small businesses (2006/112/EC, articles 281 to 294), not a service outside the scope of the tax,
// "O", with which no exempt care could stand on the same invoice (BR-O-11).
[[nodiscard]] std::string_view category_code(domain::VatTreatment treatment) noexcept;

// The reason for "E" as a code of the list VATEX (BT-121): "VATEX-EU-132-1G" for social care; "" of
// a small business, for which there is none, and of two reasons at once.
[[nodiscard]] std::string_view exemption_code(const VatCategory& category) noexcept;

}  // namespace kortisto::exchange
