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
    {"forms.guardian", "Huoltaja tai laillinen edustaja", "Vårdnadshavare eller företrädare",
     "Guardian or legal representative"},
    {"forms.guardians", "Alaikäisen huoltajat tai lailliset edustajat",
     "Den minderårigas vårdnadshavare eller lagliga företrädare",
     "Guardians or legal representatives of a minor"},
    {"forms.representatives", "Lailliset edustajat", "Lagliga företrädare",
     "Legal representatives"},
    {"forms.practice", "Palveluntuottaja", "Tjänsteproducent", "Service producer"},
    {"forms.signatory", "Allekirjoittaja", "Undertecknare", "Signatory"},
    {"forms.name", "Nimi", "Namn", "Name"},
    {"forms.name-and-role", "Nimi ja asema", "Namn och ställning", "Name and capacity"},
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
    {"forms.soteri", "Rekisteröinti Soteri-rekisterissä", "Registrering i Soteri-registret",
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
    {"forms.upkeep", "Asiakirjan vaiheet", "Handlingens skeden", "What became of the document"},
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
    {"forms.plan.goals", "Tavoitteet ja työskentely", "Mål och arbetssätt", "Goals and methods"},
    {"forms.plan.services", "Palvelut", "Tjänster", "Services"},
    {"forms.plan.cooperation", "Yhteistyö ja vastuunjako", "Samarbete och ansvarsfördelning",
     "Cooperation and division of responsibility"},
    {"forms.plan.follow-up", "Seuranta ja arviointi", "Uppföljning och utvärdering",
     "Follow-up and evaluation"},
    {"forms.plan.told", "Asiakkaalle annetut tiedot", "Information till klienten",
     "What the client has been told"},

    // Fields of the agreement
    {"field.case", "asia", "ärende", "case"},
    {"field.parties", "sopijapuolet", "avtalsparter", "parties"},
    {"field.agreed_matters", "sovitut asiat", "vad parterna har avtalat", "matters agreed on"},
    {"field.price", "hinta", "pris", "price"},
    {"field.price_basis", "hinnan peruste", "prisgrund", "price per"},
    {"field.vat", "arvonlisävero", "mervärdesskatt", "value added tax"},
    {"field.billing_terms", "laskutusehdot", "faktureringsvillkor", "billing terms"},
    {"field.due_days", "maksuaika päivinä", "betalningstid i dagar", "term of payment in days"},
    {"field.valid_to", "voimassa asti", "gäller till och med", "in force until"},
    {"field.notice_period", "irtisanomisaika", "uppsägningstid", "period of notice"},
    {"field.cancellation_rule", "sovitun ajan peruuttaminen", "avbokning av en avtalad tid",
     "cancelling an appointment"},
    {"field.place", "sopimuksen tekopaikka", "ort där avtalet ingås", "place of the agreement"},
    {"field.printed_on", "tulostettu", "utskriven den", "printed on"},
    {"field.signed_on", "allekirjoitettu", "undertecknad den", "signed on"},
    {"field.signatories", "allekirjoittajat", "undertecknare", "signatories"},
    {"field.art28_contract", "sopimus henkilötietojen käsittelystä (28 artikla)",
     "avtal om behandling av personuppgifter (artikel 28)",
     "contract on the processing of personal data (Article 28)"},
    {"choice.price_basis.hour", "tunti", "timme", "hour"},
    {"choice.price_basis.visit", "käynti", "besök", "visit"},
    {"choice.price_basis.month", "kuukausi", "månad", "month"},
    {"choice.vat.exempt_social_care", "veroton sosiaalihuolto (AVL 37\u00A0§)",
     "momsfri socialvård (MomsL 37\u00A0§)", "exempt social care (VAT Act, section 37)"},
    {"choice.vat.small_business", "ei arvonlisäverovelvollinen (AVL 3\u00A0§)",
     "inte momsskyldig (MomsL 3\u00A0§)", "not liable for VAT (VAT Act, section 3)"},
    {"choice.vat.standard", "yleinen verokanta (AVL 84\u00A0§)",
     "allmän skattesats (MomsL 84\u00A0§)", "standard rate (VAT Act, section 84)"},
    {"choice.vat.reduced", "alennettu verokanta (AVL 85\u00A0§)",
     "nedsatt skattesats (MomsL 85\u00A0§)", "reduced rate (VAT Act, section 85)"},
    {"choice.vat.second_reduced", "alennettu verokanta (AVL 85\u00A0a\u00A0§)",
     "nedsatt skattesats (MomsL 85\u00A0a\u00A0§)", "reduced rate (VAT Act, section 85a)"},

    // Fields that the plan gets
    {"field.document_name", "asiakirjan nimi", "handlingens namn", "name of the document"},
    {"field.organiser", "palvelunjärjestäjä", "tjänsteanordnare", "service organiser"},
    {"field.producer", "palveluntuottaja", "tjänsteproducent", "service producer"},
    {"field.subcontractors", "alihankkijat", "underleverantörer", "subcontractors"},
    {"field.necessary_services", "tarvittavat palvelut, niiden alkaminen ja kesto",
     "tjänster som behövs, när de inleds och hur länge de pågår",
     "necessary services, when they begin and how long they last"},
    {"field.reassessment", "palvelun tarpeen uudelleenarviointi", "ny bedömning av servicebehovet",
     "reassessment of the need for the service"},
    {"field.obstacle", "miksi suunnitelmaa ei ole laadittu yhdessä asiakkaan kanssa",
     "varför planen inte har utarbetats tillsammans med klienten",
     "why the plan was not drawn up together with the client"},
    {"field.child_heard_on", "lasta kuultu", "barnet hört den", "child heard on"},
    {"field.child_view", "lapsen mielipide ja toivomukset", "barnets åsikter och önskemål",
     "the child’s opinion and wishes"},
    {"field.original_delivered_on", "alkuperäinen toimitettu rekisterinpitäjälle",
     "originalet lämnat till den personuppgiftsansvarige", "original delivered to the controller"},
    {"field.destroyed_copy_on", "jäljennös hävitetty", "kopian förstörd", "copy destroyed"},
};

}  // namespace

std::span<const Entry> form_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
