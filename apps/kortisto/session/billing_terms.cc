#include "session/billing_terms.h"

#include <utility>

#include "base/error.h"
#include "billing/reminder.h"
#include "domain/iban.h"
#include "domain/parts.h"
#include "domain/words.h"
#include "session/settings.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

Error refused(const char* key, std::string_view setting) {
  return {ErrorKind::configuration,
          {MessageKey(std::string_view(key)), {{"key", std::string(setting)}}},
          Message{"hint.config-edit", {}}};
}

// The words of "2027-01-01 standard 26", one after the other.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text = domain::trimmed(text.substr(end));
  return word;
}

std::vector<domain::VatRate> vat_rates(const config::Config& config) {
  const auto known = domain::known_vat_rates();
  std::vector<domain::VatRate> rates(known.begin(), known.end());
  for (std::string_view text : config.vat_rates) {
    const auto from = domain::read_day(take_word(text));
    const auto treatment = domain::from_code<domain::VatTreatment>(take_word(text));
    const auto permille = domain::read_percent(text);
    if (!from || !treatment || !domain::is_taxed(*treatment) || !permille) {
      throw refused("error.config.invoice", "invoice.vat_rates");
    }
    rates.push_back({*from, *treatment, *permille});
  }
  return rates;
}

std::vector<billing::ReferenceRate> reference_rates(const config::Config& config) {
  const auto known = billing::known_reference_rates();
  std::vector<billing::ReferenceRate> rates(known.begin(), known.end());
  for (std::string_view text : config.reference_rates) {
    const auto from = domain::read_day(take_word(text));
    const auto permille = domain::read_percent(text);
    const bool half_year =
        from && from->ymd().day() == std::chrono::day(1) &&
        (from->ymd().month() == std::chrono::January || from->ymd().month() == std::chrono::July);
    if (!half_year || !permille) throw refused("error.config.invoice", "invoice.reference_rates");
    rates.push_back({*from, *permille});
  }
  return rates;
}

std::string account(const config::Config& config) {
  if (config.iban.empty()) return {};
  auto iban = domain::read_iban(config.iban);
  if (!iban) throw refused("error.config.invoice", "invoice.iban");
  return *std::move(iban);
}

// "Koivukuja 1, 00100 Helsinki"
void set_address(std::string_view text, billing::Seller& seller) {
  const std::size_t comma = text.rfind(',');
  seller.street = domain::trimmed(text.substr(0, comma));
  if (comma == std::string_view::npos) return;
  std::string_view place = domain::trimmed(text.substr(comma + 1));
  const std::string_view first = place.substr(0, place.find(' '));
  const bool postcode =
      !first.empty() && first.find_first_not_of("0123456789") == std::string_view::npos;
  if (postcode) seller.postcode = take_word(place);
  seller.town = place;
}

}  // namespace

reg::BillingTerms billing_terms(const Configured& with) {
  reg::BillingTerms terms;
  terms.vat_rates = vat_rates(with.config);
  terms.reference_rates = reference_rates(with.config);
  terms.first_number = with.config.first_invoice;
  terms.payment_days = static_cast<int>(with.config.payment_days);
  terms.iban = account(with.config);
  terms.reminder_fee = reminder_fee(with.config);
  terms.states_interest = with.config.late_interest != "none";
  const domain::Field& kind = domain::field_of<domain::Visit>("kind");
  for (std::size_t i = 1; i < terms.remarks.size(); ++i) {
    terms.remarks[i] =
        text::render(domain::choice_key(kind, domain::kCodes<domain::VisitKind>[i]), with.language);
  }
  return terms;
}

std::vector<std::string_view> missing_for_invoicing(const config::Config& config) {
  const std::pair<std::string_view, const std::string*> needed[] = {
      {"controller.name", &config.controller_name},
      {"controller.business_id", &config.business_id},
      {"controller.address", &config.address},
      {"invoice.iban", &config.iban},
  };
  std::vector<std::string_view> missing;
  for (const auto& [setting, value] : needed) {
    if (domain::trimmed(*value).empty()) missing.push_back(setting);
  }
  return missing;
}

void require_invoicing(const Configured& with) {
  const auto missing = missing_for_invoicing(with.config);
  if (!missing.empty()) throw refused("error.config.invoice-missing", missing.front());
}

billing::Seller seller_of(const config::Config& config) {
  billing::Seller seller{.name = config.controller_name,
                         .business_id = config.business_id,
                         .street = {},
                         .postcode = {},
                         .town = {},
                         .contact = config.contact_person,
                         .phone = config.phone,
                         .email = config.email,
                         .e_address = config.e_invoice_address,
                         .operator_id = config.e_invoice_operator,
                         .iban = {},
                         .bic = config.bic,
                         .references = config.reference == "rf" ? billing::ReferenceForm::creditor
                                                                : billing::ReferenceForm::finnish,
                         .in_vat_register = config.vat_registered == "yes"};
  set_address(config.postal_address.empty() ? config.address : config.postal_address, seller);
  return seller;
}

reg::About about_client(const config::Config& config) {
  if (config.about_client == "name") return reg::About::name;
  return config.about_client == "nobody" ? reg::About::nobody : reg::About::initials;
}

Money reminder_fee(const config::Config& config) {
  if (config.reminder_fee.empty()) return billing::kMostConsumerFee;
  const auto fee = Money::parse(config.reminder_fee);
  if (!fee) throw refused("error.config.invoice", "invoice.reminder_fee");
  return *fee;
}

}  // namespace kortisto::app
