// The wording of papers to be filled in and signed: agreements and plans. Terms follow the Finnish
// and Swedish texts of acts 703/2023, 1301/2014, 812/2000 (muistutus, anmärkning) and 1501/1993
// (value added tax).
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"forms.case", "Asia {number}", "Ärende {number}", "Case {number}"},

    // People and organisations
    {"forms.client", "Asiakas", "Klient", "Client"},
    {"forms.guardian", "Huoltaja tai laillinen edustaja", "Vårdnadshavare/laglig företrädare",
     "Guardian or legal representative"},
    {"forms.guardians", "Alaikäisen huoltajat tai lailliset edustajat",
     "Den minderårigas vårdnadshavare eller lagliga företrädare",
     "Guardians or legal representatives of a minor"},
    {"forms.representatives", "Edustajat", "Företrädare", "Representatives"},
    {"forms.practice", "Palveluntuottaja", "Tjänsteproducent", "Service producer"},
    {"forms.signatory", "Allekirjoittaja", "Undertecknare", "Signatory"},
    {"forms.name", "Nimi", "Namn", "Name"},
    {"forms.name-and-role", "Nimi ja asema", "Namn och roll", "Name and capacity"},
    {"forms.identity-code", "Henkilötunnus", "Personbeteckning", "Personal identity code"},
    {"forms.business-id", "Y-tunnus", "FO-nummer", "Business ID"},
    {"forms.address", "Osoite", "Adress", "Address"},
    {"forms.home-municipality", "Kotikunta", "Hemkommun", "Home municipality"},
    {"forms.phone", "Puhelin", "Telefon", "Telephone"},
    {"forms.email", "Sähköposti", "E-post", "E-mail"},
    {"forms.contact-person", "Yhteyshenkilö", "Kontaktperson", "Contact person"},

    // The case
    {"forms.matter", "Asia ja vastuutahot", "Ärende och ansvariga", "Case and who is responsible"},
    {"forms.case-number", "Asian numero", "Ärendets nummer", "Number of the case"},
    {"forms.task", "Palvelutehtävä", "Serviceuppgift", "Service task"},
    {"forms.organiser", "Palvelunjärjestäjä ja Y-tunnus", "Tjänsteanordnare och FO-nummer",
     "Service organiser and business ID"},
    {"forms.producer", "Palveluntuottaja ja Y-tunnus", "Tjänsteproducent och FO-nummer",
     "Service producer and business ID"},
    {"forms.processing", "Henkilötietojen käsittely", "Behandling av personuppgifter",
     "Processing of personal data"},
    {"forms.controller", "Rekisterinpitäjä", "Personuppgiftsansvarig", "Controller"},
    {"forms.practice-part", "Palveluntuottaja on", "Tjänsteproducenten är",
     "The service producer is"},
    {"forms.practice-part.controller", "rekisterinpitäjä", "personuppgiftsansvarig",
     "the controller"},
    {"forms.practice-part.processor", "henkilötietojen käsittelijä (703/2023 14\u00A0§)",
     "personuppgiftsbiträde (703/2023 14\u00A0§)", "the processor (703/2023, section 14)"},

    // The practice, as an agreement has to tell
    {"forms.soteri", "Merkintä Soteri-rekisterissä", "Registrering i Soteri-registret",
     "Registration in the Soteri register"},
    {"forms.insurance", "Vastuuvakuutus", "Ansvarsförsäkring", "Liability insurance"},
    {"forms.self-monitoring", "Missä omavalvontasuunnitelma on nähtävillä",
     "Var planen för egenkontroll finns framlagd",
     "Where the self-monitoring plan is available to read"},
    {"forms.privacy-notice", "Annettu tietosuojaseloste (versio)",
     "Överlämnad dataskyddsbeskrivning (version)", "Privacy notice handed over (version)"},

    // Where to turn
    {"forms.complaints", "Muistutukset ja erimielisyydet", "Anmärkningar och tvister",
     "Complaints and disputes"},
    {"forms.complaints.practice", "Muistutus palvelusta tai kohtelusta",
     "Anmärkning om tjänsten eller bemötandet", "Complaint about the service or the treatment"},
    {"forms.complaints.consumer", "Sopimusta koskeva erimielisyys", "Tvist om avtalet",
     "Dispute about the agreement"},
    {"forms.complaints.consumer.route",
     "Kuluttajaneuvonta (kkv.fi), sen jälkeen kuluttajariitalautakunta (kuluttajariita.fi)",
     "Konsumentrådgivningen (kkv.fi), därefter konsumenttvistenämnden (kuluttajariita.fi)",
     "Consumer Advisory Services (kkv.fi), then the Consumer Disputes Board (kuluttajariita.fi)"},
    {"forms.complaints.data", "Henkilötietojen käsittelyä koskeva valitus",
     "Klagomål om behandlingen av personuppgifter",
     "Complaint about the processing of personal data"},
    {"forms.withdrawal", "Peruuttamisoikeus", "Ångerrätt", "Right of withdrawal"},

    // What became of the paper, and what has no place of its own
    {"forms.upkeep", "Asiakirjan vaiheet", "Hantering av handlingen",
     "What became of the document"},
    {"forms.remaining", "Muut tiedot", "Övriga uppgifter", "Other information"},

    // Signatures
    {"forms.signatures", "Allekirjoitukset", "Underskrifter", "Signatures"},
    {"forms.place-and-date", "Paikka ja aika", "Ort och datum", "Place and date"},
    {"forms.signature", "Allekirjoitus", "Underskrift", "Signature"},
    {"forms.signature-and-name", "Allekirjoitus ja nimenselvennys",
     "Underskrift och namnförtydligande", "Signature and name in print"},

    // The agreement
    {"forms.agreement.name", "Palvelusopimus", "Serviceavtal", "Service agreement"},
    {"forms.agreement.subject", "Sopimuksen sisältö", "Avtalets innehåll",
     "Content of the agreement"},
    {"forms.agreement.price", "Hinta ja laskutus", "Pris och fakturering", "Price and billing"},
    {"forms.agreement.term", "Voimassaolo ja päättyminen", "Giltighet och upphörande",
     "Validity and termination"},
    {"forms.agreement.copies",
     "Tätä sopimusta on tehty kaksi samansisältöistä kappaletta, yksi kummallekin "
     "sopijapuolelle.",
     "Detta avtal har upprättats i två likalydande exemplar, ett för vardera parten.",
     "This agreement has been drawn up in two identical copies, one for each party."},

    // The plan
    {"forms.plan.name", "Palvelusuunnitelma", "Serviceplan", "Service plan"},
    {"forms.plan.need", "Palvelun tarve", "Servicebehov", "Need for the service"},
    {"forms.plan.child", "Lapsen kuuleminen", "Hörande av barnet", "Hearing the child"},
    {"forms.plan.goals", "Tavoitteet ja työskentely", "Mål och arbetsmetoder", "Goals and methods"},
    {"forms.plan.services", "Palvelut", "Tjänster", "Services"},
    {"forms.plan.cooperation", "Yhteistyö ja vastuunjako", "Samarbete och ansvarsfördelning",
     "Cooperation and division of responsibility"},
    {"forms.plan.follow-up", "Seuranta ja arviointi", "Uppföljning och utvärdering",
     "Follow-up and evaluation"},
    {"forms.plan.told", "Asiakkaalle annetut tiedot", "Information till klienten",
     "What the client has been told"},
};

}  // namespace

std::span<const Entry> form_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
