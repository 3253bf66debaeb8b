#include <sstream>

#include "register/undo.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Client;
using domain::Guardian;
using domain::Plan;
using domain::RecordId;
using test::said;
using test::thrown;

namespace {

using Records = std::vector<RecordId>;

// Aino and her guardian, who were added yesterday, as far as undoing goes.
struct Fixture {
  Fixture() {
    const std::vector guardians{test::matti()};
    (void)reg::add_client(office.open(), test::aino(), guardians, {});
    office.clock.pass(std::chrono::hours(2));
    before = contents();
  }

  // A use case has a moment of its own.
  reg::Register& next() {
    office.clock.pass(std::chrono::minutes(1));
    return office.open();
  }
  Records undo() { return reg::undo(next()); }
  std::string undo_error() {
    return thrown([&] { (void)undo(); });
  }
  reg::Changed edit(const char* street) {
    return test::edit<Client>(next(), 1, {{"street", street}});
  }

  // What the records say, without what is only ever appended to.
  std::string contents() {
    db::Connection connection = office.raw();
    std::string out;
    std::istringstream lines(test::dump(connection));
    for (std::string line; std::getline(lines, line);) {
      for (const char* table : {"client ", "guardian ", "case ", "agreement ", "plan "}) {
        if (line.starts_with(table)) out += line + '\n';
      }
    }
    return out;
  }
  std::vector<std::string> history(const RecordId& record) {
    db::Connection connection = office.raw();
    return test::history(connection, record);
  }
  std::vector<std::string> trail() {
    db::Connection connection = office.raw();
    return test::trail(connection);
  }

