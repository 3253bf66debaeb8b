// Whose each record is: the one table through which audit, history and undoing are asked.
#include "each_kind.h"
#include "register/undo.h"
#include "register_fixture.h"

using namespace kortisto;

namespace {

// Verifiable, as that of a commitment has to be.
const domain::Source kFromOthers{.origin = "Esimerkkilän hyvinvointialue",
                                 .received = {},
                                 .basis = "päätös",
                                 .asked_by = "Kaisa Koivu",
                                 .purpose = "palvelun toteuttaminen"};

// One client with a record of every kind that can be added to one, and another client.
struct Fixture : test::Matter {
  Fixture() {
    (void)add(test::matti());
    (void)add(test::draft_agreement());
    (void)add(test::draft_plan());
    other =
        reg::add_client(next(), test::named("Anna", "Aalto"), std::vector{test::matti()}, {}).id;
  }
  // What a record of a kind cannot do without, in the client's case.
  domain::Values least(const domain::Kind& kind) {
    domain::Values values = kind.initial();
    for (auto& [field, value] : values) {
      if (field->refers_to == domain::Case::kKind) value = std::to_string(in_case);
      if (field->key == "agreement") value = "1";
      if (field->key == "max_hours" || field->key == "minutes") value = "1";
      if (field->key == "invoice_street" || field->key == "invoice_city") value = "x";
      if (field->required != domain::Required::yes) continue;
      if (is_list(field->type)) value = std::vector<std::string>{"x", "y"};
      if (field->type == domain::FieldType::text) {
        const std::string text = test::formed(*field);
        value = text.empty() ? "x" : text;
      }
      if (field->type == domain::FieldType::long_text) value = "x";
      if (field->type == domain::FieldType::date) value = office.clock.today().iso();
      if (field->type == domain::FieldType::choice) value = std::string(field->choices.front());
      if (field->type == domain::FieldType::money) value = "1.00";
    }
    return values;
  }
  // "number kind record client" of each.
  std::vector<std::string> owners() {
    db::Connection connection = office.raw();
    return test::texts(connection,
                       "SELECT number || ' ' || kind || ' ' || record_id || ' ' || client "
                       "FROM owner ORDER BY number");
  }

  domain::ClientId other;
};

const std::vector<std::string> kOwners{"1 client 1 1",    "2 case 1 1", "3 guardian 1 1",
                                       "4 agreement 1 1", "5 plan 1 1", "6 client 2 2",
                                       "7 guardian 2 2"};

std::vector<std::string> plus(std::vector<std::string> lines, const char* line) {
  lines.emplace_back(line);
  return lines;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "each record that is added gets its owner and the next number") {
  CHECK(owners() == kOwners);
}

TEST_CASE_FIXTURE(Fixture, "a record of every kind is in it, and goes by undoing") {
  for (const domain::Kind& kind : domain::kKinds) {
    if (kind.name == domain::Client::kKind) continue;
    CAPTURE(kind.name);
    const domain::RecordId added =
        reg::add_record(next(), kind.name, client, least(kind), {kFromOthers, {}}).record;
    const std::string owner = added.kind + " " + std::to_string(added.number) + " 1";
    CHECK(owners().back().ends_with(" " + owner));
    CHECK(reg::undo(next()) == std::vector{added});
    CHECK(owners().back().ends_with(" " + owner));
  }
}

TEST_CASE_FIXTURE(Fixture, "a new version is its client's too, a change is no new record") {
  (void)edit<domain::Plan>(1, {{"agreed_on", "2026-03-01"}});
  CHECK(owners() == kOwners);
  (void)edit<domain::Plan>(1, {{"goals", "Uni paranee"}});
  CHECK(owners() == plus(kOwners, "8 plan 2 1"));
}

TEST_CASE_FIXTURE(Fixture, "what is undone stays in it, and the number is not given again") {
  const auto number = add(test::matti());
  (void)reg::undo(next());
  CHECK(owners() == plus(kOwners, "8 guardian 3 1"));
  CHECK(add(test::matti()) == number + 1);
  CHECK(owners().back() == "9 guardian 4 1");
}

TEST_CASE_FIXTURE(Fixture,
                  "the log and the history of a client are those of what is the client's") {
  (void)edit<domain::Guardian>(2, {{"city", "Turku"}});  // of the other client
  (void)edit<domain::Plan>(1, {{"goals", "Uni paranee"}});
  const domain::Dossier dossier = reg::export_client(next(), client);
  std::vector<std::string> log;
  for (const domain::AuditRow& row : dossier.audit) {
    log.push_back(row.action + " " + std::to_string(row.record_id));
  }
  CHECK(log == std::vector<std::string>{"client.add 1", "case.add 1", "guardian.add 1",
                                        "agreement.add 1", "plan.add 1", "plan.edit 1",
                                        "client.export 1"});
  std::vector<std::string> history;
  for (const domain::Change& change : dossier.changes) {
    history.push_back(change.record + " " + std::to_string(change.record_id) + " " + change.field);
  }
  CHECK(history == std::vector<std::string>{"client 1 ", "case 1 ", "guardian 1 ", "agreement 1 ",
                                            "plan 1 ", "plan 1 goals"});
}

TEST_CASE_FIXTURE(Fixture, "what was done with a record that is gone stays the client's") {
  (void)add(test::matti());
  (void)reg::undo(next());
  const auto dossier = reg::export_client(next(), client);
  CHECK(domain::records_of(dossier, "guardian").size() == 1);
  CHECK(dossier.audit[dossier.audit.size() - 2].action == "guardian.undo");
  CHECK(dossier.changes.back().type == domain::ChangeType::undone);
  // The other client's dossier knows nothing of it.
  for (const domain::AuditRow& row : reg::export_client(next(), other).audit) {
    CHECK(row.action != "guardian.undo");
  }
}

TEST_CASE_FIXTURE(Fixture, "a record has one owner, for ever") {
  db::Connection connection = office.raw();
  for (const char* sql :
       {"UPDATE owner SET client = 2 WHERE number = 1", "DELETE FROM owner WHERE number = 7",
        "INSERT INTO owner (kind, record_id, client) VALUES ('plan', 1, 1)",
        "INSERT INTO owner (kind, record_id, client) VALUES ('', 9, 1)",
        "INSERT INTO owner (kind, record_id, client) VALUES ('Virtanen', 9, 1)"}) {
    CAPTURE(sql);
    CHECK(test::thrown([&] { connection.run_script(sql); }) == "error.database.unexpected");
  }
}

TEST_CASE_FIXTURE(Fixture, "a kind may have a name of two words") {
  db::Connection connection = office.raw();
  connection.run_script(
      "INSERT INTO owner (kind, record_id, client) VALUES ('payment_commitment', 1, 1)");
}

TEST_CASE_FIXTURE(Fixture, "nothing is added as of a day that has not come") {
  const std::string before = office.dump();
  const auto later = [](const char* day) {
    domain::Provenance provenance{kFromOthers, {}};
    provenance.occasion.valid_from = Date::parse(day);
    return provenance;
  };
  for (const domain::Kind& kind : domain::kKinds) {
    if (kind.name == domain::Client::kKind) continue;
    CAPTURE(kind.name);
    CHECK(test::thrown([&] {
            (void)reg::add_record(next(), kind.name, client, least(kind), later("2026-03-03"));
          }) == "error.field.future");
  }
  CHECK(test::thrown([&] {
          (void)reg::add_client(next(), test::named("Anna", "Aalto"), {}, later("2026-03-03"));
        }) == "error.field.future");
  CHECK(office.dump() == before);
}
