// A service agreement and its versions.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.agreement", "palvelusopimus", "serviceavtal", "service agreement"},
    {"field.parties", "sopijapuolet", "avtalsparter", "parties"},
    {"field.agreed_matters", "sovitut asiat", "det som avtalats", "agreed matters"},
    {"field.price", "hinta", "pris", "price"},
    {"field.price_basis", "hinnan peruste", "priset gäller", "the price is for"},
    {"field.vat", "arvonlisävero", "mervärdesskatt", "value added tax"},
    {"field.billing_terms", "laskutusehdot", "faktureringsvillkor", "billing terms"},
    {"field.due_days", "maksuaika päivinä", "betalningstid i dagar", "days to pay"},
    {"field.agreement.valid_from", "voimassa alkaen", "gäller från och med", "valid from"},
    {"field.agreement.valid_to", "voimassa asti", "gäller till och med", "valid until"},
    {"field.notice_period", "irtisanomisaika", "uppsägningstid", "period of notice"},
    {"field.cancellation_rule", "peruutusehdot", "avbokningsvillkor", "cancellation"},
    {"field.processor_contract", "käsittelysopimus (tietosuoja-asetuksen 28 artikla)",
     "biträdesavtal (artikel 28 i dataskyddsförordningen)",
     "contract on processing personal data (GDPR Article 28)"},
    {"field.place", "paikka", "ort", "place"},
    {"field.printed_on", "tulostettu", "skrevs ut den", "printed"},
    {"field.signed_on", "allekirjoitettu", "undertecknat den", "signed"},
    {"field.signatories", "allekirjoittajat", "undertecknare", "signatories"},
    {"choice.price_basis.hour", "tunnilta", "per timme", "an hour"},
    {"choice.price_basis.visit", "käynniltä", "per besök", "a visit"},
    {"choice.price_basis.month", "kuukaudelta", "per månad", "a month"},
    {"choice.vat.exempt_social_care", "veroton sosiaalihuoltopalvelu (AVL 37 §)",
     "skattefri socialvårdstjänst (MomsL 37 §)",
     "exempt social-care service (VAT Act, section 37)"},
    {"choice.vat.small_business", "ei arvonlisäverovelvollinen (AVL 3 §)",
     "inte momsskyldig (MomsL 3 §)", "seller not liable to VAT (VAT Act, section 3)"},
    {"choice.vat.standard", "yleinen verokanta", "allmän skattesats", "standard rate"},
    {"choice.vat.reduced", "alennettu verokanta", "reducerad skattesats", "reduced rate"},
    {"choice.vat.second_reduced", "toinen alennettu verokanta", "annan reducerad skattesats",
     "second reduced rate"},
    {"choice.agreement.state.draft", "luonnos", "utkast", "draft"},
    {"choice.agreement.state.printed", "tulostettu allekirjoitettavaksi",
     "utskrivet för undertecknande", "printed for signing"},
    {"choice.agreement.state.signed", "allekirjoitettu", "undertecknat", "signed"},
    {"choice.agreement.state.ended", "päättynyt", "avslutat", "ended"},

    // What is wrong
    {"warning.agreement.not-social-care",
     "arvonlisäveroton sosiaalihuolto ei sovi asiaan, joka ei ole sosiaalihuoltoa (AVL 37 §)",
     "momsfri socialvård passar inte ett ärende som inte är socialvård (MomsL 37 §)",
     "VAT-exempt social care does not fit a case that is not social care (VAT Act, section 37)"},
    {"error.agreement.parties", "{field}: sopimuksella on vähintään kaksi osapuolta",
     "{field}: ett avtal har minst två parter", "{field}: an agreement has at least two"},
    {"error.agreement.due-days", "{field}: vähintään 14 päivää", "{field}: minst 14 dagar",
     "{field}: at least 14 days"},
    {"error.agreement.processor-contract",
     "{field}: tieto tarvitaan ostopalvelussa, jossa henkilötietoja käsitellään ostajan lukuun",
     "{field}: uppgiften behövs i en köpt tjänst, där personuppgifter behandlas för köparens "
     "räkning",
     "{field}: needed where the service is bought and the data are processed for the buyer"},

    {"error.agreement.record.ended", "sopimus on päättynyt, eikä sitä muuteta",
     "avtalet har upphört och ändras inte", "the agreement has ended and does not change"},
    {"error.agreement.record.superseded", "sopimuksesta on uudempi versio: muuta sitä",
     "det finns en nyare version av avtalet: ändra den",
     "there is a newer version of the agreement: change that one"},
    {"error.agreement.record.signed", "sopimus on allekirjoitettu, eikä sitä muuteta",
     "avtalet är undertecknat och ändras inte", "the agreement is signed and does not change"},
    {"error.agreement.record.not-signed",
     "sopimusta ei ole allekirjoitettu: luonnosta muutetaan suoraan",
     "avtalet är inte undertecknat: ett utkast ändras direkt",
     "the agreement is not signed: a draft changes in place"},
    {"hint.agreement.rectify",
     "virhe korjataan komennolla agreement rectify, uusi sopimus tehdään komennolla agreement add",
     "ett fel rättas med agreement rectify, ett nytt avtal görs med agreement add",
     "a mistake is put right by agreement rectify, a new agreement is made by agreement add"},
    {"error.print.controller",
     "paperia ei voi tehdä, kun rekisterinpitäjän nimi puuttuu asetuksista: täydennä {path}",
     "papperet kan inte göras eftersom den personuppgiftsansvariges namn saknas i inställningarna: "
     "komplettera {path}",
     "the paper cannot be made while the configuration does not name the controller: fill in "
     "{path}"},

    // Commands and what they say
    {"command.agreement-add.summary", "lisää asiakkaalle palvelusopimus",
     "lägg till ett serviceavtal för en klient", "add a service agreement"},
    {"command.agreement-add.about",
     "Sopimus kuuluu asiaan ja on luonnos, kunnes se tulostetaan ja allekirjoitetaan. Tiedot "
     "annetaan tiedostossa, yksitellen tai lomakkeella (--edit).",
     "Avtalet hör till ett ärende och är ett utkast tills det skrivs ut och undertecknas. "
     "Uppgifterna anges i en fil, var för sig eller på ett formulär (--edit).",
     "An agreement belongs to a case and is a draft until it is printed and signed. The fields are "
     "given in a file, one by one, or on a form (--edit)."},
    {"command.agreement-amend.summary", "muuta allekirjoitettua palvelusopimusta",
     "ändra ett undertecknat serviceavtal", "amend a signed agreement"},
    {"command.agreement-amend.about",
     "Allekirjoitettua sopimusta ei muuteta: muutos on uusi versio, joka on luonnos, kunnes sekin "
     "allekirjoitetaan. Vanha versio on voimassa siihen asti.",
     "Ett undertecknat avtal ändras inte: ändringen är en ny version, ett utkast tills också den "
     "undertecknas. Den gamla versionen gäller tills dess.",
     "A signed agreement does not change: the amendment is a new version, a draft until it is "
     "signed too. The old version is in force until then."},
    {"command.agreement-edit.summary", "muuta palvelusopimuksen luonnosta",
     "ändra ett utkast till serviceavtal", "change a draft of an agreement"},
    {"command.agreement-edit.about",
     "Luonnosta muutetaan suoraan; jos se on jo tulostettu, se tulostetaan uudelleen. "
     "Allekirjoitettua sopimusta muutetaan komennolla agreement amend. AGREEMENT on sopimuksen "
     "numero; ilman sitä nykyinen.",
     "Ett utkast ändras direkt; är det redan utskrivet skrivs det ut på nytt. Ett undertecknat "
     "avtal ändras med agreement amend. AGREEMENT är avtalets nummer; utan nummer avses det "
     "gällande.",
     "A draft changes in place; where it was printed, it is printed again. What is signed changes "
     "by agreement amend. AGREEMENT is the agreement’s number; without it, the current one."},
    {"command.agreement-end.summary", "päätä palvelusopimus", "avsluta ett serviceavtal",
     "end an agreement"},
    {"command.agreement-end.about",
     "Ilman valitsinta --ended-on sopimus päättyy tänään. Myös siitä tehty luonnos päättyy.",
     "Utan --ended-on avslutas avtalet i dag. Också ett utkast som bygger på det avslutas.",
     "Without --ended-on it ends today. A draft that was made of it ends too."},
    {"command.agreement-list.summary", "luettele palvelusopimukset", "lista serviceavtal",
     "list agreements"},
    {"command.agreement-list.about",
     "Asiakkaan kaikki sopimukset ja versiot; ilman asiakasta kaikkien voimassa olevat ja "
     "luonnokset.",
     "Alla klientens avtal och versioner; utan klient allas gällande avtal och utkast.",
     "Every agreement and version of a client; without a client everybody’s that have not ended."},
    {"command.agreement-print.summary", "tulosta palvelusopimus allekirjoitettavaksi",
     "skriv ut ett serviceavtal för undertecknande", "make the paper of an agreement"},
    {"command.agreement-print.about",
     "Paperi tekstinä tai PDF-tiedostona, kielellä --lang. --blank tekee tyhjän lomakkeen, jossa "
     "on "
     "vain palveluntuottajan omat tiedot. Tulostettu luonnos merkitään tulostetuksi.",
     "Papperet som text eller PDF, på språket --lang. --blank gör en tom blankett med bara "
     "tjänsteproducentens egna uppgifter. Ett utkast som skrivs ut antecknas som utskrivet.",
     "The paper as text or PDF, in the language of --lang. --blank makes an empty form with the "
     "practice’s own data only. A draft is recorded as printed."},
    {"command.agreement-rectify.summary", "oikaise palvelusopimuksen virheellinen tieto",
     "rätta en felaktig uppgift i ett serviceavtal",
     "put right what the register says of an agreement"},
    {"command.agreement-rectify.about",
     "Kuten komento rectify: kun rekisteriin on kirjattu muuta kuin paperissa lukee.",
     "Som kommandot rectify: när det står något annat i registret än på papperet.",
     "As rectify: where the register says something else than the paper."},
    {"command.agreement-show.summary", "näytä palvelusopimus", "visa ett serviceavtal",
     "show an agreement"},
    {"command.agreement-show.about",
     "AGREEMENT on sopimuksen numero; ilman sitä uusin, joka ei ole päättynyt, tai sen puuttuessa "
     "uusin. Näyttäminen kirjataan käyttölokiin.",
     "AGREEMENT är avtalets nummer; utan nummer avses det nyaste som inte har avslutats, eller "
     "annars det nyaste. Visningen antecknas i användningsloggen.",
     "AGREEMENT is the agreement’s number; without it, the newest that has not ended, else the "
     "newest. Showing it is recorded in the use log."},
    {"command.agreement-sign.summary", "kirjaa palvelusopimuksen allekirjoitus",
     "anteckna att ett serviceavtal har undertecknats", "record that an agreement was signed"},
    {"command.agreement-sign.about",
     "Ilman valitsinta --signed-on sopimus on allekirjoitettu tänään. Paikka ja allekirjoittajat "
     "annetaan samalla. Sopimuksen aiempi versio päättyy samana päivänä.",
     "Utan --signed-on undertecknades avtalet i dag. Ort och undertecknare anges samtidigt. "
     "Avtalets "
     "tidigare version avslutas samma dag.",
     "Without --signed-on it was signed today. The place and the signatories are given too. The "
     "earlier version of the agreement ends on that day."},
    {"form.agreement-add", "Uusi palvelusopimus", "Nytt serviceavtal", "A new service agreement"},
    {"result.agreement.version.draft",
     "sopimus {number} on sopimuksen {old} uusi versio: luonnos, kunnes se allekirjoitetaan; "
     "siihen "
     "asti voimassa on {old}",
     "avtal {number} är en ny version av avtal {old}: ett utkast tills det undertecknas; tills "
     "dess "
     "gäller {old}",
     "agreement {number} is a new version of agreement {old}: a draft until it is signed; until "
     "then "
     "agreement {old} is in force"},
    {"result.agreement.version.agreed",
     "sopimus {number} on sopimuksen {old} uusi, allekirjoitettu versio; {old} on päättynyt",
     "avtal {number} är en ny, undertecknad version av avtal {old}, som har upphört",
     "agreement {number} is a new, signed version of agreement {old}, which has ended"},
    {"result.agreement-added", "sopimus {number} lisätty asiakkaalle {client}",
     "avtal {number} tillagt för klient {client}", "agreement {number} added to client {client}"},

    // In the report and the log
    {"report.heading.agreement", "Palvelusopimukset", "Serviceavtal", "Service agreements"},
    {"report.none.agreement", "Palvelusopimuksia ei ole kirjattu.",
     "Inga serviceavtal har antecknats.", "No service agreements have been recorded."},
    {"kind.agreement", "palvelusopimukset", "serviceavtal", "service agreements"},
    {"kind.agreement.purpose", "sopimuksen tekeminen ja noudattaminen sekä laskutus",
     "ingående och fullgörande av avtalet samt fakturering",
     "making and keeping the contract, and billing"},
    {"action.agreement.add", "lisäys", "tillägg", "added"},
    {"action.agreement.edit", "muutos", "ändring", "changed"},
    {"action.agreement.list", "palvelusopimukset näytetty luettelossa",
     "serviceavtal visade i förteckning", "service agreements shown in a list"},
    {"action.agreement.print", "tulostus", "utskrift", "printed"},
    {"action.agreement.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.agreement.show", "katselu", "visning", "shown"},
    {"action.agreement.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> agreement_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
