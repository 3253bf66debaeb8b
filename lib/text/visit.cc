// Visits.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.visit", "käynti", "besök", "visit"},
    {"field.day", "päivä", "dag", "day"},
    {"field.start", "kellonaika", "klockslag", "time"},
    {"field.minutes", "kesto minuutteina", "längd i minuter", "minutes"},
    {"field.kind", "laji", "slag", "kind"},
    {"field.participants", "läsnä olleet", "närvarande", "present"},
    {"field.agreement", "palvelusopimus", "serviceavtal", "service agreement"},
    {"field.billable", "laskutetaan", "faktureras", "billable"},
    {"field.note", "asiakaskertomus", "klientberättelse", "client report"},
    {"field.household_work", "kotitalousvähennykseen oikeuttava työ",
     "arbete som berättigar till hushållsavdrag", "work for the household tax deduction"},
    {"error.visit.household-work",
     "{field}: kotitalousvähennyksen saa vain kotona tehdystä työstä, jonka asiakas maksaa itse "
     "sopimuksella, ei palvelusetelillä tai maksusitoumuksella",
     "{field}: hushållsavdrag fås bara för arbete hemma som klienten själv betalar enligt avtal, "
     "inte med servicesedel eller betalningsförbindelse",
     "{field}: the household tax deduction is for work at home that the client pays by an "
     "agreement, never with a voucher or a commitment"},
    {"field.report_to_buyer", "kertomus ostajalle", "berättelsen till köparen",
     "report to the buyer"},
    {"field.invoice", "lasku", "faktura", "invoice"},
    {"field.share_invoice", "omavastuun lasku", "faktura på självrisken",
     "invoice of the own share"},
    {"field.removed_on", "poistettu", "borttagits den", "removed"},
    {"field.remove_reason", "poistamisen syy", "orsak till borttagandet", "reason for removing"},
    {"choice.kind.met", "tapaaminen", "möte", "meeting"},
    {"choice.kind.call", "puhelu", "samtal", "call"},
    {"choice.kind.remote", "etätapaaminen", "distansmöte", "remote meeting"},
    {"choice.kind.no_show", "peruuttamatta jäänyt käynti", "uteblivet besök",
     "missed without notice"},
    {"choice.kind.travel", "matka", "resa", "travel"},
    {"choice.visit.state.held", "toteutunut", "genomfört", "held"},
    {"choice.visit.state.planned", "sovittu", "planerat", "planned"},
    {"choice.visit.state.cancelled", "peruttu", "inställt", "cancelled"},
    {"choice.billable.yes", "kyllä", "ja", "yes"},
    {"choice.billable.no", "ei", "nej", "no"},

    // What is wrong
    {"error.field.clock-time", "{field}: anna kellonaika, esimerkiksi 14:30",
     "{field}: ange ett klockslag, till exempel 14:30", "{field}: give a time such as 14:30"},
    {"error.visit.paid-by",
     "{field}: kerro, kirjataanko käynti sopimukselle, maksusitoumukselle vai palvelusetelille",
     "{field}: ange om besöket hör till ett avtal, en betalningsförbindelse eller en servicesedel",
     "{field}: say whether the visit is booked on an agreement, a commitment or a voucher"},
    {"error.visit.no-payer",
     "asiassa {number} ei ole käynnin päivänä voimassa sopimusta, maksusitoumusta eikä "
     "palveluseteliä, jolle käynti kirjattaisiin",
     "i ärende {number} finns inget avtal, ingen betalningsförbindelse och ingen servicesedel som "
     "gäller den dag då besöket äger rum",
     "case {number} has no agreement, commitment or voucher that is in force on the day of the "
     "visit"},
    {"error.visit.several-payers",
     "asiassa {number} on useita, joille käynnin voi kirjata: kerro yksi ({options})",
     "i ärende {number} finns flera som besöket kan höra till: ange en av dem ({options})",
     "in case {number} there are several that the visit can be booked on: name one ({options})"},
    {"error.visit.one-payer", "anna joko --commitment tai --voucher, ei molempia",
     "ange antingen --commitment eller --voucher, inte båda",
     "give --commitment or --voucher, not both"},
    {"error.visit.whose-paper", "kerro, kenelle käyntiluettelo tehdään: --commitment tai --voucher",
     "ange åt vem besöksförteckningen görs: --commitment eller --voucher",
     "say whose list of visits it is to be: --commitment or --voucher"},
    {"error.visit.dry-run", "--dry-run on tiedostoa varten, jossa on useita käyntejä (--from)",
     "--dry-run är för en fil med flera besök (--from)",
     "--dry-run is for a file of several visits (--from)"},
    {"hint.visit.import",
     "kortisto import visits lukee myös tiedoston, jonka sarakkeilla on muut nimet tai toinen "
     "merkistö",
     "kortisto import visits läser också en fil vars kolumner heter något annat eller som har en "
     "annan teckenkodning",
     "kortisto import visits reads a file with other names of columns or another encoding too"},
    {"error.visit.future",
     "{field}: käynti on tulevaisuudessa; sovittu käynti kirjataan valitsimella --state planned",
     "{field}: besöket ligger i framtiden; ett planerat besök antecknas med --state planned",
     "{field}: the visit is in the future; one that is planned is added with --state planned"},
    {"error.visit.other-case", "{field} {number} kuuluu toiseen asiaan kuin käynti",
     "{field} {number} hör till ett annat ärende än besöket",
     "{field} {number} belongs to another case than the visit"},
    {"error.visit.billed", "käynti {number} on laskutettu, eikä sitä muuteta ennen hyvityslaskua",
     "besök {number} har fakturerats och ändras inte före en kreditnota",
     "visit {number} was billed, and does not change before a credit note"},
    {"warning.visit.overlap", "käynti menee päällekkäin käynnin {number} kanssa",
     "besöket överlappar besök {number}", "the visit is at the same time as visit {number}"},
    {"warning.visit.not-in-force", "{field} {number} ei ole voimassa käynnin päivänä",
     "{field} {number} gäller inte den dag då besöket äger rum",
     "{field} {number} is not in force on the day of the visit"},

    // Commands and what they say
    {"command.visit-add.summary", "lisää käynti", "lägg till ett besök", "add a visit"},
    {"command.visit-add.about",
     "Pelkkä --minutes riittää juuri päättyneestä käynnistä. Käynti kirjataan asian ainoalle "
     "voimassa olevalle sopimukselle, maksusitoumukselle tai palvelusetelille, ellei muuta sanota. "
     "--from lukee myös päivän tai kuukauden käynnit: CSV-tiedoston, jonka sarakkeet on nimetty "
     "kenttien mukaan, tai TOML-taulukot [[visit]]; kaikki kirjataan tai ei mitään. Ilman "
     "asiakasta "
     "CLIENT jokainen rivi kertoo asiakkaan (client).",
     "Enbart --minutes räcker för ett besök som just har avslutats. Besöket hör till ärendets enda "
     "gällande avtal, betalningsförbindelse eller servicesedel om inget annat anges. --from läser "
     "också en dags eller månads besök: CSV vars kolumner heter som fälten, eller TOML-tabellerna "
     "[[visit]]; allt antecknas eller ingenting. Utan CLIENT anger varje rad klienten (client).",
     "--minutes alone is enough for one that has just ended. A visit is booked on the only "
     "agreement, commitment or voucher in force in its case, unless another is named. --from reads "
     "the visits of a day or a month too: CSV, whose columns are called as the fields, or tables "
     "[[visit]] of TOML; all of them or none. Without CLIENT each row says whose it is (client)."},
    {"command.visit-edit.summary", "muuta käynnin tietoja", "ändra uppgifter om ett besök",
     "change a visit"},
    {"command.visit-edit.about", "Laskutettua käyntiä ei muuteta ennen hyvityslaskua.",
     "Ett fakturerat besök ändras inte före en kreditnota.",
     "What was billed does not change before a credit note."},
    {"command.visit-list.summary", "luettele käynnit", "lista besök", "list visits"},
    {"command.visit-list.about",
     "Asiakkaan tai kaikkien käynnit summineen; --month rajaa kuukauteen. Valitsimella --output "
     "tai "
     "muodoissa text ja pdf tulostetaan ostajalle luettelo, jossa on vain se, minkä tämä saa "
     "nähdä.",
     "Klientens eller allas besök med summor; --month begränsar till en månad. Med --output eller "
     "i "
     "formaten text och pdf fås köparens förteckning, där bara det står som köparen får se.",
     "A client’s or everybody’s visits, with sums; --month takes those of a month. With --output, "
     "or "
     "as text or PDF, it is the list for the buyer, with no more than the buyer may see."},
    {"list.booked-on", "kirjattu", "hör till", "booked on"},
    {"list.called", "nimi tai numero", "namn eller nummer", "called"},
    {"list.visits", "käyntejä", "besök", "visits"},
    {"list.hours", "tunteja", "timmar", "hours"},
    {"list.total", "yhteensä", "totalt", "total"},
    {"command.visit-rectify.summary", "oikaise käynnin virheellinen tieto",
     "rätta en felaktig uppgift om ett besök", "put right what the register says of a visit"},
    {"command.visit-rectify.about", "Kuten komento rectify.", "Som kommandot rectify.",
     "As rectify."},
    {"command.visit-remove.summary", "poista virheellisesti kirjattu käynti",
     "ta bort ett felaktigt antecknat besök", "take away a visit that was entered by mistake"},
    {"command.visit-remove.about",
     "Käynti jää rekisteriin poistetuksi merkittynä (laki 703/2023 22 §), eikä sitä lasketa eikä "
     "laskuteta.",
     "Besöket blir kvar i registret som borttaget (lag 703/2023 22 §) och varken räknas eller "
     "faktureras.",
     "It stays in the register, marked as removed (Act 703/2023, section 22), and is neither "
     "counted nor billed."},
    {"command.visit-show.summary", "näytä käynti", "visa ett besök", "show a visit"},
    {"command.visit-show.about", "VISIT on käynnin numero.", "VISIT är besökets nummer.",
     "VISIT is the number of the visit."},
    {"form.visit-add", "Uusi käynti", "Nytt besök", "A new visit"},
    {"result.visit-added", "käynti {number} lisätty asiakkaalle {client}",
     "besök {number} tillagt för klient {client}", "visit {number} added to client {client}"},

    // In the report and the log
    {"report.heading.visit", "Käynnit", "Besök", "Visits"},
    {"report.none.visit", "Käyntejä ei ole kirjattu.", "Inga besök har antecknats.",
     "No visits have been recorded."},
    {"kind.visit", "käynnit", "besök", "visits"},
    {"kind.visit.purpose", "palvelun toteuttaminen, asiakaskertomus ja laskutus",
     "genomförande av servicen, klientberättelse och fakturering",
     "giving the service, the client report and billing"},
    {"action.visit.add", "lisäys", "tillägg", "added"},
    {"action.visit.edit", "muutos", "ändring", "changed"},
    {"action.visit.list", "käynnit näytetty luettelossa", "besök visade i förteckning",
     "visits shown in a list"},
    {"action.visit.print", "käyntiluettelo ostajalle", "besöksförteckning till köparen",
     "list of visits for the buyer"},
    {"action.visit.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.visit.show", "katselu", "visning", "shown"},
    {"action.visit.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> visit_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
