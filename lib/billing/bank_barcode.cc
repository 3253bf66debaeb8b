#include "billing/bank_barcode.h"

#include "domain/reference_number.h"

namespace kortisto::billing {

namespace {

constexpr std::int64_t kMostCents = 99'999'999;

std::string padded(std::string_view digits, std::size_t size) {
  return std::string(size - digits.size(), '0') + std::string(digits);
}

std::string due_digits(std::optional<Date> due) {
  if (!due) return "000000";
  const std::string iso = due->iso();
  return iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2);
}

}  // namespace

std::optional<std::string> bank_barcode(std::string_view iban, Money amount,
                                        std::string_view reference, std::optional<Date> due,
                                        ReferenceForm form) {
  if (!iban.starts_with("FI")) return std::nullopt;
  const bool fits = amount.cents >= 0 && amount.cents <= kMostCents;
  const std::string start =
      std::string(iban.substr(2)) + padded(std::to_string(fits ? amount.cents : 0), 8);
  if (form == ReferenceForm::finnish) {
    return '4' + start + "000" + padded(reference, 20) + due_digits(due);
  }
  const std::string creditor = domain::creditor_reference(reference);
  return '5' + start + creditor.substr(2, 2) + padded(reference, 21) + due_digits(due);
}

}  // namespace kortisto::billing
