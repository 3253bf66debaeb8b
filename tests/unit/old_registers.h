// Registers of the schemas that were released, as their programs left them.
#pragma once

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "database.h"
#include "db/migrate.h"

namespace kortisto::test {

[[nodiscard]] inline std::int64_t version(db::Connection& connection) {
  return connection.query("PRAGMA user_version").only<std::int64_t>();
}

// Every row of a table, in the order in which it is kept.
[[nodiscard]] inline std::vector<std::string> rows_of(db::Connection& connection,
                                                      const std::string& table) {
  std::vector<std::string> found;
  std::istringstream lines(dump(connection));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(table + " ")) found.push_back(line);
  }
  return found;
}

inline void migrate_to(db::Connection& connection, std::size_t newest) {
  db::migrate(connection, db::migrations().first(newest));
  REQUIRE(version(connection) == static_cast<std::int64_t>(newest));
}

// A text of SQL; "" is NULL where a day may be missing.
[[nodiscard]] inline std::string literal(const std::string& text) {
  return "'" + text + "'";
}
[[nodiscard]] inline std::string literal_day(const std::string& iso) {
  return iso.empty() ? "NULL" : literal(iso);
}

// A register of version 0.1: the third schema, with what its program wrote of each record.
class Register01 {
 public:
  Register01() : connection_(directory_.file(), "", db::Mode::create) {
    migrate_to(connection_, 3);
    connection_.run_script("INSERT INTO source VALUES (1, '', '2026-01-02', '', '', '')");
  }

  // With an identity code, a birth date, both or neither; the number.
  std::int64_t add_client(const std::string& identity_code, const std::string& birth_date = "",
                          const std::string& regime = "social_care") {
    connection_.run_script(
        "INSERT INTO client (added_at, family_name, given_names, call_name, identity_code, "
        "birth_date, street, postcode, city, country, other_addresses, phones, emails, language, "
        "home_municipality, safety_prohibition, regime) VALUES (1767348000000, 'Koivu', '', '', " +
        literal(identity_code) + ", " + literal_day(birth_date) +
        ", '', '', '', '', '[]', '[]', '[]', 'fi', '', 0, " + literal(regime) + ")");
    return added("client");
  }
  std::int64_t add_guardian(std::int64_t client) {
    connection_.run_script(
        "INSERT INTO guardian (client, family_name, given_names, role, street, postcode, city, "
        "country, phones, emails, safety_prohibition) VALUES (" +
        std::to_string(client) +
        ", 'Korhonen', 'Matti', 'legal_representative', 'Kuusitie 3', '33100', 'Tampere', 'FI', "
        "'[\"09 123\"]', '[]', 1)");
    return added("guardian");
  }

  struct Plan {
    std::int64_t client = 1;
    std::string starts_on = "2026-03-02";
    std::string ended_on = {};
    std::string controller = "practice";
    std::string controller_name = {};
    std::string service = "Perhetyö";
    std::int64_t follows = 0;
  };
  std::int64_t add_plan(const Plan& plan) {
    connection_.run_script(
        "INSERT INTO plan (client, follows, service, own_view, professional_view, need, strengths, "
        "goals, methods, meeting_frequency, starts_on, ends_on, duration_estimate, other_services, "
        "other_actors, supporters, guardian_contact, additions, told_duty_to_report, "
        "told_confidentiality, told_insurance, follow_ups, reviewed_on, controller, "
        "controller_name, basis, author, agreed_on, agreed_at, paper_place, ended_on, end_reason) "
        "VALUES (" +
        std::to_string(plan.client) + ", " +
        (plan.follows == 0 ? "NULL" : std::to_string(plan.follows)) + ", " + literal(plan.service) +
        ", 'own', 'professional', 'need', 'strengths', 'goals', 'methods', 'weekly', " +
        literal_day(plan.starts_on) +
        ", NULL, 'a year', 'services', 'actors', 'supporters', 'contact', 'additions', NULL, "
        "'2026-03-03', NULL, '[\"2026-06-01\"]', NULL, " +
        literal(plan.controller) + ", " + literal(plan.controller_name) +
        ", 'basis', 'Kaisa Koivu', '2026-03-04', 'Helsinki', 'kansio 3', " +
        literal_day(plan.ended_on) + ", '')");
    return added("plan");
  }

  // As undoing did: the record goes, and whose it was is known.
  void remove(const std::string& kind, std::int64_t number, std::int64_t client) {
    const std::string id = std::to_string(number);
    connection_.run_script("DELETE FROM " + kind + " WHERE id = " + id +
                           "; INSERT INTO removed VALUES (" + literal(kind) + ", " + id + ", " +
                           std::to_string(client) + ")");
    append_change(kind, number, 2, "undone");
  }

  [[nodiscard]] db::Connection& connection() noexcept { return connection_; }
  [[nodiscard]] std::vector<std::string> rows(const std::string& sql) {
    return texts(connection_, sql);
  }
  [[nodiscard]] std::int64_t number(const std::string& sql) {
    return connection_.query(sql).only<std::int64_t>();
  }

 private:
  // Each record at a moment of its own.
  std::int64_t added(const std::string& kind) {
    const auto id = number("SELECT max(id) FROM " + kind);
    append_change(kind, id, 1, "added");
    connection_.run_script("INSERT INTO audit SELECT coalesce(max(number), 0) + 1, " +
                           std::to_string(moment_) + ", '" + kind + ".add', '" + kind + "', " +
                           std::to_string(id) + ", '' FROM audit");
    return id;
  }
  void append_change(const std::string& kind, std::int64_t id, int row, const char* what) {
    moment_ += 60'000;
    connection_.run_script("INSERT INTO change VALUES (" + literal(kind) + ", " +
                           std::to_string(id) + ", " + std::to_string(row) +
                           ", '', '', '', '2026-03-02', " + std::to_string(moment_) + ", '" + what +
                           "', '', '', 1)");
  }

  Directory directory_;
  db::Connection connection_;
  std::int64_t moment_ = 1'772'445'600'000;  // 2026-03-02T10:00:00Z
};

}  // namespace kortisto::test
