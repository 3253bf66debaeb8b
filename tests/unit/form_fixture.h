// What the papers of an agreement and a plan are made from: invented people of the example
// practice, and every field that those records have.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "domain/checks.h"
#include "domain/field.h"
#include "report/form.h"
#include "report_fixture.h"

namespace kortisto::form_fixture {

using domain::Field;
using domain::FieldType;

inline constexpr std::array<std::string_view, 3> kPriceBasisCodes{"hour", "visit", "month"};
inline constexpr std::array<std::string_view, 5> kVatCodes{"exempt_social_care", "small_business",
                                                           "standard", "reduced", "second_reduced"};

constexpr Field field(std::string_view key, FieldType type, std::string_view label,
                      std::span<const std::string_view> choices = {}) {
  return {.key = key,
          .type = type,
          .check = domain::check_text,
          .flag = key,
          .label = label,
          .choices = choices};
}

inline constexpr std::array kAgreementFields{
    field("case", FieldType::text, "field.case"),
    field("parties", FieldType::text_list, "field.parties"),
    field("service", FieldType::text, "field.service"),
    field("agreed_matters", FieldType::long_text, "field.agreed_matters"),
    field("price", FieldType::text, "field.price"),
    field("price_basis", FieldType::choice, "field.price_basis", kPriceBasisCodes),
    field("vat", FieldType::choice, "field.vat", kVatCodes),
    field("billing_terms", FieldType::long_text, "field.billing_terms"),
    field("due_days", FieldType::text, "field.due_days"),
    field("valid_from", FieldType::date, "field.valid_from"),
    field("valid_to", FieldType::date, "field.valid_to"),
    field("notice_period", FieldType::text, "field.notice_period"),
    field("cancellation_rule", FieldType::text, "field.cancellation_rule"),
    field("place", FieldType::text, "field.place"),
    field("printed_on", FieldType::date, "field.printed_on"),
    field("signed_on", FieldType::date, "field.signed_on"),
    field("signatories", FieldType::text_list, "field.signatories"),
    field("paper_place", FieldType::text, "field.paper_place"),
    field("processor_contract", FieldType::text, "field.processor_contract"),
    field("ended_on", FieldType::date, "field.ended_on"),
    field("end_reason", FieldType::text, "field.end_reason"),
};

inline constexpr std::array kPlanFields{
    field("document_name", FieldType::text, "field.document_name"),
    field("organiser", FieldType::text, "field.organiser"),
    field("producer", FieldType::text, "field.producer"),
    field("subcontractors", FieldType::text, "field.subcontractors"),
    field("author", FieldType::text, "field.author"),
    field("basis", FieldType::text, "field.basis"),
    field("service", FieldType::text, "field.service"),
    field("own_view", FieldType::long_text, "field.own_view"),
    field("professional_view", FieldType::long_text, "field.professional_view"),
    field("need", FieldType::long_text, "field.need"),
    field("strengths", FieldType::long_text, "field.strengths"),
    field("child_heard_on", FieldType::date, "field.child_heard_on"),
    field("child_view", FieldType::long_text, "field.child_view"),
    field("goals", FieldType::long_text, "field.goals"),
    field("methods", FieldType::long_text, "field.methods"),
    field("necessary_services", FieldType::long_text, "field.necessary_services"),
    field("meeting_frequency", FieldType::text, "field.meeting_frequency"),
    field("starts_on", FieldType::date, "field.starts_on"),
    field("ends_on", FieldType::date, "field.ends_on"),
    field("duration_estimate", FieldType::text, "field.duration_estimate"),
    field("other_services", FieldType::long_text, "field.other_services"),
    field("other_actors", FieldType::long_text, "field.other_actors"),
    field("supporters", FieldType::long_text, "field.supporters"),
    field("guardian_contact", FieldType::long_text, "field.guardian_contact"),
    field("additions", FieldType::long_text, "field.additions"),
    field("told_duty_to_report", FieldType::date, "field.told_duty_to_report"),
    field("told_confidentiality", FieldType::date, "field.told_confidentiality"),
    field("told_insurance", FieldType::date, "field.told_insurance"),
    field("follow_ups", FieldType::date_list, "field.follow_ups"),
    field("reviewed_on", FieldType::date, "field.reviewed_on"),
    field("reassessment", FieldType::long_text, "field.reassessment"),
    field("obstacle", FieldType::long_text, "field.obstacle"),
    field("agreed_on", FieldType::date, "field.agreed_on"),
    field("agreed_at", FieldType::text, "field.agreed_at"),
    field("printed_on", FieldType::date, "field.printed_on"),
    field("paper_place", FieldType::text, "field.paper_place"),
    field("original_delivered_on", FieldType::date, "field.original_delivered_on"),
    field("destroyed_copy_on", FieldType::date, "field.destroyed_copy_on"),
    field("ended_on", FieldType::date, "field.ended_on"),
    field("end_reason", FieldType::text, "field.end_reason"),
};

// A value for each field, in the order of the rows; the last ones may be left out.
template <std::size_t N>
domain::Values values_of(const std::array<Field, N>& fields, std::vector<domain::Value> given) {
  domain::Values values;
  for (const Field& one : fields) {
    const bool list = one.type == FieldType::text_list || one.type == FieldType::date_list;
    values.push_back({&one, list ? domain::Value(std::vector<std::string>{}) : domain::Value("")});
  }
  for (std::size_t i = 0; i < given.size(); ++i) values[i].value = std::move(given[i]);
  return values;
}

inline report::FormInput input(text::Language language, domain::Values values) {
  return {
      .language = language,
      .date = report_fixture::day("2026-11-22"),
      .practice = report_fixture::controller(),
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
  return input(
      language,
      values_of(
          kAgreementFields,
          {"31", std::vector<std::string>{"Aino Koivula", "Esimerkkipalvelu Koivu"},
           "Neuropsykiatrinen valmennus",
           "Valmennus toteutetaan asiakkaan kotona tai koululla. Tapaamiset sovitaan kuukausi "
           "kerrallaan.\nPalveluntuottaja laatii palvelusuunnitelman yhdessä asiakkaan kanssa "
           "kuukauden kuluessa sopimuksen alkamisesta.",
           "75.00", "hour", "exempt_social_care",
           "Lasku lähetetään kuukausittain jälkikäteen sähköpostitse. Viivästyskorko on "
           "korkolain mukainen.",
           "14", "2026-12-01", "2027-05-31", "yksi kuukausi",
           "Peruutus viimeistään edellisenä arkipäivänä klo 12; myöhemmin peruttu tapaaminen "
           "laskutetaan.",
           "Helsinki"}));
}

// A child's, with two guardians, to be agreed on.
inline report::FormInput plan(text::Language language) {
  auto made = input(
      language,
      values_of(
          kPlanFields,
          {"",
           "Esimerkkilän hyvinvointialue",
           "",
           "Puheterapia Esimerkki Oy",
           "Kaisa Koivu, neuropsykiatrinen valmentaja",
           "palvelusopimus 1.12.2026",
           "Neuropsykiatrinen valmennus lapselle ja perheelle",
           "Koulussa on meteliä. Haluan, että aamulla ei huudeta.",
           "Siirtymät kuormittavat. Lapsi hyötyy ennakoinnista ja kuvista; vanhemmat tarvitsevat "
           "yhteisen tavan toimia.",
           "Tuki siirtymiin ja tunteiden säätelyyn kotona ja koulussa.",
           "Hyvä muisti, eläinrakkaus, huumori.",
           "2026-11-20",
           "Aino toivoo, että valmentaja käy koululla.",
           "Aamutoimet sujuvat kuvien avulla neljänä päivänä viidestä.\nLapsi osaa pyytää taukoa.",
           "Leikki, kuvatuki, vanhempien ohjaus, koulupalaveri kerran lukukaudessa.",
           "Valmennus 1.12.2026 alkaen, kuusi kuukautta.",
           "kerran viikossa, 60 minuuttia",
           "2026-12-01",
           "2027-05-31",
           "lukuvuosi",
           "Koulukuraattori; toimintaterapia.",
           "Luokanopettaja ja kuraattori toteuttavat kuvatukea koulussa.",
           "Isovanhemmat: koulumatkat tiistaisin.",
           "Viesti molemmille vanhemmille jokaisen tapaamisen jälkeen.",
           "",
           "2026-11-22",
           "2026-11-22",
           "",
           std::vector<std::string>{"2027-02-15", "2027-05-15"},
           "",
           "Tarve arvioidaan uudelleen toukokuussa 2027."}));
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
