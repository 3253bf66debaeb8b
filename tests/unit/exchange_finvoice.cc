// What stands in a Finvoice; tests/e_invoice_test.py holds whole documents against the schema.
#include <doctest/doctest.h>

#include <functional>

#include "base/error.h"
#include "exchange/finvoice.h"
#include "invoice_fixture.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;
using billing::InvoiceDocument;
using exchange::finvoice;

bool has(const std::string& xml, std::string_view part) {
  return xml.find(part) != std::string::npos;
}

// The message in Finnish when the invoice is changed so, "" when it can be written.
std::string refusal(const std::function<void(InvoiceDocument&)>& change) {
  InvoiceDocument invoice = test::care_invoice();
  change(invoice);
  try {
    (void)finvoice(invoice);
    return "";
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return text::render(error.message(), text::Language::fi);
  }
}

TEST_CASE("an invoice of exempt care says so, and has no tax") {
  const std::string xml = finvoice(test::care_invoice());
  CHECK(has(xml, "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n"));
  CHECK(has(xml, "<VatCode>E</VatCode>"));
  CHECK(has(xml, "<VatExemptionReasonCode>VATEX-EU-132-1G</VatExemptionReasonCode>"));
  CHECK(has(xml,
            "<VatFreeText>Arvonlis\xE4veroton sosiaalihuoltopalvelu (AVL 37 \xA7)</VatFreeText>"));
  CHECK_FALSE(has(xml, "RowVatAmount"));
  CHECK_FALSE(has(xml, "SellerOrganisationTaxCode"));
  CHECK(has(xml, "<OrderIdentifier>MS-2026/118</OrderIdentifier>"));
  CHECK(has(xml, "<BuyerReferenceIdentifier>KP 4711</BuyerReferenceIdentifier>"));
}

TEST_CASE("an hourly price is of sixty minutes") {
  const std::string xml = finvoice(test::care_invoice());
  CHECK(has(xml, ">50</InvoicedQuantity>"));
  CHECK(has(xml, "QuantityUnitCodeUN=\"MIN\">75,50</UnitPriceNetAmount>"));
  CHECK(has(xml, "QuantityUnitCodeUN=\"MIN\">60</UnitPriceBaseQuantity>"));
  CHECK(has(xml, "<RowVatExcludedAmount AmountCurrencyIdentifier=\"EUR\">62,92<"));
}

TEST_CASE("a consumer's prices have the tax in them") {
  const std::string xml = finvoice(test::taxed_invoice());
  CHECK(has(xml, ">9,99</UnitPriceVatIncludedAmount>"));
  CHECK(has(xml, ">7,96016</UnitPriceNetAmount>"));
  CHECK(has(xml, "<SellerOrganisationTaxCode>FI12345671</SellerOrganisationTaxCode>"));
  CHECK(has(xml, "<RowAmount AmountCurrencyIdentifier=\"EUR\">29,97</RowAmount>"));
  CHECK(has(xml, "<EpiInstructedAmount AmountCurrencyIdentifier=\"EUR\">139,97<"));
  CHECK(has(xml, "<ToIdentifier>FI2112345600000785</ToIdentifier>"));
  CHECK_FALSE(has(xml, "BuyerPartyIdentifier"));
}

TEST_CASE("a seller outside the register of value added tax is exempt for that reason") {
  InvoiceDocument invoice = test::care_invoice();
  invoice = test::with_lines(std::move(invoice), {"2026-11-03; 1 pcs; 10; small_business; Kirja"});
  const std::string xml = finvoice(invoice);
  CHECK(has(xml, "<VatCode>E</VatCode>"));
  CHECK(has(xml, "<VatFreeText>Ei arvonlis\xE4verovelvollinen (AVL 3 \xA7)</VatFreeText>"));
  CHECK_FALSE(has(xml, "VatExemptionReasonCode"));
}

TEST_CASE("a credit note is negative but for its prices, and names what it credits") {
  const std::string xml = finvoice(test::credit_note_of(test::taxed_invoice()));
  CHECK(has(xml, ">INV02</InvoiceTypeCode>"));
  CHECK(has(xml, "<OriginalInvoiceNumber>2026-0043</OriginalInvoiceNumber>"));
  CHECK(has(xml, "<OriginalInvoiceDate Format=\"CCYYMMDD\">20261130</OriginalInvoiceDate>"));
  CHECK(has(xml, "<EpiInstructedAmount AmountCurrencyIdentifier=\"EUR\">-139,97<"));
  CHECK(has(xml, ">-3</InvoicedQuantity>"));
  CHECK(has(xml, ">7,96016</UnitPriceNetAmount>"));
  CHECK(has(xml, "<VatRateAmount AmountCurrencyIdentifier=\"EUR\">-24,38</VatRateAmount>"));
  CHECK(has(xml, "<InvoiceFreeText>Hyvityslaskua ei makseta</InvoiceFreeText>"));
  CHECK_FALSE(has(xml, "PaymentTermsDetails"));
  CHECK_FALSE(has(xml, "VirtualBankBarcode"));
}

