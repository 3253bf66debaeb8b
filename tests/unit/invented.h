// What invented people say: clients, a guardian, cases, an agreement and plans.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>
#include <utility>

#include "domain/agreement.h"
#include "domain/case.h"
#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/plan.h"
#include "domain/provenance.h"
#include "domain/record.h"

namespace kortisto::test {

// Every field of a living client who is one has a value of its own.
[[nodiscard]] inline domain::Client aino() {
  domain::Client client;
  client.family_name = "Virtanen";
  client.given_names = "Aino Maria";
  client.call_name = "Aino";
  client.identity_code = "010190-900P";
  client.birth_date = Date::parse("1990-01-01");
  client.street = "Koivukuja 1 A";
  client.postcode = "00100";
  client.city = "Helsinki";
  client.country = "Suomi";
  client.other_addresses = {"Mökkitie 2, 99999 Korvatunturi", "c/o \"Öhman\""};
  client.phones = {"+358401234567"};
  client.emails = {"aino@example.org"};
  client.language = "sv";
  client.home_municipality = "Espoo";
  client.safety_prohibition = true;
  client.regime = domain::Regime::other;
  client.clientship_from = Date::parse("2026-02-01");
  return client;
}

[[nodiscard]] inline domain::Client named(const char* given, const char* family) {
  domain::Client client;
  client.given_names = given;
  client.family_name = family;
  return client;
}

[[nodiscard]] inline domain::Guardian matti() {
  domain::Guardian guardian;
  guardian.family_name = "Korhonen";
  guardian.given_names = "Matti";
  guardian.role = domain::GuardianRole::legal_representative;
  guardian.street = "Kuusitie 3";
  guardian.postcode = "33100";
  guardian.city = "Tampere";
  guardian.country = "FI";
  guardian.phones = {"+358501112222", "09 123"};
  guardian.emails = {"matti@example.org"};
  guardian.safety_prohibition = true;
  return guardian;
}

// A case in which the client pays.
[[nodiscard]] inline domain::Case own_case() {
  domain::Case one;
  one.task = domain::ServiceTask::families;
  one.service = "Perhetyö";
  one.controller = domain::CaseController::practice;
  one.responsible = "Kaisa Koivu";
  one.county = "Esimerkkilän hyvinvointialue";
  return one;
}

[[nodiscard]] inline domain::Case bought_case() {
  domain::Case one = own_case();
  one.controller = domain::CaseController::buyer;
  one.controller_name = "Esimerkkilän kunta";
  return one;
}

[[nodiscard]] inline domain::Agreement draft_agreement() {
  domain::Agreement agreement;
  agreement.parties = {"Esimerkkipalvelu Koivu", "Onni Koivu"};
  agreement.service = "Perhetyö";
  agreement.agreed_matters = "Käynti kerran viikossa";
  agreement.price = Money{7'550};
  agreement.price_basis = domain::PriceBasis::visit;
  agreement.vat = domain::VatTreatment::exempt_social_care;
  agreement.billing_terms = "Lasku kerran kuussa";
  agreement.valid_from = Date::parse("2026-03-01");
  return agreement;
}

[[nodiscard]] inline domain::Plan draft_plan() {
  domain::Plan plan;
  plan.service = "Perhetyö";
  plan.goals = "Arki sujuu";
  plan.follow_ups = {"2026-06-01", "2026-09-01"};
  return plan;
}

[[nodiscard]] inline domain::Plan agreed_plan() {
  domain::Plan plan = draft_plan();
  plan.agreed_on = Date::parse("2026-02-20");
  plan.agreed_at = "Helsinki";
  plan.paper_place = "kansio 3";
  return plan;
}

using Said = std::initializer_list<std::pair<std::string_view, domain::Value>>;

// What a person says of a record of the kind R, field by field.
template <domain::Record R>
[[nodiscard]] domain::Values said(Said fields) {
  domain::Values values;
  for (const auto& [key, value] : fields) {
    const domain::Field* field = domain::find_field(domain::kFields<R>, key);
    REQUIRE(field != nullptr);
    values.push_back({field, domain::canonical(*field, value)});
  }
  return values;
}

[[nodiscard]] inline domain::Provenance because(const char* reason) {
  domain::Provenance provenance;
  provenance.occasion.reason = reason;
  return provenance;
}

[[nodiscard]] inline domain::Provenance from_official() {
  domain::Provenance provenance;
  provenance.source = {"Koivukunnan sosiaalityö", Date::parse("2026-02-27"), "703/2023 14 §",
                       "Esimerkkipalvelu Koivu", "palvelun aloittaminen"};
  provenance.occasion.valid_from = Date::parse("2026-02-01");
  provenance.occasion.reason = "palvelu alkaa";
  provenance.occasion.requested_by = "sosiaalityöntekijä";
  return provenance;
}

}  // namespace kortisto::test
