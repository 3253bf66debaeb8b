// The schema against the statements, the records and the promises that rest on it.
#include <regex>

#include "db/column.h"
#include "db/migrate.h"
#include "register_fixture.h"
#include "source_statements.h"

using namespace kortisto;
using test::thrown;

namespace {

// The columns of a table are some of its own and then the fields, in their order.
void check_columns(db::Connection& connection, std::string_view table,
                   std::vector<std::string> expected, std::span<const domain::Field> fields) {
  for (const domain::Field& field : fields) expected.emplace_back(field.key);
  CHECK(test::texts(connection, "SELECT name FROM pragma_table_info('" + std::string(table) +
                                    "')") == expected);
}

// A register with one client, one guardian and their history.
db::Connection filled(test::Office& office) {
  (void)reg::add_client(office.open(), test::aino(), std::vector{test::matti()}, {});
  return office.raw();
}

}  // namespace

TEST_CASE("every statement fits the schema") {
  test::Office office;
  (void)office.open();
  db::Connection connection = office.raw();
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::register_sources())) {
    if (entry.path().extension() != ".cc") continue;
    for (const std::string& sql : test::statements_in(entry.path())) {
      CAPTURE(entry.path().filename().string());
      CAPTURE(sql);
      CHECK_NOTHROW(connection.run_script("EXPLAIN " + sql));
      ++count;
    }
  }
  CHECK(count >= 15);
}

TEST_CASE("the columns of a record are its fields, in their order") {
  test::Office office;
  (void)office.open();
  db::Connection connection = office.raw();
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    std::vector<std::string> own{"id"};
    if (kind.name != domain::Client::kKind) own.emplace_back("client");
    if (kind.versioning) own.emplace_back("follows");
    check_columns(connection, kind.name, own, kind.fields);
  }
  check_columns(connection, domain::Source::kKind, {"id"}, domain::kFields<domain::Source>);
}

// The codes of a choice stand in the schema a second time.
TEST_CASE("a column takes the codes of its choice and no other") {
  test::Office office;
  (void)office.open();
  db::Connection connection = office.raw();
  for (const domain::Kind& kind : domain::kKinds) {
    const std::string sql =
        connection.query("SELECT sql FROM sqlite_schema WHERE name = ?1", kind.name)
            .only<std::string>();
    for (const domain::Field& field : kind.fields) {
      if (field.type != domain::FieldType::choice) continue;
      CAPTURE(kind.name);
      CAPTURE(field.key);
      std::string codes;
      if (field.otherwise.empty() && field.required == domain::Required::no) codes = "''";
      for (const std::string_view code : field.choices) {
        codes += (codes.empty() ? "'" : ", '") + std::string(code) + "'";
      }
      const std::regex check(std::string(field.key) + "\\s+IN\\s+\\(([^)]*)\\)");
      std::smatch found;
      REQUIRE(std::regex_search(sql, found, check));
      CHECK(std::regex_replace(found[1].str(), std::regex("\\s+"), " ") == codes);
    }
  }
}

TEST_CASE("history, sources and the audit trail are only ever appended to") {
  test::Office office;
  db::Connection connection = filled(office);
  const std::string before = test::dump(connection);
  for (const char* sql : {
           "UPDATE audit SET action = 'x'",
           "DELETE FROM audit",
           "DELETE FROM audit WHERE number = 1",
           "REPLACE INTO audit SELECT * FROM audit WHERE number = 1",
           "INSERT INTO audit VALUES (7, 1, 'x', '', 0, '')",
           "INSERT INTO audit VALUES (-1, 1, 'x', '', 0, '')",
           "UPDATE change SET reason = 'x'",
           "INSERT INTO change SELECT record, record_id, 7, 'street', '', 'x', valid_from, "
           "recorded_at, 'edited', '', '', 1 FROM change WHERE record = 'client'",
           "DELETE FROM change",
           "REPLACE INTO change SELECT * FROM change WHERE number = 1",
           "UPDATE source SET origin = 'x'",
           "DELETE FROM source",
           "REPLACE INTO source VALUES (1, 'x', NULL, '', '', '')",
           "INSERT INTO audit VALUES (1, 1, 'x', '', 0, '') "
           "ON CONFLICT DO UPDATE SET action = 'x'",
       }) {
    CAPTURE(sql);
    CHECK(thrown([&] { connection.run_script(sql); }) == "error.database.unexpected");
  }
  CHECK(test::dump(connection) == before);
}

