// An issued invoice or credit note as Peppol carries it: UBL 2.1 (ISO/IEC 19845) with the rules of
// Peppol BIS Billing 3.0, which is EN 16931. The amounts are those of exchange/en16931.h.
#pragma once

#include <string>

#include "billing/invoice_document.h"
#include "text/language.h"

namespace kortisto::exchange {

// In UTF-8; the few sentences in it, such as the terms of payment, in that language. A credit
// note's amounts are positive, for the document says which way they go. Throws what require_whole()
// throws; "error.e-invoice.missing" without an order or a reference of the buyer
// (PEPPOL-EN16931-R003); "error.e-invoice.peppol-address" for an address that Peppol has not, such
// as an IBAN.
[[nodiscard]] std::string ubl(const billing::InvoiceDocument& invoice,
                              text::Language language = text::Language::fi);

}  // namespace kortisto::exchange
