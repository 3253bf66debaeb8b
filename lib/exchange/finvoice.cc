#include "exchange/finvoice.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "billing/bank_barcode.h"
#include "billing/payment_reference.h"
#include "exchange/decimal.h"
#include "exchange/e_invoice.h"
#include "exchange/en16931.h"
#include "exchange/fitted.h"
#include "exchange/xml_writer.h"
#include "report/invoice_words.h"
#include "text/catalogue.h"

namespace kortisto::exchange {

namespace {

using billing::InvoiceDocument;
using billing::ReferenceForm;

// How many characters an element has room for, and how often it may stand.
constexpr std::size_t kName = 70;
constexpr std::size_t kAddress = 35;
constexpr std::size_t kStreets = 3;
constexpr std::size_t kNumber = 20;
constexpr std::size_t kIdentifier = 70;
constexpr std::size_t kArticle = 100;
constexpr std::size_t kFreeText = 512;
constexpr std::size_t kShortText = 70;
constexpr std::size_t kVatTexts = 3;
constexpr std::size_t kUnit = 14;

constexpr std::string_view kOvt = "0216";         // of ISO 6523
constexpr std::string_view kBusinessId = "0212";  // likewise
constexpr std::string_view kSepaTransfer = "58";  // of UNTDID 4461

std::string digits_of(Date day) {
  std::string digits = day.iso();
  std::erase(digits, '-');
  return digits;
}

// ISO 639 in capitals.
std::string_view language_code(text::Language language) {
  switch (language) {
    case text::Language::fi:
      return "FI";
    case text::Language::sv:
      return "SV";
    case text::Language::en:
      break;
  }
  return "EN";
}

class Finvoice {
 public:
  Finvoice(const InvoiceDocument& invoice, text::Language language)
      : invoice_(invoice),
        language_(language),
        amounts_(net_amounts(invoice)),
        credit_(invoice.credits.has_value()),
        xml_(XmlWriter::Encoding::latin9) {}

  std::string write() && {
    xml_.stylesheet("Finvoice.xsl");
    document();
    require_unchanged(xml_.replaced());
    return xml_.take();
  }

