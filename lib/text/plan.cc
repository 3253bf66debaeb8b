// A service plan and its versions.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.plan", "palvelusuunnitelma", "serviceplan", "service plan"},
    {"field.document_name", "asiakirjan nimi", "handlingens namn", "name of the document"},
    {"field.own_view", "asiakkaan oma näkemys tai palveluun hakeutumisen syy",
     "klientens egen uppfattning eller orsaken till att tjänsten söks",
     "the client’s own view or reason for seeking the service"},
    {"field.professional_view", "ammatillinen arvio", "professionell bedömning",
     "the professional’s view"},
    {"field.need", "palvelun tarve", "servicebehov", "need for the service"},
    {"field.strengths", "vahvuudet ja voimavarat", "styrkor och resurser",
     "strengths and resources"},
    {"field.goals", "tavoitteet", "mål", "goals"},
    {"field.methods", "työskentelymenetelmät", "arbetsmetoder", "working methods"},
    {"field.necessary_services", "välttämättömät palvelut, niiden alku ja kesto",
     "nödvändig service, när den börjar och hur länge den pågår",
     "necessary services, their start and duration"},
    {"field.meeting_frequency", "tapaamisten tiheys", "hur ofta man träffas",
     "frequency of meetings"},
    {"field.starts_on", "alkamispäivä", "startdag", "starts"},
    {"field.ends_on", "suunniteltu päättymispäivä", "planerad slutdag", "planned end"},
    {"field.duration_estimate", "arvio asiakkuuden kestosta",
     "uppskattning av klientrelationens längd", "estimate of the clientship’s length"},
    {"field.other_services", "muut toimintakykyä tukevat palvelut",
     "andra tjänster som stöder funktionsförmågan", "other services in force"},
    {"field.other_actors", "muut toimijat ja vastuunjako", "andra aktörer och ansvarsfördelningen",
     "other actors and their share"},
    {"field.supporters", "tukena olevat läheiset ja heidän tehtävänsä",
     "närstående som ger stöd och deras uppgifter", "private supporters"},
    {"field.guardian_contact", "yhteydenpito huoltajiin", "kontakt med vårdnadshavarna",
     "contact with the guardians"},
    {"field.child_heard_on", "lasta kuultu", "barnet hört den", "child heard"},
    {"field.child_view", "lapsen oma näkemys", "barnets egen åsikt", "the child’s own view"},
    {"field.obstacle", "miksi suunnitelmaa ei ole tehty yhdessä asiakkaan kanssa",
     "varför planen inte har gjorts upp tillsammans med klienten",
     "why the plan was not made together with the client"},
    {"field.additions", "muuta", "övrigt", "additions"},
    {"field.told_duty_to_report", "palveluntuottajan ilmoitusvelvollisuudesta kerrottu",
     "informerad om tjänsteproducentens anmälningsskyldighet",
     "told of the producer’s duty to report"},
    {"field.told_confidentiality", "palveluntuottajan vaitiolovelvollisuudesta kerrottu",
     "informerad om tjänsteproducentens tystnadsplikt",
     "told of the producer’s duty of non-disclosure"},
    {"field.told_insurance", "palveluntuottajan vastuuvakuutuksesta kerrottu",
     "informerad om tjänsteproducentens ansvarsförsäkring",
     "told of the producer’s liability insurance"},
    {"field.follow_ups", "seurantapäivät", "uppföljningsdagar", "follow-up dates"},
    {"field.reassessment", "palvelutarpeen uudelleenarviointi", "ny bedömning av servicebehovet",
     "reassessment of the need"},
    {"field.reviewed_on", "tarkistettu", "översyn gjord", "reviewed"},
    {"field.organiser", "palvelunjärjestäjä ja sen tunnus",
     "tjänsteanordnaren och dess identifierare", "organiser of the service and its identifier"},
    {"field.producer", "palveluntuottaja ja sen tunnus",
     "tjänsteproducenten och dess identifierare", "producer of the service and its identifier"},
    {"field.subcontractors", "alihankkijat", "underleverantörer", "subcontractors"},
    {"field.author", "laatija ja hänen roolinsa", "upprättad av (namn och roll)",
     "drawn up by, role"},
    {"field.agreed_on", "sovittu", "överenskommen", "agreed"},
    {"field.original_delivered_on", "alkuperäinen toimitettu rekisterinpitäjälle",
     "originalet överlämnat till den personuppgiftsansvarige",
     "original delivered to the controller"},
    {"field.destroyed_copy_on", "oma jäljennös hävitetty", "den egna kopian förstörd",
     "own copy destroyed"},
    {"field.agreed_at", "sopimispaikka", "plats för överenskommelsen", "place of agreement"},
    // Of version 0.1, where a plan named the controller: the history still does.
    {"choice.plan.controller.wellbeing_county", "hyvinvointialue", "välfärdsområdet",
     "the wellbeing services county"},
    {"choice.plan.state.draft", "luonnos", "utkast", "draft"},
    {"choice.plan.state.printed", "tulostettu allekirjoitettavaksi", "utskriven för undertecknande",
     "printed for signing"},
    {"choice.plan.state.agreed", "sovittu", "överenskommen", "agreed"},
    {"choice.plan.state.ended", "päättynyt", "avslutad", "ended"},

    // What is wrong
    {"warning.plan.no-follow-up",
     "suunnitelmalla ei ole tulevaa seurantapäivää: se näkyy luettelossa plan list --due, kunnes "
     "päivä annetaan (--follow-up)",
     "planen har ingen kommande uppföljningsdag: den visas i plan list --due tills en dag anges "
     "(--follow-up)",
     "the plan has no follow-up to come: plan list --due names it until it is given one "
     "(--follow-up)"},
    {"warning.plan.follow-up-past",
     "suunnitelman seuraava seurantapäivä on jo mennyt: se näkyy luettelossa plan list --due",
     "planens nästa uppföljningsdag har redan passerat: den visas i plan list --due",
     "the next follow-up of the plan is already past: plan list --due names it"},
    {"error.plan.no-guardian",
     "alaikäisen suunnitelmasta ei voi sopia, kun rekisterissä ei ole huoltajaa eikä laillista "
     "edustajaa",
     "det går inte att komma överens om en minderårigs plan när registret saknar både "
     "vårdnadshavare och laglig företrädare",
     "the plan of a minor cannot be agreed while the register has no guardian or legal "
     "representative"},

    {"error.plan.record.ended", "suunnitelma on päättynyt, eikä sitä muuteta",
     "planen har avslutats och ändras inte", "the plan has ended and does not change"},
    {"error.plan.record.superseded", "suunnitelmasta on uudempi versio: muuta sitä",
     "det finns en nyare version av planen: ändra den",
     "there is a newer version of the plan: change that one"},
    {"hint.plan.rectify",
     "virhe korjataan komennolla plan rectify, uusi suunnitelma tehdään komennolla plan add",
     "ett fel rättas med plan rectify, en ny plan görs med plan add",
     "a mistake is put right by plan rectify, a new plan is made by plan add"},

    // Commands and what they say
    {"command.plan.summary", "näytä asiakkaan nykyinen palvelusuunnitelma",
     "visa klientens gällande serviceplan", "show a client’s current service plan"},
    {"command.plan.about",
     "Sama kuin plan show: uusin suunnitelma, joka ei ole päättynyt, tai sen puuttuessa uusin.",
     "Samma som plan show: den nyaste planen som inte har avslutats, eller annars den nyaste.",
     "The same as plan show: the newest plan that has not ended, else the newest."},
    {"command.plan-add.summary", "lisää asiakkaalle palvelusuunnitelma",
     "lägg till en serviceplan för en klient", "add a service plan"},
    {"command.plan-add.about",
     "Suunnitelma on luonnos, kunnes sillä on päivä agreed_on, jona siitä on sovittu. Alaikäisen "
     "suunnitelmassa kerrotaan myös yhteydenpidosta huoltajiin (guardian_contact). Tiedot annetaan "
     "tiedostossa, yksitellen tai lomakkeella (--edit).",
     "Planen är ett utkast tills den har en dag agreed_on då man har kommit överens om den. I en "
     "minderårigs plan anges också kontakten med vårdnadshavarna (guardian_contact). Uppgifterna "
     "anges i en fil, var för sig eller på ett formulär (--edit).",
     "A plan is a draft until it has a day agreed_on. That of a minor also says how the guardians "
     "are kept in contact (guardian_contact). The fields are given in a file, one by one, or on a "
     "form (--edit)."},
    {"command.plan-edit.summary", "muuta palvelusuunnitelmaa", "ändra en serviceplan",
     "change a service plan"},
    {"command.plan-edit.about",
     "Luonnosta muutetaan suoraan. Sovitun suunnitelman sisällön muutos tekee siitä uuden version, "
     "joka on luonnos, kunnes siitäkin sovitaan; vanha versio säilyy kokonaisena ja on voimassa "
     "siihen asti. Päättynyttä suunnitelmaa ei muuteta. PLAN on suunnitelman numero; ilman sitä "
     "nykyinen.",
     "Ett utkast ändras direkt. När innehållet i en överenskommen plan ändras blir det en ny "
     "version, ett utkast tills man har kommit överens också om den; den gamla versionen bevaras "
     "hel och gäller tills dess. En avslutad plan ändras inte. PLAN är planens nummer; utan nummer "
     "avses den gällande.",
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
     "luonnokset, seuraavan seurannan mukaan. --due näyttää vain ne, joiden seurantapäivä on "
     "tänään tai jo mennyt tai puuttuu.",
     "Alla klientens planer och versioner; utan klient allas gällande planer och utkast, efter "
     "nästa uppföljning. --due visar bara dem vilkas uppföljning är i dag, redan borde ha gjorts "
     "eller saknas.",
     "Every plan and version of a client; without a client everybody’s that have not ended, by the "
     "next follow-up. --due leaves only those whose follow-up is today, overdue or missing."},
    {"command.plan-rectify.summary", "oikaise palvelusuunnitelman virheellinen tieto",
     "rätta en felaktig uppgift i en serviceplan", "put right what the register says of a plan"},
    {"command.plan-rectify.about",
     "Kuten komento rectify, myös päättyneessä suunnitelmassa. PLAN on suunnitelman numero; ilman "
     "sitä nykyinen.",
     "Som kommandot rectify, också i en avslutad plan. PLAN är planens nummer; utan nummer avses "
     "den gällande.",
     "As rectify, in a plan that has ended too. PLAN is the plan’s number; without it, the current "
     "one."},
    {"command.plan-review.summary", "kirjaa palvelusuunnitelman tarkistus",
     "anteckna en översyn av en serviceplan", "record a review of a service plan"},
    {"command.plan-review.about",
     "Ilman valitsinta --reviewed-on tarkistus on tehty tänään. Uudet seurantapäivät annetaan "
     "valitsimella --follow-up. Jos sisältö muuttuu, siitä tulee uusi versio kuten komennossa plan "
     "edit.",
     "Utan --reviewed-on gjordes översynen i dag. Nya uppföljningsdagar anges med --follow-up. "
     "Ändras innehållet blir det en ny version som i plan edit.",
     "Without --reviewed-on the review was today. New days to follow up are given by --follow-up. "
     "Where the content changes, there is a new version as with plan edit."},
    {"command.plan-show.summary", "näytä palvelusuunnitelma", "visa en serviceplan",
     "show a service plan"},
    {"command.plan-show.about",
     "PLAN on suunnitelman numero; ilman sitä uusin, joka ei ole päättynyt, tai sen puuttuessa "
     "uusin. Näyttäminen kirjataan käyttölokiin.",
     "PLAN är planens nummer; utan nummer avses den nyaste som inte har avslutats, eller annars "
     "den nyaste. Visningen antecknas i användningsloggen.",
     "PLAN is the plan’s number; without it, the newest that has not ended, else the newest. "
     "Showing it is recorded in the use log."},
    {"command.plan-print.summary", "tulosta palvelusuunnitelma allekirjoitettavaksi",
     "skriv ut en serviceplan för undertecknande", "make the paper of a service plan"},
    {"command.plan-print.about",
     "Paperi tekstinä tai PDF-tiedostona, kielellä --lang. --blank tekee tyhjän lomakkeen, jossa "
     "on "
     "vain palveluntuottajan omat tiedot. Tulostettu luonnos merkitään tulostetuksi.",
     "Papperet som text eller PDF, på språket --lang. --blank gör en tom blankett med bara "
     "tjänsteproducentens egna uppgifter. Ett utkast som skrivs ut antecknas som utskrivet.",
     "The paper as text or PDF, in the language of --lang. --blank makes an empty form with the "
     "practice’s own data only. A draft is recorded as printed."},
    {"form.plan-add", "Uusi palvelusuunnitelma", "Ny serviceplan", "A new service plan"},
    {"result.plan.version.draft",
     "suunnitelma {number} on suunnitelman {old} uusi versio: luonnos, kunnes siitä sovitaan; "
     "siihen asti voimassa on {old}",
     "plan {number} är en ny version av plan {old}: ett utkast tills man har kommit överens om "
     "den; tills dess gäller {old}",
     "plan {number} is a new version of plan {old}: a draft until it is agreed; until then plan "
     "{old} is in force"},
    {"result.plan.version.agreed",
     "suunnitelma {number} on suunnitelman {old} uusi, sovittu versio; {old} on päättynyt",
     "plan {number} är en ny, överenskommen version av plan {old}, som har avslutats",
     "plan {number} is a new, agreed version of plan {old}, which has ended"},
    {"result.plan-added", "suunnitelma {number} lisätty asiakkaalle {client}",
     "plan {number} tillagd för klient {client}", "plan {number} added to client {client}"},
    {"list.due", "myöhässä tai tänään", "försenad eller i dag", "due"},
    {"list.no-follow-up", "puuttuu", "saknas", "missing"},
    {"show.plan.next", "seuraava seuranta {date}", "nästa uppföljning {date}",
     "next follow-up {date}"},

    // In the report and the log
    {"report.heading.plan", "Palvelusuunnitelmat", "Serviceplaner", "Service plans"},
    {"report.none.plan", "Palvelusuunnitelmia ei ole kirjattu.",
     "Inga serviceplaner har antecknats.", "No service plans have been recorded."},
    {"kind.plan", "palvelusuunnitelmat", "serviceplaner", "service plans"},
    {"kind.plan.purpose", "palvelun suunnittelu, toteuttaminen ja seuranta",
     "planering, genomförande och uppföljning av tjänsten",
     "planning, giving and following up the service"},
    {"action.plan.add", "lisäys", "tillägg", "added"},
    {"action.plan.edit", "muutos", "ändring", "changed"},
    {"action.plan.list", "palvelusuunnitelmat näytetty luettelossa",
     "serviceplaner visade i förteckning", "service plans shown in a list"},
    {"action.plan.print", "tulostus", "utskrift", "printed"},
    {"action.plan.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.plan.show", "katselu", "visning", "shown"},
    {"action.plan.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> plan_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
