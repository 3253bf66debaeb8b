// Electronic invoices: what is wrong with one.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // What it cannot do without
    {"e-invoice.number", "laskun numero", "fakturans nummer", "the number of the invoice"},
    {"e-invoice.credited-number", "hyvitettävän laskun numero", "den krediterade fakturans nummer",
     "the number of the credited invoice"},
    {"e-invoice.lines", "laskurivi", "en fakturarad", "a line"},
    {"e-invoice.due", "eräpäivä", "förfallodag", "the due date"},
    {"e-invoice.payment-reference", "viitenumero", "referensnummer", "the reference number"},
    {"e-invoice.iban", "laskuttajan tilinumero", "fakturautställarens kontonummer",
     "the seller's account number"},
    {"e-invoice.seller-name", "laskuttajan nimi", "fakturautställarens namn", "the seller's name"},
    {"e-invoice.seller-business-id", "laskuttajan Y-tunnus", "fakturautställarens FO-nummer",
     "the seller's business ID"},
    {"e-invoice.seller-post", "laskuttajan postiosoite", "fakturautställarens postadress",
     "the seller's postal address"},
    {"e-invoice.seller-address", "laskuttajan verkkolaskuosoite",
     "fakturautställarens e-fakturaadress", "the seller's e-invoicing address"},
    {"e-invoice.seller-operator", "laskuttajan verkkolaskuoperaattorin tunnus",
     "koden för fakturautställarens e-fakturaoperatör",
     "the code of the seller's e-invoicing operator"},
    {"e-invoice.payer-name", "maksajan nimi", "betalarens namn", "the payer's name"},
    {"e-invoice.payer-post", "maksajan postiosoite", "betalarens postadress",
     "the payer's postal address"},
    {"e-invoice.payer-country", "maksajan maa", "betalarens land", "the payer's country"},
    {"e-invoice.payer-address", "maksajan verkkolaskuosoite", "betalarens e-fakturaadress",
     "the payer's e-invoicing address"},
    {"e-invoice.payer-operator", "maksajan verkkolaskuoperaattorin tunnus",
     "koden för betalarens e-fakturaoperatör", "the code of the payer's e-invoicing operator"},
    {"e-invoice.payer-reference", "maksajan viite", "betalarens referens", "the payer's reference"},
    {"e-invoice.payer-reference-or-commitment", "maksajan viite tai maksusitoumuksen numero",
     "betalarens referens eller betalningsförbindelsens nummer",
     "the payer's reference or the number of the payment commitment"},
    {"e-invoice.commitment", "maksusitoumuksen numero", "betalningsförbindelsens nummer",
     "the number of the payment commitment"},

    {"error.e-invoice.missing", "verkkolaskua ei voi tehdä: {what} puuttuu",
     "e-fakturan kan inte skapas: {what} saknas",
     "no electronic invoice can be made: {what} is missing"},
    {"error.e-invoice.too-long", "{what}: enintään {most, number,#} merkkiä",
     "{what}: högst {most, number,#} tecken", "{what}: at most {most, number,#} characters"},
    {"error.e-invoice.peppol-address",
     "{what} ei ole Peppol-verkon osoite: sen pitää olla OVT-tunnus, Y-tunnus tai alv-numero",
     "{what} är inte en adress i Peppolnätverket: den måste vara en OVT-kod, ett FO-nummer eller "
     "ett momsnummer",
     "{what} is none of the Peppol network: it has to be an OVT code, a business ID or a VAT "
     "number"},
    {"error.e-invoice.vat-register",
     "verollista myyntiä ei voi laskuttaa: laskuttaja ei ole arvonlisäverovelvollisten "
     "rekisterissä",
     "momspliktig försäljning kan inte faktureras: fakturautställaren är inte införd i registret "
     "över "
     "mervärdesskattskyldiga",
     "taxable sales cannot be invoiced: the seller is not in the VAT register"},
    {"error.e-invoice.characters",
     "laskussa on merkkejä, joita XML-tiedostossa ei voi olla: {count, number,#}",
     "fakturan innehåller tecken som inte kan stå i en XML-fil: {count, number,#}",
     "the invoice has characters that cannot stand in an XML file: {count, number,#}"},
};

}  // namespace

std::span<const Entry> e_invoice_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
