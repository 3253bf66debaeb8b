// What is wrong with the register's file or the disk under it, and what shows that somebody put
// another file in its place.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"error.backup.damaged", "varmuuskopio on vahingoittunut, eikä sitä otettu käyttöön",
     "säkerhetskopian är skadad och togs inte i bruk",
     "the backup is damaged and was not put to use"},
    {"error.backup.manifest", "varmuuskopio ei vastaa vieressä olevaa luetteloaan",
     "säkerhetskopian motsvarar inte förteckningen bredvid den",
     "the backup is not the one that the manifest beside it describes"},
    {"error.database.damaged", "rekisterin sisältö on vahingoittunut: {reason}",
     "registrets innehåll är skadat: {reason}", "the content of the register is damaged: {reason}"},
    {"error.database.full", "levytila loppui, eikä mitään muutettu",
     "diskutrymmet tog slut och ingenting ändrades",
     "there is no space left, and nothing was changed"},
    {"error.database.io", "rekisteriä ei voi lukea tai kirjoittaa: {reason}",
     "registret kan inte läsas eller skrivas: {reason}",
     "the register cannot be read or written: {reason}"},
    {"error.database.unexpected", "odottamaton virhe rekisterissä: {reason}",
     "oväntat fel i registret: {reason}", "unexpected error in the register: {reason}"},
    {"error.register.dangling", "{path} on linkki tiedostoon, jota ei ole",
     "{path} är en länk till en fil som inte finns",
     "{path} is a link to a file that is not there"},
    {"error.register.moved",
     "rekisterin tiedosto on sillä välin korvattu tai poistettu: mitään ei tallennettu",
     "registrets fil har under tiden ersatts eller tagits bort: ingenting sparades",
     "the register’s file was replaced or removed meanwhile: nothing was saved"},
    {"error.restore.itself", "{path} on jo paikallaan: se on rekisteri itse",
     "{path} är redan på plats: den är själva registret",
     "{path} is in place already: it is the register itself"},
    {"error.restore.other", "paikalla on toinen rekisteri kuin se, josta varmuuskopio on otettu",
     "på platsen finns ett annat register än det som säkerhetskopian har tagits av",
     "another register stands there than the one that the backup is of"},
    {"error.vault.damaged", "rekisteriä on muutettu tai se on vahingoittunut ({part} {index})",
     "registret har ändrats eller skadats ({part} {index})",
     "the register has been changed or damaged ({part} {index})"},
    {"error.vault.derivation",
     "avainpaikan asetukset ovat sallittujen rajojen ulkopuolella: rekisteriä on muutettu",
     "nyckelplatsens inställningar är utanför de tillåtna gränserna: registret har ändrats",
     "the settings of the key slot are out of bounds: the register has been changed"},
    {"error.vault.free-hint",
     "rekisterin tieto vapaasta tilastaan on mahdoton: rekisteriä on muutettu",
     "registrets uppgift om sitt lediga utrymme är omöjlig: registret har ändrats",
     "what the register says of its free space is impossible: the register has been changed"},
    {"error.vault.full", "rekisteri on niin suuri kuin se voi olla",
     "registret är så stort som det kan bli", "the register is as large as it can be"},
    {"error.vault.generation", "rekisterin muutosnumero on mahdoton: rekisteriä on muutettu",
     "registrets ändringsnummer är omöjligt: registret har ändrats",
     "the generation of the register is impossible: the register has been changed"},
    {"error.vault.key-note", "avainpaikan selite on muutettu tai vahingoittunut",
     "anteckningen i en nyckelplats har ändrats eller skadats",
     "the note of a key slot has been changed or damaged"},
    {"error.vault.key-slots",
     "rekisterin avainpaikkoja on muutettu: joku on koskenut tiedostoon, tai se on vahingoittunut",
     "registrets nyckelplatser har ändrats: någon har rört filen, eller så är den skadad",
     "the key slots of the register have been changed: somebody has touched the file, or it is "
     "damaged"},
    {"error.vault.last-generation",
     "rekisteriä on muutettu niin monta kertaa kuin sitä voi muuttaa",
     "registret har ändrats så många gånger som det kan ändras",
     "the register has been changed as often as it can be"},

    {"warning.register.trail",
     "rekisteristä puuttuu käyttölokin rivi {number, number,#}, joka oli viimeisin tällä koneella: "
     "onko sen paikalle pantu vanha kopio?",
     "i registret saknas användningsloggens rad {number, number,#}, som var den senaste på denna "
     "dator: har en gammal kopia satts på dess plats?",
     "the register lacks row {number, number,#} of the use log, which was the last one on this "
     "machine: has an old copy been put in its place?"},
    {"error.vault.newer", "rekisterin on kirjoittanut uudempi versio ohjelmasta",
     "registret har skrivits av en nyare version av programmet",
     "the register was written by a newer version of the program"},
    {"error.vault.not-a-register", "tiedosto ei ole Kortiston rekisteri",
     "filen är inte ett Kortisto-register", "the file is not a register of Kortisto"},
    {"error.vault.outcome-unknown",
     "levylle kirjoittaminen epäonnistui niin, ettei tuloksesta ole varmuutta: aja verify",
     "skrivningen till disken misslyckades så att resultatet är osäkert: kör verify",
     "writing to the disk failed in a way that leaves the outcome unknown: run verify"},
    {"error.vault.restoring", "edellinen kirjoitus epäonnistui, eikä rekisteriä enää muuteta",
     "föregående skrivning misslyckades, och registret ändras inte mera",
     "an earlier write failed, and the register is not changed any more"},
    {"error.vault.temporary", "väliaikaistiedosto on vahingoittunut",
     "en tillfällig fil har skadats", "a temporary file has been damaged"},
    {"error.vault.truncated", "rekisterin lopusta puuttuu osa", "slutet av registret saknas",
     "the end of the register is missing"},
    {"error.verify", "rekisteriä on muutettu tai se on vahingoittunut: palauta varmuuskopio",
     "registret har ändrats eller skadats: återställ en säkerhetskopia",
     "the register has been changed or damaged: restore a backup"},
    {"hint.outcome-unknown",
     "Kukaan ei voi tietää, tallentuiko se. Katso ensin, onko se rekisterissä (show, list), ja tee "
     "uudelleen vain, jos ei ole; verify tarkistaa tiedoston.",
     "Ingen kan veta om det sparades. Se först efter om det finns i registret (show, list), och "
     "gör "
     "om det bara om det inte gör det; verify kontrollerar filen.",
     "Nobody can know whether it was saved. Look first whether it is in the register (show, list), "
     "and do it again only if not; verify checks the file."},
    {"warning.backup.older",
     "rekisteri on vanhempi kuin varmuuskopio {file} sen vieressä (muutos {generation, number,#})",
     "registret är äldre än säkerhetskopian {file} bredvid (ändring {generation, number,#})",
     "the register is older than the backup {file} beside it (generation {generation, number,#})"},

    {"command.key-list.summary", "näytä, millä avaimilla rekisteri aukeaa",
     "visa vilka nycklar som öppnar registret", "show which keys open the register"},
    {"warning.not-durable",
     "se on tehty, mutta levy ei vahvistanut sitä ({path}: {reason}): se voi kadota, jos virta "
     "katkeaa",
     "det är gjort, men disken bekräftade det inte ({path}: {reason}): det kan försvinna om "
     "strömmen "
     "bryts",
     "it is done, but the disk did not confirm it ({path}: {reason}): a power failure may take it "
     "back"},
    {"warning.register.older",
     "rekisteri on vanhempi kuin viimeksi tällä koneella (oli muutos {remembered, number,#}, nyt "
     "{found, number,#}): onko sen paikalle pantu vanha kopio?",
     "registret är äldre än senast på denna dator (var ändring {remembered, number,#}, nu {found, "
     "number,#}): har en gammal kopia satts i dess ställe?",
     "the register is older than last time on this machine (was generation {remembered, number,#}, "
     "now {found, number,#}): has an old copy been put in its place?"},
    {"warning.register.other",
     "rekisteri ei ole se, joka tällä koneella viimeksi oli, vaikka muutosnumero {generation, "
     "number,#} on sama: onko vanhaan kopioon kirjoitettu muualla?",
     "registret är inte det som senast fanns på denna dator, fast ändringens nummer {generation, "
     "number,#} är detsamma: har någon skrivit i en gammal kopia på annat håll?",
     "the register is not the one of last time on this machine, though its generation {generation, "
     "number,#} is the same: has an old copy been written to elsewhere?"},
    {"warning.unsaid", "kaikki on tehty, mutta tulosta ei voitu kirjoittaa",
     "allt är gjort, men resultatet kunde inte skrivas ut",
     "all is done, but its result could not be written"},
    {"warning.untidy",
     "se on tallennettu, mutta jälkien siivoaminen levyltä epäonnistui: seuraava kirjoitus tekee "
     "sen, ja verify näyttää, onko se tehty",
     "det är sparat, men uppstädningen på disken misslyckades: nästa skrivning gör den, och verify "
     "visar om den är gjord",
     "it is saved, but the disk failed at tidying up after it: the next writing does that, and "
     "verify shows whether it is done"},
};

}  // namespace

std::span<const Entry> vault_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
