// What Finvoice and Peppol want alike of an electronic invoice.
//
// Both leave the client's name out, unless the payer may read it (InvoiceDocument::about): an
// invoice between companies need not be electronic where that would reveal what is secret
// (241/2019 §4), and what is in a data field goes through operators and into ledgers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/error.h"
#include "billing/invoice_document.h"

namespace kortisto::exchange {

// Throws Error(invalid): "error.e-invoice.missing" with the first thing that is missing of numbers,
// dates, names, postal addresses, account and reference; "error.e-invoice.vat-register" when lines
// are taxed and the seller is not in the register.
void require_whole(const billing::InvoiceDocument& invoice);

// Throws "error.e-invoice.missing" of that part when it is "".
void require_part(std::string_view part, const MessageKey& what);

// Throws "error.e-invoice.too-long".
void require_length(std::string_view part, std::size_t most, const MessageKey& what);

// Throws "error.e-invoice.characters" when something could not be written as it is.
void require_unchanged(std::size_t replaced);

// "003712345671" and "00371234567100001": the country, the business id without its hyphen, and up
// to five characters of a unit (SFS 5748).
[[nodiscard]] bool is_ovt(std::string_view address) noexcept;

// "FI12345671" of "1234567-1", and "003712345671".
[[nodiscard]] std::string vat_number(std::string_view business_id);

// Of UN/ECE Recommendation 20; a visit is "C62", one of what the line says.
[[nodiscard]] std::string_view unit_code(domain::LineUnit unit) noexcept;

// From the first day of any line to the last. REQUIRES: a line
struct Period {
  Date first;
  Date last;
};
[[nodiscard]] Period period_of(const billing::InvoiceDocument& invoice);

}  // namespace kortisto::exchange
