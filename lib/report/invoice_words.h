// What an invoice says in words, alike on paper and in its electronic forms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "billing/invoice_document.h"
#include "text/language.h"

namespace kortisto::report {

// Sentences: of an invoice its late interest and the first day of that, where they are stated; not
// a word of interest where they are not, for then none is owed (korkolaki 633/1982 §6); and the fee
// of a reminder where there is one; of a credit note that there is nothing to pay.
[[nodiscard]] std::vector<std::string> invoice_terms(const billing::InvoiceDocument& invoice,
                                                     text::Language language);

// Why a line has no tax (arvonlisäverolaki 1501/1993 §209 e). REQUIRES: one that is not taxed
[[nodiscard]] std::string exemption_sentence(domain::VatTreatment treatment,
                                             text::Language language);

// How much of it is work at home, of which the payer may deduct a part from taxes (tuloverolaki
// 1535/1992 §127 a); "" where nothing is, and of a credit note.
[[nodiscard]] std::string household_sentence(const billing::InvoiceDocument& invoice,
                                             text::Language language);

// "käyntiä" of 2, "käynti" of 1.
[[nodiscard]] std::string unit_name(domain::LineUnit unit, std::int64_t hundredths,
                                    text::Language language);

// "Koskee: A. K., s. 1985"; "" where it is about nobody.
[[nodiscard]] std::string about_sentence(const billing::InvoiceDocument& invoice,
                                         text::Language language);

}  // namespace kortisto::report
