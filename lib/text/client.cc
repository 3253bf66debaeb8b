// A client: its fields and choices, what is wrong with them, its commands and what the log says of
// it.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.client", "asiakas", "klient", "client"},
    {"field.call_name", "kutsumanimi", "tilltalsnamn", "name used"},
    {"field.identity_code", "henkilötunnus", "personbeteckning", "personal identity code"},
    {"field.birth_date", "syntymäaika", "födelsedatum", "date of birth"},
    {"field.other_addresses", "muut osoitteet", "andra adresser", "other addresses"},
    {"field.language", "asiointikieli", "kontaktspråk", "language of service"},
    {"field.home_municipality", "kotikunta", "hemkommun", "home municipality"},
    {"field.regime", "palvelun laji", "typ av tjänst", "rules that apply"},
    {"choice.regime.social_care", "sosiaalihuolto (703/2023)", "socialvård (703/2023)",
     "social care (703/2023)"},
    {"choice.regime.other", "muu palvelu", "annan tjänst", "other service"},
    {"field.lives_with", "asuu samassa taloudessa kuin asiakas", "bor i samma hushåll som klient",
     "lives with client"},
    {"field.clientship_from", "asiakkuus alkanut", "klientrelationen inledd", "clientship began"},
    {"field.clientship_to", "asiakkuus päättynyt", "klientrelationen avslutad", "clientship ended"},
    {"field.clientship_end_ground", "asiakkuuden päättymisen peruste",
     "grund för att klientrelationen avslutats", "ground of the clientship’s end"},
    {"field.died_on", "kuollut", "död den", "died"},

    // What is wrong
    {"error.client.birth-differs", "{field}: on eri päivä kuin henkilötunnuksessa",
     "{field}: är en annan dag än i personbeteckningen",
     "{field}: is not the day in the personal identity code"},
    {"error.client.birth-future", "{field}: syntymäpäivä on tulevaisuudessa",
     "{field}: födelsedagen ligger i framtiden", "{field}: the day of birth is in the future"},
    {"warning.client.birth-long-ago", "{field}: syntymästä on yli 125 vuotta, tarkista vuosisata",
     "{field}: födelsen ligger mer än 125 år tillbaka, kontrollera århundradet",
     "{field}: the birth is more than 125 years ago: check the century"},
    {"error.client.end-ground", "{field}: päättymispäivä ja päättymisen peruste kuuluvat yhteen",
     "{field}: dagen och grunden för att klientrelationen avslutats hör ihop",
     "{field}: the day and the ground of the end belong together"},
    {"error.client.lives-with-self", "{field}: asiakas ei voi asua itsensä kanssa",
     "{field}: klienten kan inte bo med sig själv",
     "{field}: a client cannot live with the same client"},
    {"error.identity-code.form", "{field}: ei ole muodossa PPKKVV-NNNT",
     "{field}: har inte formen DDMMÅÅ-NNNT", "{field}: not in the form DDMMYY-NNNC"},
    {"error.identity-code.day", "{field}: sellaista syntymäpäivää ei ole",
     "{field}: det finns inget sådant födelsedatum", "{field}: there is no such day of birth"},
    {"error.identity-code.check", "{field}: tarkistusmerkki on väärä, tarkista kirjoitusasu",
     "{field}: kontrolltecknet är fel, kontrollera att beteckningen är rätt skriven",
     "{field}: the check character is wrong, check it for typing errors"},
    {"warning.identity-code.temporary",
     "{field}: yksilönumero on väliltä 900–999, joten tunnus on tilapäinen",
     "{field}: individnumret är mellan 900 och 999, så beteckningen är tillfällig",
     "{field}: the individual number is from 900 to 999, so the code is a temporary one"},
    {"warning.client.same-code", "asiakkaalla {number} on sama henkilötunnus",
     "klient {number} har samma personbeteckning",
     "client {number} has the same personal identity code"},

    // Commands and what they say
    {"command.add-client.summary", "lisää asiakas", "lägg till en klient", "add a client"},
    {"command.add-client.about",
     "Tiedot annetaan TOML- tai JSON-tiedostossa, vakiosyötteessä tai yksitellen valitsimilla. "
     "Tiedostossa voi olla myös huoltajat ([[guardian]]) ja tietolähde ([source]). Henkilötietoja "
     "ei kannata kirjoittaa komentoriville, jonka muut voivat nähdä: käytä valitsinta --from.",
     "Uppgifterna anges i en TOML- eller JSON-fil, via standardinmatningen eller var för sig med "
     "alternativ. Filen kan också innehålla vårdnadshavare ([[guardian]]) och informationskälla "
     "([source]). Skriv helst inte personuppgifter på kommandoraden, som andra kan se: använd "
     "--from.",
     "The fields are given as a TOML or JSON file, on standard input, or one by one. A file may "
     "also hold guardians ([[guardian]]) and the source ([source]). Personal data do not belong on "
     "a command line, which others can see: use --from."},
    {"command.edit.summary", "kirjaa, että asiakkaan tieto on muuttunut",
     "anteckna att en uppgift om en klient har ändrats",
     "record that a client’s data have changed"},
    {"command.edit.about",
     "Käytetään, kun tieto on muuttunut: esimerkiksi osoite on toinen päivästä --valid-from "
     "alkaen. Vain annetut tiedot muuttuvat, ja vanha arvo jää historiaan. Jos rekisterissä oli "
     "virhe, käytä komentoa rectify. Tiedosto annetaan kuten komennossa add-client; taulukossa "
     "[change] ovat valid_from, reason ja requested_by.",
     "Används när en uppgift har ändrats: till exempel är adressen en annan från och med "
     "--valid-from. Bara de angivna uppgifterna ändras, och det gamla värdet blir kvar i "
     "historiken. Om det fanns ett fel i registret, använd rectify. Filen anges som i add-client; "
     "i tabellen [change] står valid_from, reason och requested_by.",
     "For what has changed: an address, say, is another one from --valid-from on. Only the given "
     "fields change, and the old value stays in the history. Where the register was wrong, use "
     "rectify. A file is given as for add-client; its table [change] holds valid_from, reason and "
     "requested_by."},
    {"command.find.summary", "etsi asiakkaita nimellä, numerolla tai sähköpostiosoitteella",
     "sök klienter på namn, nummer eller e-postadress",
     "find clients by name, number or e-mail address"},
    {"command.find.about",
     "Etsii asiakkaan ja huoltajien nimistä, puhelinnumeroista, sähköpostiosoitteista ja "
     "henkilötunnuksesta. Hakusana on henkilötieto: anna se mieluummin tiedostossa tai "
     "vakiosyötteessä valitsimella --from. Haku kirjataan löytyneiden käyttölokiin.",
     "Söker i klientens och vårdnadshavarnas namn, telefonnummer, e-postadresser och i "
     "personbeteckningen. Sökordet är en personuppgift: ange det hellre i en fil eller via "
     "standardinmatningen med --from. Sökningen antecknas i användningsloggen för dem som hittas.",
     "Looks in the names, telephone numbers and e-mail addresses of clients and guardians, and in "
     "the identity code. What is looked for is personal data: rather give it in a file or on "
     "standard input with --from. The search is recorded in the use log of those found."},
    {"command.list.summary", "luettele asiakkaat", "lista klienterna", "list the clients"},
    {"command.list.about",
     "Asiakkaat ovat kielen aakkosjärjestyksessä. Henkilötunnusta ei näytetä. Luettelon "
     "näyttäminen kirjataan käyttölokiin.",
     "Klienterna visas i språkets alfabetiska ordning utan personbeteckning. Att listan visas "
     "antecknas i användningsloggen.",
     "The clients stand in the order of the language’s alphabet, without their personal identity "
     "codes. Showing the list is recorded in the use log."},
    {"command.rectify.summary", "oikaise asiakkaan virheellinen tieto",
     "rätta en felaktig uppgift om en klient", "put right what the register says of a client"},
    {"command.rectify.about",
     "Rekisterissä oli virhe. Jokaisesta tiedosta annetaan, mitä rekisterissä lukee nyt (taulukko "
     "[was] tai --was) ja mikä on oikein; niiden on täsmättävä. Syy (--reason) on annettava. "
     "Virheellinen arvo jää historiaan merkittynä oikaistuksi.",
     "Det fanns ett fel i registret. För varje uppgift anges vad som står i registret nu (tabellen "
     "[was] eller --was) och vad som är rätt; det förstnämnda måste stämma. En orsak (--reason) "
     "måste anges. Det felaktiga värdet blir kvar i historiken, märkt som rättat.",
     "The register was wrong. For each field it is said what the register says now (the table "
     "[was], or --was) and what is right; the first has to match. A reason (--reason) is required. "
     "The wrong value stays in the history, marked as rectified."},
    {"command.show.summary", "näytä asiakkaan tiedot", "visa en klients uppgifter",
     "show a client"},
    {"command.show.about",
     "Näyttää asiakkaan ja huoltajien nykyiset tiedot. CLIENT on asiakkaan numero, nimi tai nimen "
     "osa. "
     "Näyttäminen kirjataan käyttölokiin.",
     "Visar klientens och vårdnadshavarnas nuvarande uppgifter. CLIENT är klientens nummer, namn "
     "eller en del av namnet. Visningen antecknas i användningsloggen.",
     "Shows what the register says now of the client and the guardians. CLIENT is a client’s "
     "number, name or a part of the name. Showing it is recorded in the use log."},
    {"form.client-add", "Uusi asiakas", "Ny klient", "A new client"},
    {"result.client-added",
     "asiakas {number} lisätty{guardians, plural, =0 {} one {, # huoltaja tai edustaja} other {, # "
     "huoltajaa tai edustajaa}}",
     "klient {number} tillagd{guardians, plural, =0 {} one {, # vårdnadshavare eller företrädare} "
     "other {, # vårdnadshavare eller företrädare}}",
     "client {number} added{guardians, plural, =0 {} one {, with # guardian} other {, with # "
     "guardians}}"},
    {"list.client", "asiakas", "klient", "client"},
    {"list.found_in", "löytyi", "hittades i", "found in"},

    // In the report and the log
    {"kind.client", "asiakkaan perustiedot ja yhteystiedot",
     "klientens grunduppgifter och kontaktuppgifter",
     "the client’s basic data and contact details"},
    {"kind.client.purpose", "asiakkuuden hoitaminen, yhteydenpito ja laskutus",
     "skötsel av klientrelationen, kontakter och fakturering",
     "care of the client relation, contact and billing"},
    {"action.client.add", "lisäys", "tillägg", "added"},
    {"action.client.edit", "muutos", "ändring", "changed"},
    {"action.client.export", "selvitys tiedoista", "redogörelse för uppgifterna",
     "report on the data"},
    {"action.client.find", "haku", "sökning", "searched"},
    {"action.client.list", "näytetty luettelossa", "visad i förteckning", "shown in a list"},
    {"action.client.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.client.show", "katselu", "visning", "shown"},
    {"action.client.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> client_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
