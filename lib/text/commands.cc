// What a command is, in a line and in a paragraph, for help, manual and completions. The commands
// of a record stand in the file of its kind.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"command.backup.summary", "kopioi rekisteri varmuuskopioksi", "säkerhetskopiera registret",
     "copy the register as a backup"},
    {"command.backup.about",
     "Kopioi hakemistoon DIR rekisterin salatut tavut ja luettelon, josta kopion voi tarkistaa. "
     "Tunnuslausetta ei tarvita.",
     "Kopierar registrets krypterade byte till katalogen DIR med en förteckning som kopian kan "
     "kontrolleras mot. Ingen lösenfras behövs.",
     "Copies the sealed bytes of the register to the directory DIR, with a manifest by which the "
     "copy can be checked. No passphrase is needed."},
    {"command.config-check.summary", "tarkista asetukset", "kontrollera inställningarna",
     "check the configuration"},
    {"command.config-check.about",
     "Lukee asetustiedostot ja kertoo, missä ensimmäinen virhe on. Rekisteriä ei avata.",
     "Läser konfigurationsfilerna och anger var det första felet finns. Registret öppnas inte.",
     "Reads the configuration files and tells where the first error is. The register is not "
     "opened."},
    {"command.config-show.summary", "näytä voimassa olevat asetukset",
     "visa gällande inställningar", "show the settings in force"},
    {"command.config-show.about",
     "Näyttää jokaisen asetuksen TOML-muodossa. Valitsin --origin kertoo, mistä arvo on peräisin.",
     "Visar varje inställning som TOML. Med --origin visas var värdet kommer ifrån.",
     "Shows every setting as TOML. With --origin it says where each value comes from."},
    {"command.demo.summary", "tee harjoitusrekisteri keksityistä asiakkaista",
     "gör ett övningsregister med påhittade klienter", "make a register with invented clients"},
    {"command.demo.about",
     "Tekee hakemiston DIR, jossa on rekisteri, sen asetukset, tunnuslause ja palautusavain: "
     "keksittyjä asiakkaita ja vuoden kirjaukset ennen tätä päivää tai päivää --as-of. Sama "
     "siemen, määrä ja päivä antavat samat tiedot.",
     "Gör katalogen DIR med ett register, dess inställningar, lösenfras och återställningsnyckel: "
     "påhittade klienter och anteckningar från ett år före i dag eller före dagen --as-of. Samma "
     "frötal, antal och dag ger samma uppgifter.",
     "Makes the directory DIR with a register, its configuration, its passphrase and its recovery "
     "key: invented clients and a year of records before today, or before --as-of. The same seed, "
     "number and day give the same records."},
    {"command.export.summary", "kokoa kaikki asiakasta koskevat tiedot",
     "gör en redogörelse för allt som finns om en klient", "give everything held about a client"},
    {"command.export.about",
     "Kokoaa selvityksen, jolla vastataan tarkastuspyyntöön: tiedot, niiden lähteet ja "
     "muutoshistoria, vastaanottajat, säilytysajat, oikeudet ja valitusohje. Kieli valitaan "
     "valitsimella --lang. CLIENT on asiakkaan numero, nimi tai nimen osa.",
     "Gör den redogörelse som en begäran om tillgång besvaras med: uppgifterna, deras källor och "
     "ändringshistorik, mottagare, bevarandetider, rättigheter och anvisningar om klagomål. "
     "Språket väljs med --lang. CLIENT är klientens nummer, namn eller en del av namnet.",
     "Gives what answers an access request: the data, their sources and history, recipients, "
     "retention periods, rights and how to complain. The language is chosen with --lang. CLIENT is "
     "a client’s number, name or a part of the name."},
    {"command.help.summary", "näytä komennon käsikirjasivu", "visa ett kommandos handbokssida",
     "show the manual page of a command"},
    {"command.help.about",
     "Ilman komentoa näyttää ohjelman oman sivun. Jos käsikirjaa ei ole asennettu, näyttää saman "
     "kuin --help.",
     "Utan kommando visas programmets egen sida. Om handboken inte är installerad visas samma som "
     "med --help.",
     "Without a command, shows the page of the program. Where the manual is not installed, shows "
     "what --help does."},
    {"command.init.summary", "tee uusi rekisteri", "skapa ett nytt register",
     "make a new register"},
    {"command.init.about",
     "Kysyy tunnuslauseen kahdesti, tekee tyhjän rekisterin ja näyttää palautusavaimen kerran: "
     "kirjoita se paperille, sillä sitä ei voi näyttää uudelleen. Jos asetustiedostoa ei ole, "
     "sellainen tehdään täytettäväksi.",
     "Frågar efter lösenfrasen två gånger, skapar ett tomt register och visar "
     "återställningsnyckeln en gång: skriv den på papper, för den kan inte visas igen. Finns ingen "
     "konfigurationsfil skapas en att fylla i.",
     "Asks for the passphrase twice, makes an empty register and shows the recovery key once: "
     "write it on paper, for it cannot be shown again. Where there is no configuration file, one "
     "is written to be filled in."},
    {"command.restore.summary", "palauta rekisteri varmuuskopiosta",
     "återställ registret från en säkerhetskopia", "restore the register from a backup"},
    {"command.restore.about",
     "Tarkistaa kopion ja ottaa sen käyttöön. Jos paikalla on jo rekisteri, kysyy sen "
     "tiedostonimen ennen kuin korvaa sen; --confirm vastaa etukäteen. --dry-run vain tarkistaa; "
     "--drill harjoittelee koko palautuksen jättämättä mitään jälkeensä.",
     "Kontrollerar kopian och tar den i bruk. Finns där redan ett register efterfrågas dess "
     "filnamn innan det ersätts; --confirm svarar på förhand. --dry-run kontrollerar bara; --drill "
     "övar hela återställningen utan att lämna något efter sig.",
     "Checks the copy and puts it to use. Where there is a register already, asks for its file "
     "name before it is replaced; --confirm answers beforehand. --dry-run only checks; --drill "
     "rehearses the whole restore and leaves nothing behind."},
    {"command.rotate-key.summary", "vaihda tunnuslause ja salausavain",
     "byt lösenfras och krypteringsnyckel", "change the passphrase and the data key"},
    {"command.rotate-key.about",
     "Salaa koko rekisterin uudella avaimella ja uudella tunnuslauseella. Vanha tunnuslause ei "
     "enää avaa mitään uudesta tiedostosta. Palautusavain säilyy vain, jos niin vastataan tai se "
     "nimetään valitsimella --keep-recovery. --passphrase-only vaihtaa vain tunnuslauseen ja on "
     "nopea.",
     "Krypterar hela registret med en ny nyckel och en ny lösenfras. Den gamla lösenfrasen öppnar "
     "inte någon del av den nya filen. En återställningsnyckel behålls bara om man svarar så eller "
     "anger den med --keep-recovery. --passphrase-only byter bara lösenfrasen och går snabbt.",
     "Seals the whole register anew with a new key and a new passphrase. The old passphrase opens "
     "nothing of the new file. A recovery key stays only if that is the answer, or --keep-recovery "
     "names it. --passphrase-only changes the passphrase alone and is quick."},
    {"command.undo.summary", "peru viimeisin kirjaus", "ångra den senaste anteckningen",
     "take back the latest entry"},
    {"command.undo.about",
     "Peruu viimeisimmän lisäyksen, muutoksen tai oikaisun, jos se on tehty viimeisen tunnin "
     "aikana; uudelleen annettuna sitä edeltävän. Lisätty tietue poistuu, muutettu tieto saa "
     "vanhan arvonsa, ja lokiin jää merkintä.",
     "Ångrar det senaste tillägget, den senaste ändringen eller rättelsen, om det gjordes under "
     "den senaste timmen; om kommandot ges på nytt, det som föregick. En tillagd post försvinner, "
     "en ändrad uppgift får sitt gamla värde, och det antecknas i loggen.",
     "Takes back the latest addition, change or rectification if it was made within the last hour; "
     "given again, the one before. A record that was added is gone, a field that was changed has "
     "its old value, and the log says so."},
    {"command.verify.summary", "tarkista koko rekisteri", "kontrollera hela registret",
     "check the whole register"},
    {"command.verify.about",
     "Lukee ja todentaa jokaisen lohkon ja tietokannan rakenteen. Poistumiskoodi on 0, kun kaikki "
     "on kunnossa, 3, kun varakappale on vahingoittunut, ja 13, kun rekisteriä on muutettu tai se "
     "on vahingoittunut.",
     "Läser och verifierar varje block och databasens struktur. Avslutskoden är 0 när allt är i "
     "ordning, 3 när headerns reservkopia är skadad och 13 när registret har ändrats eller "
     "skadats.",
     "Reads and authenticates every block, and the structure of the database. The exit code is 0 "
     "when all is well, 3 when the spare copy of the header is damaged, and 13 when the register "
     "has been changed or damaged."},
};

}  // namespace

std::span<const Entry> command_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
