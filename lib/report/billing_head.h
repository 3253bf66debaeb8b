// What invoices, reminders and lists of visits have alike on paper.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "billing/invoice_document.h"
#include "report/document.h"
#include "text/language.h"

namespace kortisto::report {

// The seller on three lines at most, so that the payer stands in the window of the envelope.
[[nodiscard]] Letterhead billing_head(const billing::Seller& seller, const billing::Payer& payer,
                                      std::vector<std::string> marks, FieldList details,
                                      text::Language language);

// Name, street, postcode and town, and the country of a payer abroad.
[[nodiscard]] std::vector<std::string> address_lines(const billing::Payer& payer,
                                                     text::Language language);

// "Kaisa Koivu, 040 123 4567, laskutus@koivu.example", what of it there is.
[[nodiscard]] std::string contact_line(const billing::Seller& seller, text::Language language);

// How to pay that much by that day.
[[nodiscard]] Giro giro_of(const billing::Seller& seller, const billing::Payer& payer,
                           const std::string& reference, Date due, Money amount,
                           text::Language language);

}  // namespace kortisto::report
