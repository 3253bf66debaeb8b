// What is printed on invoices, credit notes, reminders and lists of visits.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // Said on paper and in the electronic forms alike
    {"invoice-page.exempt.social-care", "Arvonlisäveroton sosiaalihuoltopalvelu (AVL 37 §)",
     "Momsfri socialvårdstjänst (MomsL 37 §)",
     "Social-care service exempt from VAT (VAT Act, section 37)"},
    {"invoice-page.exempt.small-business", "Ei arvonlisäverovelvollinen (AVL 3 §)",
     "Inte momsskyldig (MomsL 3 §)", "Seller not liable to VAT (VAT Act, section 3)"},
    {"invoice-page.interest.rate", "Viivästyskorko {rate}", "Dröjsmålsränta {rate}",
     "Interest on late payment {rate}"},
    {"invoice-page.interest.rate.from", "Viivästyskorko {rate} {day} alkaen",
     "Dröjsmålsränta {rate} från och med {day}", "Interest on late payment {rate} from {day}"},
    {"invoice-page.interest.law", "Viivästyskorko korkolain mukaan",
     "Dröjsmålsränta enligt räntelagen", "Interest on late payment under the Interest Act"},
    {"invoice-page.interest.law.from", "Viivästyskorko korkolain mukaan {day} alkaen",
     "Dröjsmålsränta enligt räntelagen från och med {day}",
     "Interest on late payment under the Interest Act from {day}"},
    {"invoice-page.reminder-fee", "Maksumuistutuksesta veloitetaan {amount}",
     "För en betalningspåminnelse debiteras {amount}", "A payment reminder costs {amount}"},
    {"invoice-page.credit.nothing", "Hyvityslaskusta ei makseta mitään",
     "Kreditnotan ska inte betalas", "This is a credit note: there is nothing to pay"},
    {"invoice-page.about", "Koskee: {whom}", "Gäller: {whom}", "Concerns: {whom}"},
    {"invoice-page.vat-register", "Alv-rekisterissä", "Momsregistrerad", "VAT registered"},
    {"invoice-page.prepayment-register", "Ennakkoperintärekisterissä",
     "I förskottsuppbördsregistret", "In the prepayment register"},
    {"invoice-page.unit.min", "min", "min", "min"},
    {"invoice-page.unit.visit", "{count, plural, one {käynti} other {käyntiä}}",
     "{count, plural, other {besök}}", "{count, plural, one {visit} other {visits}}"},
    {"invoice-page.unit.month", "{count, plural, other {kk}}", "{count, plural, other {mån.}}",
     "{count, plural, one {month} other {months}}"},
    {"invoice-page.unit.day", "{count, plural, other {pv}}",
     "{count, plural, one {dag} other {dagar}}", "{count, plural, one {day} other {days}}"},
    {"invoice-page.unit.pcs", "kpl", "st.", "pcs"},
    {"invoice-page.unit.km", "km", "km", "km"},
};

}  // namespace

std::span<const Entry> invoice_page_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
