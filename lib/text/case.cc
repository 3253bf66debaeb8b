// A case, to which agreements, plans and later records belong.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.case", "asia", "ärende", "case"},
    {"field.case", "asia", "ärende", "case"},
    {"field.task", "palvelutehtävä", "serviceuppgift", "service task"},
    {"field.case.basis", "palvelun peruste", "grund för tjänsten", "basis of the service"},
    {"field.controller", "rekisterinpitäjä", "personuppgiftsansvarig", "controller"},
    {"field.controller_name", "rekisterinpitäjän nimi", "den personuppgiftsansvariges namn",
     "name of the controller"},
    {"field.responsible", "vastuutyöntekijä", "ansvarig arbetstagare", "responsible worker"},
    {"field.county", "hyvinvointialue", "välfärdsområde", "wellbeing services county"},
    {"field.opened", "avattu", "öppnat den", "opened"},
    {"field.opened_by", "kenen aloitteesta", "på initiativ av", "opened at the initiative of"},
    {"field.child_matter", "lapsen asia", "ärende som gäller ett barn", "a child’s matter"},
    {"field.closed", "suljettu", "stängt den", "closed"},
    {"field.close_ground", "sulkemisen peruste", "grund för stängningen", "ground of closing"},
    {"field.case.state", "tila", "status", "state"},
    {"choice.task.families", "lapsiperheiden palvelut", "service för barnfamiljer",
     "families with children"},
    {"choice.task.working_age", "työikäisten palvelut", "service för personer i arbetsför ålder",
     "people of working age"},
    {"choice.task.elderly", "iäkkäiden palvelut", "service för äldre", "older people"},
    {"choice.task.substance", "päihdehuolto", "missbrukarvård", "substance-abuse services"},
    {"choice.task.disability", "vammaispalvelut", "funktionshinderservice", "disability services"},
    {"choice.task.child_protection", "lastensuojelu", "barnskydd", "child welfare"},
    {"choice.task.family_law", "perheoikeudelliset palvelut", "familjerättsliga tjänster",
     "family law"},
    {"choice.task.not_social_care", "muu kuin sosiaalihuolto", "annat än socialvård",
     "not social care"},
    {"choice.controller.practice", "palveluntuottaja itse", "tjänsteproducenten själv",
     "the practice"},
    {"choice.controller.buyer", "palvelun ostaja", "köparen av tjänsten",
     "the buyer of the service"},
    {"choice.controller.county", "hyvinvointialue", "välfärdsområdet",
     "the wellbeing services county"},
    {"choice.case.basis.own_contract", "oma sopimus asiakkaan kanssa", "eget avtal med klienten",
     "own contract with the client"},
    {"choice.case.basis.bought", "ostopalvelu (maksusitoumus)",
     "köpt tjänst (betalningsförbindelse)", "bought service (payment commitment)"},
    {"choice.case.basis.voucher", "palveluseteli", "servicesedel", "service voucher"},
    {"choice.child_matter.yes", "kyllä", "ja", "yes"},
    {"choice.child_matter.no", "ei", "nej", "no"},
    {"choice.case.state.open", "avoin", "öppet", "open"},
    {"choice.case.state.closed", "suljettu", "stängt", "closed"},

    // What is wrong
    {"error.case.none", "asiakkaalla {client} ei ole avointa asiaa",
     "klient {client} har inget öppet ärende", "client {client} has no open case"},
    {"error.case.several",
     "asiakkaalla {client} on useita avoimia asioita ({numbers}): kerro, mihin tämä kuuluu",
     "klient {client} har flera öppna ärenden ({numbers}): ange vilket detta hör till",
     "client {client} has several open cases ({numbers}): say to which this belongs"},
    {"error.case.closed", "asia {number} on suljettu, eikä siihen kuuluvia tietoja enää muuteta",
     "ärende {number} är stängt och det som hör till det ändras inte längre",
     "case {number} is closed, and what belongs to it does not change any more"},
    {"error.case.is-closed", "asia {number} on suljettu; jos palvelu jatkuu, avataan uusi asia",
     "ärende {number} är stängt; om servicen fortsätter öppnas ett nytt ärende",
     "case {number} is closed; where the service goes on, a new case is opened"},
    {"error.case.open-record", "asiaa ei voi sulkea, koska siihen kuuluu avoin {field} {number}",
     "ärendet kan inte stängas eftersom en öppen handling hör till det: {field} {number}",
     "the case cannot be closed while something in it is open: {field} {number}"},
    {"error.case.closed-before",
     "asiaa ei voi sulkea päivänä, jona siihen kuuluva {field} {number} ei ollut päättynyt",
     "ärendet kan inte stängas en dag då {field} {number}, som hör till det, inte hade avslutats",
     "the case cannot be closed on a day before {field} {number} in it ended"},
    {"error.case.unbilled", "asiaa ei voi sulkea ennen kuin käynti {number} on laskutettu",
     "ärendet kan inte stängas innan besök {number} har fakturerats",
     "the case cannot be closed before visit {number} is billed"},
    {"hint.case-unbilled",
     "kortisto invoice draft {client} --month {month}, tai jos käyntiä ei laskuteta: "
     "kortisto visit edit {client} {number} --billable no",
     "kortisto invoice draft {client} --month {month}, eller om besöket inte faktureras: "
     "kortisto visit edit {client} {number} --billable no",
     "kortisto invoice draft {client} --month {month}, or where it is not billed: "
     "kortisto visit edit {client} {number} --billable no"},
    {"error.case.controller-name",
     "{field}: tieto tarvitaan, kun rekisterinpitäjä on joku muu kuin palveluntuottaja",
     "{field}: uppgiften behövs när någon annan än tjänsteproducenten är personuppgiftsansvarig",
     "{field}: needed where the controller is somebody else than the practice"},
    {"error.case.basis", "{field}: ei sovi yhteen rekisterinpitäjän kanssa",
     "{field}: passar inte ihop med den personuppgiftsansvarige",
     "{field}: does not fit the controller"},
    {"error.case.child-matter",
     "{field}: tieto tarvitaan perheoikeudellisessa asiassa, koska säilytysaika riippuu siitä",
     "{field}: uppgiften behövs i ett familjerättsligt ärende, eftersom bevarandetiden beror på "
     "den",
     "{field}: needed in a case of family law, because the retention depends on it"},
    {"error.case.close-ground", "{field}: sulkemispäivä ja sulkemisen peruste kuuluvat yhteen",
     "{field}: dagen och grunden för stängningen hör ihop",
     "{field}: the day and the ground of closing belong together"},
    {"hint.case-add", "kortisto case add {client}", "kortisto case add {client}",
     "kortisto case add {client}"},

    // Commands and what they say
    {"command.case-add.summary", "avaa asiakkaalle asia", "öppna ett ärende för en klient",
     "open a case for a client"},
    {"command.case-add.about",
     "Asia kokoaa yhteen sopimukset, suunnitelmat ja muut tiedot, jotka kuuluvat samaan "
     "palvelutehtävään. Se kertoo, kuka on tietojen rekisterinpitäjä (controller): "
     "palveluntuottaja, kun asiakas maksaa itse, muuten ostaja tai hyvinvointialue. Ilman päivää "
     "opened asia avataan tänään. Vastuutyöntekijä ja hyvinvointialue otetaan asetuksista, jos "
     "niitä ei anneta.",
     "Ett ärende samlar avtal, planer och annat som hör till samma serviceuppgift. Det anger vem "
     "som är personuppgiftsansvarig (controller): tjänsteproducenten när klienten betalar själv, "
     "annars köparen eller välfärdsområdet. Utan dagen opened öppnas ärendet i dag. Den ansvariga "
     "arbetstagaren och välfärdsområdet tas ur inställningarna om de inte anges.",
     "A case holds together the agreements, plans and other records of one service task. It says "
     "whose data they are (controller): the practice’s where the client pays, else the buyer’s or "
     "the county’s. Without the day opened it opens today. The responsible worker and the county "
     "are those of the configuration where none are given."},
    {"command.case-close.summary", "sulje asia", "stäng ett ärende", "close a case"},
    {"command.case-close.about",
     "Ilman valitsinta --closed asia suljetaan tänään. Peruste on annettava. Asiassa ei saa olla "
     "avointa sopimusta tai suunnitelmaa. Säilytysaika alkaa sulkemisesta. Suljettua asiaa ei "
     "avata uudelleen, vaan avataan uusi.",
     "Utan --closed stängs ärendet i dag. Grunden måste anges. Inget avtal och ingen plan i "
     "ärendet får vara öppen. Bevarandetiden räknas från stängningen. Ett stängt ärende öppnas "
     "inte igen, utan ett nytt öppnas.",
     "Without --closed it is closed today. The ground has to be given. No agreement and no plan in "
     "it may be open. The retention begins with the closing. A closed case is not reopened: a new "
     "one is opened."},
    {"command.case-edit.summary", "kirjaa, että asian tieto on muuttunut",
     "anteckna att en uppgift om ärendet har ändrats",
     "record that something of a case has changed"},
    {"command.case-edit.about",
     "Kuten komento edit. CASE on asian numero; sen voi jättää pois, kun asiakkaalla on vain yksi "
     "avoin asia.",
     "Som kommandot edit. CASE är ärendets nummer; det kan utelämnas när klienten bara har ett "
     "öppet ärende.",
     "As edit. CASE is the case’s number, which may be left out when the client has one open "
     "case."},
    {"command.case-list.summary", "luettele asiat", "lista ärendena", "list cases"},
    {"command.case-list.about",
     "Asiakkaan kaikki asiat; ilman asiakasta kaikkien avoimet. Luettelon näyttäminen kirjataan "
     "käyttölokiin.",
     "Alla klientens ärenden; utan klient allas öppna ärenden. Att listan visas antecknas i "
     "användningsloggen.",
     "Every case of a client; without a client everybody’s open ones. Showing the list is recorded "
     "in the use log."},
    {"command.case-rectify.summary", "oikaise asian virheellinen tieto",
     "rätta en felaktig uppgift om ett ärende", "put right what the register says of a case"},
    {"command.case-rectify.about",
     "Kuten komento rectify, myös suljetussa asiassa. CASE on asian numero.",
     "Som kommandot rectify, också i ett stängt ärende. CASE är ärendets nummer.",
     "As rectify, in a closed case too. CASE is the case’s number."},
    {"command.case-show.summary", "näytä asia", "visa ett ärende", "show a case"},
    {"command.case-show.about",
     "CASE on asian numero; sen voi jättää pois, kun asiakkaalla on vain yksi avoin asia. "
     "Näyttäminen kirjataan käyttölokiin.",
     "CASE är ärendets nummer; det kan utelämnas när klienten bara har ett öppet ärende. Visningen "
     "antecknas i användningsloggen.",
     "CASE is the case’s number, which may be left out when the client has one open case. Showing "
     "it is recorded in the use log."},
    {"form.case-add", "Uusi asia", "Nytt ärende", "A new case"},
    {"result.case-added", "asia {number} avattu asiakkaalle {client}",
     "ärende {number} öppnat för klient {client}", "case {number} opened for client {client}"},

    // In the report and the log
    {"report.heading.case", "Asiat", "Ärenden", "Cases"},
    {"report.none.case", "Asioita ei ole kirjattu.", "Inga ärenden har antecknats.",
     "No cases have been recorded."},
    {"report.decides.case", "Asiaa {number} koskevista pyynnöistä päättää {name}.",
     "{name} beslutar om begäran som gäller ärende {number}.",
     "{name} decides on requests about case {number}."},
    {"kind.case", "asian tiedot", "uppgifter om ärendet", "data of the cases"},
    {"kind.case.purpose", "palvelun järjestäminen ja vastuiden osoittaminen",
     "ordnande av tjänsten och påvisande av ansvar",
     "organising the service and showing who is responsible"},
    {"action.case.add", "lisäys", "tillägg", "added"},
    {"action.case.edit", "muutos", "ändring", "changed"},
    {"action.case.list", "asiat näytetty luettelossa", "ärenden visade i förteckning",
     "cases shown in a list"},
    {"action.case.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.case.show", "katselu", "visning", "shown"},
    {"action.case.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> case_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
