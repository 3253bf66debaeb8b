// What each command is, in a line and in a paragraph, for help, manual and completions.
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
    {"command.demo.summary", "tee harjoitusrekisteri keksityistä asiakkaista",
     "gör ett övningsregister med påhittade klienter", "make a register with invented clients"},
    {"command.demo.about",
     "Tekee hakemiston DIR, jossa on rekisteri, sen asetukset, tunnuslause ja palautusavain: "
     "keksittyjä asiakkaita ja vuoden kirjaukset ennen tätä päivää tai päivää --as-of. Sama "
     "siemen, määrä ja päivä antavat samat tiedot.",
     "Gör katalogen DIR med ett register, dess konfiguration, lösenfras och återställningsnyckel: "
     "påhittade klienter och ett års anteckningar före i dag eller --as-of. Samma frö, antal och "
     "dag ger samma uppgifter.",
     "Makes the directory DIR with a register, its configuration, its passphrase and its recovery "
     "key: invented clients and a year of records before today, or before --as-of. The same seed, "
     "number and day give the same records."},
    {"command.edit.summary", "kirjaa, että asiakkaan tieto on muuttunut",
     "anteckna att en klients uppgift har ändrats", "record that a client’s data have changed"},
    {"command.edit.about",
     "Maailma on muuttunut: esimerkiksi osoite on toinen päivästä --valid-from alkaen. Vain "
     "annetut tiedot muuttuvat, ja vanha arvo jää historiaan. Jos rekisterissä oli virhe, käytä "
     "komentoa rectify. Tiedosto annetaan kuten komennossa add-client; taulussa [change] ovat "
     "valid_from, reason ja requested_by.",
     "Världen har ändrats: till exempel adressen är en annan från och med --valid-from. Bara de "
     "givna uppgifterna ändras, och det gamla värdet blir kvar i historiken. Om registret hade "
     "fel, använd rectify. Filen ges som i add-client; i tabellen [change] står valid_from, reason "
     "och requested_by.",
     "The world has changed: an address, say, is another one from --valid-from on. Only the given "
     "fields change, and the old value stays in the history. Where the register was wrong, use "
     "rectify. A file is given as for add-client; its table [change] holds valid_from, reason and "
     "requested_by."},
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
    {"command.find.summary", "etsi asiakkaita nimen, numeron tai sähköpostiosoitteen osalla",
     "sök klienter med en del av namn, nummer eller e-postadress",
     "find clients by a part of a name, number or e-mail address"},
    {"command.find.about",
     "Etsii asiakkaan ja huoltajien nimistä, puhelinnumeroista, sähköpostiosoitteista ja "
     "henkilötunnuksesta. Hakusana on henkilötieto: anna se mieluummin tiedostossa tai "
     "vakiosyötteessä valitsimella --from. Haku kirjataan löytyneiden käyttölokiin.",
     "Söker i klientens och vårdnadshavarnas namn, telefonnummer, e-postadresser och i "
     "personbeteckningen. Sökordet är en personuppgift: ge det hellre i en fil eller på standard "
     "input med --from. Sökningen antecknas i användningsloggen för dem som hittas.",
     "Looks in the names, telephone numbers and e-mail addresses of clients and guardians, and in "
     "the identity code. What is looked for is personal data: rather give it in a file or on "
     "standard input with --from. The search is recorded in the use log of those found."},
    {"command.guardian-add.summary", "lisää asiakkaalle huoltaja tai edustaja",
     "lägg till en vårdnadshavare eller företrädare", "add a client’s guardian or representative"},
    {"command.guardian-add.about",
     "Tiedot annetaan kuten komennossa add-client. CLIENT on asiakkaan numero tai nimen osa.",
     "Uppgifterna ges som i kommandot add-client. CLIENT är klientens nummer eller en del av "
     "namnet.",
     "The fields are given as for add-client. CLIENT is a client’s number or a part of the name."},
    {"command.guardian-edit.summary", "kirjaa, että huoltajan tai edustajan tieto on muuttunut",
     "anteckna att en vårdnadshavares eller företrädares uppgift har ändrats",
     "record that a guardian’s data have changed"},
    {"command.guardian-edit.about",
     "Kuten komento edit. GUARDIAN on huoltajan numero; sen voi jättää pois, kun asiakkaalla on "
     "vain yksi.",
     "Som kommandot edit. GUARDIAN är vårdnadshavarens nummer; det kan utelämnas när klienten har "
     "bara en.",
     "As edit. GUARDIAN is the guardian’s number, which may be left out when the client has only "
     "one."},
    {"command.guardian-list.summary", "luettele asiakkaan huoltajat ja edustajat",
     "lista en klients vårdnadshavare och företrädare",
     "list a client’s guardians and representatives"},
    {"command.guardian-list.about",
     "CLIENT on asiakkaan numero tai nimen osa. Luettelon näyttäminen kirjataan käyttölokiin.",
     "CLIENT är klientens nummer eller en del av namnet. Att listan visas antecknas i "
     "användningsloggen.",
     "CLIENT is a client’s number or a part of the name. Showing the list is recorded in the use "
     "log."},
    {"command.guardian-rectify.summary", "oikaise huoltajan tai edustajan virheellinen tieto",
     "rätta en felaktig uppgift om en vårdnadshavare eller företrädare",
     "put right what the register says of a guardian"},
    {"command.guardian-rectify.about",
     "Kuten komento rectify. GUARDIAN on huoltajan numero; sen voi jättää pois, kun asiakkaalla on "
     "vain yksi.",
     "Som kommandot rectify. GUARDIAN är vårdnadshavarens nummer; det kan utelämnas när klienten "
     "har bara en.",
     "As rectify. GUARDIAN is the guardian’s number, which may be left out when the client has "
     "only one."},
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
    {"command.plan.summary", "näytä asiakkaan nykyinen palvelusuunnitelma",
     "visa klientens gällande serviceplan", "show a client’s current service plan"},
    {"command.plan.about",
     "Sama kuin plan show: uusin suunnitelma, joka ei ole päättynyt, tai sen puuttuessa uusin.",
     "Samma som plan show: den nyaste planen som inte har avslutats, eller annars den nyaste.",
     "The same as plan show: the newest plan that has not ended, else the newest."},
    {"command.plan-add.summary", "lisää asiakkaalle palvelusuunnitelma",
     "lägg till en serviceplan för en klient", "add a service plan"},
    {"command.plan-add.about",
     "Suunnitelma on luonnos, kunnes sillä on päivä agreed_on, jona se on sovittu. Alaikäisen "
     "suunnitelmassa kerrotaan myös yhteydenpidosta huoltajiin (guardian_contact). Tiedot annetaan "
     "tiedostona, yksitellen tai lomakkeella --edit.",
     "Planen är ett utkast tills den har en dag agreed_on då den har överenskommits. I en "
     "minderårigs plan står också kontakten med vårdnadshavarna (guardian_contact). Uppgifterna "
     "ges som en fil, var för sig eller på formuläret --edit.",
     "A plan is a draft until it has a day agreed_on. That of a minor also says how the guardians "
     "are kept in contact (guardian_contact). The fields are given as a file, one by one, or on "
     "the form of --edit."},
    {"command.plan-edit.summary", "muuta palvelusuunnitelmaa", "ändra en serviceplan",
     "change a service plan"},
    {"command.plan-edit.about",
     "Luonnos muuttuu paikallaan. Sovitun suunnitelman sisällön muutos tekee siitä uuden version, "
     "joka on luonnos, kunnes sekin sovitaan; vanha versio säilyy kokonaisena ja on voimassa "
     "siihen asti. Päättynyttä suunnitelmaa ei muuteta. PLAN on suunnitelman numero; ilman sitä "
     "nykyinen.",
     "Ett utkast ändras på stället. När innehållet i en överenskommen plan ändras blir det en ny "
     "version, ett utkast tills också den överenskoms; den gamla versionen bevaras hel och gäller "
     "tills dess. En avslutad plan ändras inte. PLAN är planens nummer; utan det den gällande.",
     "A draft changes in place. What was agreed changes by a new version, a draft until it is "
     "agreed too; the old version is kept whole and is in force until then. A plan that has ended "
     "does not change. PLAN is the plan’s number; without it, the current one."},
    {"command.plan-end.summary", "päätä palvelusuunnitelma", "avsluta en serviceplan",
     "end a service plan"},
    {"command.plan-end.about",
     "Ilman valitsinta --ended-on suunnitelma päättyy tänään. Myös voimassa oleva aiempi versio "
     "päättyy.",
     "Utan --ended-on avslutas planen i dag. Också en tidigare version som gäller avslutas.",
     "Without --ended-on it ends today. An earlier version that is in force ends too."},
    {"command.plan-list.summary", "luettele palvelusuunnitelmat ja seurannat",
     "lista serviceplaner och uppföljningar", "list service plans and follow-ups"},
    {"command.plan-list.about",
     "Asiakkaan kaikki suunnitelmat ja versiot; ilman asiakasta kaikkien voimassa olevat ja "
     "luonnokset, seuraavan seurannan mukaan. --due jättää vain ne, joiden seuranta on tänään tai "
     "jo ohi.",
     "Klientens alla planer och versioner; utan klient allas gällande planer och utkast, efter "
     "nästa uppföljning. --due lämnar bara dem vilkas uppföljning är i dag eller redan borde ha "
     "varit.",
     "Every plan and version of a client; without a client everybody’s that have not ended, by the "
     "next follow-up. --due leaves only those whose follow-up is today or is overdue."},
    {"command.plan-rectify.summary", "oikaise palvelusuunnitelman virheellinen tieto",
     "rätta en felaktig uppgift i en serviceplan", "put right what the register says of a plan"},
    {"command.plan-rectify.about",
     "Kuten komento rectify, myös päättyneessä suunnitelmassa. PLAN on suunnitelman numero; ilman "
     "sitä nykyinen.",
     "Som kommandot rectify, också i en avslutad plan. PLAN är planens nummer; utan det den "
     "gällande.",
     "As rectify, in a plan that has ended too. PLAN is the plan’s number; without it, the current "
     "one."},
    {"command.plan-review.summary", "kirjaa palvelusuunnitelman tarkistus",
     "anteckna en översyn av serviceplanen", "record a review of a service plan"},
    {"command.plan-review.about",
     "Ilman valitsinta --reviewed-on tarkistus on tehty tänään. Uudet seurantapäivät annetaan "
     "valitsimella --follow-up. Jos sisältö muuttuu, siitä tulee uusi versio kuten komennossa plan "
     "edit.",
     "Utan --reviewed-on gjordes översynen i dag. Nya uppföljningsdagar ges med --follow-up. "
     "Ändras innehållet blir det en ny version som i plan edit.",
     "Without --reviewed-on the review was today. New days to follow up are given by --follow-up. "
     "Where the content changes, there is a new version as with plan edit."},
    {"command.plan-show.summary", "näytä palvelusuunnitelma", "visa en serviceplan",
     "show a service plan"},
    {"command.plan-show.about",
     "PLAN on suunnitelman numero; ilman sitä uusin, joka ei ole päättynyt, tai sen puuttuessa "
     "uusin. Näyttäminen kirjataan käyttölokiin.",
     "PLAN är planens nummer; utan det den nyaste som inte har avslutats, eller annars den nyaste. "
     "Visningen antecknas i användningsloggen.",
     "PLAN is the plan’s number; without it, the newest that has not ended, else the newest. "
     "Showing it is recorded in the use log."},
    {"command.rectify.summary", "oikaise asiakkaan virheellinen tieto",
     "rätta en felaktig uppgift om en klient", "put right what the register says of a client"},
    {"command.rectify.about",
     "Rekisterissä oli virhe. Jokaisesta tiedosta annetaan, mitä rekisterissä lukee nyt (taulu "
     "[was] tai --was) ja mikä on oikein; niiden on täsmättävä. Syy (--reason) on annettava. "
     "Virheellinen arvo jää historiaan merkittynä oikaistuksi.",
     "Registret hade fel. För varje uppgift anges vad som står i registret nu (tabellen [was] "
     "eller --was) och vad som är rätt; det måste stämma. En orsak (--reason) måste ges. Det "
     "felaktiga värdet blir kvar i historiken, märkt som rättat.",
     "The register was wrong. For each field it is said what the register says now (the table "
     "[was], or --was) and what is right; the first has to match. A reason (--reason) is required. "
     "The wrong value stays in the history, marked as rectified."},
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
    {"command.undo.summary", "peru viimeisin kirjaus", "ångra den senaste anteckningen",
     "take back the latest entry"},
    {"command.undo.about",
     "Peruu viimeisimmän lisäyksen, muutoksen tai oikaisun, jos se on tehty viimeisen tunnin "
     "aikana; uudelleen annettuna sitä edellisen. Lisätty tietue poistuu, muutettu tieto saa "
     "vanhan arvonsa, ja lokiin jää merkintä.",
     "Ångrar det senaste tillägget, ändringen eller rättelsen, om det gjordes under den senaste "
     "timmen; en gång till det föregående. En tillagd post försvinner, en ändrad uppgift får sitt "
     "gamla värde, och det syns i loggen.",
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
     "ordning, 3 när reservkopian är skadad och 13 när registret har ändrats eller skadats.",
     "Reads and authenticates every block, and the structure of the database. The exit code is 0 "
     "when all is well, 3 when the spare copy of the header is damaged, and 13 when the register "
     "has been changed or damaged."},
};

}  // namespace

std::span<const Entry> command_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