  const RecordId aino{"client", 1};
  const RecordId matti{"guardian", 1};
  test::Office office;
  std::string before;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "an edit is taken back, and the history says both") {
  (void)reg::edit_record(next(), aino,
                         said<Client>({{"street", "Mäntytie 2"},
                                       {"phones", std::vector<std::string>{}},
                                       {"safety_prohibition", false},
                                       {"regime", "social_care"}}),
                         {});
  CHECK(undo() == Records{aino});
  CHECK(contents() == before);
  CHECK(history(aino) ==
        std::vector<std::string>{
            ":  -> , added", "street: Koivukuja 1 A -> Mäntytie 2, edited",
            "phones: +358401234567 -> , edited", "safety_prohibition: yes -> , edited",
            "regime: other -> social_care, edited", "regime: social_care -> other, undone",
            "safety_prohibition:  -> yes, undone", "phones:  -> +358401234567, undone",
            "street: Mäntytie 2 -> Koivukuja 1 A, undone"});
  const auto rows = trail();
  REQUIRE(rows.size() >= 4);
  CHECK(rows[rows.size() - 4] == "client.undo client 1 regime");
  CHECK(rows.back() == "client.undo client 1 street");
  const auto dossier = reg::export_client(office.open(), {1});
  CHECK(domain::client_of(dossier) == test::aino());
  CHECK(dossier.changes.back().type == domain::ChangeType::undone);
}

TEST_CASE_FIXTURE(Fixture, "a rectification and an edit of a guardian are taken back") {
  (void)reg::rectify_record(next(), matti, said<Guardian>({{"city", "Tampere"}}),
                            said<Guardian>({{"city", "Turku"}}), test::because("luettu väärin"));
  (void)reg::edit_record(next(), matti, said<Guardian>({{"role", "guardian"}}), {});
  CHECK(undo() == Records{matti});
  CHECK(test::show<Guardian>(office.open(), 1).record.city == "Turku");
  CHECK(undo() == Records{matti});
  CHECK(contents() == before);
  CHECK(history(matti).back() == "city: Turku -> Tampere, undone");
}

TEST_CASE_FIXTURE(Fixture, "a record that was added is gone, with its number") {
  CHECK(test::add(next(), {1}, test::matti()) == 2);
  CHECK(undo() == Records{{"guardian", 2}});
  CHECK(contents() == before);
  CHECK(history({"guardian", 2}) == std::vector<std::string>{":  -> , added", ":  -> , undone"});
  CHECK(trail().back() == "guardian.undo guardian 2 ");
  CHECK(test::add(next(), {1}, test::matti()) == 3);
  CHECK(undo() == Records{{"guardian", 3}});

  CHECK(test::add(next(), {1}, test::own_case()) == 1);
  CHECK(undo() == Records{{"case", 1}});
  CHECK(test::add(next(), {1}, test::own_case()) == 2);
  CHECK(test::add(next(), {1}, test::agreed_plan()) == 1);
  CHECK(undo() == Records{{"plan", 1}});
  CHECK(test::add(next(), {1}, test::agreed_plan()) == 2);
  CHECK(undo() == Records{{"plan", 2}});
  CHECK(test::add(next(), {1}, test::draft_agreement()) == 1);
  CHECK(undo() == Records{{"agreement", 1}});
  CHECK(undo() == Records{{"case", 2}});

  CHECK(reg::add_client(next(), test::named("Onni", "Koivu"), {}, {}).id.value == 2);
  CHECK(undo() == Records{{"client", 2}});
  CHECK(thrown([&] { (void)reg::show_client(office.open(), {2}); }) == "error.register.no-client");
  CHECK(reg::add_client(next(), test::named("Onni", "Koivu"), {}, {}).id.value == 3);
  CHECK(undo() == Records{{"client", 3}});
  CHECK(contents() == before);
}

// One moment: what was added last refers to what was added before, and goes first.
TEST_CASE_FIXTURE(Fixture, "what was added at one moment goes in the order of owners") {
  reg::Register& store = next();
  (void)test::add(store, {1}, test::own_case());
  (void)test::add(store, {1}, test::draft_plan());
  (void)test::add(store, {1}, test::draft_agreement());
  (void)test::add(store, {1}, test::matti());
  CHECK(undo() == Records{{"guardian", 2}, {"agreement", 1}, {"plan", 1}, {"case", 1}});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "a case that something was added to stays until that is undone") {
  (void)test::add(next(), {1}, test::own_case());
  (void)test::add(next(), {1}, test::draft_plan());
  CHECK(undo() == Records{{"plan", 1}});
  CHECK(undo() == Records{{"case", 1}});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "a case that was closed by mistake is open again") {
  (void)test::add(next(), {1}, test::own_case());
  (void)test::edit<domain::Case>(next(), 1,
                                 {{"closed", "2026-03-02"}, {"close_ground", "päättyi"}});
  CHECK(undo() == Records{{"case", 1}});
  CHECK(test::add(next(), {1}, test::draft_plan()) == 1);
}

TEST_CASE_FIXTURE(Fixture, "a client goes with the guardians who came along") {
  const std::vector guardians{test::matti(), test::matti()};
  (void)reg::add_client(next(), test::named("Onni", "Koivu"), guardians, {});
  CHECK(undo() == Records{{"guardian", 3}, {"guardian", 2}, {"client", 2}});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "undoing goes back one entry at a time, as far as an hour") {
  (void)edit("Tie 1");
  (void)edit("Tie 2");
  (void)edit("Tie 3");
  const auto street = [&] { return test::client_of(office.open(), 1).street; };
  (void)undo();
  CHECK(street() == "Tie 2");
  (void)undo();
  CHECK(street() == "Tie 1");
  // A new entry is the latest one, and then what stood before it.
  (void)edit("Tie 4");
  (void)undo();
  CHECK(street() == "Tie 1");
  (void)undo();
  CHECK(contents() == before);
  CHECK(undo_error() == "error.undo.nothing");
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "after an hour an entry stands") {
  (void)edit("Tie 1");
  office.clock.pass(std::chrono::minutes(59));
  CHECK(undo() == Records{aino});
  (void)edit("Tie 2");
  office.clock.pass(std::chrono::hours(1));
  const std::string dump = office.dump();
  CHECK(undo_error() == "error.undo.nothing");
  CHECK(office.dump() == dump);
}

TEST_CASE_FIXTURE(Fixture, "an undoing does not count for what came before the hour") {
  (void)edit("Tie 1");
  office.clock.pass(std::chrono::minutes(50));
  (void)edit("Tie 2");
  (void)undo();
  office.clock.pass(std::chrono::minutes(30));
  // The first edit is too old by now; the second was taken back.
  CHECK(undo_error() == "error.undo.nothing");
  CHECK(test::client_of(office.open(), 1).street == "Tie 1");
}

TEST_CASE_FIXTURE(Fixture, "what was only read is not in the way") {
  (void)edit("Tie 1");
  (void)reg::list_clients(next());
  (void)reg::export_client(next(), {1});
  CHECK(undo() == Records{aino});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "what was added goes too, once its changes are undone") {
  const auto client = reg::add_client(next(), test::named("Onni", "Koivu"), {}, {}).id;
  (void)test::edit<Client>(next(), client.value, {{"street", "Tie 1"}});
  CHECK(undo() == Records{{"client", 2}});
  CHECK(undo() == Records{{"client", 2}});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "a clock that was set back does not undo what is older") {
  const auto client = reg::add_client(next(), test::named("Onni", "Koivu"), {}, {}).id;
  office.clock.pass(std::chrono::minutes(20));
  (void)test::edit<Client>(next(), client.value, {{"street", "Ahead 1"}});
  office.clock.pass(-std::chrono::minutes(20));
  (void)test::edit<Client>(next(), client.value, {{"street", "Second 2"}});
  const std::string second = contents();
  CHECK(undo() == Records{{"client", 2}});
  CHECK(contents() != second);
  // The addition is not the latest entry, and what came after it is in the future.
  CHECK(undo_error() == "error.undo.changed");
  office.clock.pass(std::chrono::minutes(20));
  CHECK(undo() == Records{{"client", 2}});
}

TEST_CASE_FIXTURE(Fixture,
                  "what was done with a record that was undone stays in the client's log") {
  (void)test::add(next(), {1}, test::own_case());
  const auto plan = test::add(next(), {1}, test::draft_plan());
  (void)reg::show_record(next(), {"plan", plan});
  (void)undo();
  const domain::Dossier dossier = reg::export_client(next(), {1});
  CHECK(domain::records_of(dossier, "plan").empty());
  std::vector<std::string> actions;
  for (const domain::AuditRow& row : dossier.audit) {
    if (row.record == "plan") actions.push_back(row.action);
  }
  CHECK(actions == std::vector<std::string>{"plan.add", "plan.show", "plan.undo"});
  std::vector<domain::ChangeType> types;
  for (const domain::Change& change : dossier.changes) {
    if (change.record == "plan") types.push_back(change.type);
  }
  CHECK(types == std::vector{domain::ChangeType::added, domain::ChangeType::undone});
}

TEST_CASE_FIXTURE(Fixture, "a new version goes, and the one before is as it was") {
  (void)test::add(next(), {1}, test::own_case());
  (void)test::add(next(), {1}, test::agreed_plan());
  const std::string agreed_once = contents();
  office.clock.pass(std::chrono::hours(2));

  // A draft that a review has led to.
  (void)test::edit<Plan>(next(), 1, {{"goals", "Uni"}, {"reviewed_on", "2026-03-01"}});
  CHECK(undo() == Records{{"plan", 2}, {"plan", 1}});
  CHECK(contents() == agreed_once);

  // One that was agreed at once, which ended the one before.
  (void)test::edit<Plan>(next(), 1, {{"goals", "Uni"}, {"agreed_on", "2026-03-01"}});
  CHECK(undo() == Records{{"plan", 3}, {"plan", 1}});
  CHECK(contents() == agreed_once);
  CHECK(history({"plan", 1}) == std::vector<std::string>{":  -> , added",
                                                         "reviewed_on:  -> 2026-03-01, edited",
                                                         "reviewed_on: 2026-03-01 -> , undone",
                                                         "ended_on:  -> 2026-03-01, edited",
                                                         "ended_on: 2026-03-01 -> , undone"});
}

TEST_CASE_FIXTURE(Fixture, "an agreement and an ending are taken back in all versions") {
  (void)test::add(next(), {1}, test::own_case());
  (void)test::add(next(), {1}, test::agreed_plan());
  const std::int64_t second = test::edit<Plan>(next(), 1, {{"goals", "Uni"}}).record.number;
  const std::string drafted = contents();
  office.clock.pass(std::chrono::hours(2));
  (void)test::edit<Plan>(next(), second, {{"agreed_on", "2026-03-01"}});
  CHECK(undo() == Records{{"plan", second}, {"plan", 1}});
  CHECK(contents() == drafted);
  (void)test::edit<Plan>(next(), 1, {{"ended_on", "2026-03-01"}, {"end_reason", "muutti"}});
  CHECK(undo() == Records{{"plan", second}, {"plan", 1}});
  CHECK(contents() == drafted);
}

TEST_CASE("there is nothing to undo in a new register") {
  test::Office office;
  CHECK(thrown([&] { (void)reg::undo(office.open()); }) == "error.undo.nothing");
}

TEST_CASE_FIXTURE(Fixture, "what undo shows is what it takes back, and showing takes nothing") {
  (void)edit("Tie 1");
  const std::string edited = contents();
  const reg::Undoing shown = reg::show_undo(next());
  CHECK(contents() == edited);
  REQUIRE(shown.changes.size() == 1);
  CHECK(shown.changes.front().old_value == "Koivukuja 1 A");
  CHECK(shown.changes.front().new_value == "Tie 1");
  CHECK(reg::undo(next(), &shown) == Records{aino});
  CHECK(contents() == before);
}

TEST_CASE_FIXTURE(Fixture, "what was written after undo had shown something is not taken back") {
  (void)edit("Tie 1");
  const reg::Undoing shown = reg::show_undo(next());
  (void)edit("Tie 2");
  const std::string edited = contents();
  CHECK(thrown([&] { (void)reg::undo(next(), &shown); }) == "error.undo.other");
  CHECK(contents() == edited);
  // Nor what stood before, when somebody else has taken it back meanwhile.
  const reg::Undoing again = reg::show_undo(next());
  (void)undo();
  CHECK(thrown([&] { (void)reg::undo(next(), &again); }) == "error.undo.other");
  CHECK(test::client_of(office.open(), 1).street == "Tie 1");
}
