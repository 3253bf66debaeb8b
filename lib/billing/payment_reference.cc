#include "billing/payment_reference.h"

#include "domain/reference_number.h"

namespace kortisto::billing {

ReferenceForm reference_form(const Payer& payer) noexcept {
  const bool in_finland = payer.country.empty() || payer.country == "FI";
  return in_finland ? ReferenceForm::finnish : ReferenceForm::creditor;
}

std::string payment_reference(const Payer& payer, const std::string& reference) {
  return reference_form(payer) == ReferenceForm::finnish ? reference
                                                         : domain::creditor_reference(reference);
}

}  // namespace kortisto::billing
