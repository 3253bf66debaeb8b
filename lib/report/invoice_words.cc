#include "report/invoice_words.h"

#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

std::vector<std::string> invoice_terms(const billing::InvoiceDocument& invoice,
                                       text::Language language) {
  if (invoice.credits) return {text::render("invoice-page.credit.nothing", language)};
  std::vector<std::string> terms;
  if (invoice.interest_permille && invoice.interest_from) {
    terms.push_back(
        text::render({"invoice-page.interest",
                      {{"rate", text::format_percent(*invoice.interest_permille, language)},
                       {"day", text::format_date(*invoice.interest_from, language)}}},
                     language));
  }
  if (invoice.reminder_fee.cents > 0) {
    terms.push_back(text::render({"invoice-page.reminder-fee",
                                  {{"amount", text::format_money(invoice.reminder_fee, language)}}},
                                 language));
  }
  return terms;
}

std::string exemption_sentence(domain::VatTreatment treatment, text::Language language) {
  return text::render(treatment == domain::VatTreatment::exempt_social_care
                          ? MessageKey("invoice-page.exempt.social-care")
                          : MessageKey("invoice-page.exempt.small-business"),
                      language);
}

std::string household_sentence(const billing::InvoiceDocument& invoice, text::Language language) {
  const Money work = billing::household_work(invoice.lines, invoice.prices);
  if (work.cents == 0 || invoice.credits) return {};
  return text::render({invoice.totals.tax.cents > 0 ? MessageKey("invoice-page.household-work.tax")
                                                    : MessageKey("invoice-page.household-work"),
                       {{"amount", text::format_money(work, language)}}},
                      language);
}

std::string unit_name(domain::LineUnit unit, std::int64_t hundredths, text::Language language) {
  constexpr std::int64_t kOne = 100;
  const MessageKey key("invoice-page.unit." + std::string(domain::code_of(unit)));
  return text::render({key, {{"count", std::int64_t{hundredths == kOne ? 1 : 2}}}}, language);
}

std::string about_sentence(const billing::InvoiceDocument& invoice, text::Language language) {
  if (invoice.about.empty()) return {};
  return text::render({"invoice-page.about", {{"whom", invoice.about}}}, language);
}

}  // namespace kortisto::report
