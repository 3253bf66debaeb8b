// The reference of an invoice as its payer has to give it.
#pragma once

#include <string>

#include "billing/bank_barcode.h"
#include "billing/invoice_document.h"

namespace kortisto::billing {

// As the seller wants it; to a payer abroad, whose bank does not know the Finnish one, the
// international RF (ISO 11649).
[[nodiscard]] ReferenceForm reference_form(const Seller& seller, const Payer& payer) noexcept;

// "1232", or "RF041232". REQUIRES: a reference as domain/reference_number.h gives it
[[nodiscard]] std::string payment_reference(const Seller& seller, const Payer& payer,
                                            const std::string& reference);

}  // namespace kortisto::billing
