// Invented people and a register that can be looked into from outside.
#pragma once

#include <chrono>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

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
  // As --as-of does: the moment stays.
  void set_today(const char* iso) { Clock::operator=(Clock(Date::parse(iso))); }
  void pass(std::chrono::milliseconds time) { moment = Timestamp{moment.at + time}; }

  Timestamp moment = *Timestamp::parse("2026-03-02T10:00:00.000Z");
};

class Practice {
 public:
  [[nodiscard]] reg::Register& open() {
    store_.reset();
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

// What a person says of a record of the kind R, field by field.
template <typename R>
[[nodiscard]] domain::Values said(
    std::initializer_list<std::pair<std::string_view, domain::Value>> fields) {
  domain::Values values;
  for (const auto& [key, value] : fields) {
    const domain::Field* field = domain::find_field(R::fields(), key);
    REQUIRE(field != nullptr);
    values.push_back({field, domain::canonical(*field, value)});
  }
  return values;
}

// "field: old -> new, kind" of each change of a record, oldest first.
[[nodiscard]] inline std::vector<std::string> history(db::Connection& connection,
                                                      const std::string& record,
                                                      std::int64_t number) {
  std::vector<std::string> lines;
  db::Rows rows = connection.query(
      "SELECT field || ': ' || old_value || ' -> ' || new_value || ', ' || kind FROM change "
      "WHERE record = ?1 AND record_id = ?2 ORDER BY number",
      record, number);
  while (rows.next()) lines.push_back(rows.read<std::string>());
  return lines;
}

// "action record number fields" of the rows of the trail from `first` on.
[[nodiscard]] inline std::vector<std::string> trail(db::Connection& connection,
                                                    std::int64_t first = 1) {
  std::vector<std::string> lines;
  db::Rows rows = connection.query(
      "SELECT action || ' ' || record || ' ' || record_id || ' ' || fields FROM audit "
      "WHERE number >= ?1 ORDER BY number",
      first);
  while (rows.next()) lines.push_back(rows.read<std::string>());
  return lines;
}

// Its number is that of the next row of the trail.
[[nodiscard]] inline std::int64_t trail_end(db::Connection& connection) {
  return connection.query("SELECT coalesce(max(number), 0) + 1 FROM audit").only<std::int64_t>();
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
