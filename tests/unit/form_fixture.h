// What the papers of an agreement and a plan are made from: invented people of the example
// practice.
#pragma once

#include <utility>

#include "domain/agreement.h"
#include "domain/plan.h"
#include "report/form.h"
#include "report_fixture.h"

namespace kortisto::form_fixture {

using report_fixture::day;

inline report::FormInput input(text::Language language, domain::Values values) {
  return {
      .language = language,
      .date = day("2026-11-22"),
      .practice = report_fixture::practice(),
      .signatory = "Kaisa Koivu",
      .matter = {.number = "31",
                 .task = "lapsiperheiden palvelut",
                 .controller = "Esimerkkipalvelu Koivu",
                 .practice = report::PracticePart::controller,
                 .organiser = {"Esimerkkilän hyvinvointialue", "7654321-2"},
                 .producer = {"Esimerkkipalvelu Koivu", "1234567-1"}},
      .client = {.name = "Koivula Aino Maria",
                 .address = {"Mäntytie 3 A 4", "00200 Helsinki"},
                 .phones = {"+358401112222"},
                 .emails = {"aino@koivula.example"},
                 .home_municipality = "Espoo"},
      .values = std::move(values),
      .texts = {.soteri = "Soteri 1234567-1",
                .insurance = "Vakuutusyhtiö Esimerkki, sopimus 998877",
                .self_monitoring = "koivu.example/omavalvonta ja toimipisteen ilmoitustaulu",
                .privacy_notice = "versio 4, 1.9.2026"},
  };
}

// With a value for everything that is known before an agreement ends.
inline report::FormInput agreement(text::Language language) {
  domain::Agreement agreement;
  agreement.in_case = domain::CaseId{31};
  agreement.parties = {"Aino Koivula", "Esimerkkipalvelu Koivu"};
  agreement.service = "Neuropsykiatrinen valmennus";
  agreement.agreed_matters =
      "Valmennus toteutetaan asiakkaan kotona tai koululla. Tapaamiset sovitaan kuukausi "
      "kerrallaan.\nPalveluntuottaja laatii palvelusuunnitelman yhdessä asiakkaan kanssa "
      "kuukauden kuluessa sopimuksen alkamisesta.";
  agreement.price = Money::parse("75");
  agreement.price_basis = domain::PriceBasis::hour;
  agreement.vat = domain::VatTreatment::exempt_social_care;
  agreement.billing_terms =
      "Lasku lähetetään kuukausittain jälkikäteen sähköpostitse. Viivästyskorko on korkolain "
      "mukainen.";
  agreement.due_days = 14;
  agreement.valid_from = day("2026-12-01");
  agreement.valid_to = day("2027-05-31");
  agreement.notice_period = "yksi kuukausi";
  agreement.cancellation_rule =
      "Peruutus viimeistään edellisenä arkipäivänä klo 12; myöhemmin peruttu tapaaminen "
      "laskutetaan.";
  agreement.place = "Helsinki";
  return input(language, domain::values_of(agreement));
}

// A child's, with two guardians, to be agreed on.
inline report::FormInput plan(text::Language language) {
  domain::Plan plan;
  plan.in_case = domain::CaseId{31};
  plan.organiser = "Esimerkkilän hyvinvointialue";
  plan.subcontractors = "Puheterapia Esimerkki Oy";
  plan.author = "Kaisa Koivu, neuropsykiatrinen valmentaja";
  plan.basis = "palvelusopimus 1.12.2026";
  plan.service = "Neuropsykiatrinen valmennus lapselle ja perheelle";
  plan.own_view = "Koulussa on meteliä. Haluan, että aamulla ei huudeta.";
  plan.professional_view =
      "Siirtymät kuormittavat. Lapsi hyötyy ennakoinnista ja kuvista; vanhemmat tarvitsevat "
      "yhteisen tavan toimia.";
  plan.need = "Tuki siirtymiin ja tunteiden säätelyyn kotona ja koulussa.";
  plan.strengths = "Hyvä muisti, eläinrakkaus, huumori.";
  plan.child_heard_on = day("2026-11-20");
  plan.child_view = "Aino toivoo, että valmentaja käy koululla.";
  plan.goals =
      "Aamutoimet sujuvat kuvien avulla neljänä päivänä viidestä.\nLapsi osaa pyytää taukoa.";
  plan.methods = "Leikki, kuvatuki, vanhempien ohjaus, koulupalaveri kerran lukukaudessa.";
  plan.necessary_services = "Valmennus 1.12.2026 alkaen, kuusi kuukautta.";
  plan.meeting_frequency = "kerran viikossa, 60 minuuttia";
  plan.starts_on = day("2026-12-01");
  plan.ends_on = day("2027-05-31");
  plan.duration_estimate = "lukuvuosi";
  plan.other_services = "Koulukuraattori; toimintaterapia.";
  plan.other_actors = "Luokanopettaja ja kuraattori toteuttavat kuvatukea koulussa.";
  plan.supporters = "Isovanhemmat: koulumatkat tiistaisin.";
  plan.guardian_contact = "Viesti molemmille vanhemmille jokaisen tapaamisen jälkeen.";
  plan.told_duty_to_report = day("2026-11-22");
  plan.told_confidentiality = day("2026-11-22");
  plan.follow_ups = {"2027-02-15", "2027-05-15"};
  plan.reassessment = "Tarve arvioidaan uudelleen toukokuussa 2027.";
  auto made = input(language, domain::values_of(plan));
  made.client.identity_code = "010516B903X";
  made.minor = true;
  made.guardians = {{.name = "Koivula Helena",
                     .role = "huoltaja",
                     .address = {"Kuusikuja 5", "00200 Helsinki"},
                     .phones = {"+358403334444", "+35891234567"},
                     .emails = {"helena@koivula.example"}},
                    {.name = "გელაშვილი გიორგი", .role = "huoltaja", .phones = {"+358405556666"}}};
  return made;
}

}  // namespace kortisto::form_fixture
