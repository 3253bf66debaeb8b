// Importing a file of many records: what is wrong with it, what is asked and said.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The file
    {"error.import.utf16", "tiedosto on UTF-16-muodossa: tallenna se UTF-8-muodossa",
     "filen är i UTF-16: spara den i UTF-8", "the file is UTF-16: save it as UTF-8"},
    {"error.import.nul", "tiedostossa on nollatavu, joten se ei ole tekstiä",
     "filen innehåller en nollbyte och är därför inte text",
     "there is a zero byte in the file, so it is no text"},
    {"error.import.utf8", "tämä ei ole UTF-8:aa", "detta är inte UTF-8", "this is not UTF-8"},
    {"error.import.empty", "tiedosto on tyhjä", "filen är tom", "the file is empty"},
    {"error.input.changed", "tiedosto {path} muuttui lukemisen aikana: yritä uudelleen",
     "filen {path} ändrades medan den lästes: försök igen",
     "the file {path} changed while it was read: try again"},
    {"error.csv.unclosed", "solun aloittava lainausmerkki jää sulkematta",
     "citattecknet som inleder cellen saknar sitt par",
     "the quotation mark that begins the cell is never closed"},
    {"error.csv.after-quote",
     "solun lopettavan lainausmerkin perässä on tekstiä; solun sisällä lainausmerkki kirjoitetaan "
     "kahdesti",
     "det står text efter citattecknet som avslutar cellen; inne i en cell skrivs ett citattecken "
     "två gånger",
     "there is text behind the quotation mark that ends the cell; within a cell a mark is written "
     "twice"},
    {"error.csv.too-long", "rivi on pidempi kuin 16 Mt: onko tiedosto varmasti CSV-muotoa?",
     "raden är längre än 16 MB: är filen verkligen CSV?",
     "the row is longer than 16 MiB: is the file CSV?"},
    {"error.vcard.version",
     "vain vCard-versioita 3.0 ja 4.0 luetaan: tallenna kortit jommassakummassa muodossa",
     "bara vCard 3.0 och 4.0 läses: spara korten i någotdera formatet",
     "only vCard 3.0 and 4.0 are read: save the cards as one of them"},
    {"error.vcard.nesting", "kortti on vajaa: BEGIN:VCARD ja END:VCARD kuuluvat yhteen",
     "kortet är ofullständigt: BEGIN:VCARD och END:VCARD hör ihop",
     "the card is not whole: BEGIN:VCARD and END:VCARD belong together"},
    {"error.vcard.line", "rivi ei ole kortin tieto", "raden är ingen uppgift i ett kort",
     "the line is no property of a card"},
    {"error.vcard.too-long", "kortin tieto on pidempi kuin 16 Mt",
     "uppgiften i kortet är längre än 16 MB", "the property is longer than 16 MiB"},
    {"warning.vcard.name",
     "kortissa on vain koko nimi, ja sen viimeinen sana on merkitty sukunimeksi: tarkista",
     "kortet har bara hela namnet, och dess sista ord har antecknats som efternamn: kontrollera",
     "the card has the whole name only, and its last word was taken for the family name: check it"},
    {"warning.vcard.birth", "syntymäaika jäi pois, koska se ei ole täydellinen päivämäärä",
     "födelsedatumet utelämnades, eftersom det inte är ett fullständigt datum",
     "the date of birth was left out, because it is not a whole date"},

    // Its columns
    {"error.import.unknown-column", "näille sarakkeille ei ole kenttää: {columns}",
     "det finns inget fält för dessa kolumner: {columns}",
     "there is no field for these columns: {columns}"},
    {"error.import.no-header", "ensimmäisellä rivillä ei ole yhtään tunnettua sarakkeen nimeä",
     "på första raden finns inget känt kolumnnamn",
     "the first line has no column name that is known"},
    {"error.import.field-twice", "kaksi saraketta antaa saman tiedon: {field}",
     "två kolumner anger samma uppgift: {field}", "two columns give the same field: {field}"},
    {"error.import.no-column", "tiedostossa ei ole saraketta {column}, jonka --map nimeää",
     "filen saknar kolumnen {column}, som anges med --map",
     "the file has no column {column}, which --map names"},
    {"error.import.required-column", "tiedostosta puuttuu sarake {field}, joka on pakollinen",
     "filen saknar kolumnen {field}, som är obligatorisk",
     "the file lacks the column {field}, which is required"},
    {"error.import.no-owner",
     "sarakkeista ei selviä, kenen tiedot ovat: tarvitaan client, identity_code tai sekä name että "
     "birth_date",
     "av kolumnerna framgår inte vems uppgifterna är: det behövs client, identity_code eller både "
     "name och birth_date",
     "no column says whose the records are: it takes client, identity_code, or both name and "
     "birth_date"},
    {"error.import.only-csv",
     "valitsimet --map ja --delimiter ovat CSV-tiedostoja varten, ja tässä on vCard-kortteja",
     "--map och --delimiter är för CSV-filer, och det här är vCard-kort",
     "--map and --delimiter are for CSV, and these are vCards"},
    {"error.usage.map-twice", "--map nimeää saman sarakkeen kahdesti",
     "samma kolumn anges två gånger med --map", "--map names one column twice"},
    {"hint.import.map", "kentän antaa --map SARAKE=KENTTÄ, ja --map SARAKE= jättää sarakkeen pois",
     "fältet anges med --map KOLUMN=FÄLT, och --map KOLUMN= utelämnar kolumnen",
     "--map COLUMN=FIELD gives the field, and --map COLUMN= leaves the column out"},
    {"hint.import.map-near",
     "tarkoititko {name}? Kentän antaa --map SARAKE=KENTTÄ, ja --map SARAKE= jättää sarakkeen pois",
     "menade du {name}? Fältet anges med --map KOLUMN=FÄLT, och --map KOLUMN= utelämnar kolumnen",
     "did you mean {name}? --map COLUMN=FIELD gives the field, and --map COLUMN= leaves the column "
     "out"},
    {"hint.import.keys",
     "kentät ovat {keys}; muunnimisen sarakkeen kentän antaa --map SARAKE=KENTTÄ",
     "fälten är {keys}; för en kolumn med annat namn anges fältet med --map KOLUMN=FÄLT",
     "the fields are {keys}; of a column with another name, --map COLUMN=FIELD gives the field"},

    // Its records
    {"error.import.cells",
     "rivillä on {count, plural, one {# solu} other {# solua}}, otsikkorivillä {wanted, number}",
     "raden har {count, plural, one {# cell} other {# celler}}, rubrikraden {wanted, number}",
     "the row has {count, plural, one {# cell} other {# cells}}, the first line {wanted, number}"},
    {"error.import.unnamed", "solu on sarakkeessa, jolla ei ole nimeä",
     "cellen står i en kolumn utan namn", "the cell stands in a column without a name"},
    {"error.import.wanted-flag", "{field}: arvon pitää olla kyllä tai ei",
     "{field}: värdet måste vara ja eller nej", "{field}: the value has to be yes or no"},
    {"error.import.owner",
     "tietueesta ei selviä, kenestä se on: tarvitaan client, identity_code tai sekä name että "
     "birth_date",
     "av posten framgår inte vem den gäller: det behövs client, identity_code eller både name och "
     "birth_date",
     "the record does not say whose it is: it takes client, identity_code, or both name and "
     "birth_date"},
    {"error.import.owner-differs", "tietue viittaa eri asiakkaisiin",
     "posten hänvisar till olika klienter", "the record means different clients"},
    {"error.import.no-client", "sellaista asiakasta ei ole", "det finns ingen sådan klient",
     "there is no such client"},
    {"error.import.several-clients",
     "nimi ja syntymäaika sopivat useaan asiakkaaseen (nro {numbers}): anna sarake client",
     "namnet och födelsedatumet passar in på flera klienter (nr {numbers}): ange kolumnen client",
     "the name and the date of birth match several clients (no. {numbers}): give the column "
     "client"},
    {"error.import.rows",
     "mitään ei tuotu, koska {count, plural, one {# tietueessa on virhe} other {# tietueessa on "
     "virheitä}}",
     "ingenting importerades, eftersom {count, plural, one {# post är felaktig} other {# poster är "
     "felaktiga}}",
     "nothing was imported: {count, plural, one {# record is wrong} other {# records are wrong}}"},
    {"note.import.more-wrong",
     "ja {count, plural, one {# muu virheellinen tietue} other {# muuta virheellistä tietuetta}}",
     "och {count, plural, one {# annan felaktig post} other {# andra felaktiga poster}}",
     "and {count, plural, one {# more record that is wrong} other {# more records that are "
     "wrong}}"},
    {"warning.import.more", "ja {count, plural, one {# muu varoitus} other {# muuta varoitusta}}",
     "och {count, plural, one {# annan varning} other {# andra varningar}}",
     "and {count, plural, one {# more warning} other {# more warnings}}"},
    {"note.import.not-kept", "näille ei ole kenttää, ja ne jäivät pois: {names}",
     "det finns inget fält för dessa, som utelämnades: {names}",
     "there is no field for these, which were left out: {names}"},

    // Who is a client already
    {"note.import.same-client", "sama henkilö kuin asiakas {number}",
     "samma person som klient {number}", "the same person as client {number}"},
    {"note.import.same-row", "sama henkilö kuin rivillä {row}", "samma person som på rad {row}",
     "the same person as on line {row}"},
    {"note.import.more-duplicates",
     "ja {count, plural, one {# muu henkilö} other {# muuta henkilöä}}",
     "och {count, plural, one {# annan person} other {# andra personer}}",
     "and {count, plural, one {# more person} other {# more people}}"},
    {"error.import.duplicates",
     "mitään ei tuotu, koska {count, plural, one {# henkilö} other {# henkilöä}} on jo "
     "rekisterissä "
     "tai kahdesti tiedostossa",
     "ingenting importerades, eftersom {count, plural, one {# person} other {# personer}} redan "
     "finns i registret eller två gånger i filen",
     "nothing was imported: {count, plural, one {# person is} other {# people are}} in the "
     "register already, or in the file twice"},
    {"question.import.duplicate", "lisätäänkö silti (k/e/kaikki/ei ketään)",
     "lägg till ändå (j/n/alla/ingen)", "add all the same (y/n/all/none)"},
    {"answer.all", "kaikki", "alla", "all"},
    {"answer.none", "ei ketään", "ingen", "none"},

    // What was done, or would be
    {"progress.import", "luetaan tiedostoa…", "filen läses…", "reading the file…"},
    {"result.imported",
     "{field}: {count, plural, =0 {mitään ei lisätty} one {lisätty numerolla {first}} other {# "
     "lisätty, numerot {first}–{last}}}",
     "{field}: {count, plural, =0 {inget lades till} one {tillagd med nummer {first}} other {# "
     "tillagda, nummer {first}–{last}}}",
     "{field}: {count, plural, =0 {nothing was added} one {number {first} added} other {# added, "
     "numbers {first} to {last}}}"},
    {"result.import.left-out",
     "{count, plural, one {# henkilö} other {# henkilöä}} jätettiin pois, koska heidät on jo "
     "kirjattu",
     "{count, plural, one {# person} other {# personer}} utelämnades, eftersom de redan är "
     "antecknade",
     "{count, plural, one {# duplicate was} other {# duplicates were}} left out"},
    {"import.what", "mitä", "vad", "what"},
    {"import.count", "määrä", "antal", "number"},
    {"import.read", "tiedoston tietueet", "poster i filen", "records in the file"},
    {"import.would-add", "lisättäisiin", "skulle läggas till", "would be added"},
    {"import.would-leave-out", "jätettäisiin pois, koska on jo kirjattu",
     "skulle utelämnas, eftersom de redan är antecknade", "would be left out as duplicates"},
    {"import.undecided", "kysyttäisiin, koska on jo kirjattu",
     "skulle efterfrågas, eftersom de redan är antecknade", "would be asked about as duplicates"},
    {"import.wrong", "virheellisiä", "felaktiga", "wrong"},
    {"import.warned", "varoitus: {what}", "varning: {what}", "warning: {what}"},
    {"import.origin", "tuotu tiedostosta {file}", "importerat från filen {file}",
     "imported from the file {file}"},
    {"import.origin.unnamed", "tuotu toisesta ohjelmasta", "importerat från ett annat program",
     "imported from another program"},

    // Options and commands
    {"option.map", "kenttä, johon sarakkeen tiedot kirjataan; ilman kenttää sarake jää pois",
     "fältet som kolumnens uppgifter antecknas i; utan fält utelämnas kolumnen",
     "the field that a column is for; without one the column is left out"},
    {"option.delimiter",
     "solujen välissä oleva merkki; muuten se, jota on ensimmäisellä rivillä eniten",
     "tecknet mellan cellerna; annars det som första raden har flest av",
     "what stands between cells; else what the first line has the most of"},
    {"option.encoding", "tiedoston merkistö; muuten UTF-8", "filens teckenkodning; annars UTF-8",
     "encoding of the file; else UTF-8"},
    {"option.skip-duplicates", "jätä kysymättä pois ne, jotka ovat jo asiakkaina",
     "utelämna utan att fråga dem som redan är klienter",
     "leave out who is a client already, without asking"},
    {"command.import-clients.summary", "tuo asiakkaita tiedostosta",
     "importera klienter från en fil", "import clients from a file"},
    {"command.import-clients.about",
     "Lukee CSV-tiedoston, jonka sarakkeet on nimetty kenttien mukaan tai valitsimella --map, tai "
     "vCard-kortteja. Kaikki tuodaan tai ei mitään: virheelliset rivit luetellaan. Niistä, jotka "
     "ovat jo asiakkaina, kysytään. Valitsin --dry-run näyttää, mitä tapahtuisi. FILE on tiedosto "
     "tai -, vakiosyöte.",
     "Läser en CSV-fil, vars kolumner heter som fälten eller anges med --map, eller vCard-kort. "
     "Allt importeras eller ingenting: felaktiga rader räknas upp. Om dem som redan är klienter "
     "ställs en fråga. Med --dry-run visas vad som skulle ske. FILE är en fil eller -, "
     "standardinmatningen.",
     "Reads CSV, whose columns are called as the fields or named by --map, or vCards. All of it "
     "comes in or nothing: rows that are wrong are listed. Who is a client already is asked about. "
     "--dry-run shows what would be. FILE is a file, or - for standard input."},
    {"command.import-agreements.summary", "tuo palvelusopimuksia tiedostosta",
     "importera serviceavtal från en fil", "import service agreements from a file"},
    {"command.import-agreements.about",
     "Lukee CSV-tiedoston, jonka sarakkeet on nimetty kenttien mukaan tai valitsimella --map. "
     "Kenen "
     "sopimus on, kertovat sarake client (numero) tai identity_code tai sarakkeet name ja "
     "birth_date. Kaikki tuodaan tai ei mitään. FILE on tiedosto tai -, vakiosyöte.",
     "Läser en CSV-fil, vars kolumner heter som fälten eller anges med --map. Vems avtalet är "
     "anges "
     "i kolumnen client (numret) eller identity_code eller i kolumnerna name och birth_date. Allt "
     "importeras eller ingenting. FILE är en fil eller -, standardinmatningen.",
     "Reads CSV, whose columns are called as the fields or named by --map. Whose an agreement is, "
     "say the columns client (the number) or identity_code, or name and birth_date. All of it "
     "comes in or nothing. FILE is a file, or - for standard input."},
    {"command.import-visits.summary", "tuo käyntejä tiedostosta", "importera besök från en fil",
     "import visits from a file"},
    {"command.import-visits.about",
     "Lukee CSV-tiedoston, jonka sarakkeet on nimetty kenttien mukaan tai valitsimella --map. "
     "Kenen luona käytiin, kertovat sarake client (numero) tai identity_code tai sarakkeet name ja "
     "birth_date. Päivä, alkamisaika ja kesto ilmoitetaan jokaisella rivillä. Kaikki tuodaan tai "
     "ei "
     "mitään. FILE on tiedosto tai -, vakiosyöte.",
     "Läser en CSV-fil, vars kolumner heter som fälten eller anges med --map. Vems besöket är "
     "anges i kolumnen client (numret) eller identity_code eller i kolumnerna name och birth_date. "
     "Dag, starttid och längd anges på varje rad. Allt importeras eller ingenting. FILE är en fil "
     "eller -, standardinmatningen.",
     "Reads CSV, whose columns are called as the fields or named by --map. Whose a visit is, say "
     "the columns client (the number) or identity_code, or name and birth_date. Day, start and "
     "minutes stand in every row. All of it comes in or nothing. FILE is a file, or - for standard "
     "input."},
};

}  // namespace

std::span<const Entry> import_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
