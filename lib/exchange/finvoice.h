// An issued invoice or credit note as Finvoice 3.0, the form of Finnish banks and operators.
// Source: Finanssiala, "Finvoice 3.0 Implementation Guidelines", and Finvoice3.0.xsd; the amounts
// are those of exchange/en16931.h, for the file says that it is of EN 16931.
//
// Without the SOAP frame: a frame before the invoice makes two documents of one file, which no
// program reads as XML, and operators who want one put it there from MessageTransmissionDetails,
// which says the same. Without SpecificationDetails too: those are printed pages of a branch of
// trade, and all that an invoice here has stands on its rows.
#pragma once

#include <string>

#include "billing/invoice_document.h"
#include "text/language.h"

namespace kortisto::exchange {

// In ISO 8859-15; the few sentences in it, such as the terms of payment, in that language. A credit
// note is INV02 with negative amounts. Names and texts that are longer than their element go on in
// the next one; a street in its third and an account's owner are cut at the end. The time of the
// message is the day of the invoice, and its identifier the business id with the invoice's number,
// so that one that is sent again is known as the same. Throws what require_whole() throws, "error.
// e-invoice.missing" also without the operators, and "error.e-invoice.too-long" for a number or a
// reference that has no room.
[[nodiscard]] std::string finvoice(const billing::InvoiceDocument& invoice,
                                   text::Language language = text::Language::fi);

}  // namespace kortisto::exchange
