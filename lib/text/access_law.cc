// The wording of what the law wants said in an access report, Art. 15(1)(a) to (h) and (2). A
// setting that is not there is never put into words: a draft marks it.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {

    // What is missing, for a draft
    {"report.gap.controller.name", "rekisterinpitäjä", "personuppgiftsansvarig", "controller"},
    {"report.gap.controller.address", "rekisterinpitäjän yhteystiedot",
     "den personuppgiftsansvariges kontaktuppgifter", "the controller’s contact details"},
    {"report.gap.register.legal_basis", "käsittelyn oikeusperuste",
     "den rättsliga grunden för behandlingen", "legal basis of the processing"},
    {"report.gap.register.purposes", "käsittelyn tarkoitukset", "ändamålen med behandlingen",
     "purposes of the processing"},
    {"report.gap.register.disclosures", "kenelle tietoja on luovutettu",
     "till vem uppgifter har lämnats ut", "to whom data have been disclosed"},
    {"report.gap.register.recipients", "vastaanottajaryhmät", "kategorier av mottagare",
     "categories of recipients"},
    {"report.gap.register.transfers", "siirrot EU:n tai ETA:n ulkopuolelle",
     "överföringar utanför EU eller EES", "transfers outside the EU or the EEA"},
    {"report.gap.register.automated_decisions", "automaattinen päätöksenteko ja profilointi",
     "automatiserat beslutsfattande och profilering", "automated decisions and profiling"},
    {"report.gap.register.elsewhere", "rekisterin ulkopuoliset tiedot",
     "uppgifter utanför registret", "data held outside the register"},
    {"report.gap.register.retention", "säilytysaika, jonka rekisterinpitäjä on määrännyt",
     "bevarandetid som den personuppgiftsansvarige har bestämt",
     "retention period that the controller has set"},

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
    {"report.decides.heading", "Kuka päättää pyynnöistä", "Vem som beslutar om begäran",
     "Who decides on requests"},
    {"report.decides",
     "Edellä nimetty palveluntuottaja päättää pyynnöistä, jotka koskevat sen omassa rekisterissä "
     "olevia tietoja.",
     "Den ovan nämnda tjänsteproducenten beslutar om begäran som gäller uppgifterna i dess eget "
     "register.",
     "The service provider named above decides on requests that concern the data in its own "
     "register."},
    {"report.decides.practice",
     "Kun asiakas maksaa palvelun itse, rekisterinpitäjä on palveluntuottaja, jonka kanssa asiakas "
     "on tehnyt sopimuksen (laki 703/2023 13 §).",
     "När klienten själv betalar tjänsten är den tjänsteproducent som klienten har ingått avtal "
     "med personuppgiftsansvarig (lag 703/2023 13 §).",
     "When the client pays, it is the service provider with whom the client has made the contract "
     "that is the controller (Act 703/2023, section 13)."},
    {"report.decides.buyer",
     "Kun palvelun ostaa toinen palvelunjärjestäjä, tavallisesti maksusitoumuksella, "
     "rekisterinpitäjä on ostaja (laki 703/2023 13–14 §). Silloin pyynnöstä päättää ostaja. "
     "Palveluntuottaja välittää pyynnön sille viipymättä ja toteuttaa oikeudet yhdessä sen kanssa.",
     "När tjänsten köps av en annan tjänsteanordnare, vanligen genom en betalningsförbindelse, är "
     "köparen personuppgiftsansvarig (lag 703/2023 13–14 §). Då beslutar köparen om begäran. "
     "Tjänsteproducenten vidarebefordrar den utan dröjsmål och tillgodoser rättigheterna "
     "tillsammans med köparen.",
     "When another organiser buys the service, usually by a payment commitment, the buyer is the "
     "controller (Act 703/2023, sections 13–14). The buyer then decides on the request. The "
     "service provider forwards it without delay and gives effect to the rights together with the "
     "buyer."},
    {"report.decides.county",
     "Palvelusetelillä järjestetyssä palvelussa rekisterinpitäjä on hyvinvointialue (laki 703/2023 "
     "13–14 §, laki 569/2009 11 §). Silloin pyynnöstä päättää hyvinvointialue. Palveluntuottaja "
     "välittää pyynnön sille viipymättä ja toteuttaa oikeudet yhdessä sen kanssa.",
     "För tjänster som ordnas med servicesedel är välfärdsområdet personuppgiftsansvarigt (lag "
     "703/2023 13–14 §, lag 569/2009 11 §). Då beslutar välfärdsområdet om begäran. "
     "Tjänsteproducenten vidarebefordrar den utan dröjsmål och tillgodoser rättigheterna "
     "tillsammans med välfärdsområdet.",
     "For a service organised by a service voucher, the wellbeing services county is the "
     "controller (Act 703/2023, sections 13–14; Act 569/2009, section 11). The county then decides "
     "on the request. The service provider forwards it without delay and gives effect to the "
     "rights together with the county."},

    // Purposes and categories, Art. 15(1)(a) and (b)
    {"report.purposes.heading", "Käsittelyn tarkoitukset ja oikeusperuste",
     "Ändamålen med behandlingen och den rättsliga grunden",
     "Purposes and legal basis of the processing"},
    {"report.purposes.basis", "Käsittelyn oikeusperuste: {basis}",
     "Rättslig grund för behandlingen: {basis}", "Legal basis: {basis}"},
    {"report.categories.heading", "Henkilötietoryhmät", "Kategorier av personuppgifter",
     "Categories of personal data"},
    {"report.categories.kind", "Tietoryhmä", "Kategori", "Category"},
    {"report.categories.purpose", "Mihin sitä käytetään", "Vad den används till",
     "What it is used for"},
    {"kind.log", "käyttöloki", "användningslogg", "use log"},
    {"kind.log.purpose", "käsittelyn lainmukaisuuden valvonta",
     "övervakning av att behandlingen är lagenlig", "supervising that the processing is lawful"},

    // Recipients, Art. 15(1)(c) and 15(2)
    {"report.recipients.heading", "Vastaanottajat", "Mottagare", "Recipients"},
    {"report.recipients.disclosures",
     "Tietoja on luovutettu:", "Uppgifter har lämnats ut till:", "Data have been disclosed to:"},
    {"report.recipients.disclosures.none", "Tietoja ei ole luovutettu.",
     "Inga uppgifter har lämnats ut.", "No data have been disclosed."},
    {"report.recipients.categories", "Tietoja voidaan luovuttaa seuraaville vastaanottajaryhmille:",
     "Uppgifter kan lämnas ut till följande kategorier av mottagare:",
     "Data may be disclosed to these categories of recipients:"},
    {"report.recipients.categories.none", "Tietoja ei luovuteta säännönmukaisesti.",
     "Uppgifter lämnas inte ut regelmässigt.", "Data are not disclosed regularly."},
    {"report.transfers.none", "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
     "Uppgifterna överförs inte utanför EU eller EES.",
     "The data are not transferred outside the EU or the EEA."},
    {"report.transfers", "Siirrot EU:n tai ETA:n ulkopuolelle: {transfers}",
     "Överföringar utanför EU eller EES: {transfers}",
     "Transfers outside the EU or the EEA: {transfers}"},

    // Retention, Art. 15(1)(d)
    {"report.retention.heading", "Säilytysajat", "Bevarandetider", "Retention periods"},
    {"report.retention.kind", "Asiakirja tai tieto", "Handling eller uppgift", "Document or data"},
    {"report.retention.period", "Säilytysaika", "Bevarandetid", "Period"},
    {"report.retention.end", "Säilytys päättyy", "Bevarandet upphör", "Ends"},
    {"report.retention.death",
     "{years, plural, one {# vuosi} other {# vuotta}} asiakkaan kuolemasta ({law})",
     "{years, plural, one {# år} other {# år}} efter klientens död ({law})",
     "{years, plural, one {# year} other {# years}} from the client’s death ({law})"},
    {"report.retention.closing",
     "{years, plural, one {# vuosi} other {# vuotta}} asian sulkemisesta ({law})",
     "{years, plural, one {# år} other {# år}} efter att ärendet stängdes ({law})",
     "{years, plural, one {# year} other {# years}} from the closing of the case ({law})"},
    {"report.retention.last_closing",
     "{years, plural, one {# vuosi} other {# vuotta}} viimeisen asian sulkemisesta ({law})",
     "{years, plural, one {# år} other {# år}} efter att det sista ärendet stängdes ({law})",
     "{years, plural, one {# year} other {# years}} from the closing of the last case ({law})"},
    {"report.retention.birth",
     "{years, plural, one {# vuosi} other {# vuotta}} lapsen syntymästä ({law})",
     "{years, plural, one {# år} other {# år}} från barnets födelse ({law})",
     "{years, plural, one {# year} other {# years}} from the child’s birth ({law})"},
    {"report.retention.event",
     "{years, plural, one {# vuosi} other {# vuotta}} lokitapahtumasta ({law})",
     "{years, plural, one {# år} other {# år}} efter logghändelsen ({law})",
     "{years, plural, one {# year} other {# years}} from the logged event ({law})"},
    {"report.retention.year_end",
     "{years, plural, one {# vuosi} other {# vuotta}} sen vuoden lopusta, jona tilikausi on "
     "päättynyt (kirjanpitolaki 1336/1997, 2 luku 10 §)",
     "{years, plural, one {# år} other {# år}} efter utgången av det år då räkenskapsperioden har "
     "gått ut (bokföringslagen 1336/1997, 2 kap. 10 §)",
     "{years, plural, one {# year} other {# years}} from the end of the year in which the "
     "financial "
     "year ended (Accounting Act 1336/1997, chapter 2, section 10)"},
    {"report.retention.of-case", "{kind} (asia {number}: {task})",
     "{kind} (ärende {number}: {task})", "{kind} (case {number}: {task})"},
    {"report.retention.law", "laki {number}, liite", "bilagan till lag {number}",
     "Act {number}, annex"},
    {"report.retention.own", "rekisterinpitäjän määräämä säilytysaika: {policy}",
     "bevarandetid som den personuppgiftsansvarige har bestämt: {policy}",
     "period set by the controller: {policy}"},
    {"report.retention.not-due.death", "määräaika alkaa asiakkaan kuolemasta",
     "tiden räknas från klientens död", "the period begins at the client’s death"},
    {"report.retention.not-due.closing", "määräaika alkaa, kun asia suljetaan",
     "tiden räknas från att ärendet stängs", "the period begins when the case is closed"},
    {"report.retention.not-due.last_closing", "määräaika alkaa, kun viimeinen asia suljetaan",
     "tiden räknas från att det sista ärendet stängs",
     "the period begins when the last case is closed"},
    {"report.retention.not-due.birth", "määräaika alkaa lapsen syntymästä, jota ei ole kirjattu",
     "tiden räknas från barnets födelse, som inte har antecknats",
     "the period begins at the child’s birth, which is not recorded"},
    {"report.retention.not-due.year_end", "määräaika alkaa, kun lasku on lähetetty",
     "tiden räknas från det att fakturan har skickats",
     "the period begins when an invoice is issued"},
    {"report.retention.not-due.event", "määräaika alkaa lokitapahtumasta",
     "tiden räknas från logghändelsen", "the period begins at the logged event"},
    {"report.retention.by-policy", "ks. säilytysaika", "se bevarandetiden", "see the period"},
    {"report.retention.from-to", "vanhin rivi {first}, uusin rivi {last}",
     "den äldsta raden {first}, den nyaste raden {last}",
     "the oldest row on {first}, the newest on {last}"},
    {"report.retention.provenance",
     "Tietolähteet ja muutoshistoria säilytetään yhtä kauan kuin tieto, jota ne koskevat.",
     "Informationskällor och ändringshistorik bevaras lika länge som den uppgift de gäller.",
     "Sources and history are kept as long as the data that they are about."},
    {"report.retention.destroy", "Tiedot hävitetään heti, kun säilytysaika on päättynyt.",
     "Uppgifterna förstörs genast när bevarandetiden har gått ut.",
     "The data are destroyed at once when the period has ended."},

    // Automated decisions, Art. 15(1)(h)
    {"report.automated.heading", "Automaattinen päätöksenteko", "Automatiserat beslutsfattande",
     "Automated decisions"},
    {"report.automated", "Automaattinen päätöksenteko ja profilointi: {what}",
     "Automatiserat beslutsfattande och profilering: {what}",
     "Automated decisions and profiling: {what}"},
    {"report.automated.none",
     "Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.",
     "Uppgifterna används inte för automatiserat beslutsfattande eller profilering.",
     "The data are not used for automated decisions or profiling."},

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
     "få de uppgifter som den registrerade själv har lämnat överförda från ett system till ett "
     "annat, när behandlingen är automatiserad och grundar sig på samtycke eller avtal (artikel "
     "20)",
     "receive the data one has provided, or have them sent to another controller, where the "
     "processing is automated and based on consent or on a contract (Article 20)"},
    {"report.rights.objection",
     "vastustaa käsittelyä henkilökohtaiseen erityiseen tilanteeseensa liittyvällä perusteella, "
     "kun käsittely perustuu yleiseen etuun tai oikeutettuun etuun, ja suoramarkkinointia aina (21 "
     "artikla)",
     "göra invändningar mot en behandling som grundar sig på allmänt eller berättigat intresse, av "
     "skäl som hänför sig till den egna specifika situationen, och alltid mot direktmarknadsföring "
     "(artikel 21)",
     "object, on grounds relating to one’s particular situation, to processing based on public or "
     "legitimate interest, and always to direct marketing (Article 21)"},
    {"report.rights.consent", "peruuttaa antamansa suostumus milloin tahansa (7 artiklan 3 kohta)",
     "när som helst återkalla sitt samtycke (artikel 7.3)",
     "withdraw a consent at any time (Article 7(3))"},
    {"report.rights.log",
     "saada maksutta tietää, kuka on käyttänyt tietoja, kenelle niitä on luovutettu ja millä "
     "perusteella; yli kahden vuoden takaa vain erityisestä syystä (laki 703/2023 11 §)",
     "avgiftsfritt få veta vem som har använt uppgifterna, till vem de har lämnats ut och på "
     "vilken grund; äldre än två år bara av särskild orsak (lag 703/2023 11 §)",
     "learn free of charge who has used the data, to whom they were disclosed and on what basis; "
     "from more than two years back only for a special reason (Act 703/2023, section 11)"},
    {"report.rights.deadline",
     "Pyyntöön vastataan kuukauden kuluessa sen vastaanottamisesta. Määräaikaa voidaan jatkaa "
     "enintään kahdella kuukaudella, jos siitä ja sen syistä ilmoitetaan ensimmäisen kuukauden "
     "aikana. Jos pyyntöä ei toteuteta, siitä annetaan kuukauden kuluessa kirjallinen, perusteltu "
     "ilmoitus, jossa kerrotaan oikeudesta tehdä valitus ja muista oikeussuojakeinoista.",
     "En begäran besvaras inom en månad från att den togs emot. Tiden kan förlängas med högst två "
     "månader, om detta och orsakerna meddelas inom den första månaden. Om begäran inte uppfylls "
     "lämnas inom en månad ett skriftligt, motiverat besked med uppgift om rätten att lämna in "
     "klagomål och om andra rättsmedel.",
     "A request is answered within one month of its receipt. The time can be extended by at most "
     "two months if this and the reasons are announced within the first month. If a request is not "
     "met, written notice with reasons is given within one month, which tells of the right to "
     "lodge a complaint and of other remedies."},
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
     "Den registrerade har rätt att lämna in ett klagomål till tillsynsmyndigheten, om den "
     "registrerade anser att behandlingen av personuppgifterna strider mot "
     "dataskyddslagstiftningen (artikel 77).",
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
    {"authority.email", "Sähköposti: tietosuoja@om.fi, tietosuoja.fi",
     "E-post: tietosuoja@om.fi, tietosuoja.fi", "E-mail: tietosuoja@om.fi, tietosuoja.fi"},
};

}  // namespace

std::span<const Entry> access_law_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
