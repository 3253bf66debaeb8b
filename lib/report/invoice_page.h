// The paper of an issued invoice or credit note: what the act on value added tax wants on it
// (arvonlisäverolaki 1501/1993 §209 e), the terms of payment (korkolaki 633/1982 §6), and at the
// foot of an invoice's last page the giro form with its barcode.
#pragma once

#include "billing/invoice_document.h"
#include "report/document.h"

namespace kortisto::report {

// What a credit note gives back is negative on it. REQUIRES: of an invoice, a due date
[[nodiscard]] Document invoice_page(const billing::InvoiceDocument& invoice,
                                    text::Language language);

}  // namespace kortisto::report
