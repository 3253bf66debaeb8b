#include "exchange/ubl.h"

#include <string_view>
#include <utility>

#include "base/join.h"
#include "billing/payment_reference.h"
#include "domain/business_id.h"
#include "exchange/decimal.h"
#include "exchange/e_invoice.h"
#include "exchange/en16931.h"
#include "exchange/xml_writer.h"
#include "report/invoice_words.h"

namespace kortisto::exchange {

namespace {

using billing::InvoiceDocument;

constexpr std::string_view kCustomization =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
constexpr std::string_view kProfile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

// Of ISO 6523, and of Peppol's list of electronic addresses.
constexpr std::string_view kOvt = "0216";
constexpr std::string_view kBusinessId = "0212";
constexpr std::string_view kVatNumber = "0213";

// Of UNTDID 1001 and 4461.
constexpr std::string_view kCommercialInvoice = "380";
constexpr std::string_view kCreditNote = "381";
constexpr std::string_view kSepaTransfer = "58";

std::string_view scheme_of(std::string_view address, const MessageKey& what) {
  if (is_ovt(address)) return kOvt;
  if (domain::is_business_id(address)) return kBusinessId;
  if (address.size() == 10 && address.starts_with("FI")) {
    const std::string id = std::string(address.substr(2, 7)) + '-' + std::string(address.substr(9));
    if (domain::is_business_id(id)) return kVatNumber;
  }
  throw Error(ErrorKind::invalid, {"error.e-invoice.peppol-address", {{"what", what}}});
}

class Ubl {
 public:
  Ubl(const InvoiceDocument& invoice, text::Language language)
      : invoice_(invoice),
        language_(language),
        amounts_(net_amounts(invoice)),
        credit_(invoice.credits.has_value()),
        xml_(XmlWriter::Encoding::utf8) {}

  std::string write() && {
    document();
    require_unchanged(xml_.replaced());
    return xml_.take();
  }

 private:
  void document() {
    constexpr std::string_view kSchema = "urn:oasis:names:specification:ubl:schema:xsd:";
    const std::string schema(kSchema);
    const std::string name = credit_ ? "CreditNote" : "Invoice";
    const auto root = xml_.within(credit_ ? "CreditNote" : "Invoice",
                                  {{"xmlns", schema + name + "-2"},
                                   {"xmlns:cac", schema + "CommonAggregateComponents-2"},
                                   {"xmlns:cbc", schema + "CommonBasicComponents-2"}});
    head();
    references();
    seller();
    payer();
    payment();
    taxes();
    totals();
    for (std::size_t i = 0; i < invoice_.lines.size(); ++i) line(i);
  }

  // The elements of both documents, in an order that is not quite the same.
  void head() {
    xml_.text("cbc:CustomizationID", kCustomization);
    xml_.text("cbc:ProfileID", kProfile);
    xml_.text("cbc:ID", invoice_.number);
    xml_.text("cbc:IssueDate", invoice_.issued.iso());
    if (credit_) {
      xml_.text("cbc:CreditNoteTypeCode", kCreditNote);
    } else {
      xml_.text("cbc:DueDate", invoice_.due->iso());
      xml_.text("cbc:InvoiceTypeCode", kCommercialInvoice);
    }
    xml_.optional("cbc:Note", report::about_sentence(invoice_, language_));
    xml_.text("cbc:DocumentCurrencyCode", "EUR");
  }

  void references() {
    xml_.optional("cbc:BuyerReference", invoice_.payer.reference);
    period(period_of(invoice_));
    if (!invoice_.commitment.empty()) {
      const auto order = xml_.within("cac:OrderReference");
      xml_.text("cbc:ID", invoice_.commitment);
    }
    if (credit_) {
      const auto credited = xml_.within("cac:BillingReference");
      const auto document = xml_.within("cac:InvoiceDocumentReference");
      xml_.text("cbc:ID", *invoice_.credits);
      if (invoice_.credits_of) xml_.text("cbc:IssueDate", invoice_.credits_of->iso());
    }
  }

  void period(const Period& days) {
    const auto period = xml_.within("cac:InvoicePeriod");
    xml_.text("cbc:StartDate", days.first.iso());
    xml_.text("cbc:EndDate", days.last.iso());
  }

  void seller() {
    const billing::Seller& seller = invoice_.seller;
    const auto side = xml_.within("cac:AccountingSupplierParty");
    const auto party = xml_.within("cac:Party");
    endpoint(seller.e_address, "e-invoice.seller-address");
    address(seller.street, seller.town, seller.postcode, "FI");
    if (seller.in_vat_register) {
      tax_scheme(vat_number(seller.business_id), "VAT");
    } else {
      // An exempt seller is known to the tax administration by its business id (BT-32; BR-E-02).
      tax_scheme(seller.business_id, "TAX");
    }
    legal_entity(seller.name, seller.business_id);
    if (seller.contact.empty() && seller.phone.empty() && seller.email.empty()) return;
    const auto contact = xml_.within("cac:Contact");
    xml_.optional("cbc:Name", seller.contact);
    xml_.optional("cbc:Telephone", seller.phone);
    xml_.optional("cbc:ElectronicMail", seller.email);
  }

  void payer() {
    const billing::Payer& payer = invoice_.payer;
    const auto side = xml_.within("cac:AccountingCustomerParty");
    const auto party = xml_.within("cac:Party");
    endpoint(payer.e_address, "e-invoice.payer-address");
    address(payer.street, payer.town, payer.postcode, payer.country);
    legal_entity(payer.name, payer.business_id);
  }

  void endpoint(std::string_view address, const MessageKey& what) {
    xml_.text("cbc:EndpointID", address, {{"schemeID", scheme_of(address, what)}});
  }

