// The wording of the access report: whose data, for whom, and the copy of them. What the law wants
// said beside it stands in access_law.cc. Statutory wording follows the official Finnish and
// Swedish texts of regulation (EU) 2016/679 and of act 703/2023; the texts say "data subject", not
// "you", because a guardian may be the one who reads.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"report.title", "Selvitys rekisterissä olevista henkilötiedoista",
     "Redogörelse för personuppgifterna i registret",
     "Report on the personal data held in the register"},
    {"report.notice",
     "Tämä selvitys on vastaus yleisen tietosuoja-asetuksen (EU) 2016/679 15 artiklan mukaiseen "
     "pyyntöön saada pääsy tietoihin. Selvityksen sisällöstä vastaa rekisterinpitäjä.",
     "Denna redogörelse är ett svar på en begäran om tillgång enligt artikel 15 i den allmänna "
     "dataskyddsförordningen (EU) 2016/679. Den personuppgiftsansvarige svarar för innehållet.",
     "This report answers a request for access under Article 15 of the General Data Protection "
     "Regulation (EU) 2016/679. The controller is responsible for its content."},
    {"report.safety-notice",
     "TURVAKIELTO. Tämä selvitys sisältää turvakiellon alaisia yhteystietoja. Niitä ei saa antaa "
     "sivullisille.",
     "SPÄRRMARKERING. Redogörelsen innehåller kontaktuppgifter som omfattas av en spärrmarkering. "
     "De får inte lämnas till utomstående.",
     "NON-DISCLOSURE FOR SAFETY. This report contains contact details under a non-disclosure for "
     "safety. They must not be given to outsiders."},
    {"report.draft",
     "LUONNOS. Selvitystä ei voi vielä antaa vastauksena pyyntöön, koska siitä puuttuu tietoja. "
     "Puuttuvien tietojen kohdalla on merkintä [TÄYDENNETTÄVÄ].",
     "UTKAST. Redogörelsen kan ännu inte ges som svar på en begäran, eftersom uppgifter saknas. De "
     "ställen där uppgifter saknas är märkta [KOMPLETTERAS].",
     "DRAFT. This report cannot yet be given as an answer to a request, because information is "
     "missing. The places where it is missing are marked [TO BE COMPLETED]."},
    {"report.gap", "[TÄYDENNETTÄVÄ: {what}]", "[KOMPLETTERAS: {what}]",
     "[TO BE COMPLETED: {what}]"},
    {"report.footer", "{title} – {name}", "{title} – {name}", "{title} – {name}"},
    {"document.page", "{page, number,#} ({pages, number,#})",
     "{page, number,#} ({pages, number,#})", "{page, number,#} ({pages, number,#})"},
    {"document.replaced",
     "Tästä asiakirjasta {count, plural, one {# merkki} other {# merkkiä}} ei ole "
     "tulostettavissa. Niiden paikalla on merkki \uFFFD.",
     "I denna handling finns {count, plural, one {# tecken} other {# tecken}} som inte kan skrivas "
     "ut. På deras plats står tecknet \uFFFD.",
     "{count, plural, one {# character of this document} other {# characters of this document}} "
     "cannot be printed. In place of {count, plural, one {it} other {them}} stands the sign "
     "\uFFFD."},

    // Whose data, for whom, and when
    {"report.data-subject", "Rekisteröity", "Registrerad", "Data subject"},
    {"report.client-number", "Asiakasnumero", "Klientnummer", "Client number"},
    {"report.for", "Selvityksen saaja", "Redogörelsens mottagare", "Given to"},
    {"report.for.self", "rekisteröity itse", "den registrerade själv", "the data subject"},
    {"report.for.guardian", "{name} ({role})", "{name} ({role})", "{name} ({role})"},
    {"report.for.representative", "{name} ({role}), rekisteröidyn edustajana",
     "{name} ({role}), som företrädare för den registrerade",
     "{name} ({role}), on behalf of the data subject"},
    {"report.from", "Selvityksen antaja", "Redogörelsen ges av", "Given by"},
    {"report.client-since", "Lisätty rekisteriin", "Införd i registret", "Added to the register"},
    {"report.date", "Selvitys laadittu", "Redogörelsens datum", "Date of this report"},
    {"report.confirmation.heading", "Vahvistus", "Bekräftelse", "Confirmation"},
    {"report.confirmation",
     "Rekisterissä käsitellään edellä nimettyä rekisteröityä koskevia henkilötietoja. Selvitykseen "
     "on jäljennetty tiedot, jotka rekisterissä olivat {date}.",
     "I registret behandlas personuppgifter om den ovan nämnda registrerade. Redogörelsen "
     "innehåller en kopia av de uppgifter som fanns i registret den {date}.",
     "Personal data concerning the data subject named above are processed in the register. This "
     "report contains a copy of the data held in the register on {date}."},
    {"report.confirmation.withheld",
     "Osa tiedoista on jätetty pois; perusteet ovat kohdassa ”Pois jätetyt tiedot”.",
     "En del av uppgifterna har utelämnats; grunderna anges under rubriken ”Utelämnade uppgifter”.",
     "Some of the data have been left out; the grounds are given under “What was left out”."},
    {"report.confirmation.elsewhere",
     "Paperiasiakirjat, sähköpostit ja muut rekisterin ulkopuoliset tiedot: {elsewhere}",
     "Pappershandlingar, e-post och andra uppgifter utanför registret: {elsewhere}",
     "Paper documents, e-mails and other data held outside the register: {elsewhere}"},
    {"report.confirmation.elsewhere.none", "rekisterin ulkopuolisia tietoja ei ole.",
     "det finns inga uppgifter utanför registret.", "there are none."},

    // The copy of the data
    {"report.heading.client", "Asiakkaan tiedot", "Uppgifter om klienten", "The client’s data"},
    {"group.client.person", "Henkilö", "Person", "Person"},
    {"group.client.contact", "Yhteystiedot, kieli ja kotikunta",
     "Kontaktuppgifter, språk och hemkommun", "Contact details, language and home municipality"},
    {"group.client.clientship", "Asiakkuus", "Klientrelationen", "Clientship"},
    {"report.data.item", "Tieto", "Uppgift", "Item"},
    {"report.data.value", "Sisältö", "Innehåll", "Content"},
    {"report.data.since", "Kirjattu", "Antecknad", "Recorded"},
    {"report.data.source", "Lähde", "Källa", "Source"},
    {"report.data.source.none", "ei kirjattu", "ej antecknad", "not recorded"},
    {"report.data.absent", "Ei kirjattu: {fields}.", "Inte antecknat: {fields}.",
     "Not recorded: {fields}."},
    {"report.yes", "kyllä", "ja", "yes"},
    {"report.no", "ei", "nej", "no"},
    {"report.withheld", "[tieto jätetty pois]", "[uppgiften utelämnad]", "[withheld]"},

    // History, 703/2023 §22
    {"report.history.heading", "Liite: muutoshistoria", "Bilaga: ändringshistorik",
     "Appendix: history of changes"},
    {"report.history.intro",
     "Aiemmat tiedot eivät ole enää voimassa. Ne on säilytetty, jotta voidaan todentaa, mitä "
     "rekisteriin on kirjattu ja milloin. Oikaistu tieto oli virheellinen.",
     "De tidigare uppgifterna gäller inte längre. De har bevarats för att det ska gå att verifiera "
     "vad som har antecknats och när. En rättad uppgift var felaktig.",
     "Earlier data are no longer in force. They are kept so that what was recorded, and when, can "
     "be verified. Rectified data were wrong."},
    {"report.history.none", "Muutoksia ei ole kirjattu.", "Inga ändringar har antecknats.",
     "No changes have been recorded."},
    {"report.history.event", "{time}: {record} {number}, {kind}",
     "{time}: {record} {number}, {kind}", "{time}: {record} {number}, {kind}"},
    {"report.history.valid-from", "Voimassa alkaen", "Gäller från och med", "In force since"},
    {"report.history.wrong-from", "Koskee aikaa alkaen", "Gäller tiden från och med",
     "Concerns the time from"},
    {"report.history.reason", "Syy", "Orsak", "Reason"},
    {"report.history.requested-by", "Kenen pyynnöstä", "På begäran av", "At the request of"},
    {"report.history.source", "Lähde", "Källa", "Source"},
    {"report.history.old", "Aiempi tieto", "Tidigare uppgift", "Earlier data"},
    {"report.history.wrong", "Virheellinen tieto (oikaistu)", "Felaktig uppgift (rättad)",
     "Wrong data (rectified)"},
    {"report.history.taken-back", "Peruttu merkintä", "Återtagen anteckning", "Entry taken back"},
    {"report.history.new", "Uusi tieto", "Ny uppgift", "New data"},
    {"report.history.restored", "Palautettu tieto", "Återställd uppgift", "Data restored"},
    {"report.history.undone",
     "Merkintä oli tehty erehdyksessä. Se peruttiin tunnin kuluessa, ja tieto palautettiin "
     "ennalleen.",
     "Anteckningen hade gjorts av misstag. Den återtogs inom en timme, och uppgiften återställdes.",
     "The entry had been made by mistake. It was taken back within the hour, and the data were "
     "restored."},
    {"report.history.undone-record",
     "Merkintä oli tehty erehdyksessä. Se peruttiin tunnin kuluessa, ja lisätyt tiedot "
     "poistettiin.",
     "Anteckningen hade gjorts av misstag. Den återtogs inom en timme, och de tillagda uppgifterna "
     "togs bort.",
     "The entry had been made by mistake. It was taken back within the hour, and what had been "
     "added was removed."},
    {"report.history.empty", "(tyhjä)", "(tomt)", "(empty)"},

    // The log, 703/2023 §§10-11
    {"report.log.heading", "Liite: ote käyttölokista", "Bilaga: utdrag ur användningsloggen",
     "Appendix: extract from the use log"},
    {"report.log.intro",
     "Käyttölokista näkyy, kuka on käsitellyt tietoja, milloin, mitä on tehty ja mihin "
     "tarkoitukseen.",
     "Av användningsloggen framgår vem som har behandlat uppgifterna, när, vad som har gjorts och "
     "för vilket ändamål.",
     "The use log tells who has processed the data, when, what was done, and for what purpose."},
    {"report.log.none", "Käyttölokissa ei ole rivejä.", "Användningsloggen har inga rader.",
     "The use log has no rows."},
    {"report.log.number", "Nro", "Nr", "No."},
    {"report.log.time", "Aika", "Tid", "Time"},
    {"report.log.who", "Kuka", "Vem", "Who"},
    {"report.log.what", "Mitä tehtiin", "Vad som gjordes", "What was done"},
    {"report.log.why", "Mihin tarkoitukseen", "För vilket ändamål", "What for"},
    {"report.log.user", "{name} ({id})", "{name} ({id})", "{name} ({id})"},
    {"report.log.unknown", "ei kirjattu", "ej antecknat", "not recorded"},
    {"purpose.client_care", "asiakassuhteen hoitaminen", "skötsel av klientrelationen",
     "care of the client relation"},
    {"purpose.service", "palvelun toteuttaminen", "genomförande av tjänsten", "giving the service"},
    {"purpose.agreement", "sopimuksen tekeminen ja noudattaminen",
     "ingående och fullgörande av avtal", "making and keeping the contract"},
    {"purpose.billing", "laskutus", "fakturering", "billing"},
    {"purpose.access_request", "tietopyyntöön vastaaminen", "besvarande av begäran om uppgifter",
     "answering a request for data"},
    {"purpose.rectification", "virheen korjaaminen", "rättelse av fel", "putting a mistake right"},
    {"purpose.supervision", "käsittelyn valvonta", "övervakning av behandlingen",
     "supervision of the processing"},
    {"purpose.upkeep", "rekisterin ylläpito", "underhåll av registret", "upkeep of the register"},
    {"report.log.done", "{target}: {action}", "{target}: {action}", "{target}: {action}"},
    {"report.log.items", "{done}. Tiedot: {items}", "{done}. Uppgifter: {items}",
     "{done}. Items: {items}"},
    {"report.log.all", "kaikki tiedot", "alla uppgifter", "all items"},
    {"report.log.given", "kaikki annetut tiedot", "alla uppgifter som gavs", "all that was given"},
    {"report.log.everyone", "kaikki asiakkaat", "alla klienter", "all clients"},
    {"action.register.restore", "rekisterin palautus", "återställning av registret",
     "register restored"},

    // Third persons, Art. 15(4)
    {"report.redactions.heading", "Pois jätetyt tiedot", "Utelämnade uppgifter",
     "What was left out"},
    {"report.redactions.none", "Selvityksestä ei ole jätetty mitään pois.",
     "Inget har utelämnats ur redogörelsen.", "Nothing has been left out of this report."},
    {"report.redactions",
     "{count, plural, one {# tieto on jätetty} other {# tietoa on jätetty}} pois toisen henkilön "
     "oikeuksien ja turvallisuuden suojaamiseksi (15 artiklan 4 kohta).",
     "{count, plural, one {# uppgift har utelämnats} other {# uppgifter har utelämnats}} för att "
     "skydda en annan persons rättigheter och säkerhet (artikel 15.4).",
     "{count, plural, one {# item has} other {# items have}} been left out to protect the rights "
     "and safety of another person (Article 15(4))."},
};

}  // namespace

std::span<const Entry> document_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
