// What stands in a UBL document; tests/e_invoice_test.py holds whole ones against the rules.
#include <doctest/doctest.h>

#include <functional>

#include "base/error.h"
#include "exchange/ubl.h"
#include "invoice_fixture.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;
using billing::InvoiceDocument;
using exchange::ubl;

bool has(const std::string& xml, std::string_view part) {
  return xml.find(part) != std::string::npos;
}

// What a company buys that is no social care.
InvoiceDocument company_invoice() {
  InvoiceDocument invoice = test::taxed_invoice();
  invoice.payer = test::care_invoice().payer;
  return invoice;
}

std::string refusal(const std::function<void(InvoiceDocument&)>& change) {
  InvoiceDocument invoice = test::care_invoice();
  change(invoice);
  try {
    (void)ubl(invoice);
    return "";
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return text::render(error.message(), text::Language::en);
  }
}

TEST_CASE("an invoice of exempt care has the reason and its code") {
  const std::string xml = ubl(test::care_invoice());
  CHECK(has(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice "));
  CHECK(has(xml, "<cbc:TaxExemptionReasonCode>VATEX-EU-132-1G</cbc:TaxExemptionReasonCode>"));
  CHECK(has(xml, "<cbc:TaxExemptionReason>Arvonlisäveroton sosiaalihuoltopalvelu (AVL 37 §)<"));
  CHECK(has(xml, "<cbc:BuyerReference>KP 4711</cbc:BuyerReference>"));
  CHECK(has(xml, "<cbc:ID>MS-2026/118</cbc:ID>"));
  CHECK(has(xml, "<cbc:PaymentID>202600428</cbc:PaymentID>"));
  CHECK(has(xml, "<cbc:InvoicedQuantity unitCode=\"MIN\">50</cbc:InvoicedQuantity>"));
  CHECK(has(xml, "<cbc:BaseQuantity unitCode=\"MIN\">60</cbc:BaseQuantity>"));
}

TEST_CASE("a seller is known by the VAT number, or outside that register by the business id") {
  CHECK(has(ubl(company_invoice()), "<cbc:CompanyID>FI12345671</cbc:CompanyID>"));
  const std::string exempt = ubl(test::care_invoice());
  CHECK(has(exempt, "<cbc:CompanyID>1234567-1</cbc:CompanyID>"));
  CHECK_FALSE(has(exempt, "FI12345671"));
}

TEST_CASE("small business is an exemption without a code") {
  InvoiceDocument invoice = test::care_invoice();
  invoice = test::with_lines(std::move(invoice), {"2026-11-03; 1 pcs; 10; small_business; Kirja"});
  const std::string xml = ubl(invoice);
  CHECK(has(xml, "<cbc:ID>E</cbc:ID>"));
  CHECK(has(xml, "<cbc:TaxExemptionReason>Ei arvonlisäverovelvollinen (AVL 3 §)<"));
  CHECK_FALSE(has(xml, "TaxExemptionReasonCode"));
}

TEST_CASE("a credit note is of its own kind, positive, and names what it credits") {
  const std::string xml = ubl(test::credit_note_of(company_invoice()));
  CHECK(has(xml, "<CreditNote "));
  CHECK(has(xml, "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"));
  CHECK(has(xml, "<cbc:ID>2026-0043</cbc:ID>"));
  CHECK(has(xml, "<cbc:PayableAmount currencyID=\"EUR\">139.97</cbc:PayableAmount>"));
  CHECK(has(xml, "<cbc:CreditedQuantity unitCode=\"C62\">3</cbc:CreditedQuantity>"));
  CHECK(has(xml, "<cbc:Note>Hyvityslaskua ei makseta</cbc:Note>"));
  CHECK_FALSE(has(xml, "PaymentMeans"));
}

TEST_CASE("cents that lack are the rounding") {
  InvoiceDocument invoice = company_invoice();
  invoice = test::with_lines(std::move(invoice), {"2026-11-03; 1 pcs; 0.03; standard; a",
                                                  "2026-11-03; 1 pcs; 0.03; standard; b",
                                                  "2026-11-03; 1 pcs; 0.03; standard; c"});
  const std::string xml = ubl(invoice);
  CHECK(has(xml, "<cbc:TaxInclusiveAmount currencyID=\"EUR\">0.08</cbc:TaxInclusiveAmount>"));
  CHECK(has(xml, "<cbc:PayableRoundingAmount currencyID=\"EUR\">0.01</cbc:PayableRoundingAmount>"));
  CHECK(has(xml, "<cbc:PayableAmount currencyID=\"EUR\">0.09</cbc:PayableAmount>"));
  CHECK_FALSE(has(ubl(test::care_invoice()), "PayableRoundingAmount"));
}

TEST_CASE("an address is one that Peppol has") {
  const auto scheme = [](std::string address) {
    InvoiceDocument invoice = test::care_invoice();
    invoice.payer.e_address = address;
    const std::string xml = ubl(invoice);
    const std::size_t found = xml.find("\">" + address + "</cbc:EndpointID>");
    REQUIRE(found != std::string::npos);
    return xml.substr(found - 4, 4);
  };
  CHECK(scheme("003776543212") == "0216");
  CHECK(scheme("00377654321200100") == "0216");
  CHECK(scheme("7654321-2") == "0212");
  CHECK(scheme("FI76543212") == "0213");
  for (const char* other : {"FI2112345600000785", "buyer@example.fi", "0037", "FI76543213"}) {
    CAPTURE(other);
    CHECK(refusal([&](auto& one) { one.payer.e_address = other; }) ==
          "the payer's e-invoicing address is none of the Peppol network: it has to be an OVT "
          "code, a business ID or a VAT number");
  }
}

TEST_CASE("the buyer's reference or the commitment is needed, and an operator is not") {
  CHECK(refusal([](auto& one) { one.payer.reference = ""; }).empty());
  CHECK(refusal([](auto& one) { one.commitment = ""; }).empty());
  CHECK(refusal([](auto& one) { one.payer.reference = one.commitment = ""; }) ==
        "no electronic invoice can be made: the payer's reference or the number of the payment "
        "commitment is missing");
  CHECK(refusal([](auto& one) { one.payer.operator_id = one.seller.operator_id = ""; }).empty());
  CHECK(refusal([](auto& one) { one.payer.e_address = ""; }) ==
        "no electronic invoice can be made: the payer's e-invoicing address is missing");
}

}  // namespace
