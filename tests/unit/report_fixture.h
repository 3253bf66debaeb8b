// Invented people of the example practice, with every kind of thing that a report has to show.
#pragma once

#include "domain/practice.h"
#include "domain/dossier.h"
#include "domain/record.h"

namespace kortisto::report_fixture {

inline Timestamp at(std::string_view iso) {
  return *Timestamp::parse(iso);
}
inline Date day(std::string_view iso) {
  return *Date::parse(iso);
}

inline domain::Practice controller() {
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
      .transfers = "",
      .retention = "",
      .complaint = {},
  };
}

// As the register does when a record is added.
template <typename R>
void add_changes(domain::Dossier& dossier, const R&, std::int64_t id, Timestamp moment,
                 Date valid_from, domain::SourceId source) {
  dossier.changes.push_back({std::string(R::kKind), id, "", "", "", valid_from, moment,
                             domain::ChangeKind::added, "", "", source});
}

// A minor with two guardians, the second under turvakielto; one edit, one rectification.
inline domain::Dossier minor() {
  using namespace domain;
  Dossier dossier{};
  dossier.id = {7};
  dossier.added_at = at("2026-03-02T08:15:00.000Z");
  Client& client = dossier.client;
  client.family_name = "Koivula";
  client.given_names = "Aino Maria";
  client.call_name = "Aino";
  client.identity_code = "010516B903X";
  client.street = "Mäntytie 3 A 4";
  client.postcode = "00200";
  client.city = "Helsinki";
  client.phones = {"+358401112222"};
  client.home_municipality = "Helsinki";

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

  const auto source = SourceId{3};
  add_changes(dossier, client, 7, at("2026-03-02T08:15:00.000Z"), day("2026-03-02"), source);
  add_changes(dossier, mother, 1, at("2026-03-02T08:20:00.000Z"), day("2026-03-02"), source);
  add_changes(dossier, father, 2, at("2026-03-02T08:25:00.000Z"), day("2026-03-02"), source);
  dossier.guardians = {{{1}, mother}, {{2}, father}};

  const auto change = [&](std::string record, std::int64_t id, std::string field, std::string old,
                          std::string now, std::string since, std::string moment, ChangeKind kind,
                          std::string reason, std::string who) {
    dossier.changes.push_back({std::move(record), id, std::move(field), std::move(old),
                               std::move(now), day(since), at(moment), kind, std::move(reason),
                               std::move(who), SourceId{4}});
  };
  change("client", 7, "street", "Vanhatie 1", "Mäntytie 3 A 4", "2026-06-01",
         "2026-06-03T12:00:00.000Z", ChangeKind::edited, "", "");
  change("client", 7, "postcode", "00100", "00200", "2026-06-01", "2026-06-03T12:00:00.000Z",
         ChangeKind::edited, "", "");
  change("client", 7, "call_name", "Anio", "Aino", "2026-03-02", "2026-09-10T06:30:00.000Z",
         ChangeKind::rectified, "kirjoitusvirhe", "Helena Koivula");
  change("guardian", 2, "street", "Entinenkatu 1", "Salaisuuskatu 99", "2026-08-01",
         "2026-09-11T06:30:00.000Z", ChangeKind::edited, "muutto", "");

  Source together;
  together.received = day("2026-03-02");
  dossier.sources = {{{3}, together},
                     {{4},
                      {"Esimerkkilän hyvinvointialue, sosiaalityöntekijä", day("2026-06-03"),
                       "asiakkaan suostumus", "Kaisa Koivu", "palvelun järjestäminen"}}};

  const auto keys = [](std::span<const Field> fields) {
    std::vector<std::string> out;
    for (const Field& field : fields) out.emplace_back(field.key);
    return out;
  };
  dossier.audit = {
      {1,
       at("2026-03-02T08:15:00.000Z"),
       "client.add",
       "client",
       7,
       {"family_name", "given_names"}},
      {2, at("2026-03-02T08:20:00.000Z"), "guardian.add", "guardian", 1, {"family_name"}},
      {9, at("2026-06-03T12:00:00.000Z"), "client.list", "client", 0, {"family_name", "phones"}},
      {12, at("2026-11-22T09:00:00.000Z"), "client.export", "client", 7, keys(Client::fields())},
      {13, at("2026-11-22T09:00:01.000Z"), "future.action", "client", 7, {}},
  };
  return dossier;
}

}  // namespace kortisto::report_fixture
