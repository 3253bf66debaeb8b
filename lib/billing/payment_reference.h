// The reference of an invoice as its payer has to give it.
#pragma once

#include <string>

#include "billing/bank_barcode.h"
#include "billing/invoice_document.h"

namespace kortisto::billing {

// The Finnish one to a payer in Finland; to one abroad, whose bank does not know that, the
// international RF.
[[nodiscard]] ReferenceForm reference_form(const Payer& payer) noexcept;

// "1232", or "RF041232". REQUIRES: a reference as domain/reference_number.h gives it
[[nodiscard]] std::string payment_reference(const Payer& payer, const std::string& reference);

}  // namespace kortisto::billing