  void address(std::string_view street, std::string_view town, std::string_view postcode,
               std::string_view country_code) {
    const auto address = xml_.within("cac:PostalAddress");
    xml_.text("cbc:StreetName", street);
    xml_.text("cbc:CityName", town);
    xml_.text("cbc:PostalZone", postcode);
    const auto country = xml_.within("cac:Country");
    xml_.text("cbc:IdentificationCode", country_code);
  }

  void tax_scheme(std::string_view id, std::string_view scheme) {
    const auto party = xml_.within("cac:PartyTaxScheme");
    xml_.text("cbc:CompanyID", id);
    tax(scheme);
  }

  void tax(std::string_view scheme) {
    const auto tax = xml_.within("cac:TaxScheme");
    xml_.text("cbc:ID", scheme);
  }

  // The id of a company abroad is of another register.
  void legal_entity(std::string_view name, std::string_view id) {
    const auto entity = xml_.within("cac:PartyLegalEntity");
    xml_.text("cbc:RegistrationName", name);
    if (domain::is_business_id(id)) {
      xml_.text("cbc:CompanyID", id, {{"schemeID", kBusinessId}});
    } else {
      xml_.optional("cbc:CompanyID", id);
    }
  }

  void payment() {
    if (!credit_) {
      const auto means = xml_.within("cac:PaymentMeans");
      xml_.text("cbc:PaymentMeansCode", kSepaTransfer);
      xml_.text("cbc:PaymentID",
                billing::payment_reference(invoice_.seller, invoice_.payer, invoice_.reference));
      const auto account = xml_.within("cac:PayeeFinancialAccount");
      xml_.text("cbc:ID", invoice_.seller.iban);
      xml_.text("cbc:Name", invoice_.seller.name);
      if (!invoice_.seller.bic.empty()) {
        const auto branch = xml_.within("cac:FinancialInstitutionBranch");
        xml_.text("cbc:ID", invoice_.seller.bic);
      }
    }
    const auto terms = xml_.within("cac:PaymentTerms");
    xml_.text("cbc:Note", join(report::invoice_terms(invoice_, language_), ". "));
  }

  void taxes() {
    const auto total = xml_.within("cac:TaxTotal");
    amount("cbc:TaxAmount", amounts_.tax);
    for (const VatCategory& one : amounts_.categories) {
      const auto subtotal = xml_.within("cac:TaxSubtotal");
      amount("cbc:TaxableAmount", one.taxable);
      amount("cbc:TaxAmount", one.tax);
      const auto category = xml_.within("cac:TaxCategory");
      xml_.text("cbc:ID", one.code);
      xml_.text("cbc:Percent", decimal(one.permille, 1, 0, '.'));
      xml_.optional("cbc:TaxExemptionReasonCode", exemption_code(one));
      xml_.optional("cbc:TaxExemptionReason", reasons(one));
      tax("VAT");
    }
  }

  [[nodiscard]] std::string reasons(const VatCategory& category) const {
    std::vector<std::string> sentences;
    for (const domain::VatTreatment treatment : category.treatments) {
      if (domain::is_taxed(treatment)) continue;
      sentences.push_back(report::exemption_sentence(treatment, language_));
    }
    return join(sentences, "; ");
  }

  void totals() {
    const auto total = xml_.within("cac:LegalMonetaryTotal");
    amount("cbc:LineExtensionAmount", amounts_.net);
    amount("cbc:TaxExclusiveAmount", amounts_.net);
    amount("cbc:TaxInclusiveAmount", amounts_.with_tax);
    if (amounts_.rounding.cents != 0) amount("cbc:PayableRoundingAmount", amounts_.rounding);
    amount("cbc:PayableAmount", amounts_.payable);
  }

  void line(std::size_t at) {
    const domain::InvoiceLine& line = invoice_.lines[at];
    const NetLine& net = amounts_.lines[at];
    const std::string_view unit = unit_code(line.unit);
    const auto element = xml_.within(credit_ ? "cac:CreditNoteLine" : "cac:InvoiceLine");
    xml_.text("cbc:ID", std::to_string(at + 1));
    xml_.text(credit_ ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
              decimal(line.quantity, 2, 0, '.'), {{"unitCode", unit}});
    amount("cbc:LineExtensionAmount", net.net);
    period({line.first, line.last});
    item(line);
    const auto price = xml_.within("cac:Price");
    xml_.text("cbc:PriceAmount", decimal(net.price.value, 5, 2, '.'), {{"currencyID", "EUR"}});
    if (net.price.base != 1) {
      xml_.text("cbc:BaseQuantity", std::to_string(net.price.base), {{"unitCode", unit}});
    }
  }

  void item(const domain::InvoiceLine& line) {
    const auto item = xml_.within("cac:Item");
    xml_.text("cbc:Name", line.text);
    const auto category = xml_.within("cac:ClassifiedTaxCategory");
    xml_.text("cbc:ID", category_code(line.vat));
    xml_.text("cbc:Percent", decimal(line.vat_permille, 1, 0, '.'));
    tax("VAT");
  }

  void amount(std::string_view name, Money amount) {
    xml_.text(name, decimal(amount.cents, 2, 2, '.'), {{"currencyID", "EUR"}});
  }

  const InvoiceDocument& invoice_;
  text::Language language_;
  NetAmounts amounts_;
  bool credit_;
  XmlWriter xml_;
};

}  // namespace

std::string ubl(const InvoiceDocument& invoice, text::Language language) {
  require_whole(invoice);
  if (invoice.commitment.empty()) {
    require_part(invoice.payer.reference, "e-invoice.payer-reference-or-commitment");
  }
  return Ubl(invoice, language).write();
}

}  // namespace kortisto::exchange
