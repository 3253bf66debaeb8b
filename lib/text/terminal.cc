// What the terminal says besides errors: help, questions, results, and the configuration file that
// init writes.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"command.add-client.summary", "lisää asiakas", "lägg till en klient", "add a client"},
    {"command.add-client.about",
     "Tiedot annetaan TOML- tai JSON-tiedostona, vakiosyötteestä tai yksitellen valitsimilla. "
     "Tiedostossa voi olla myös huoltajat ([[guardian]]) ja tietolähde ([source]). Henkilötietoja "
     "ei kannata kirjoittaa komentoriville, jonka muut voivat nähdä: käytä valitsinta --from.",
     "Uppgifterna ges som en TOML- eller JSON-fil, från standard input eller var för sig. Filen "
     "kan också innehålla vårdnadshavare ([[guardian]]) och informationskälla ([source]). Skriv "
     "hellre inte personuppgifter på kommandoraden, som andra kan se: använd --from.",
     "The fields are given as a TOML or JSON file, on standard input, or one by one. A file may "
     "also hold guardians ([[guardian]]) and the source ([source]). Personal data do not belong on "
     "a command line, which others can see: use --from."},
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
     "Lukee asetustiedostot ja kertoo ensimmäisen virheen paikan. Rekisteriä ei avata.",
     "Läser konfigurationsfilerna och berättar var det första felet finns. Registret öppnas inte.",
     "Reads the configuration files and tells where the first error is. The register is not "
     "opened."},
    {"command.config-show.summary", "näytä voimassa olevat asetukset",
     "visa gällande inställningar", "show the settings in force"},
    {"command.config-show.about",
     "Näyttää jokaisen asetuksen TOML-muodossa. Valitsin --origin kertoo, mistä arvo on.",
     "Visar varje inställning som TOML. Med --origin visas var värdet kommer ifrån.",
     "Shows every setting as TOML. With --origin it says where each value comes from."},
    {"command.export.summary", "kokoa kaikki asiakasta koskevat tiedot",
     "sammanställ allt om en klient", "give everything held about a client"},
    {"command.export.about",
     "Kokoaa selvityksen, jolla vastataan tarkastuspyyntöön: tiedot, niiden lähteet ja "
     "muutoshistoria, vastaanottajat, säilytysajat, oikeudet ja valitusohje. Kieli valitaan "
     "valitsimella --lang. CLIENT on asiakkaan numero tai nimen osa.",
     "Sammanställer det svar som en begäran om tillgång kräver: uppgifterna, deras källor och "
     "historia, mottagare, bevarandetider, rättigheter och klagoanvisning. Språket väljs med "
     "--lang. CLIENT är klientens nummer eller en del av namnet.",
     "Gives what answers an access request: the data, their sources and history, recipients, "
     "retention periods, rights and how to complain. The language is chosen with --lang. CLIENT is "
     "a client’s number or a part of the name."},
    {"command.guardian-add.summary", "lisää asiakkaalle huoltaja tai edustaja",
     "lägg till en vårdnadshavare eller företrädare", "add a client’s guardian or representative"},
    {"command.guardian-add.about",
     "Tiedot annetaan kuten komennossa add-client. CLIENT on asiakkaan numero tai nimen osa.",
     "Uppgifterna ges som i kommandot add-client. CLIENT är klientens nummer eller en del av "
     "namnet.",
     "The fields are given as for add-client. CLIENT is a client’s number or a part of the name."},
    {"command.guardian-list.summary", "luettele asiakkaan huoltajat ja edustajat",
     "lista en klients vårdnadshavare och företrädare",
     "list a client’s guardians and representatives"},
    {"command.guardian-list.about",
     "CLIENT on asiakkaan numero tai nimen osa. Luettelon näyttäminen kirjataan käyttölokiin.",
     "CLIENT är klientens nummer eller en del av namnet. Att listan visas antecknas i "
     "användningsloggen.",
     "CLIENT is a client’s number or a part of the name. Showing the list is recorded in the use "
     "log."},
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
     "Frågar lösenfrasen två gånger, skapar ett tomt register och visar återställningsnyckeln en "
     "gång: skriv den på papper, för den kan inte visas igen. Finns ingen konfigurationsfil skapas "
     "en att fylla i.",
     "Asks for the passphrase twice, makes an empty register and shows the recovery key once: "
     "write it on paper, for it cannot be shown again. Where there is no configuration file, one "
     "is written to be filled in."},
    {"command.list.summary", "luettele asiakkaat", "lista klienterna", "list the clients"},
    {"command.list.about",
     "Asiakkaat ovat kielen aakkosjärjestyksessä. Henkilötunnusta ei näytetä. Luettelon "
     "näyttäminen kirjataan käyttölokiin.",
     "Klienterna står i språkets alfabetiska ordning. Personbeteckningen visas inte. Att listan "
     "visas antecknas i användningsloggen.",
     "The clients stand in the order of the language’s alphabet, without their personal identity "
     "codes. Showing the list is recorded in the use log."},
    {"command.restore.summary", "palauta rekisteri varmuuskopiosta",
     "återställ registret från en säkerhetskopia", "restore the register from a backup"},
    {"command.restore.about",
     "Tarkistaa kopion ja ottaa sen käyttöön. Jos paikalla on jo rekisteri, kysyy sen "
     "tiedostonimen ennen kuin korvaa sen; --confirm vastaa etukäteen. --dry-run vain tarkistaa.",
     "Kontrollerar kopian och tar den i bruk. Finns där redan ett register frågas dess filnamn "
     "innan det ersätts; --confirm svarar på förhand. --dry-run bara kontrollerar.",
     "Checks the copy and puts it to use. Where there is a register already, asks for its file "
     "name before it is replaced; --confirm answers beforehand. --dry-run only checks."},
    {"command.rotate-key.summary", "vaihda tunnuslause ja salausavain",
     "byt lösenfras och krypteringsnyckel", "change the passphrase and the data key"},
    {"command.rotate-key.about",
     "Salaa koko rekisterin uudella avaimella ja uudella tunnuslauseella. Vanha tunnuslause ei "
     "enää avaa mitään uudesta tiedostosta; palautusavain pysyy samana. --passphrase-only vaihtaa "
     "vain tunnuslauseen ja on nopea.",
     "Krypterar hela registret med en ny nyckel och en ny lösenfras. Den gamla lösenfrasen öppnar "
     "inget av den nya filen; återställningsnyckeln förblir densamma. --passphrase-only byter bara "
     "lösenfrasen och är snabbt.",
     "Seals the whole register anew with a new key and a new passphrase. The old passphrase opens "
     "nothing of the new file; the recovery key stays the same. --passphrase-only changes the "
     "passphrase alone and is quick."},
    {"command.show.summary", "näytä asiakkaan tiedot", "visa en klients uppgifter",
     "show a client"},
    {"command.show.about",
     "Näyttää asiakkaan ja huoltajien nykyiset tiedot. CLIENT on asiakkaan numero tai nimen osa. "
     "Näyttäminen kirjataan käyttölokiin.",
     "Visar klientens och vårdnadshavarnas nuvarande uppgifter. CLIENT är klientens nummer eller "
     "en del av namnet. Visningen antecknas i användningsloggen.",
     "Shows what the register says now of the client and the guardians. CLIENT is a client’s "
     "number or a part of the name. Showing it is recorded in the use log."},
    {"command.verify.summary", "tarkista koko rekisteri", "kontrollera hela registret",
     "check the whole register"},
    {"command.verify.about",
     "Lukee ja todentaa jokaisen lohkon ja tietokannan rakenteen. Poistumiskoodi on 0, kun kaikki "
     "on kunnossa, 3, kun varakappale on vahingoittunut, ja 13, kun rekisteriä on muutettu tai se "
     "on vahingoittunut.",
     "Läser och verifierar varje block och databasens struktur. Avslutskoden är 0 när allt är i "
     "ordning, 3 när reservkopian är skadad och 13 när registret har ändrats eller skadats.",
     "Reads and authenticates every block, and the structure of the database. The exit code is 0 "
     "when all is well, 3 when the spare copy of the header is damaged, and 13 when the register "
     "has been changed or damaged."},
    {"option.register", "rekisteritiedosto", "registerfilen", "the register’s file"},
    {"option.config", "asetustiedosto oman tiedoston sijasta",
     "konfigurationsfil i stället för den egna", "configuration file instead of the user’s own"},
    {"option.passphrase-file", "lue tunnuslause tiedostosta; - on vakiosyöte",
     "läs lösenfrasen från en fil; - är standard input",
     "read the passphrase from a file; - is standard input"},
    {"option.passphrase-fd", "lue tunnuslause tiedostokuvaajasta",
     "läs lösenfrasen från en fildeskriptor", "read the passphrase from a file descriptor"},
    {"option.passphrase-command", "ota tunnuslauseeksi komennon tuloste",
     "ta kommandots utskrift som lösenfras", "take what a command prints as the passphrase"},
    {"option.no-input", "älä kysy mitään", "fråga inget", "ask nothing"},
    {"option.json", "tulosta JSONia", "skriv ut JSON", "print JSON"},
    {"option.lang", "viestien ja asiakirjojen kieli", "meddelandenas och dokumentens språk",
     "language of messages and documents"},
    {"option.as-of", "päivä, jonka mukaan sääntöjä sovelletaan",
     "dagen som reglerna tillämpas enligt", "the day by which rules are applied"},
    {"option.wait", "odota toisen ohjelman käytössä olevaa rekisteriä",
     "vänta på ett register som används", "wait for a register that is in use"},
    {"option.color", "väritä viestit", "färglägg meddelanden", "color messages"},
    {"option.quiet", "jätä huomautukset pois", "utelämna anmärkningar", "leave notes out"},
    {"option.help", "näytä ohje; -h on lyhyt", "visa hjälp; -h är kort", "show help; -h is brief"},
    {"option.version", "näytä ohjelman versio", "visa programmets version",
     "show the program’s version"},
    {"option.from", "lue tiedot tiedostosta (TOML tai JSON); - on vakiosyöte",
     "läs uppgifterna från en fil (TOML eller JSON); - är standard input",
     "read the fields from a file (TOML or JSON); - is standard input"},
    {"option.list-format", "luettelon muoto", "listans format", "form of the list"},
    {"option.report-format", "selvityksen muoto", "sammanställningens format",
     "form of the report"},
    {"option.output", "kirjoita tiedostoon, jonka vain sinä voit lukea",
     "skriv till en fil som bara du kan läsa", "write to a file that only you can read"},
    {"option.force", "korvaa olemassa oleva tiedosto", "ersätt en fil som finns",
     "replace a file that is there"},
    {"option.dry-run", "tarkista, mutta älä muuta mitään", "kontrollera, men ändra ingenting",
     "check, but change nothing"},
    {"option.confirm", "vastaus vahvistuskysymykseen", "svaret på bekräftelsefrågan",
     "the answer to the question that confirms"},
    {"option.passphrase-only", "vaihda vain tunnuslause", "byt bara lösenfrasen",
     "change the passphrase alone"},
    {"option.new-passphrase-file", "lue uusi tunnuslause tiedostosta; - on vakiosyöte",
     "läs den nya lösenfrasen från en fil; - är standard input",
     "read the new passphrase from a file; - is standard input"},
    {"option.new-passphrase-fd", "lue uusi tunnuslause tiedostokuvaajasta",
     "läs den nya lösenfrasen från en fildeskriptor",
     "read the new passphrase from a file descriptor"},
    {"option.new-passphrase-command", "ota uudeksi tunnuslauseeksi komennon tuloste",
     "ta kommandots utskrift som ny lösenfras", "take what a command prints as the new passphrase"},
    {"option.origin", "kerro myös, mistä arvo on", "visa också var värdet kommer ifrån",
     "say where each value comes from"},
    {"help.what",
     "kortisto – hyvinvointi- ja sosiaalipalvelun asiakasrekisteri yhdessä salatussa tiedostossa",
     "kortisto – klientregister för en välfärds- eller socialtjänst i en krypterad fil",
     "kortisto – a wellbeing or social service’s client register in one encrypted file"},
    {"help.examples", "Esimerkkejä", "Exempel", "Examples"},
    {"help.usage", "Käyttö", "Användning", "Usage"},
    {"help.commands", "Komennot", "Kommandon", "Commands"},
    {"help.options", "Valitsimet", "Alternativ", "Options"},
    {"help.global-options", "Yhteiset valitsimet, ennen komentoa tai sen jälkeen",
     "Gemensamma alternativ, före eller efter kommandot",
     "Common options, before or after the command"},
    {"help.repeats", "(voi toistaa)", "(kan upprepas)", "(may be repeated)"},
    {"help.more", "Lisää: kortisto help KOMENTO tai kortisto KOMENTO --help",
     "Mer: kortisto help KOMMANDO eller kortisto KOMMANDO --help",
     "More: kortisto help COMMAND or kortisto COMMAND --help"},
    {"question.passphrase", "Tunnuslause tai palautusavain", "Lösenfras eller återställningsnyckel",
     "Passphrase or recovery key"},
    {"question.new-passphrase", "Uusi tunnuslause", "Ny lösenfras", "New passphrase"},
    {"question.new-passphrase-again", "Sama uudelleen", "Samma igen", "The same again"},
    {"question.restore", "Korvataanko rekisteri {path}? Kirjoita sen nimi {name}",
     "Ersätts registret {path}? Skriv dess namn {name}",
     "Replace the register {path}? Type its name {name}"},
    {"result.client-added",
     "asiakas {number} lisätty{guardians, plural, =0 {} one {, # huoltaja} other {, # huoltajaa}}",
     "klient {number} tillagd{guardians, plural, =0 {} one {, # vårdnadshavare} other {, # "
     "vårdnadshavare}}",
     "client {number} added{guardians, plural, =0 {} one {, with # guardian} other {, with # "
     "guardians}}"},
    {"result.guardian-added", "huoltaja {number} lisätty asiakkaalle {client}",
     "vårdnadshavare {number} tillagd för klient {client}",
     "guardian {number} added to client {client}"},
    {"result.config-good", "asetukset ovat kunnossa", "inställningarna är i sin ordning",
     "the configuration is good"},
    {"result.config-made", "asetustiedosto täytettäväksi: {path}",
     "konfigurationsfil att fylla i: {path}", "a configuration file to fill in: {path}"},
    {"result.register-made", "uusi rekisteri: {path}", "nytt register: {path}",
     "new register: {path}"},
    {"result.recovery-key", "palautusavain, jolla rekisteri aukeaa, jos tunnuslause unohtuu:",
     "återställningsnyckel som öppnar registret om lösenfrasen glöms:",
     "recovery key, which opens the register when the passphrase is forgotten:"},
    {"result.recovery-key-once",
     "Kirjoita se paperille ja säilytä lukitussa paikassa: sitä ei näytetä uudelleen.",
     "Skriv den på papper och förvara den inlåst: den visas inte igen.",
     "Write it on paper and keep it locked away: it is not shown again."},
    {"result.written", "kirjoitettu {path}", "skrivet till {path}", "written to {path}"},
    {"result.backup", "varmuuskopio {path}, {bytes} tavua, muutos {generation, number,#}",
     "säkerhetskopia {path}, {bytes} byte, ändring {generation, number,#}",
     "backup {path}, {bytes} bytes, generation {generation, number,#}"},
    {"result.restored", "rekisteri {path} palautettu, muutos {generation, number,#}",
     "registret {path} återställt, ändring {generation, number,#}",
     "register {path} restored, generation {generation, number,#}"},
    {"result.restore-good", "varmuuskopio on kunnossa, mitään ei muutettu",
     "säkerhetskopian är i sin ordning, inget ändrades", "the backup is good, nothing was changed"},
    {"result.rotated", "rekisterin tunnuslause ja salausavain on vaihdettu",
     "registrets lösenfras och krypteringsnyckel har bytts",
     "the passphrase and the data key of the register are new"},
    {"result.passphrase-changed", "rekisterin tunnuslause on vaihdettu",
     "registrets lösenfras har bytts", "the passphrase of the register is new"},
    {"result.verified",
     "rekisteri on kunnossa: muutos {generation, number,#}, {blocks, plural, one {# lohko} other "
     "{# lohkoa}}",
     "registret är i sin ordning: ändring {generation, number,#}, {blocks, plural, one {# block} "
     "other {# block}}",
     "the register is good: generation {generation, number,#}, {blocks, plural, one {# block} "
     "other {# blocks}}"},
    {"progress.backup", "kopioidaan rekisteriä…", "registret kopieras…", "copying the register…"},
    {"progress.restore", "tarkistetaan varmuuskopiota…", "säkerhetskopian kontrolleras…",
     "checking the backup…"},
    {"progress.rotate", "salataan rekisteriä uudella avaimella…",
     "registret krypteras med en ny nyckel…", "sealing the register with a new key…"},
    {"progress.verify", "tarkistetaan rekisteriä…", "registret kontrolleras…",
     "checking the register…"},
    {"list.number", "nro", "nr", "no."},
    {"list.yes", "kyllä", "ja", "yes"},
    {"show.guardian", "Huoltaja tai edustaja {number}", "Vårdnadshavare eller företrädare {number}",
     "Guardian or representative {number}"},
    {"terminal.error", "virhe", "fel", "error"},
    {"terminal.hint", "vihje", "tips", "hint"},
    {"terminal.warning", "varoitus", "varning", "warning"},
    {"config.default", "oletus", "förval", "default"},
    {"config.intro",
     "Kortiston asetukset. Poista merkki # rivin alusta ja kirjoita oma arvo. Tarkistus: kortisto "
     "config check.",
     "Kortistos inställningar. Ta bort tecknet # i början av raden och skriv ditt eget värde. "
     "Kontroll: kortisto config check.",
     "Settings of Kortisto. Take the # away from the start of a line and write your own value. To "
     "check: kortisto config check."},
    {"config.language", "viestien ja asiakirjojen kieli: fi, sv tai en; muuten ympäristön kieli",
     "språket i meddelanden och dokument: fi, sv eller en; annars miljöns språk",
     "language of messages and documents: fi, sv or en; else the environment’s"},
    {"config.controller.name", "rekisterinpitäjän nimi", "den personuppgiftsansvariges namn",
     "name of the controller"},
    {"config.controller.business_id", "Y-tunnus", "FO-nummer", "business ID"},
    {"config.controller.address", "käyntiosoite", "besöksadress", "visiting address"},
    {"config.controller.postal_address", "postiosoite, jos se on eri",
     "postadress, om den är en annan", "postal address, if it is another"},
    {"config.controller.contact_person", "yhteyshenkilö rekisteriä koskevissa asioissa",
     "kontaktperson i ärenden som gäller registret", "contact person in matters of the register"},
    {"config.controller.phone", "puhelinnumero", "telefonnummer", "telephone number"},
    {"config.controller.email", "sähköpostiosoite", "e-postadress", "e-mail address"},
    {"config.register.path", "rekisteritiedosto; muuten $XDG_DATA_HOME/kortisto/register.kortisto",
     "registerfilen; annars $XDG_DATA_HOME/kortisto/register.kortisto",
     "the register’s file; else $XDG_DATA_HOME/kortisto/register.kortisto"},
    {"config.register.name", "rekisterin nimi asiakirjoissa", "registrets namn i dokument",
     "the register’s name in documents"},
    {"config.register.legal_basis", "käsittelyn oikeusperuste", "behandlingens rättsliga grund",
     "legal basis of the processing"},
    {"config.register.purposes", "käsittelyn tarkoitukset", "behandlingens ändamål",
     "purposes of the processing"},
    {"config.register.sites", "rekisteriin liittyvät sivustot",
     "webbplatser som hör till registret", "websites that belong to the register"},
    {"config.register.recipients", "vastaanottajien ryhmät", "kategorier av mottagare",
     "categories of recipients"},
    {"config.register.transfers", "siirrot EU:n ja ETA:n ulkopuolelle; tyhjä, jos niitä ei ole",
     "överföringar utanför EU och EES; tomt om det inte finns några",
     "transfers outside the EU and the EEA; empty if there are none"},
    {"config.register.retention", "oma säilytysaika tiedoille, joille laki ei sitä säädä",
     "egen bevarandetid för uppgifter vars tid inte bestäms i lag",
     "own retention period for data whose time no law sets"},
    {"config.complaint.override",
     "rivit, jotka korvaavat valvontaviranomaisen yhteystiedot asiakirjoissa",
     "rader som ersätter tillsynsmyndighetens kontaktuppgifter i dokument",
     "lines that replace the supervisory authority’s contact details in documents"},
    {"config.passphrase.file", "tiedosto, jossa tunnuslause on ja jonka vain sinä voit lukea",
     "fil med lösenfrasen, som bara du kan läsa",
     "file with the passphrase, which only you can read"},
    {"config.passphrase.command", "komento, joka tulostaa tunnuslauseen",
     "kommando som skriver ut lösenfrasen", "command that prints the passphrase"},
    {"config.passphrase.memory_mib", "uuden tunnuslauseen suojaus (Argon2id): muisti mebitavuina",
     "skyddet av en ny lösenfras (Argon2id): minne i mebibyte",
     "protection of a new passphrase (Argon2id): memory in mebibytes"},
    {"config.passphrase.passes", "kierroksia", "varv", "passes"},
    {"config.passphrase.lanes", "rinnakkaisia säikeitä", "parallella trådar", "parallel lanes"},
    {"config.guard.command",
     "komento, jonka pitää onnistua ennen kuin rekisteri avataan, esimerkiksi VPN-yhteyden "
     "tarkistus",
     "kommando som måste lyckas innan registret öppnas, till exempel en kontroll av VPN",
     "command that has to succeed before the register is opened, for example a check of the VPN"},
    {"verify.allocation", "paikka {index} on merkitty väärin käytetyksi tai vapaaksi",
     "plats {index} är felaktigt märkt som använd eller ledig",
     "slot {index} is wrongly marked as used or free"},
    {"verify.free-block", "vapaassa paikassa {index} on jotain, mikä ei kuulu sinne",
     "på den lediga platsen {index} finns något som inte hör dit",
     "the free slot {index} holds something that does not belong there"},
    {"verify.remains", "vapaassa paikassa {index} on jäänne, jonka seuraava kirjoitus siivoaa",
     "på den lediga platsen {index} finns en rest som nästa skrivning städar bort",
     "the free slot {index} holds remains, which the next writing clears"},
    {"verify.spare-header", "otsikon varakappale on vahingoittunut; seuraava kirjoitus korjaa sen",
     "headerns reservkopia är skadad; nästa skrivning lagar den",
     "the spare copy of the header is damaged; the next writing mends it"},
};

}  // namespace

std::span<const Entry> terminal_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