 private:
  void document() {
    const auto root =
        xml_.within("Finvoice", {{"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                                 {"Version", "3.0"},
                                 {"xsi:noNamespaceSchemaLocation", "Finvoice3.0.xsd"}});
    transmission();
    seller();
    buyer();
    details();
    barcode();
    for (std::size_t i = 0; i < invoice_.lines.size(); ++i) row(i);
    payment_order();
  }

  void transmission() {
    const auto transmission = xml_.within("MessageTransmissionDetails");
    {
      const auto sender = xml_.within("MessageSenderDetails");
      identifier("FromIdentifier", invoice_.seller.e_address);
      xml_.text("FromIntermediator", invoice_.seller.operator_id);
    }
    {
      const auto receiver = xml_.within("MessageReceiverDetails");
      identifier("ToIdentifier", invoice_.payer.e_address);
      xml_.text("ToIntermediator", invoice_.payer.operator_id);
    }
    const auto message = xml_.within("MessageDetails");
    xml_.text("MessageIdentifier", invoice_.seller.business_id + "-" + invoice_.number);
    xml_.text("MessageTimeStamp", invoice_.issued.iso() + "T00:00:00");
    xml_.text("SpecificationIdentifier", "EN16931");
  }

  // An address that is an IBAN has no scheme.
  void identifier(std::string_view name, std::string_view address) {
    if (is_ovt(address)) {
      xml_.text(name, address, {{"SchemeID", kOvt}});
    } else {
      xml_.text(name, address);
    }
  }

  void seller() {
    const billing::Seller& seller = invoice_.seller;
    {
      const auto party = xml_.within("SellerPartyDetails");
      xml_.text("SellerPartyIdentifier", seller.business_id, {{"SchemeID", kBusinessId}});
      each("SellerOrganisationName", fitted(seller.name, kName));
      if (seller.in_vat_register) {
        xml_.text("SellerOrganisationTaxCode", vat_number(seller.business_id));
      }
      const auto address = xml_.within("SellerPostalAddressDetails");
      each("SellerStreetName", fitted(seller.street, kAddress), kStreets);
      xml_.text("SellerTownName", cut(seller.town, kAddress));
      xml_.text("SellerPostCodeIdentifier", cut(seller.postcode, kAddress));
      xml_.text("CountryCode", "FI");
    }
    if (is_ovt(seller.e_address)) xml_.text("SellerOrganisationUnitNumber", seller.e_address);
    xml_.optional("SellerContactPersonName", cut(seller.contact, kName));
    if (!seller.phone.empty() || !seller.email.empty()) {
      const auto contact = xml_.within("SellerCommunicationDetails");
      xml_.optional("SellerPhoneNumberIdentifier", cut(seller.phone, kAddress));
      xml_.optional("SellerEmailaddressIdentifier", cut(seller.email, kName));
    }
    registers();
  }

  void registers() {
    const billing::Seller& seller = invoice_.seller;
    const auto information = xml_.within("SellerInformationDetails");
    if (seller.in_vat_register) {
      xml_.text("SellerVatRegistrationText", cut(words("invoice-page.vat-register"), kAddress));
    }
    if (seller.in_prepayment_register) {
      xml_.text("SellerTaxRegistrationText",
                cut(words("invoice-page.prepayment-register"), kAddress));
    } else if (!seller.in_vat_register) {
      // What an exempt seller is known by to the tax administration (BT-32; BR-E-02).
      xml_.text("SellerTaxRegistrationText", seller.business_id);
    }
    if (seller.bic.empty()) return;
    const auto account = xml_.within("SellerAccountDetails");
    xml_.text("SellerAccountID", seller.iban, {{"IdentificationSchemeName", "IBAN"}});
    xml_.text("SellerBic", seller.bic, {{"IdentificationSchemeName", "BIC"}});
  }

  void buyer() {
    const billing::Payer& payer = invoice_.payer;
    xml_.text("InvoiceRecipientLanguageCode", language_code(language_));
    {
      const auto party = xml_.within("BuyerPartyDetails");
      if (payer.country == "FI" && !payer.business_id.empty()) {
        xml_.text("BuyerPartyIdentifier", payer.business_id, {{"SchemeID", kBusinessId}});
      } else {
        xml_.optional("BuyerPartyIdentifier", cut(payer.business_id, kAddress));
      }
      each("BuyerOrganisationName", fitted(payer.name, kName));
      const auto address = xml_.within("BuyerPostalAddressDetails");
      each("BuyerStreetName", fitted(payer.street, kAddress), kStreets);
      xml_.text("BuyerTownName", cut(payer.town, kAddress));
      xml_.text("BuyerPostCodeIdentifier", cut(payer.postcode, kAddress));
      xml_.text("CountryCode", payer.country);
    }
    if (is_ovt(payer.e_address)) xml_.text("BuyerOrganisationUnitNumber", payer.e_address);
  }

  void details() {
    const auto details = xml_.within("InvoiceDetails");
    xml_.text("InvoiceTypeCode", credit_ ? "INV02" : "INV01",
              {{"CodeListAgencyIdentifier", "SPY"}});
    xml_.text("InvoiceTypeCodeUN", credit_ ? "381" : "380");
    xml_.text("InvoiceTypeText", credit_ ? "CREDIT NOTE" : "INVOICE");
    xml_.text("OriginCode", "Original");
    xml_.text("InvoiceNumber", invoice_.number);
    day("InvoiceDate", invoice_.issued);
    if (credit_) {
      xml_.text("OriginalInvoiceNumber", *invoice_.credits);
      if (invoice_.credits_of) day("OriginalInvoiceDate", *invoice_.credits_of);
    }
    const Period period = period_of(invoice_);
    day("InvoicingPeriodStartDate", period.first);
    day("InvoicingPeriodEndDate", period.last);
    xml_.optional("OrderIdentifier", invoice_.commitment);
    xml_.optional("BuyerReferenceIdentifier", invoice_.payer.reference);
    amount("RowsTotalVatExcludedAmount", amounts_.net);
    amount("InvoiceTotalVatExcludedAmount", amounts_.net);
    amount("InvoiceTotalVatAmount", amounts_.tax);
    amount("InvoiceTotalVatIncludedAmount", amounts_.with_tax);
    if (amounts_.rounding.cents != 0) amount("InvoiceTotalRoundoffAmount", amounts_.rounding);
    for (const VatCategory& category : amounts_.categories) vat(category);
    each("InvoiceFreeText", fitted(report::about_sentence(invoice_, language_), kFreeText));
    terms();
  }

  void vat(const VatCategory& category) {
    const auto specification = xml_.within("VatSpecificationDetails");
    amount("VatBaseAmount", category.taxable);
    xml_.text("VatRatePercent", percent(category.permille));
    xml_.text("VatCode", category.code);
    amount("VatRateAmount", category.tax);
    if (category.permille == 0) {
      std::vector<std::string> reasons;
      for (const domain::VatTreatment treatment : category.treatments) {
        reasons.push_back(cut(report::exemption_sentence(treatment, language_), kShortText));
      }
      each("VatFreeText", reasons, kVatTexts);
    }
    xml_.optional("VatExemptionReasonCode", exemption_code(category));
  }

  void terms() {
    if (credit_) {
      // The terms of a credit note are that there is nothing to pay.
      return each("InvoiceFreeText", report::invoice_terms(invoice_, language_));
    }
    const std::vector<std::string> sentences = report::invoice_terms(invoice_, language_);
    const auto terms = xml_.within("PaymentTermsDetails");
    day("InvoiceDueDate", *invoice_.due);
    const auto fine = xml_.within("PaymentOverDueFineDetails");
    for (const std::string& sentence : sentences) {
      xml_.text("PaymentOverDueFineFreeText", cut(sentence, kShortText));
    }
    if (invoice_.interest_permille) {
      xml_.text("PaymentOverDueFinePercent", percent(*invoice_.interest_permille));
    }
  }

  void barcode() {
    if (credit_) return;
    const auto digits =
        billing::bank_barcode(invoice_.seller.iban, amounts_.payable, invoice_.reference,
                              invoice_.due, billing::reference_form(invoice_.payer));
    if (digits) xml_.text("VirtualBankBarcode", *digits);
  }

  void row(std::size_t at) {
    const domain::InvoiceLine& line = invoice_.lines[at];
    const NetLine& net = amounts_.lines[at];
    const std::vector<std::string> name = fitted(line.text, kArticle);
    const auto row = xml_.within("InvoiceRow");
    xml_.text("ArticleName", name.front());
    // Programs of the time before EN 16931 read the first, those of today the second.
    quantity("DeliveredQuantity", line);
    quantity("InvoicedQuantity", line);
    day("StartDate", line.first);
    day("EndDate", line.last);
    prices(line, net);
    xml_.text("RowPositionIdentifier", std::to_string(at + 1));
    if (name.size() > 1) {
      const std::string whole = cut(line.text, line.text.size());
      each("RowFreeText", fitted(whole.substr(name.front().size()), kFreeText));
    }
    xml_.text("RowVatRatePercent", percent(line.vat_permille));
    xml_.text("RowVatCode", category_code(line.vat));
    if (domain::is_taxed(line.vat)) amount("RowVatAmount", net.tax);
    amount("RowVatExcludedAmount", net.net);
    amount("RowAmount", {net.net.cents + net.tax.cents});
  }

  // Of a credit note negative; its prices are not (EN 16931-1, BR-27).
  void quantity(std::string_view name, const domain::InvoiceLine& line) {
    xml_.text(name, decimal(signed_value(line.quantity), 2, 0, ','),
              {{"QuantityUnitCode", unit(line)}, {"QuantityUnitCodeUN", unit_code(line.unit)}});
  }

  void prices(const domain::InvoiceLine& line, const NetLine& net) {
    const std::string price = decimal(net.price.value, 5, 2, ',');
    for (const std::string_view name : {"UnitPriceAmount", "UnitPriceNetAmount"}) {
      xml_.text(
          name, price,
          {{"AmountCurrencyIdentifier", "EUR"}, {"QuantityUnitCodeUN", unit_code(line.unit)}});
    }
    if (domain::is_taxed(line.vat) && invoice_.prices == billing::Prices::with_tax) {
      const std::int64_t units =
          line.unit == domain::LineUnit::minute ? net.price.base / 60 : net.price.base;
      xml_.text(
          "UnitPriceVatIncludedAmount", decimal(line.price.cents * units, 2, 2, ','),
          {{"AmountCurrencyIdentifier", "EUR"}, {"QuantityUnitCodeUN", unit_code(line.unit)}});
    }
    if (net.price.base != 1) {
      xml_.text("UnitPriceBaseQuantity", std::to_string(net.price.base),
                {{"QuantityUnitCode", unit(line)}, {"QuantityUnitCodeUN", unit_code(line.unit)}});
    }
  }

  [[nodiscard]] std::string unit(const domain::InvoiceLine& line) const {
    constexpr std::int64_t kOne = 100;
    return cut(report::unit_name(line.unit, kOne, language_), kUnit);
  }

  void payment_order() {
    const billing::Seller& seller = invoice_.seller;
    const auto details = xml_.within("EpiDetails");
    {
      const auto identification = xml_.within("EpiIdentificationDetails");
      day("EpiDate", invoice_.issued);
      xml_.text("EpiReference", "");
    }
    {
      const auto parties = xml_.within("EpiPartyDetails");
      if (seller.bic.empty()) {
        xml_.text("EpiBfiPartyDetails", "");
      } else {
        const auto bank = xml_.within("EpiBfiPartyDetails");
        xml_.text("EpiBfiIdentifier", seller.bic, {{"IdentificationSchemeName", "BIC"}});
      }
      const auto beneficiary = xml_.within("EpiBeneficiaryPartyDetails");
      xml_.text("EpiNameAddressDetails", cut(seller.name, kAddress));
      xml_.text("EpiAccountID", seller.iban, {{"IdentificationSchemeName", "IBAN"}});
    }
    const auto instruction = xml_.within("EpiPaymentInstructionDetails");
    reference();
    amount("EpiInstructedAmount", amounts_.payable);
    xml_.text("EpiCharge", "SLEV", {{"ChargeOption", "SLEV"}});
    day("EpiDateOptionDate", invoice_.due.value_or(invoice_.issued));
    xml_.text("EpiPaymentMeansCode", kSepaTransfer);
  }

  // With its leading zeros, as the guidelines want a Finnish one.
  void reference() {
    if (invoice_.reference.empty()) return;
    constexpr std::size_t kDigits = 20;
    std::string reference = billing::payment_reference(invoice_.payer, invoice_.reference);
    const bool finnish = billing::reference_form(invoice_.payer) == ReferenceForm::finnish;
    if (finnish) reference.insert(0, kDigits - reference.size(), '0');
    xml_.text("EpiRemittanceInfoIdentifier", reference,
              {{"IdentificationSchemeName", finnish ? "SPY" : "ISO"}});
  }

  [[nodiscard]] std::int64_t signed_value(std::int64_t value) const {
    return credit_ ? -value : value;
  }

  void amount(std::string_view name, Money amount) {
    xml_.text(name, decimal(signed_value(amount.cents), 2, 2, ','),
              {{"AmountCurrencyIdentifier", "EUR"}});
  }

  void day(std::string_view name, Date day) {
    xml_.text(name, digits_of(day), {{"Format", "CCYYMMDD"}});
  }

  // As many of the texts as may stand.
  void each(std::string_view name, const std::vector<std::string>& texts,
            std::size_t most = static_cast<std::size_t>(-1)) {
    for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) xml_.text(name, texts[i]);
  }

