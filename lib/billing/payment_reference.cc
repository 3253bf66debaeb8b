#include "billing/payment_reference.h"

#include "domain/reference_number.h"

namespace kortisto::billing {

ReferenceForm reference_form(const Seller& seller, const Payer& payer) noexcept {
  const bool in_finland = payer.country.empty() || payer.country == "FI";
  return in_finland ? seller.references : ReferenceForm::creditor;
}

std::string payment_reference(const Seller& seller, const Payer& payer,
                              const std::string& reference) {
  return reference_form(seller, payer) == ReferenceForm::finnish
             ? reference
             : domain::creditor_reference(reference);
}

}  // namespace kortisto::billing
