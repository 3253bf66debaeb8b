// Everything that stands on the paper of an issued invoice and in its electronic forms, and nothing
// else: no personal identity code, no need, plan or note can come onto one, for they are not here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "billing/bank_barcode.h"
#include "billing/totals.h"
#include "domain/invoice_line.h"

namespace kortisto::billing {

struct Seller {
  std::string name;
  std::string business_id;  // Y-tunnus
  std::string street;
  std::string postcode;
  std::string town;
  std::string contact;  // whom to ask about the invoice
  std::string phone;
  std::string email;
  std::string e_address;  // of electronic invoices: OVT "003712345671", or an IBAN
  std::string operator_id;
  std::string iban;
  std::string bic;                                    // "" where it is not given
  ReferenceForm references = ReferenceForm::finnish;  // that its payers are given
  bool in_vat_register = false;
  bool in_prepayment_register = false;  // ennakkoperintärekisteri: the payer withholds no tax
};

struct Payer {
  std::string name;
  std::string business_id;  // of a buyer; "" of a person
  std::string street;
  std::string postcode;
  std::string town;
  std::string country;  // ISO 3166-1, "FI"
  std::string e_address;
  std::string operator_id;
  std::string reference;  // what the buyer wants to find on it: a cost centre, an order
  bool is_consumer = true;
};

struct InvoiceDocument {
  std::string number;
  std::optional<std::string> credits;  // the number of the invoice that this is a credit note of
  std::optional<Date> credits_of;      // and its date
  Date issued;
  std::optional<Date> due;  // none of a credit note
  Seller seller;
  Payer payer;
  std::string commitment;  // the number of the payment commitment or voucher, "" without one
  std::string about;  // whom it is about, as far as the payer may read it; "" where that is nobody
  std::vector<domain::InvoiceLine> lines;
  Prices prices = Prices::with_tax;
  Totals totals;          // of the lines; what a credit note gives back is positive too
  std::string reference;  // digits
  std::optional<int> interest_permille;  // for late payment, a year; nothing: none is stated
  std::optional<Date> interest_from;     // its first day, where it is (korkolaki 633/1982 §6)
  Money reminder_fee;
};

}  // namespace kortisto::billing
