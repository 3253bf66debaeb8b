#include "report/billing_head.h"

#include <utility>

#include "base/join.h"
#include "billing/bank_barcode.h"
#include "billing/payment_reference.h"
#include "domain/iban.h"
#include "domain/reference_number.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

std::string joined(std::vector<std::string> parts, std::string_view separator) {
  std::erase(parts, "");
  return join(parts, separator);
}

// The amount as the form has it, in whatever language the document is.
std::string euros(Money amount) {
  std::string text = text::format_money(amount, text::Language::fi);
  return text.substr(0, text.find("\u00A0€"));
}

}  // namespace

std::vector<std::string> address_lines(const billing::Payer& payer, text::Language language) {
  std::vector<std::string> lines{payer.name, payer.street,
                                 joined({payer.postcode, payer.town}, " ")};
  if (!payer.country.empty() && payer.country != "FI") {
    lines.push_back(text::country_name(payer.country, language));
  }
  std::erase(lines, "");
  return lines;
}

Letterhead billing_head(const billing::Seller& seller, const billing::Payer& payer,
                        std::vector<std::string> marks, FieldList details,
                        text::Language language) {
  Letterhead head{{seller.name}, std::move(marks), address_lines(payer, language), {}};
  head.sender.push_back(joined({seller.street, joined({seller.postcode, seller.town}, " ")}, ", "));
  if (!seller.business_id.empty()) {
    head.sender.push_back(text::render("forms.business-id", language) + ' ' + seller.business_id);
  }
  std::erase(head.sender, "");
  std::erase_if(details.items, [](const auto& item) {
    return item.values.empty() || item.values.front().empty();
  });
  head.details = std::move(details);
  head.in_window = true;
  return head;
}

std::string contact_line(const billing::Seller& seller, text::Language language) {
  return joined({seller.contact, text::format_phone(seller.phone, language), seller.email}, ", ");
}

Giro giro_of(const billing::Seller& seller, const billing::Payer& payer,
             const std::string& reference, Date due, Money amount, text::Language language) {
  return {
      .iban = domain::printed_iban(seller.iban),
      .bic = seller.bic,
      .payee = {seller.name},
      .payer = address_lines(payer, language),
      .reference = domain::printed_reference(billing::payment_reference(seller, payer, reference)),
      .due = text::format_date(due, text::Language::fi),
      .amount = euros(amount),
      .barcode = billing::bank_barcode(seller.iban, amount, reference, due,
                                       billing::reference_form(seller, payer))
                     .value_or("")};
}

}  // namespace kortisto::report
