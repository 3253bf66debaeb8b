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
    {"invoice-page.interest", "Viivästyskorko {rate} {day} alkaen",
     "Dröjsmålsränta {rate} från och med {day}", "Interest on late payment {rate} from {day}"},
    {"invoice-page.reminder-fee", "Maksumuistutuksesta veloitetaan {amount}",
     "För en betalningspåminnelse debiteras {amount}", "A payment reminder costs {amount}"},
    {"invoice-page.credit.nothing", "Hyvityslaskua ei makseta", "Kreditnotan ska inte betalas",
     "This is a credit note: there is nothing to pay"},
    {"invoice-page.about", "Koskee: {whom}", "Gäller: {whom}", "Concerns: {whom}"},
    {"invoice-page.vat-register", "Alv-rekisterissä", "Momsregistrerad", "VAT registered"},
    {"invoice-page.prepayment-register", "Ennakkoperintärekisterissä",
     "Införd i förskottsuppbördsregistret", "In the prepayment register"},
    {"invoice-page.unit.min", "min", "min", "min"},
    {"invoice-page.unit.visit", "{count, plural, one {käynti} other {käyntiä}}",
     "{count, plural, other {besök}}", "{count, plural, one {visit} other {visits}}"},
    {"invoice-page.unit.month", "{count, plural, other {kk}}", "{count, plural, other {mån.}}",
     "{count, plural, one {month} other {months}}"},
    {"invoice-page.unit.day", "{count, plural, other {pv}}",
     "{count, plural, one {dag} other {dagar}}", "{count, plural, one {day} other {days}}"},
    {"invoice-page.unit.pcs", "kpl", "st.", "pcs"},
    {"invoice-page.unit.km", "km", "km", "km"},

    // The papers
    {"invoice-page.title.invoice", "Lasku", "Faktura", "Invoice"},
    {"invoice-page.title.credit", "Hyvityslasku", "Kreditnota", "Credit note"},
    {"invoice-page.title.reminder", "Maksumuistutus", "Betalningspåminnelse", "Payment reminder"},
    {"invoice-page.title.reminder.further", "{number, number,#}. maksumuistutus",
     "Betalningspåminnelse {number, number,#}", "Payment reminder {number, number,#}"},
    {"invoice-page.title.visits", "Käyntiluettelo", "Besöksförteckning", "List of visits"},
    {"invoice-page.number", "Nro {number}", "Nr {number}", "No. {number}"},
    {"invoice-page.due", "Eräpäivä", "Förfallodag", "Due date"},
    {"invoice-page.invoice-date", "Laskun päivä", "Fakturadatum", "Date of invoice"},
    {"invoice-page.invoice-due", "Laskun eräpäivä", "Fakturans förfallodag", "Due date of invoice"},
    {"invoice-page.reference", "Viitenumero", "Referensnummer", "Reference number"},
    {"invoice-page.commitment", "Maksusitoumus", "Betalningsförbindelse", "Payment commitment"},
    {"invoice-page.voucher", "Palveluseteli", "Servicesedel", "Service voucher"},
    {"invoice-page.payer-reference", "Viitteenne", "Er referens", "Your reference"},
    {"invoice-page.payer-business-id", "Y-tunnuksenne", "Ert FO-nummer", "Your business ID"},
    {"invoice-page.invoice", "Lasku", "Faktura", "Invoice"},
    {"invoice-page.credited", "Hyvitettävä lasku", "Krediterar faktura", "Credits invoice"},
    {"invoice-page.period", "Ajalta", "Period", "Period"},
    {"invoice-page.contact", "Lisätietoja laskusta: {contact}",
     "Mer information om fakturan: {contact}", "Questions about this invoice: {contact}"},
    {"invoice-page.contact.visits", "Lisätietoja: {contact}", "Mer information: {contact}",
     "Questions: {contact}"},

    {"invoice-page.lines", "Laskun rivit", "Fakturans rader", "The lines of the invoice"},
    {"invoice-page.column.day", "Päivä", "Dag", "Date"},
    {"invoice-page.column.what", "Selite", "Beskrivning", "Description"},
    {"invoice-page.column.quantity", "Määrä", "Antal", "Quantity"},
    {"invoice-page.column.price", "À-hinta", "À-pris", "Unit price"},
    {"invoice-page.column.vat", "Alv", "Moms", "VAT"},
    {"invoice-page.column.amount", "Summa", "Summa", "Amount"},
    {"invoice-page.an-hour", "{amount}/h", "{amount}/h", "{amount}/h"},
    {"invoice-page.sum.net", "Yhteensä ilman arvonlisäveroa", "Totalt utan moms",
     "Total without VAT"},
    {"invoice-page.sum.tax", "Arvonlisävero", "Moms", "VAT"},
    {"invoice-page.sum.payable", "Maksettava yhteensä", "Att betala totalt", "Total to pay"},
    {"invoice-page.sum.credit", "Hyvitetään yhteensä", "Krediteras totalt", "Total credited"},
    {"invoice-page.household-work", "Kotitalousvähennykseen oikeuttavan työn osuus {amount}",
     "Arbetets andel som berättigar till hushållsavdrag {amount}",
     "Share of work for the household tax deduction {amount}"},
    {"invoice-page.household-work.tax",
     "Kotitalousvähennykseen oikeuttavan työn osuus {amount} (sisältää arvonlisäveron)",
     "Arbetets andel som berättigar till hushållsavdrag {amount} (inklusive moms)",
     "Share of work for the household tax deduction {amount} (VAT included)"},
    {"invoice-page.with-tax", "Hinnat sisältävät arvonlisäveron", "Priserna inkluderar moms",
     "The prices include VAT"},
    {"invoice-page.without-tax", "Hinnat ovat ilman arvonlisäveroa", "Priserna är exklusive moms",
     "The prices are without VAT"},
    {"invoice-page.vat", "Arvonlisäveroerittely", "Momsspecifikation", "VAT breakdown"},
    {"invoice-page.vat.rate", "Verokanta", "Skattesats", "Rate"},
    {"invoice-page.vat.base", "Veron peruste", "Skattegrund", "Taxable amount"},
    {"invoice-page.vat.tax", "Vero", "Skatt", "VAT"},
    {"invoice-page.vat.total", "Yhteensä", "Totalt", "Total"},

    {"invoice-page.reminder.ask",
     "Emme ole saaneet maksua alla olevasta laskusta. Pyydämme maksamaan sen viimeistään {due}. "
     "Jos lasku on jo maksettu, muistutus on aiheeton.",
     "Vi har inte fått betalning för fakturan nedan. Vi ber er betala den senast {due}. Är "
     "fakturan redan betald kan ni bortse från påminnelsen.",
     "We have not received payment for the invoice below. Please pay it by {due}. If it has "
     "already been paid, please disregard this reminder."},
    {"invoice-page.reminder.ask.rest",
     "Alla olevasta laskusta on osa maksamatta. Pyydämme maksamaan sen viimeistään {due}. Jos se "
     "on jo maksettu, muistutus on aiheeton.",
     "En del av fakturan nedan är obetald. Vi ber er betala den senast {due}. Är den redan betald "
     "kan ni bortse från påminnelsen.",
     "A part of the invoice below has not been paid. Please pay it by {due}. If it has already "
     "been paid, please disregard this reminder."},
    {"invoice-page.reminder.dispute", "Jos lasku ei ole oikein, ilmoittakaa siitä: {contact}",
     "Om fakturan inte är riktig, meddela oss: {contact}",
     "If the invoice is not right, please tell us: {contact}"},
    {"invoice-page.reminder.parts", "Maksettava summa osineen", "Beloppet och dess delar",
     "The amount and its parts"},
    {"invoice-page.reminder.part", "Erittely", "Specifikation", "Item"},
    {"invoice-page.reminder.total", "Lasku {number}", "Faktura {number}", "Invoice {number}"},
    {"invoice-page.reminder.paid", "Maksettu tai hyvitetty", "Betalt eller krediterat",
     "Paid or credited"},
    {"invoice-page.reminder.interest", "Viivästyskorko {rate} ajalta {period}",
     "Dröjsmålsränta {rate} för tiden {period}", "Interest on late payment {rate}, {period}"},
    {"invoice-page.reminder.interest.law", "Viivästyskorko korkolain mukaan ajalta {period}",
     "Dröjsmålsränta enligt räntelagen för tiden {period}",
     "Interest on late payment under the Interest Act, {period}"},
    {"invoice-page.reminder.interest.unknown",
     "Viivästyskorko {day} alkaen ei sisälly summaan: korkolain viitekorko ei ollut vielä "
     "tiedossa.",
     "Dröjsmålsränta från och med {day} ingår inte i beloppet: räntelagens referensränta var ännu "
     "inte känd.",
     "Interest from {day} is not in the sum: the reference rate of the Interest Act was not known "
     "yet."},
    {"invoice-page.reminder.fee", "Muistutuskulut", "Påminnelseavgift", "Reminder fee"},

    {"invoice-page.visits.list", "Käynnit", "Besöken", "The visits"},
    {"invoice-page.visits.start", "Alkoi", "Började", "Began"},
    {"invoice-page.visits.length", "Kesto", "Längd", "Length"},
    {"invoice-page.visits.kind", "Käynnin laji", "Typ av besök", "Kind"},
    {"invoice-page.visits.sums", "Yhteensä", "Totalt", "Totals"},
    {"invoice-page.visits.count", "Käyntejä", "Antal besök", "Visits"},
    {"invoice-page.visits.all", "Kaikki", "Alla", "All"},
    {"invoice-page.visits.about", "Koskee", "Gäller", "Concerns"},
    {"invoice-page.visits.notes", "Asiakaskertomus", "Klientberättelse", "Client report"},
    {"invoice-page.visits.hours", "{count, number} h", "{count, number} h", "{count, number} h"},
    {"invoice-page.visits.minutes", "{count, number} min", "{count, number} min",
     "{count, number} min"},
    {"invoice-page.visits.none", "Ajalta ei ole käyntejä.", "Det finns inga besök under tiden.",
     "There are no visits in this period."},

    // The giro form, Finanssiala's own words
    {"giro.title", "Tilisiirto", "Girering", "Credit transfer"},
    {"giro.account", "Saajan tilinumero", "Mottagarens konto", "Payee's account"},
    {"giro.bic", "BIC", "BIC", "BIC"},
    {"giro.payee", "Saaja", "Mottagare", "Payee"},
    {"giro.payer", "Maksaja", "Betalare", "Payer"},
    {"giro.reference", "Viitenro", "Ref. nr", "Reference no."},
    {"giro.due", "Eräpäivä", "Förf. dag", "Due date"},
    {"giro.euros", "Euro", "Euro", "Euro"},
    {"giro.barcode", "Virtuaaliviivakoodi", "Virtuell streckkod", "Virtual barcode"},
    {"giro.form.title", "TILISIIRTO", "GIRERING", "CREDIT TRANSFER"},
    {"giro.form.account", "Saajan tilinumero", "Mottagarens kontonummer", "Payee's account number"},
    {"giro.form.payer", "Maksajan nimi ja osoite", "Betalarens namn och adress",
     "Payer's name and address"},
    {"giro.form.signature", "Allekirjoitus", "Underskrift", "Signature"},
    {"giro.form.from-account", "Tililtä nro", "Från konto nr", "From account no."},
    {"giro.form.notice",
     "Maksu välitetään saajalle maksujenvälityksen ehtojen mukaisesti ja vain maksajan ilmoittaman "
     "tilinumeron perusteella.",
     "Betalningen förmedlas till mottagaren enligt villkoren för betalningsförmedling och endast "
     "till det kontonummer som betalaren angivit.",
     "The payment is forwarded to the payee under the terms of payment services and only by the "
     "account number that the payer has given."},
};

}  // namespace

std::span<const Entry> invoice_page_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