  static std::string percent(int permille) { return decimal(permille, 1, 0, ','); }

  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, language_);
  }

  const InvoiceDocument& invoice_;
  text::Language language_;
  NetAmounts amounts_;
  bool credit_;
  XmlWriter xml_;
};

}  // namespace

std::string finvoice(const InvoiceDocument& invoice, text::Language language) {
  require_whole(invoice);
  require_part(invoice.seller.operator_id, "e-invoice.seller-operator");
  require_part(invoice.payer.operator_id, "e-invoice.payer-operator");
  require_length(invoice.number, kNumber, "e-invoice.number");
  if (invoice.credits) require_length(*invoice.credits, kNumber, "e-invoice.credited-number");
  require_length(invoice.seller.e_address, kAddress, "e-invoice.seller-address");
  require_length(invoice.seller.operator_id, kAddress, "e-invoice.seller-operator");
  require_length(invoice.payer.e_address, kAddress, "e-invoice.payer-address");
  require_length(invoice.payer.operator_id, kAddress, "e-invoice.payer-operator");
  require_length(invoice.payer.reference, kIdentifier, "e-invoice.payer-reference");
  require_length(invoice.commitment, kIdentifier, "e-invoice.commitment");
  return Finvoice(invoice, language).write();
}

}  // namespace kortisto::exchange
