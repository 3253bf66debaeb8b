// Invented people of the example practice, with every kind of thing that a report has to show.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/dossier.h"
#include "domain/kinds.h"
#include "domain/practice.h"
#include "domain/record.h"

namespace kortisto::report_fixture {

inline Timestamp at(std::string_view iso) {
  return *Timestamp::parse(iso);
}
inline Date day(std::string_view iso) {
  return *Date::parse(iso);
}

inline const Date kToday = day("2026-11-22");
constexpr std::string_view kCounty = "Esimerkkilän hyvinvointialue";

inline domain::Practice practice() {
  return {
      .name = "Esimerkkipalvelu Koivu",
      .business_id = "1234567-1",
      .addresses = {"Koivukuja 1, 00100 Helsinki", "PL 12, 00101 Helsinki"},
      .contact_person = "Kaisa Koivu",
      .phone = "+358401234567",
      .email = "kaisa@koivu.example",
      .register_name = "Asiakasrekisteri",
      .legal_basis = "sopimus ja lakisääteinen velvoite (6 artiklan 1 kohdan b ja c alakohta)",
      .purposes = {"asiakassuhteen ylläpito, hoitaminen ja kehittäminen",
                   "palvelujen toteuttaminen"},
      .sites = {"https://koivu.example"},
      .recipients = {"viranomaiset lain nojalla", "palvelun ostaja"},
      .disclosures = {"none"},
      .transfers = "none",
      .automated_decisions = "none",
      .elsewhere = "allekirjoitetut sopimukset lukitussa kaapissa",
      .retention = "",
      .complaint = {},
  };
}

// Nobody's yet: a section for each kind, without records.
inline domain::Dossier nobody() {
  domain::Dossier dossier{};
  for (const domain::Kind& kind : domain::kKinds) dossier.sections.push_back({&kind, {}});
  return dossier;
}

inline std::vector<domain::HeldRecord>& records(domain::Dossier& dossier, std::string_view kind) {
  const auto found = std::find_if(dossier.sections.begin(), dossier.sections.end(),
                                  [kind](const auto& one) { return one.kind->name == kind; });
  return found->records;
}

// REQUIRES: a field of the record has this key
inline void set(domain::HeldRecord& record, std::string_view key, domain::Value value) {
  const auto found = std::find_if(record.values.begin(), record.values.end(),
                                  [key](const auto& one) { return one.field->key == key; });
  found->value = std::move(value);
}

inline void set_client(domain::Dossier& dossier, std::string_view key, domain::Value value) {
  set(records(dossier, domain::Client::kKind).front(), key, std::move(value));
}

// Of a record that people sign.
struct Version {
  int number = 1;
  std::optional<std::int64_t> follows = {};
  bool superseded = false;
};

// As the register reads a record: what it says, and what follows from it and from its case.
template <domain::Record R>
void add(domain::Dossier& dossier, std::int64_t number, const R& record, Version version = {}) {
  const domain::Kind& kind = domain::kind_of<R>();
  domain::HeldRecord held{number, domain::values_of(record), {}};
  std::optional<domain::Case> in_case;
  if (const auto case_number = domain::number_in(held.values, "case")) {
    for (const domain::HeldRecord& one : records(dossier, domain::Case::kKind)) {
      if (one.number == *case_number) in_case = domain::record_of<domain::Case>(one.values);
    }
  }
  if (kind.facts_of != nullptr) {
    held.facts = kind.facts_of({.values = held.values,
                                .version = version.number,
                                .follows = version.follows,
                                .superseded = version.superseded,
                                .in_case = in_case ? &*in_case : nullptr,
                                .today = kToday});
  }
  records(dossier, kind.name).push_back(std::move(held));
}

// What the history has of a record that was added.
inline void add_beginning(domain::Dossier& dossier, std::string_view kind, std::int64_t number,
                          std::string_view moment, std::int64_t source) {
  dossier.changes.push_back({std::string(kind), number, "", "", "", day(moment.substr(0, 10)),
                             at(moment), domain::ChangeType::added, "", "",
                             domain::SourceId{source}});
}

// Another value of a field, because the world changed.
inline domain::Change change(std::string_view kind, std::int64_t number, std::string_view field,
                             std::string_view old_value, std::string_view new_value,
                             std::string_view since, std::string_view moment) {
  return {std::string(kind),
          number,
          std::string(field),
          std::string(old_value),
          std::string(new_value),
          day(since),
          at(moment),
          domain::ChangeType::edited,
          "",
          "",
          domain::SourceId{4}};
}

inline std::vector<std::string> keys(std::span<const domain::Field> fields) {
  std::vector<std::string> out;
  for (const domain::Field& field : fields) out.emplace_back(field.key);
  return out;
}

inline domain::Client aino() {
  domain::Client client;
  client.family_name = "Koivula";
  client.given_names = "Aino Maria";
  client.call_name = "Aino";
  client.identity_code = "010516B903X";
  client.street = "Mäntytie 3 A 4";
  client.postcode = "00200";
  client.city = "Helsinki";
  client.phones = {"+358401112222"};
  client.home_municipality = "Helsinki";
  return client;
}

// A minor with two guardians, the second under turvakielto; one edit, one rectification. Of the
// other kinds there is nothing.
inline domain::Dossier minor() {
  using namespace domain;
  Dossier dossier = nobody();
  dossier.id = {7};
  dossier.added_at = at("2026-03-02T08:15:00.000Z");

  Guardian mother;
  mother.family_name = "Koivula";
  mother.given_names = "Helena";
  mother.street = "Kuusikuja 5";
  mother.postcode = "00200";
  mother.city = "Helsinki";
  mother.phones = {"+358403334444", "+35891234567"};
  mother.emails = {"helena@koivula.example"};
  Guardian father;
  father.family_name = "გელაშვილი";
  father.given_names = "გიორგი";
  father.street = "Salaisuuskatu 99";
  father.postcode = "33100";
  father.city = "Tampere";
  father.phones = {"+358405556666"};
  father.safety_prohibition = true;
  add(dossier, 7, aino());
  add(dossier, 1, mother);
  add(dossier, 2, father);
  add_beginning(dossier, "client", 7, "2026-03-02T08:15:00.000Z", 3);
  add_beginning(dossier, "guardian", 1, "2026-03-02T08:20:00.000Z", 3);
  add_beginning(dossier, "guardian", 2, "2026-03-02T08:25:00.000Z", 3);

  const auto moved = "2026-06-03T12:00:00.000Z";
  dossier.changes.push_back(
      change("client", 7, "street", "Vanhatie 1", "Mäntytie 3 A 4", "2026-06-01", moved));
  dossier.changes.push_back(change("client", 7, "postcode", "00100", "00200", "2026-06-01", moved));
  Change slip =
      change("client", 7, "call_name", "Anio", "Aino", "2026-03-02", "2026-09-10T06:30:00.000Z");
  slip.type = ChangeType::rectified;
  slip.reason = "kirjoitusvirhe";
  slip.requested_by = "Helena Koivula";
  dossier.changes.push_back(slip);
  dossier.changes.push_back(change("guardian", 2, "street", "Entinenkatu 1", "Salaisuuskatu 99",
                                   "2026-08-01", "2026-09-11T06:30:00.000Z"));
  dossier.changes.back().reason = "muutto";

  Source together;
  together.received = day("2026-03-02");
  dossier.sources = {{{3}, together},
                     {{4},
                      {"Esimerkkilän hyvinvointialue, sosiaalityöntekijä", day("2026-06-03"),
                       "asiakkaan suostumus", "Kaisa Koivu", "palvelun järjestäminen"}}};

  dossier.audit = {
      {1,
       at("2026-03-02T08:15:00.000Z"),
       "client.add",
       "client",
       7,
       {"family_name", "given_names"}},
      {2, at("2026-03-02T08:20:00.000Z"), "guardian.add", "guardian", 1, {"family_name"}},
      {9, at("2026-06-03T12:00:00.000Z"), "client.list", "client", 0, {"family_name", "phones"}},
      {12, at("2026-11-22T09:00:00.000Z"), "client.export", "client", 7, keys(kFields<Client>)},
      {13, at("2026-11-22T09:00:01.000Z"), "future.action", "client", 7, {}},
  };
  return dossier;
}

// The same child with a case of the practice's own, in which an agreement was signed and amended
// and a plan was agreed on, and a case of the county's that is closed, with a plan that has ended.
inline domain::Dossier served() {
  using namespace domain;
  Dossier dossier = minor();
  Case own;
  own.task = ServiceTask::families;
  own.service = "neuropsykiatrinen valmennus";
  own.controller = CaseController::practice;
  own.basis = CaseBasis::own_contract;
  own.responsible = "Kaisa Koivu";
  own.county = kCounty;
  own.opened = day("2026-03-02");
  Case bought = own;
  bought.task = ServiceTask::disability;
  bought.service = "vammaispalvelun valmennus";
  bought.controller = CaseController::county;
  bought.controller_name = kCounty;
  bought.basis = CaseBasis::voucher;
  bought.closed = day("2026-10-01");
  bought.close_ground = "palvelu on toteutunut";
  add(dossier, 31, own);
  add(dossier, 32, bought);

  Agreement signed_one;
  signed_one.in_case = CaseId{31};
  signed_one.parties = {"Aino Koivula", "Esimerkkipalvelu Koivu"};
  signed_one.service = "neuropsykiatrinen valmennus";
  signed_one.agreed_matters = "Valmennus toteutetaan kotona.";
  signed_one.price = Money::parse("75.50");
  signed_one.price_basis = PriceBasis::hour;
  signed_one.vat = VatTreatment::exempt_social_care;
  signed_one.due_days = 14;
  signed_one.valid_from = day("2026-03-05");
  signed_one.signed_on = day("2026-03-05");
  signed_one.signatories = {"Helena Koivula, huoltaja", "Kaisa Koivu, palveluntuottaja"};
  Agreement draft = signed_one;
  draft.price = Money::parse("80");
  draft.due_days = {};
  draft.signed_on = {};
  draft.signatories = {};
  add(dossier, 41, signed_one, {.superseded = true});
  add(dossier, 42, draft, {.number = 2, .follows = 41});

  Plan agreed;
  agreed.in_case = CaseId{31};
  agreed.service = "neuropsykiatrinen valmennus";
  agreed.goals = "Aamutoimet sujuvat.";
  agreed.follow_ups = {"2026-10-01", "2027-01-15"};
  agreed.reviewed_on = day("2026-10-01");
  agreed.agreed_on = day("2026-03-05");
  Plan ended = agreed;
  ended.in_case = CaseId{32};
  ended.service = "vammaispalvelun valmennus";
  ended.ended_on = day("2026-09-30");
  ended.end_reason = "palvelu on toteutunut";
  add(dossier, 51, agreed);
  add(dossier, 52, ended);

  for (const auto& [kind, number] :
       {std::pair("case", 31), std::pair("case", 32), std::pair("agreement", 41),
        std::pair("agreement", 42), std::pair("plan", 51), std::pair("plan", 52)}) {
    add_beginning(dossier, kind, number, "2026-03-05T09:00:00.000Z", 3);
  }
  return dossier;
}

// A value for each field, each a different one and short enough to stand on a line. No flag is set
// by which an address would be withheld.
inline void fill(domain::Values& values) {
  using domain::FieldType;
  int number = 0;
  for (domain::FieldValue& one : values) {
    const std::string date = "20" + std::to_string(30 + number % 60) + "-01-09";
    const std::string words = "w-" + std::string(one.field->key);
    ++number;
    switch (one.field->type) {
      case FieldType::text:
      case FieldType::long_text:
        one.value = words;
        break;
      case FieldType::date:
        one.value = date;
        break;
      case FieldType::identity_code:
        one.value = "010516B903X";
        break;
      case FieldType::choice:
        one.value = std::string(one.field->choices.back());
        break;
      case FieldType::flag:
        one.value = one.field->key != "safety_prohibition";
        break;
      case FieldType::number:
      case FieldType::reference:
        one.value = std::to_string(7100 + number);
        break;
      case FieldType::money:
        one.value = std::to_string(7100 + number) + ".50";
        break;
      case FieldType::text_list:
        one.value = std::vector<std::string>{words + "-1", words + "-2"};
        break;
      case FieldType::date_list:
        one.value = std::vector<std::string>{date, "2099-12-31"};
        break;
    }
  }
}

// A record of the kind in which everything is said, what follows from others too.
inline domain::HeldRecord filled(const domain::Kind& kind, std::int64_t number) {
  domain::HeldRecord record{number, kind.initial(), {}};
  for (const domain::Field& fact : kind.facts) record.facts.push_back({&fact, ""});
  fill(record.values);
  fill(record.facts);
  return record;
}

}  // namespace kortisto::report_fixture
