// Invented people and a register that can be looked into from outside.
#pragma once

#include <memory>

#include "base/clock.h"
#include "database.h"
#include "domain/record.h"
#include "register/client.h"
#include "register/dossier.h"
#include "register/guardian.h"

namespace kortisto::test {

// Stands still until it is told.
class StoppedClock : public Clock {
 public:
  StoppedClock() : Clock(Date::parse("2026-03-02")) {}
  [[nodiscard]] Timestamp now() const override { return moment; }

  Timestamp moment = *Timestamp::parse("2026-03-02T10:00:00.000Z");
};

class Practice {
 public:
  [[nodiscard]] reg::Register& open() {
    store_ = std::make_unique<reg::Register>(
        db::Connection(directory_.file(), "", db::Mode::create), clock);
    return *store_;
  }
  // The same file behind the register's back.
  [[nodiscard]] db::Connection raw() {
    store_.reset();
    return {directory_.file(), "", db::Mode::read_write};
  }
  void update(const std::string& sql) { raw().run_script(sql); }
  [[nodiscard]] std::string dump() {
    db::Connection connection = raw();
    return test::dump(connection);
  }
  [[nodiscard]] std::filesystem::path file() const { return directory_.file(); }

  StoppedClock clock;

 private:
  Directory directory_;
  std::unique_ptr<reg::Register> store_;
};

// Every field has a value of its own.
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

[[nodiscard]] inline domain::Provenance from_official() {
  domain::Provenance provenance;
  provenance.source = {"Koivukunnan sosiaalityö", Date::parse("2026-02-27"), "703/2023 14 §",
                       "Esimerkkipalvelu Koivu", "palvelun aloittaminen"};
  provenance.valid_from = Date::parse("2026-02-01");
  provenance.reason = "palvelu alkaa";
  provenance.requested_by = "sosiaalityöntekijä";
  return provenance;
}

}  // namespace kortisto::test
