// The keys of a register, and its restoring where that asks or says something of its own.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"keys.kind", "laji", "typ", "kind"},
    {"keys.kind.passphrase", "tunnuslause", "lösenfras", "passphrase"},
    {"keys.kind.recovery", "palautusavain", "återställningsnyckel", "recovery key"},
    {"keys.kind.unknown", "tuntematon", "okänd", "unknown"},
    {"keys.label", "nimi", "namn", "label"},
    {"keys.made", "tehty", "skapad", "made"},
    {"keys.fingerprint", "sormenjälki", "fingeravtryck", "fingerprint"},
    {"keys.new", "uusi", "ny", "new"},

    {"option.keep-recovery", "säilytä palautusavain, jolla on tämä sormenjälki",
     "behåll återställningsnyckeln med detta fingeravtryck",
     "keep the recovery key with this fingerprint"},
    {"option.drop-recovery", "poista kaikki palautusavaimet", "ta bort alla återställningsnycklar",
     "drop every recovery key"},
    {"option.label", "uuden avaimen nimi, esimerkiksi sen säilytyspaikka",
     "den nya nyckelns namn, till exempel var den förvaras",
     "what the new key is called, for example where it is kept"},
    {"option.accept", "rekisteri on niin kuin pitää: merkitse sen tila muistiin",
     "registret är som det ska vara: notera dess skick",
     "the register is as it should be: remember it so"},
    {"option.drill", "harjoittele palautus alusta loppuun ja poista tulos",
     "öva återställningen från början till slut och ta bort resultatet",
     "rehearse the whole restore and remove the result"},
    {"option.replace-other", "korvaa, vaikka paikalla on toinen rekisteri",
     "ersätt även om det finns ett annat register på platsen", "replace even another register"},

    {"question.keep-recovery",
     "Säilytetäänkö palautusavain {fingerprint} ({label}tehty {made})? (k/e)",
     "Ska återställningsnyckeln {fingerprint} ({label}skapad {made}) behållas? (j/n)",
     "Keep the recovery key {fingerprint} ({label}made {made})? (y/n)"},
    {"question.restore-other",
     "Paikalla {path} on toinen rekisteri, joka katoaisi kokonaan. Korvataanko se? (k/e)",
     "På platsen {path} finns ett annat register, som skulle försvinna helt. Ska det ersättas? "
     "(j/n)",
     "Another register stands at {path} and would be gone altogether. Replace it? (y/n)"},

    {"result.accepted", "rekisterin nykyinen tila on merkitty muistiin",
     "registrets nuvarande skick har noterats", "the register is remembered as it is"},
    {"result.recovery-key-dropped", "palautusavain {fingerprint} ei enää avaa rekisteriä",
     "återställningsnyckeln {fingerprint} öppnar inte längre registret",
     "the recovery key {fingerprint} does not open the register any more"},
    {"result.recovery-key-replaced", "rekisterillä on uusi palautusavain ja uusi salausavain",
     "registret har en ny återställningsnyckel och en ny krypteringsnyckel",
     "the register has a new recovery key and a new data key"},
    {"result.first-format",
     "tiedosto on muotoa 1, jossa palautusavaimesta ei käy ilmi, kuka sen on tehnyt: kortisto "
     "rotate-key vaihtaa muodon",
     "filen är av format 1, där det inte framgår av återställningsnyckeln vem som har gjort den: "
     "kortisto rotate-key byter formatet",
     "the file is of format 1, whose recovery key does not prove who made it: kortisto rotate-key "
     "brings it to format 2"},
    {"result.drill-good",
     "varmuuskopion voi palauttaa: se palautettiin väliaikaisesti, tarkistettiin ja poistettiin",
     "säkerhetskopian kan återställas: den återställdes tillfälligt, kontrollerades och togs bort",
     "the backup can be restored: it was restored to a temporary place, checked and removed"},
    {"result.drill-manifest", "kopio vastaa luetteloaan tavu tavulta",
     "kopian motsvarar sin förteckning byte för byte",
     "it is byte for byte the one that its manifest tells of"},
    {"result.drill-no-manifest", "kopion vieressä ei ole luetteloa, johon sitä voisi verrata",
     "bredvid kopian finns ingen förteckning att jämföra den med",
     "there is no manifest beside it to compare it with"},
    {"result.drill-no-register", "ei ole rekisteriä, johon kopiota voisi verrata",
     "det finns inget register att jämföra kopian med", "there is no register to compare it with"},
    {"result.drill-other", "nykyinen rekisteri on toinen rekisteri",
     "det nuvarande registret är ett annat register", "the present register is another one"},
    {"result.drill-same",
     "kopion muutosnumero on {backup, number,#}, nykyisen rekisterin {register, number,#}",
     "kopians ändringsnummer är {backup, number,#}, det nuvarande registrets {register, number,#}",
     "the backup is of generation {backup, number,#}, the present register of generation "
     "{register, number,#}"},

    {"error.key.unknown", "palautusavainta {fingerprint} ei ole",
     "det finns ingen återställningsnyckel {fingerprint}",
     "there is no recovery key {fingerprint}"},
    {"hint.key-list", "kortisto key list näyttää avaimet", "kortisto key list visar nycklarna",
     "kortisto key list shows the keys"},
    {"error.key.label-sign",
     "avaimen nimi, merkki {place, number,#}: {what} {sign} ei voi olla nimessä",
     "nyckelns namn, tecken {place, number,#}: {what} {sign} kan inte stå i namnet",
     "the label of a key, character {place, number,#}: the {what} {sign} cannot stand in it"},
    {"error.key.label", "avaimen nimi on yksi rivi, enintään {most} tavua",
     "nyckelns namn är en rad, högst {most} byte",
     "the label of a key is one line of at most {most} bytes"},
    {"error.key.needs-passphrase",
     "rekisteri avattiin palautusavaimella: anna tunnuslause, tai vaihda se komennolla rotate-key",
     "registret öppnades med återställningsnyckeln: ange lösenfrasen, eller byt den med rotate-key",
     "the register was opened by its recovery key: give the passphrase, or set a new one with "
     "rotate-key"},
    {"error.recovery-key.first-format",
     "muodon 1 palautusavainta ei voi säilyttää: ilman valitsinta --keep-recovery rekisteri saa "
     "uuden",
     "en återställningsnyckel av format 1 kan inte behållas: utan --keep-recovery får registret en "
     "ny",
     "a recovery key of format 1 cannot be kept: without --keep-recovery there is a new one"},
    {"error.recovery-key.no-slot", "rekisterissä ei ole tilaa uudelle avaimelle",
     "registret har ingen plats för en ny nyckel", "the register has no room for another key"},
    {"warning.key.new",
     "avainta {fingerprint} ei ole tehty tällä koneella: jos et tunne sitä, aja rotate-key; jos "
     "tunnet, aja key list --accept",
     "nyckeln {fingerprint} har inte gjorts på denna dator: känner du inte till den, kör "
     "rotate-key; gör du det, kör key list --accept",
     "the key {fingerprint} was not made on this machine: if you do not know it, run rotate-key; "
     "if you do, run key list --accept"},
    {"warning.key.gone",
     "avainta {fingerprint} ei enää ole, eikä sitä ole poistettu tällä koneella: jos se on oikein, "
     "aja key list --accept",
     "nyckeln {fingerprint} finns inte längre, och den togs inte bort på denna dator: är det rätt, "
     "kör key list --accept",
     "the key {fingerprint} is gone, and it was not removed on this machine: if that is right, run "
     "key list --accept"},
    {"command.key-list.about",
     "Näyttää jokaisesta avaimesta lajin, nimen, tekopäivän ja sormenjäljen, jonka voi lukea "
     "ääneen. Avain, jota ei ole tehty tällä koneella, on merkitty uudeksi. Valitsin --accept "
     "merkitsee muistiin, että kaikki on niin kuin pitää, ja varoitukset loppuvat.",
     "Visar för varje nyckel typ, namn, dag och ett fingeravtryck som kan läsas upp. En nyckel som "
     "inte har gjorts på denna dator är märkt som ny. Med --accept noteras att allt är som det ska "
     "vara, och varningarna upphör.",
     "Shows of each key its kind, label, day and a fingerprint that can be read aloud. A key that "
     "was not made on this machine is marked as new. --accept: all is as it should be, and the "
     "warnings end."},
    {"command.key-recovery.summary", "vaihda palautusavain", "byt återställningsnyckeln",
     "replace the recovery key"},
    {"command.key-recovery.about",
     "Tekee uuden palautusavaimen ja näyttää sen kerran: kirjoita se paperille. Rekisteri salataan "
     "uudella avaimella, joten entinen palautusavain ei enää avaa siitä mitään. Tunnuslause pysyy "
     "ennallaan.",
     "Gör en ny återställningsnyckel och visar den en gång: skriv den på papper. Registret "
     "krypteras med en ny nyckel, så att den tidigare återställningsnyckeln inte längre öppnar "
     "någon del av det. Lösenfrasen ändras inte.",
     "Makes a new recovery key and shows it once: write it on paper. The register is sealed with a "
     "new data key, so that the former recovery key opens nothing of it any more. The passphrase "
     "stays."},
};

}  // namespace

std::span<const Entry> key_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
