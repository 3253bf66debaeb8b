// InvoiceRow of Finvoice: what was done, when, how much of it, and its amounts.
#pragma once

#include <cstddef>

#include "billing/invoice_document.h"
#include "exchange/en16931.h"
#include "exchange/finvoice_writer.h"
#include "text/language.h"

namespace kortisto::exchange {

// The line at that place of the invoice, with its amounts.
void write_row(FinvoiceWriter& out, const billing::InvoiceDocument& invoice, std::size_t at,
               const NetLine& net, text::Language language);

}  // namespace kortisto::exchange
