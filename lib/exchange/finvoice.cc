#include "exchange/finvoice.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "billing/bank_barcode.h"
#include "billing/payment_reference.h"
#include "exchange/e_invoice.h"
#include "exchange/en16931.h"
#include "exchange/finvoice_row.h"
#include "exchange/finvoice_writer.h"
#include "exchange/fitted.h"
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
constexpr std::size_t kFreeText = 512;
constexpr std::size_t kShortText = 70;
constexpr std::size_t kVatTexts = 3;

constexpr std::string_view kOvt = "0216";         // of ISO 6523
constexpr std::string_view kBusinessId = "0212";  // likewise
constexpr std::string_view kSepaTransfer = "58";  // of UNTDID 4461

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
        out_(credit_) {}

  std::string write() && {
    out_.stylesheet("Finvoice.xsl");
    document();
    require_unchanged(out_.replaced());
    return out_.take();
  }

 private:
  void document() {
    const auto root =
        out_.within("Finvoice", {{"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                                 {"Version", "3.0"},
                                 {"xsi:noNamespaceSchemaLocation", "Finvoice3.0.xsd"}});
    transmission();
    seller();
    buyer();
    details();
    barcode();
    for (std::size_t i = 0; i < invoice_.lines.size(); ++i) {
      write_row(out_, invoice_, i, amounts_.lines[i], language_);
    }
    payment_order();
  }

  void transmission() {
    const auto transmission = out_.within("MessageTransmissionDetails");
    {
      const auto sender = out_.within("MessageSenderDetails");
      identifier("FromIdentifier", invoice_.seller.e_address);
      out_.text("FromIntermediator", invoice_.seller.operator_id);
    }
    {
      const auto receiver = out_.within("MessageReceiverDetails");
      identifier("ToIdentifier", invoice_.payer.e_address);
      out_.text("ToIntermediator", invoice_.payer.operator_id);
    }
    const auto message = out_.within("MessageDetails");
    out_.text("MessageIdentifier", invoice_.seller.business_id + "-" + invoice_.number);
    out_.text("MessageTimeStamp", invoice_.issued.iso() + "T00:00:00");
    out_.text("SpecificationIdentifier", "EN16931");
  }

  // An address that is an IBAN has no scheme.
  void identifier(std::string_view name, std::string_view address) {
    if (is_ovt(address)) {
      out_.text(name, address, {{"SchemeID", kOvt}});
    } else {
      out_.text(name, address);
    }
  }

  void seller() {
    const billing::Seller& seller = invoice_.seller;
    {
      const auto party = out_.within("SellerPartyDetails");
      out_.text("SellerPartyIdentifier", seller.business_id, {{"SchemeID", kBusinessId}});
      out_.each("SellerOrganisationName", fitted(seller.name, kName));
      if (seller.in_vat_register) {
        out_.text("SellerOrganisationTaxCode", vat_number(seller.business_id));
      }
      const auto address = out_.within("SellerPostalAddressDetails");
      out_.each("SellerStreetName", fitted(seller.street, kAddress), kStreets);
      out_.text("SellerTownName", cut(seller.town, kAddress));
      out_.text("SellerPostCodeIdentifier", cut(seller.postcode, kAddress));
      out_.text("CountryCode", "FI");
    }
    if (is_ovt(seller.e_address)) out_.text("SellerOrganisationUnitNumber", seller.e_address);
    out_.optional("SellerContactPersonName", cut(seller.contact, kName));
    if (!seller.phone.empty() || !seller.email.empty()) {
      const auto contact = out_.within("SellerCommunicationDetails");
      out_.optional("SellerPhoneNumberIdentifier", cut(seller.phone, kAddress));
      out_.optional("SellerEmailaddressIdentifier", cut(seller.email, kName));
    }
    registers();
  }

  void registers() {
    const billing::Seller& seller = invoice_.seller;
    const auto information = out_.within("SellerInformationDetails");
    if (seller.in_vat_register) {
      out_.text("SellerVatRegistrationText", cut(words("invoice-page.vat-register"), kAddress));
    }
    if (seller.in_prepayment_register) {
      out_.text("SellerTaxRegistrationText",
                cut(words("invoice-page.prepayment-register"), kAddress));
    } else if (!seller.in_vat_register) {
      // What an exempt seller is known by to the tax administration (BT-32; BR-E-02).
      out_.text("SellerTaxRegistrationText", seller.business_id);
    }
    if (seller.bic.empty()) return;
    const auto account = out_.within("SellerAccountDetails");
    out_.text("SellerAccountID", seller.iban, {{"IdentificationSchemeName", "IBAN"}});
    out_.text("SellerBic", seller.bic, {{"IdentificationSchemeName", "BIC"}});
  }

  void buyer() {
    const billing::Payer& payer = invoice_.payer;
    out_.text("InvoiceRecipientLanguageCode", language_code(language_));
    {
      const auto party = out_.within("BuyerPartyDetails");
      if (payer.country == "FI" && !payer.business_id.empty()) {
        out_.text("BuyerPartyIdentifier", payer.business_id, {{"SchemeID", kBusinessId}});
      } else {
        out_.optional("BuyerPartyIdentifier", cut(payer.business_id, kAddress));
      }
      out_.each("BuyerOrganisationName", fitted(payer.name, kName));
      const auto address = out_.within("BuyerPostalAddressDetails");
      out_.each("BuyerStreetName", fitted(payer.street, kAddress), kStreets);
      out_.text("BuyerTownName", cut(payer.town, kAddress));
      out_.text("BuyerPostCodeIdentifier", cut(payer.postcode, kAddress));
      out_.text("CountryCode", payer.country);
    }
    if (is_ovt(payer.e_address)) out_.text("BuyerOrganisationUnitNumber", payer.e_address);
  }

  void details() {
    const auto details = out_.within("InvoiceDetails");
    out_.text("InvoiceTypeCode", credit_ ? "INV02" : "INV01",
              {{"CodeListAgencyIdentifier", "SPY"}});
    out_.text("InvoiceTypeCodeUN", credit_ ? "381" : "380");
    out_.text("InvoiceTypeText", credit_ ? "CREDIT NOTE" : "INVOICE");
    out_.text("OriginCode", "Original");
    out_.text("InvoiceNumber", invoice_.number);
    out_.day("InvoiceDate", invoice_.issued);
    if (credit_) {
      out_.text("OriginalInvoiceNumber", *invoice_.credits);
      if (invoice_.credits_of) out_.day("OriginalInvoiceDate", *invoice_.credits_of);
    }
    const Period period = period_of(invoice_);
    out_.day("InvoicingPeriodStartDate", period.first);
    out_.day("InvoicingPeriodEndDate", period.last);
    out_.optional("OrderIdentifier", invoice_.commitment);
    out_.optional("BuyerReferenceIdentifier", invoice_.payer.reference);
    out_.amount("RowsTotalVatExcludedAmount", amounts_.net);
    out_.amount("InvoiceTotalVatExcludedAmount", amounts_.net);
    out_.amount("InvoiceTotalVatAmount", amounts_.tax);
    out_.amount("InvoiceTotalVatIncludedAmount", amounts_.with_tax);
    if (amounts_.rounding.cents != 0) out_.amount("InvoiceTotalRoundoffAmount", amounts_.rounding);
    for (const VatCategory& category : amounts_.categories) vat(category);
    out_.each("InvoiceFreeText", fitted(report::about_sentence(invoice_, language_), kFreeText));
    terms();
  }

  void vat(const VatCategory& category) {
    const auto specification = out_.within("VatSpecificationDetails");
    out_.amount("VatBaseAmount", category.taxable);
    out_.text("VatRatePercent", FinvoiceWriter::percent(category.permille));
    out_.text("VatCode", category.code);
    out_.amount("VatRateAmount", category.tax);
    if (category.permille == 0) {
      std::vector<std::string> reasons;
      for (const domain::VatTreatment treatment : category.treatments) {
        reasons.push_back(cut(report::exemption_sentence(treatment, language_), kShortText));
      }
      out_.each("VatFreeText", reasons, kVatTexts);
    }
    out_.optional("VatExemptionReasonCode", exemption_code(category));
  }

  void terms() {
    if (credit_) {
      // The terms of a credit note are that there is nothing to pay.
      return out_.each("InvoiceFreeText", report::invoice_terms(invoice_, language_));
    }
    const std::vector<std::string> sentences = report::invoice_terms(invoice_, language_);
    const auto terms = out_.within("PaymentTermsDetails");
    out_.day("InvoiceDueDate", *invoice_.due);
    const auto fine = out_.within("PaymentOverDueFineDetails");
    for (const std::string& sentence : sentences) {
      out_.text("PaymentOverDueFineFreeText", cut(sentence, kShortText));
    }
    if (invoice_.interest_permille) {
      out_.text("PaymentOverDueFinePercent", FinvoiceWriter::percent(*invoice_.interest_permille));
    }
  }

  void barcode() {
    if (credit_) return;
    const auto digits = billing::bank_barcode(
        invoice_.seller.iban, amounts_.payable, invoice_.reference, invoice_.due,
        billing::reference_form(invoice_.seller, invoice_.payer));
    if (digits) out_.text("VirtualBankBarcode", *digits);
  }

  void payment_order() {
    const billing::Seller& seller = invoice_.seller;
    const auto details = out_.within("EpiDetails");
    {
      const auto identification = out_.within("EpiIdentificationDetails");
      out_.day("EpiDate", invoice_.issued);
      out_.text("EpiReference", "");
    }
    {
      const auto parties = out_.within("EpiPartyDetails");
      if (seller.bic.empty()) {
        out_.text("EpiBfiPartyDetails", "");
      } else {
        const auto bank = out_.within("EpiBfiPartyDetails");
        out_.text("EpiBfiIdentifier", seller.bic, {{"IdentificationSchemeName", "BIC"}});
      }
      const auto beneficiary = out_.within("EpiBeneficiaryPartyDetails");
      out_.text("EpiNameAddressDetails", cut(seller.name, kAddress));
      out_.text("EpiAccountID", seller.iban, {{"IdentificationSchemeName", "IBAN"}});
    }
    const auto instruction = out_.within("EpiPaymentInstructionDetails");
    reference();
    out_.amount("EpiInstructedAmount", amounts_.payable);
    out_.text("EpiCharge", "SLEV", {{"ChargeOption", "SLEV"}});
    out_.day("EpiDateOptionDate", invoice_.due.value_or(invoice_.issued));
    out_.text("EpiPaymentMeansCode", kSepaTransfer);
  }

  // With its leading zeros, as the guidelines want a Finnish one.
  void reference() {
    if (invoice_.reference.empty()) return;
    constexpr std::size_t kDigits = 20;
    std::string reference =
        billing::payment_reference(invoice_.seller, invoice_.payer, invoice_.reference);
    const bool finnish =
        billing::reference_form(invoice_.seller, invoice_.payer) == ReferenceForm::finnish;
    if (finnish) reference.insert(0, kDigits - reference.size(), '0');
    out_.text("EpiRemittanceInfoIdentifier", reference,
              {{"IdentificationSchemeName", finnish ? "SPY" : "ISO"}});
  }

  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, language_);
  }

  const InvoiceDocument& invoice_;
  text::Language language_;
  NetAmounts amounts_;
  bool credit_;
  FinvoiceWriter out_;
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
