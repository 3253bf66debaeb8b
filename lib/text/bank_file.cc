// What may be wrong with a file from the bank. The place stands before the words.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"error.bank-file.amount",
     "tämä ei ole rahamäärä täysinä sentteinä, vähintään 0 ja alle miljardi euroa",
     "detta är inte ett belopp i hela cent, minst 0 och under en miljard euro",
     "this is not an amount in whole cents, from 0 to less than a thousand million euros"},
    {"error.bank-file.code", "tätä arvoa ei tunneta", "värdet är okänt", "this value is not known"},
    {"error.bank-file.cut", "tiedosto loppuu kesken: nouda se pankista uudelleen",
     "filen slutar för tidigt: hämta den på nytt från banken",
     "the file ends in the middle: fetch it from the bank again"},
    {"error.bank-file.date", "tämä ei ole päivämäärä", "detta är inget datum",
     "this is not a date"},
    {"error.bank-file.deep", "elementtejä on liian monella sisäkkäisellä tasolla",
     "elementen är nästlade i för många nivåer", "the elements are nested too deeply"},
    {"error.bank-file.details", "tapahtuman erittelyt eivät täsmää sen summaan",
     "specifikationerna stämmer inte överens med transaktionens belopp",
     "the transactions of this entry do not add up to its amount"},
    {"error.bank-file.document-type",
     "tiedostossa on dokumenttityypin määrittely (DOCTYPE), jota pankki ei kirjoita: tiedostoa ei "
     "lueta",
     "filen har en dokumenttypsdeklaration (DOCTYPE), som ingen bank skriver: filen läses inte",
     "the file has a document type declaration (DOCTYPE), which no bank writes: it is not read"},
    {"error.bank-file.encoding", "tiedoston ilmoittamaa merkistökoodausta ei tunneta",
     "den teckenkodning som filen anger är okänd",
     "the character encoding that the file names is not known"},
    {"error.bank-file.long", "tästä alkava kohta on pidempi kuin mikään, mitä pankki kirjoittaa",
     "det som börjar här är längre än något som en bank skriver",
     "what begins here is longer than anything that a bank writes"},
    {"error.bank-file.missing", "tästä puuttuu {element}", "här saknas {element}",
     "{element} is missing here"},
    {"error.bank-file.record", "tämän tyyppinen tietue ei voi olla tässä kohdassa",
     "en post av denna typ kan inte stå här", "a record of this type cannot stand here"},
    {"error.bank-file.sums",
     "summatietue ei täsmää sitä edeltäviin tietueisiin: aineistosta puuttuu jotakin tai sitä on "
     "muutettu",
     "summaposten stämmer inte överens med posterna före den: något saknas eller har ändrats",
     "the sum record does not agree with the records before it: something is missing or was "
     "changed"},
    {"error.bank-file.unknown",
     "tämä ei ole camt.053-muotoinen tiliote eikä saapuvien viitemaksujen aineisto (KTL)",
     "detta är varken ett kontoutdrag i formatet camt.053 eller ett material med inkommande "
     "referensbetalningar (KTL)",
     "this is neither an account statement in the form camt.053 nor a list of incoming reference "
     "payments (KTL)"},
    {"error.bank-file.xml", "tämä ei ole kelvollista XML:ää", "det här är inte giltig XML",
     "this is not valid XML"},
};

}  // namespace

std::span<const Entry> bank_file_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