TEST_CASE("the reference of a payer abroad is the international one") {
  InvoiceDocument invoice = test::care_invoice();
  CHECK(has(finvoice(invoice), "IdentificationSchemeName=\"SPY\">00000000000202600428<"));
  invoice.payer.country = "SE";
  const std::string xml = finvoice(invoice);
  CHECK(has(xml, "IdentificationSchemeName=\"ISO\">RF"));
  CHECK(has(xml, "<VirtualBankBarcode>5"));
}

TEST_CASE("late interest has its rate and its first day, and the fee of a reminder its amount") {
  const std::string xml = finvoice(test::taxed_invoice());
  CHECK(has(xml, ">Viiv\xE4styskorko 9,5\xA0% 22.12.2026 alkaen<"));
  CHECK(has(xml, ">Maksumuistutuksesta veloitetaan 5,00\xA0\xA4<"));
  CHECK(has(xml, "<PaymentOverDueFinePercent>9,5</PaymentOverDueFinePercent>"));
}

TEST_CASE("its words are in the payer's language") {
  const std::string xml = finvoice(test::care_invoice(), text::Language::sv);
  CHECK(has(xml, "<InvoiceRecipientLanguageCode>SV</InvoiceRecipientLanguageCode>"));
  CHECK(has(xml, ">Momsfri socialv\xE5rdstj\xE4nst (MomsL 37 \xA7)<"));
}

TEST_CASE("whom it is about stands there only when the payer may read it") {
  InvoiceDocument invoice = test::care_invoice();
  CHECK_FALSE(has(finvoice(invoice), "InvoiceFreeText"));
  invoice.about = "A. K., s. 1985";
  CHECK(has(finvoice(invoice), "<InvoiceFreeText>Koskee: A. K., s. 1985</InvoiceFreeText>"));
}

TEST_CASE("what it cannot do without is named") {
  const auto missing = [](const std::string& what) {
    return "verkkolaskua ei voi tehdä: " + what + " puuttuu";
  };
  CHECK(refusal([](InvoiceDocument&) {}).empty());
  CHECK(refusal([](auto& one) { one.payer.e_address = ""; }) ==
        missing("maksajan verkkolaskuosoite"));
  CHECK(refusal([](auto& one) { one.payer.operator_id = ""; }) ==
        missing("maksajan verkkolaskuoperaattorin tunnus"));
  CHECK(refusal([](auto& one) { one.seller.e_address = ""; }) ==
        missing("laskuttajan verkkolaskuosoite"));
  CHECK(refusal([](auto& one) { one.seller.operator_id = ""; }) ==
        missing("laskuttajan verkkolaskuoperaattorin tunnus"));
  CHECK(refusal([](auto& one) { one.seller.business_id = ""; }) == missing("laskuttajan Y-tunnus"));
  CHECK(refusal([](auto& one) { one.seller.iban = ""; }) == missing("laskuttajan tilinumero"));
  CHECK(refusal([](auto& one) { one.payer.town = ""; }) == missing("maksajan postiosoite"));
  CHECK(refusal([](auto& one) { one.payer.country = ""; }) == missing("maksajan maa"));
  CHECK(refusal([](auto& one) { one.due.reset(); }) == missing("eräpäivä"));
  CHECK(refusal([](auto& one) { one.reference = ""; }) == missing("viitenumero"));
  CHECK(refusal([](auto& one) { one.lines.clear(); }) == missing("laskurivi"));
  CHECK(refusal([](auto& one) { one.payer.business_id = ""; }).empty());
  CHECK(refusal([](auto& one) { one.seller.bic = ""; }).empty());
}

TEST_CASE("what has no room, and what is against the law, is refused") {
  CHECK(refusal([](auto& one) { one.number = std::string(21, '1'); }) ==
        "laskun numero: enintään 20 merkkiä");
  CHECK(refusal([](auto& one) { one.commitment = std::string(71, '1'); }) ==
        "maksusitoumuksen numero: enintään 70 merkkiä");
  CHECK(refusal([](auto& one) { one.lines[0].vat = domain::VatTreatment::standard; }) ==
        "verollista myyntiä ei voi laskuttaa: laskuttaja ei ole arvonlisäverovelvollisten "
        "rekisterissä");
  CHECK(refusal([](auto& one) { one.payer.name += "\x01"; }) ==
        "laskussa on merkkejä, joita XML-tiedostossa ei voi olla: 1");
}

TEST_CASE("a name or a text that is long goes on in the next element") {
  InvoiceDocument invoice = test::care_invoice();
  invoice.lines[0].text = std::string(90, 'a') + " " + std::string(90, 'b') + "\nc";
  invoice.payer.street = "Kolmannenlinjanperukanmutkaisentienvierusta 117 B 42";
  const std::string xml = finvoice(invoice);
  CHECK(has(xml, "<ArticleName>" + std::string(90, 'a') + "</ArticleName>"));
  CHECK(has(xml, "<RowFreeText>" + std::string(90, 'b') + " c</RowFreeText>"));
  CHECK(has(xml, "<BuyerStreetName>Kolmannenlinjanperukanmutkaisentien</BuyerStreetName>"));
  CHECK(has(xml, "<BuyerStreetName>vierusta 117 B 42</BuyerStreetName>"));
}

}  // namespace
