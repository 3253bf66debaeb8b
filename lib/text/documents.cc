// The wording of documents. Statutory wording follows the official Finnish and Swedish texts of
// regulation (EU) 2016/679 and of act 703/2023; the texts say "data subject", not "you", because a
// guardian may be the one who reads.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"report.title", "Selvitys rekisterissä olevista henkilötiedoista",
     "Redogörelse för personuppgifterna i registret",
     "Report on the personal data held in the register"},
    {"report.notice",
     "Tämä on ohjelman tuottama selvitys, ei oikeudellinen neuvo. Se on laadittu yleisen "
     "tietosuoja-asetuksen (EU) 2016/679 15 artiklan mukaista oikeutta varten.",
     "Detta är en redogörelse som ett program har tagit fram, inte juridisk rådgivning. Den är "
     "gjord för rätten till tillgång enligt artikel 15 i den allmänna dataskyddsförordningen (EU) "
     "2016/679.",
     "This is a tool’s report, not legal advice. It is made for the right of access under Article "
     "15 of the General Data Protection Regulation (EU) 2016/679."},
    {"report.safety-notice",
     "TURVAKIELTO. Tässä selvityksessä on osoite, jota ei saa antaa muille. Varmista ennen "
     "luovuttamista, että vastaanottajalla on oikeus saada se.",
     "SPÄRRMARKERING. Redogörelsen innehåller en adress som inte får lämnas till andra. "
     "Kontrollera före utlämnandet att mottagaren har rätt att få den.",
     "NON-DISCLOSURE FOR SAFETY. This report contains an address that must not be given to "
     "others. Before handing it over, make sure that the recipient has the right to it."},
    {"report.footer", "{title} – {name}", "{title} – {name}", "{title} – {name}"},
    {"document.page", "{page, number,#} ({pages, number,#})",
     "{page, number,#} ({pages, number,#})", "{page, number,#} ({pages, number,#})"},

    // Whose data, and when
    {"report.data-subject", "Rekisteröity", "Registrerad", "Data subject"},
    {"report.identity-code", "Henkilötunnus", "Personbeteckning", "Personal identity code"},
    {"report.client-number", "Asiakasnumero", "Klientnummer", "Client number"},
    {"report.client-since", "Lisätty rekisteriin", "Införd i registret", "Added to the register"},
    {"report.date", "Selvitys laadittu", "Redogörelsens datum", "Date of this report"},
    {"report.confirmation.heading", "Vahvistus", "Bekräftelse", "Confirmation"},
    {"report.confirmation",
     "Rekisterissä käsitellään edellä nimettyä rekisteröityä koskevia henkilötietoja. Tässä "
     "selvityksessä on jäljennös niistä kaikista {date}.",
     "I registret behandlas personuppgifter som rör den ovan nämnda registrerade. Denna "
     "redogörelse innehåller en kopia av dem alla {date}.",
     "Personal data concerning the data subject named above are processed in the register. This "
     "report contains a copy of all of them on {date}."},

    // The controller
    {"report.controller.heading", "Rekisterinpitäjä", "Personuppgiftsansvarig", "Controller"},
    {"report.controller.name", "Nimi", "Namn", "Name"},
    {"report.controller.business-id", "Y-tunnus", "FO-nummer", "Business ID"},
    {"report.controller.addresses", "Osoite", "Adress", "Address"},
    {"report.controller.contact", "Yhteyshenkilö", "Kontaktperson", "Contact person"},
    {"report.controller.phone", "Puhelin", "Telefon", "Telephone"},
    {"report.controller.email", "Sähköposti", "E-post", "E-mail"},
    {"report.controller.register", "Rekisterin nimi", "Registrets namn", "Name of the register"},
    {"report.controller.sites", "Sivustot", "Webbplatser", "Web sites"},
    {"report.controller.unknown", "Rekisterinpitäjän tietoja ei ole kirjattu asetuksiin.",
     "Uppgifter om den personuppgiftsansvarige har inte införts i inställningarna.",
     "The controller’s details are missing from the configuration."},
    {"report.decides.heading", "Kuka päättää pyynnöistä", "Vem som beslutar om begäran",
     "Who decides on requests"},
    {"report.decides",
     "Edellä nimetty rekisterinpitäjä päättää oikaisua, poistamista ja muita oikeuksia koskevista "
     "pyynnöistä niiden tietojen osalta, joiden rekisterinpitäjä se on.",
     "Den ovan nämnda personuppgiftsansvarige avgör begäran om rättelse, radering och andra "
     "rättigheter i fråga om de uppgifter som den är personuppgiftsansvarig för.",
     "The controller named above decides on requests for rectification, erasure and other rights, "
     "for the data of which it is the controller."},
    {"report.decides.social-care",
     "Sosiaalihuollon asiakastietojen rekisterinpitäjä määräytyy sen mukaan, kuka palvelun "
     "järjestää (laki 703/2023 13–14 §, laki 569/2009 11 §). Kun asiakas maksaa palvelun itse, "
     "rekisterinpitäjä on palveluntuottaja. Kun palvelun ostaa toinen palvelunjärjestäjä, "
     "tavallisesti maksusitoumuksella, rekisterinpitäjä on ostaja; palvelusetelillä järjestetyssä "
     "palvelussa se on hyvinvointialue. Silloin pyynnöistä päättää ostaja tai hyvinvointialue, ja "
     "palveluntuottaja ohjaa pyynnöt sille.",
     "Vem som är personuppgiftsansvarig för klientuppgifter inom socialvården beror på vem som "
     "anordnar tjänsten (lag 703/2023 13–14 §, lag 569/2009 11 §). När klienten betalar själv är "
     "det tjänsteproducenten. När tjänsten köps av en annan tjänsteanordnare, vanligen genom en "
     "betalningsförbindelse, är det köparen; för tjänster som ges mot servicesedel är det "
     "välfärdsområdet. Då avgörs begäran av köparen eller välfärdsområdet, och tjänsteproducenten "
     "hänvisar den dit.",
     "Who is the controller of social-care client data depends on who organises the service (Act "
     "703/2023, sections 13–14; Act 569/2009, section 11). When the client pays, it is the "
     "producer of the service. When another organiser buys the service, usually by a payment "
     "commitment, it is the buyer; for a service voucher it is the wellbeing services county. "
     "Requests are then decided by the buyer or the county, and the producer refers them there."},

    // The copy of the data
    {"report.heading.client", "Asiakkaan tiedot", "Uppgifter om klienten", "The client’s data"},
    {"report.data.item", "Tieto", "Uppgift", "Item"},
    {"report.data.value", "Arvo", "Värde", "Value"},
    {"report.data.since", "Alkaen", "Från och med", "Since"},
    {"report.data.source", "Lähde", "Källa", "Source"},
    {"report.data.absent", "Ei kirjattu: {fields}.", "Inte antecknat: {fields}.",
     "Not recorded: {fields}."},
    {"report.yes", "kyllä", "ja", "yes"},
    {"report.no", "ei", "nej", "no"},
    {"report.withheld", "[jätetty pois]", "[uppgiften utelämnad]", "[withheld]"},

    // History, 703/2023 §22
    {"report.history.heading", "Muutoshistoria", "Ändringshistorik", "History of changes"},
    {"report.history.intro",
     "Vanhat arvot eivät ole enää voimassa. Ne on säilytetty, jotta nähdään, mitä rekisterissä on "
     "ollut ja milloin.",
     "De gamla värdena gäller inte längre. De har bevarats för att visa vad som har stått i "
     "registret och när.",
     "The old values are no longer in force. They are kept to show what the register has held, "
     "and when."},
    {"report.history.none", "Muutoksia ei ole kirjattu.", "Inga ändringar har antecknats.",
     "No changes have been recorded."},
    {"report.history.event", "{time}: {record} {number}, {kind}",
     "{time}: {record} {number}, {kind}", "{time}: {record} {number}, {kind}"},
    {"report.history.valid-from", "Voimassa alkaen", "Gäller från och med", "In force since"},
    {"report.history.reason", "Syy", "Orsak", "Reason"},
    {"report.history.requested-by", "Kenen pyynnöstä", "På begäran av", "At the request of"},
    {"report.history.source", "Lähde", "Källa", "Source"},
    {"report.history.old", "Vanha arvo (ei voimassa)", "Gammalt värde (gäller inte)",
     "Old value (no longer in force)"},
    {"report.history.new", "Uusi arvo", "Nytt värde", "New value"},
    {"report.history.empty", "(tyhjä)", "(tomt)", "(empty)"},

    // Purposes and categories, Art. 15(1)(a) and (b)
    {"report.purposes.heading", "Käsittelyn tarkoitukset ja peruste",
     "Ändamålen med behandlingen och dess grund", "Purposes and legal basis of the processing"},
    {"report.purposes.none", "Tarkoituksia ei ole kirjattu asetuksiin.",
     "Ändamålen har inte införts i inställningarna.",
     "The purposes are missing from the configuration."},
    {"report.purposes.basis", "Käsittelyn peruste: {basis}", "Grunden för behandlingen: {basis}",
     "Legal basis: {basis}"},
    {"report.categories.heading", "Käsiteltävät tietoryhmät", "Kategorier av personuppgifter",
     "Categories of data"},
    {"report.categories.kind", "Tietoryhmä", "Kategori", "Category"},
    {"report.categories.purpose", "Mihin sitä käytetään", "Vad den används till",
     "What it is used for"},
    {"kind.log", "käyttöloki", "användningslogg", "use log"},
    {"kind.log.purpose", "käsittelyn lainmukaisuuden valvonta",
     "övervakning av att behandlingen är lagenlig", "supervising that the processing is lawful"},

    // Recipients, Art. 15(1)(c) and 15(2)
    {"report.recipients.heading", "Vastaanottajat", "Mottagare", "Recipients"},
    {"report.recipients.none", "Tietojen luovutuksia ei ole kirjattu.",
     "Inga utlämnanden av uppgifter har antecknats.", "No disclosures have been recorded."},
    {"report.recipients.categories", "Tietoja voidaan luovuttaa seuraaville vastaanottajaryhmille:",
     "Uppgifter kan lämnas ut till följande kategorier av mottagare:",
     "Data may be disclosed to these categories of recipients:"},
    {"report.recipients.categories.none", "Vastaanottajaryhmiä ei ole kirjattu asetuksiin.",
     "Kategorier av mottagare har inte införts i inställningarna.",
     "No categories of recipients are given in the configuration."},
    {"report.transfers.none", "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
     "Uppgifterna överförs inte utanför EU eller EES.",
     "The data are not transferred outside the EU or the EEA."},
    {"report.transfers", "Siirrot EU:n tai ETA:n ulkopuolelle: {transfers}",
     "Överföringar utanför EU eller EES: {transfers}",
     "Transfers outside the EU or the EEA: {transfers}"},

    // Retention, Art. 15(1)(d)
    {"report.retention.heading", "Säilytysajat", "Bevarandetider", "Retention periods"},
    {"report.retention.kind", "Tietoryhmä", "Kategori", "Category"},
    {"report.retention.period", "Säilytysaika", "Bevarandetid", "Period"},
    {"report.retention.end", "Säilytys päättyy", "Bevarandet upphör", "Ends"},
    {"report.retention.death",
     "{years, plural, one {# vuosi} other {# vuotta}} asiakkaan kuolemasta ({law})",
     "{years, plural, one {# år} other {# år}} från klientens död ({law})",
     "{years, plural, one {# year} other {# years}} from the client’s death ({law})"},
    {"report.retention.closing",
     "{years, plural, one {# vuosi} other {# vuotta}} asian sulkemisesta ({law})",
     "{years, plural, one {# år} other {# år}} från det att ärendet stängdes ({law})",
     "{years, plural, one {# year} other {# years}} from the closing of the case ({law})"},
    {"report.retention.last_closing",
     "{years, plural, one {# vuosi} other {# vuotta}} viimeisen asian sulkemisesta ({law})",
     "{years, plural, one {# år} other {# år}} från det att det sista ärendet stängdes ({law})",
     "{years, plural, one {# year} other {# years}} from the closing of the last case ({law})"},
    {"report.retention.birth",
     "{years, plural, one {# vuosi} other {# vuotta}} lapsen syntymästä ({law})",
     "{years, plural, one {# år} other {# år}} från barnets födelse ({law})",
     "{years, plural, one {# year} other {# years}} from the child’s birth ({law})"},
    {"report.retention.of-case", "{kind} (asia {number})", "{kind} (ärende {number})",
     "{kind} (case {number})"},
    {"report.retention.event",
     "{years, plural, one {# vuosi} other {# vuotta}} tapahtumasta ({law})",
     "{years, plural, one {# år} other {# år}} från händelsen ({law})",
     "{years, plural, one {# year} other {# years}} from the event ({law})"},
    {"report.retention.law", "laki {number}, liite", "lag {number}, bilagan",
     "Act {number}, annex"},
    {"report.retention.own", "rekisterinpitäjän oma käytäntö: {policy}",
     "den personuppgiftsansvariges egen praxis: {policy}", "the controller’s own policy: {policy}"},
    {"report.retention.own.unknown",
     "rekisterinpitäjän oma käytäntö, jota ei ole kirjattu asetuksiin",
     "den personuppgiftsansvariges egen praxis, som inte har införts i inställningarna",
     "the controller’s own policy, which is missing from the configuration"},
    {"report.retention.not-due", "ei vielä määräydy, koska alkamispäivä ei ole tiedossa",
     "infaller inte ännu, eftersom startdagen inte är känd",
     "not yet due, because the start date is unknown"},
    {"report.retention.by-policy", "oman käytännön mukaan", "enligt egen praxis",
     "as the policy says"},
    {"report.retention.from-to", "ensimmäinen {first}, viimeinen {last}",
     "den första {first}, den sista {last}", "the first on {first}, the last on {last}"},
    {"report.retention.destroy", "Tiedot hävitetään heti, kun säilytysaika on päättynyt.",
     "Uppgifterna förstörs genast när bevarandetiden har gått ut.",
     "The data are destroyed at once when the period has ended."},

    // Rights, Art. 15(1)(e)
    {"report.rights.heading", "Rekisteröidyn oikeudet", "Den registrerades rättigheter",
     "The data subject’s rights"},
    {"report.rights.intro", "Rekisteröidyllä on oikeus", "Den registrerade har rätt att",
     "The data subject has the right to"},
    {"report.rights.access",
     "saada tutustua tietoihinsa ja saada niistä maksutta jäljennös (15 artikla)",
     "få tillgång till sina uppgifter och avgiftsfritt få en kopia av dem (artikel 15)",
     "access the data and get a copy of them free of charge (Article 15)"},
    {"report.rights.rectification",
     "vaatia virheellisten tietojen oikaisemista ja puutteellisten täydentämistä (16 artikla)",
     "begära att felaktiga uppgifter rättas och ofullständiga kompletteras (artikel 16)",
     "have wrong data rectified and incomplete data completed (Article 16)"},
    {"report.rights.erasure",
     "vaatia tietojen poistamista, jollei laki velvoita säilyttämään niitä (17 artikla)",
     "begära att uppgifter raderas, om inte lagen kräver att de bevaras (artikel 17)",
     "have data erased, unless the law requires them to be kept (Article 17)"},
    {"report.rights.restriction", "vaatia käsittelyn rajoittamista (18 artikla)",
     "begära begränsning av behandlingen (artikel 18)",
     "have the processing restricted (Article 18)"},
    {"report.rights.portability",
     "saada itse antamansa tiedot siirretyiksi järjestelmästä toiseen, kun käsittely on "
     "automaattista ja perustuu suostumukseen tai sopimukseen (20 artikla)",
     "få de uppgifter som hen själv har lämnat överförda mellan system, när behandlingen är "
     "automatiserad och grundar sig på samtycke eller avtal (artikel 20)",
     "take along the data given by the data subject, where the processing is automated and based "
     "on consent or on a contract (Article 20)"},
    {"report.rights.objection",
     "vastustaa käsittelyä henkilökohtaisen erityisen tilanteensa perusteella, ja "
     "suoramarkkinointia "
     "aina (21 artikla)",
     "göra invändningar mot behandlingen av skäl som hänför sig till hens specifika situation, och "
     "alltid mot direktmarknadsföring (artikel 21)",
     "object to the processing on grounds relating to a particular situation, and to direct "
     "marketing always (Article 21)"},
    {"report.rights.consent", "peruuttaa antamansa suostumus milloin tahansa (7 artiklan 3 kohta)",
     "när som helst återkalla sitt samtycke (artikel 7.3)",
     "withdraw a consent at any time (Article 7(3))"},
    {"report.rights.log",
     "saada maksutta tietää, kuka on käyttänyt tietoja ja kenelle niitä on luovutettu (laki "
     "703/2023 "
     "11 §)",
     "avgiftsfritt få veta vem som har använt uppgifterna och till vem de har lämnats ut (lag "
     "703/2023 11 §)",
     "learn free of charge who has used the data and to whom they were disclosed (Act 703/2023, "
     "section 11)"},
    {"report.rights.deadline",
     "Pyyntöön vastataan kuukauden kuluessa sen vastaanottamisesta. Määräaikaa voidaan jatkaa "
     "enintään kahdella kuukaudella, jos siitä ja sen syistä ilmoitetaan ensimmäisen kuukauden "
     "aikana. Jos pyyntöön ei suostuta, annetaan perusteltu ilmoitus kieltäytymisestä.",
     "En begäran besvaras inom en månad från att den togs emot. Tiden kan förlängas med högst två "
     "månader, om detta och orsakerna meddelas inom den första månaden. Om begäran inte godkänns "
     "ges ett motiverat meddelande om vägran.",
     "A request is answered within one month of its receipt. The time can be extended by at most "
     "two months if this and the reasons are announced within the first month. If a request is "
     "not accepted, a notice of refusal with reasons is given."},
    {"report.rights.log-deadline",
     "Lokitietoja koskevaan pyyntöön vastataan kahden kuukauden kuluessa.",
     "En begäran om logguppgifter besvaras inom två månader.",
     "A request for log data is answered within two months."},

    // Complaint, Art. 15(1)(f)
    {"report.complaint.heading", "Valitus valvontaviranomaiselle",
     "Klagomål till tillsynsmyndigheten", "Complaint to the supervisory authority"},
    {"report.complaint",
     "Rekisteröidyllä on oikeus tehdä valitus valvontaviranomaiselle, jos hän katsoo, että hänen "
     "henkilötietojensa käsittelyssä rikotaan tietosuojalainsäädäntöä (77 artikla).",
     "Den registrerade har rätt att lämna in ett klagomål till tillsynsmyndigheten, om hen anser "
     "att behandlingen av hens personuppgifter strider mot dataskyddslagstiftningen (artikel 77).",
     "The data subject has the right to lodge a complaint with the supervisory authority if the "
     "processing of the personal data is considered to infringe data protection law (Article 77)."},
    {"authority.name", "Tietosuojavaltuutetun toimisto", "Dataombudsmannens byrå",
     "Office of the Data Protection Ombudsman"},
    {"authority.visit", "Käyntiosoite: Lintulahdenkuja 4, 00530 Helsinki",
     "Besöksadress: Fågelviksgränden 4, 00530 Helsingfors",
     "Visiting address: Lintulahdenkuja 4, 00530 Helsinki, Finland"},
    {"authority.post", "Postiosoite: PL 800, 00531 Helsinki",
     "Postadress: PB 800, 00531 Helsingfors",
     "Postal address: P.O. Box 800, 00531 Helsinki, Finland"},
    {"authority.phone", "Vaihde: 029 566 6700, kirjaamo: 029 566 6768",
     "Växel: 029 566 6700, registratorskontor: 029 566 6768",
     "Switchboard: +358 29 566 6700, registry: +358 29 566 6768"},
    {"authority.email", "Sähköposti: tietosuoja(at)om.fi", "E-post: tietosuoja(at)om.fi",
     "E-mail: tietosuoja(at)om.fi"},
    {"authority.checked", "Yhteystiedot tarkistettu {date}.",
     "Kontaktuppgifterna kontrollerade {date}.", "Contact details checked on {date}."},

    // Automated decisions, Art. 15(1)(h)
    {"report.automated.heading", "Automaattinen päätöksenteko", "Automatiserat beslutsfattande",
     "Automated decisions"},
    {"report.automated.none",
     "Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.",
     "Uppgifterna används inte för automatiserat beslutsfattande eller profilering.",
     "The data are not used for automated decisions or profiling."},

    // The log, 703/2023 §§10-11
    {"report.log.heading", "Ote käyttölokista", "Utdrag ur användningsloggen",
     "Extract from the use log"},
    {"report.log.none", "Käyttölokissa ei ole rivejä.", "Användningsloggen har inga rader.",
     "The use log has no rows."},
    {"report.log.number", "Nro", "Nr", "No."},
    {"report.log.time", "Aika", "Tid", "Time"},
    {"report.log.action", "Toiminto", "Åtgärd", "Action"},
    {"report.log.target", "Kohde", "Objekt", "Subject"},
    {"report.log.fields", "Tiedot", "Uppgifter", "Items"},
    {"report.log.all", "kaikki", "alla", "all"},
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
     "suojaamiseksi: huoltajalla tai edustajalla on turvakielto, eikä osoitetta anneta muille (15 "
     "artiklan 4 kohta).",
     "{count, plural, one {# uppgift har utelämnats} other {# uppgifter har utelämnats}} för att "
     "skydda en annan person: en vårdnadshavare eller företrädare har spärrmarkering, och adressen "
     "lämnas inte till andra (artikel 15.4).",
     "{count, plural, one {# item has} other {# items have}} been left out to protect another "
     "person: a guardian or representative has a non-disclosure for safety, and the address is not "
     "given to others (Article 15(4))."},
};

}  // namespace

std::span<const Entry> document_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
