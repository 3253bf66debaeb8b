// What records of more than one kind share: names and addresses, what is wrong with a value, and
// what the history says was done. What belongs to one kind stands in the file of that kind.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // Fields
    {"field.family_name", "sukunimi", "efternamn", "family name"},
    {"field.given_names", "etunimet", "förnamn", "given names"},
    {"field.street", "katuosoite", "gatuadress", "street address"},
    {"field.postcode", "postinumero", "postnummer", "postcode"},
    {"field.city", "postitoimipaikka", "postort", "town"},
    {"field.country", "maa", "land", "country"},
    {"field.phones", "puhelinnumerot", "telefonnummer", "telephone numbers"},
    {"field.emails", "sähköpostiosoitteet", "e-postadresser", "e-mail addresses"},
    {"field.safety_prohibition", "turvakielto", "spärrmarkering", "non-disclosure for safety"},
    {"field.basis", "peruste", "grund", "basis"},
    {"field.service", "palvelu", "tjänst", "service"},
    {"field.paper_place", "allekirjoitetun asiakirjan säilytyspaikka",
     "var den undertecknade handlingen förvaras", "where the signed paper is kept"},
    {"field.ended_on", "päättynyt", "avslutades den", "ended"},
    {"field.end_reason", "päättymisen syy", "orsak till avslutandet", "reason for ending"},
    {"field.version", "versio", "version", "version"},
    {"field.follows", "edellinen versio", "föregående version", "version before"},
    {"field.state", "tila", "status", "state"},
    {"field.next_follow_up", "seuraava seuranta", "nästa uppföljning", "next follow-up"},

    // The history
    {"choice.change.undone", "peruttu", "återtagen anteckning", "undone"},
    {"choice.change.added", "lisätty", "tillägg", "added"},
    {"choice.change.edited", "muutettu", "ändring", "changed"},
    {"choice.change.rectified", "oikaistu", "rättelse", "rectified"},

    // What is wrong with a value
    {"error.field.required-for-minor", "{field}: tieto tarvitaan, koska asiakas on alaikäinen",
     "{field}: uppgiften behövs, eftersom klienten är minderårig",
     "{field}: needed, because the client is a minor"},
    {"error.field.future", "{field}: päivä on tulevaisuudessa", "{field}: dagen ligger i framtiden",
     "{field}: the day is in the future"},
    {"error.field.order", "{field}: päivä on ennen päivää ”{field2}”",
     "{field}: dagen är före dagen ”{field2}”", "{field}: the day is before that of “{field2}”"},
    {"error.field.number", "{field}: anna kokonaisluku, enintään {limit, number,#}",
     "{field}: ange ett heltal, högst {limit, number,#}",
     "{field}: give a whole number, at most {limit, number,#}"},
    {"error.field.money", "{field}: anna euromäärä, esimerkiksi 75 tai 75,50",
     "{field}: ange ett belopp i euro, till exempel 75 eller 75,50",
     "{field}: give an amount of euros such as 75 or 75.50"},
    {"error.record.ended", "{field} on päättynyt, eikä sitä muuteta",
     "{field} har avslutats och ändras inte", "the {field} has ended and does not change"},
    {"error.record.end-reason", "{field}: anna myös päättymispäivä",
     "{field}: ange också slutdagen", "{field}: give the day on which it ended too"},
    {"error.record.superseded", "{field}: on uudempi versio, muuta sitä",
     "{field}: det finns en nyare version, ändra den",
     "{field}: there is a newer version, change that one"},
    {"error.record.version-case", "{field}: uusi versio kuuluu samaan asiaan kuin edellinen",
     "{field}: en ny version hör till samma ärende som den föregående",
     "{field}: a new version belongs to the case of the one before"},
    {"error.record.before-version", "{field}: päivä on ennen edellisen version päivää",
     "{field}: dagen infaller före den föregående versionens dag",
     "{field}: the day is before that of the version before"},
    {"error.record.signed", "{field} on allekirjoitettu, eikä sitä muuteta",
     "{field} har undertecknats och ändras inte", "the {field} is signed and does not change"},
    {"error.record.not-signed", "{field} on luonnos: muuta sitä",
     "{field} är ett utkast: ändra det", "the {field} is a draft: change it as it is"},
    {"hint.rectify",
     "virhe korjataan komennolla {noun} rectify, uusi tehdään komennolla {noun} add",
     "ett fel rättas med {noun} rectify, en ny handling görs med {noun} add",
     "a mistake is put right by {noun} rectify, a new one is made by {noun} add"},
    {"hint.command", "kortisto {command}", "kortisto {command}", "kortisto {command}"},
    {"result.version.draft",
     "{field} {number} on uusi versio numerosta {old}: luonnos, kunnes se allekirjoitetaan; siihen "
     "asti voimassa on {old}",
     "{field} {number} är en ny version av nummer {old}: ett utkast tills den undertecknas; tills "
     "dess gäller {old}",
     "{field} {number} is a new version of {old}: a draft until it is signed; until then {old} is "
     "in force"},
    {"result.version.agreed",
     "{field} {number} on uusi, voimassa oleva versio numerosta {old}, joka on päättynyt",
     "{field} {number} är en ny, gällande version av nummer {old}, som har avslutats",
     "{field} {number} is a new version of {old}, in force now; {old} has ended"},
    {"report.record", "{record} {number}", "{record} {number}", "{record} {number}"},
    {"report.record.person", "{name} (nro {number})", "{name} (nr {number})",
     "{name} (no. {number})"},
    {"report.record.version", "versio {version}", "version {version}", "version {version}"},
    {"error.field.type", "{field}: arvo on väärää tyyppiä", "{field}: värdet är av fel typ",
     "{field}: the value is of the wrong kind"},
    {"error.field.utf8",
     "{field}: rivi {row, number,#} ei ole UTF-8:aa, vaan ehkä Latin-1:tä: tallenna teksti "
     "UTF-8-muodossa",
     "{field}: rad {row, number,#} är inte UTF-8 utan kanske Latin-1: spara texten i UTF-8",
     "{field}: line {row, number,#} is not UTF-8, but perhaps Latin-1: save the text as UTF-8"},
    {"error.field.control",
     "{field}: {row, plural, =1 {} other {rivi {row, number,#}, }}merkki {place, number,#}: {what} "
     "{sign} ei voi olla tekstissä",
     "{field}: {row, plural, =1 {} other {rad {row, number,#}, }}tecken {place, number,#}: {what} "
     "{sign} kan inte stå i en text",
     "{field}: {row, plural, =1 {} other {line {row, number,#}, }}character {place, number,#}: the "
     "{what} {sign} cannot stand in a text"},
    {"sign.control", "ohjausmerkki", "styrtecknet", "control character"},
    {"sign.direction", "kirjoitussuunnan vaihtava merkki", "tecknet för byte av skrivriktning",
     "sign that changes the direction"},
    {"sign.noncharacter", "merkiksi kelpaamaton koodi", "icke-tecknet", "noncharacter"},
    {"error.field.too-long",
     "{field}: teksti on liian pitkä, enintään {limit, plural, one {# merkki} other {# merkkiä}}",
     "{field}: texten är för lång, högst {limit, plural, one {# tecken} other {# tecken}}",
     "{field}: the text is too long, at most {limit, plural, one {# character} other {# "
     "characters}}"},
    {"error.field.too-many",
     "{field}: liian monta kohtaa, enintään {limit, plural, one {# kohta} other {# kohtaa}}",
     "{field}: för många poster, högst {limit, plural, one {# post} other {# poster}}",
     "{field}: too many items, at most {limit, plural, one {# item} other {# items}}"},
    {"error.field.required", "{field}: tieto puuttuu", "{field}: uppgiften saknas",
     "{field}: the value is missing"},
    {"error.field.date", "{field}: ei ole päivä: kirjoita se esimerkiksi 31.1.1990 tai 1990-01-31",
     "{field}: är inte ett datum: skriv det till exempel 31.1.1990 eller 1990-01-31",
     "{field}: not a day: write it as 31.1.1990 or 1990-01-31"},
    {"error.field.date-impossible", "{field}: sellaista päivää ei ole kalenterissa",
     "{field}: något sådant datum finns inte i kalendern",
     "{field}: there is no such day in the calendar"},
    {"error.field.date-ambiguous",
     "{field}: päivän voi lukea kahdella tavalla: kirjoita se muodossa 31.1.1990 tai 1990-01-31",
     "{field}: datumet kan läsas på två sätt: skriv det i formen 31.1.1990 eller 1990-01-31",
     "{field}: the day can be read in two ways: write it as 31.1.1990 or 1990-01-31"},
    {"error.field.before-birth", "{field}: päivä on ennen asiakkaan syntymää",
     "{field}: dagen är före klientens födelse", "{field}: the day is before the client’s birth"},
    {"warning.phone.no-digits", "{field}: tiedossa ei ole yhtään numeroa, tarkista se",
     "{field}: uppgiften innehåller inga siffror, kontrollera den",
     "{field}: there is no digit in one of them: check it"},
    {"error.field.choice", "{field}: arvon pitää olla yksi näistä: {choices}",
     "{field}: värdet ska vara ett av dessa: {choices}",
     "{field}: the value must be one of: {choices}"},
    {"error.field.email", "{field}: ei ole sähköpostiosoite", "{field}: är inte en e-postadress",
     "{field}: not an e-mail address"},
    {"error.field.language", "{field}: ei ole kielikoodi, esimerkiksi fi tai sv",
     "{field}: är inte en språkkod, till exempel fi eller sv",
     "{field}: not a language code such as fi or sv"},
};

}  // namespace

std::span<const Entry> record_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