TEST_CASE("the schema refuses what no record can say") {
  test::Office office;
  db::Connection connection = filled(office);
  const std::string before = test::dump(connection);
  for (const char* sql : {
           "UPDATE client SET family_name = ''",
           "UPDATE client SET family_name = NULL",
           "UPDATE client SET birth_date = '1990-02-30'",
           "UPDATE client SET birth_date = '1.1.1990'",
           "UPDATE client SET birth_date = 'now'",
           "UPDATE client SET phones = '+358401234567'",
           "UPDATE client SET phones = '{}'",
           "UPDATE client SET phones = 'null'",
           "UPDATE client SET safety_prohibition = 2",
           "UPDATE client SET regime = 'health_care'",
           "UPDATE client SET lives_with = '2'",
           "UPDATE client SET died_on = '30.2.2026'",
           "UPDATE guardian SET role = 'friend'",
           "UPDATE guardian SET info_right = 'some'",
           "INSERT INTO owner (kind, record_id, client) VALUES ('client', 1, 1)",
           "INSERT INTO owner (kind, record_id, client) VALUES ('Virtanen', 1, 1)",
           "UPDATE owner SET client = 2",
           "DELETE FROM owner",
           "UPDATE guardian SET client = 99",
           "DELETE FROM client",
           "INSERT INTO source VALUES (2, '', 'yesterday', '', '', '')",
           "INSERT INTO change VALUES ('client', 1, 2, '', '', '', '2026-03-02', 0, 'added', '', "
           "'', 1)",
           "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'x', '2026-03-02', 0, "
           "'edited', '', '', 1)",
           "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'y', '2.3.2026', 0, "
           "'edited', '', '', 1)",
           "INSERT INTO change VALUES ('client', 1, 2, 'street', 'x', 'y', '2026-03-02', 0, "
           "'edited', '', '', 9)",
           "INSERT INTO change VALUES ('client', 2, 1, 'street', '', 'y', '2026-03-02', 0, "
           "'edited', '', '', 1)",
       }) {
    CAPTURE(sql);
    CHECK(thrown([&] { connection.run_script(sql); }) == "error.database.unexpected");
  }
  CHECK(test::dump(connection) == before);
}

TEST_CASE("the audit trail has no room for a value") {
  test::Office office;
  db::Connection connection = filled(office);
  const auto next = connection.query("SELECT max(number) + 1 FROM audit").only<std::int64_t>();
  const auto insert = [&](std::string_view action, std::string_view record, std::string_view fields,
                          std::string_view purpose = "service") {
    return thrown([&] {
      connection.execute("INSERT INTO audit VALUES (?1, 1, ?2, ?3, 1, ?4, 'Kaisa', 'kaisa', ?5)",
                         next, action, record, fields, purpose);
    });
  };
  CHECK(insert("client.show Virtanen", "client", "") == "error.database.unexpected");
  CHECK(insert("client.show", "Virtanen", "") == "error.database.unexpected");
  CHECK(insert("client.show", "client", "family_name=Virtanen") == "error.database.unexpected");
  CHECK(insert("client.show", "client", "010190-900P") == "error.database.unexpected");
  CHECK(insert("client.show", "client", "aino@example.org") == "error.database.unexpected");
  CHECK(insert("client.show", "client", "", "koska Aino soitti") == "error.database.unexpected");
  // A kind may have a name of two words.
  CHECK(insert("payment_commitment.add", "payment_commitment", "family_name,given_names") ==
        "nothing");
}

TEST_CASE("a client's number is never another's") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});
  {
    // As the erasure of the newest client will leave it.
    db::Connection connection = office.raw();
    connection.run_script("DELETE FROM client");
  }
  CHECK(reg::add_client(office.open(), test::aino(), {}, {}).id.value == 2);
}

TEST_CASE("a register of the first schema is read by this program") {
  test::Office office;
  {
    db::Connection connection(office.file(), "", db::Mode::create);
    connection.run_script(
        test::slurp(std::filesystem::path(KORTISTO_TESTS_DIR) / "data/register_v1.sql"));
  }
  const domain::Dossier dossier = reg::export_client(office.open(), {1});
  domain::Client aino = test::aino();
  aino.clientship_from.reset();  // which nobody asked for then
  CHECK(domain::client_of(dossier) == aino);
  const auto& guardians = domain::records_of(dossier, "guardian");
  REQUIRE(guardians.size() == 1);
  CHECK(test::held_of<domain::Guardian>(guardians[0]).record == test::matti());
  REQUIRE(dossier.sources.size() == 1);
  CHECK(dossier.sources[0].source == test::from_official().source);
  CHECK(dossier.changes.size() == 2);
  CHECK(dossier.added_at.iso() == "2026-03-02T10:00:00.000Z");
  db::Connection connection = office.raw();
  CHECK(connection.query("PRAGMA user_version").only<std::int64_t>() ==
        static_cast<std::int64_t>(db::migrations().size()));
}
