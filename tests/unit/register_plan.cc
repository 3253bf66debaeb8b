// Plans: what the client's case, age and guardians have to do with them. Their versions are in
// register_versions.cc.
#include "register_fixture.h"

using namespace kortisto;
using domain::Plan;
using test::agreed_plan;
using test::draft_plan;
using test::thrown;

namespace {

using Fixture = test::Matter;

// A plan with a value of its own in every field.
Plan full() {
  Plan plan;
  for (const domain::Field& field : domain::kFields<Plan>) {
    if (field.type == domain::FieldType::text || field.type == domain::FieldType::long_text) {
      domain::apply(plan, {{&field, "on " + std::string(field.key)}});
    } else if (field.type == domain::FieldType::date) {
      domain::apply(plan, {{&field, std::string("2026-02-20")}});
    }
  }
  plan.in_case = domain::CaseId{1};
  plan.starts_on = Date::parse("2026-02-01");
  plan.follow_ups = {"2026-06-01", "2026-09-01"};
  return plan;
}

// A child with an open case, whose birth and representatives the test says.
struct Child {
  explicit Child(const char* birth) {
    domain::Client child = test::named("Leo", "Nieminen");
    child.birth_date = Date::parse(birth);
    client = reg::add_client(office.open(), child, {}, {}).id;
    (void)test::add(office.store(), client, test::own_case());
  }
  std::string add(const Plan& plan) {
    return thrown([&] { (void)test::add(office.store(), client, plan); });
  }
  std::string agree(std::int64_t number, const char* day) {
    return thrown([&] { (void)test::edit<Plan>(office.store(), number, {{"agreed_on", day}}); });
  }
  std::int64_t add_guardian(domain::GuardianRole role) {
    domain::Guardian guardian = test::matti();
    guardian.role = role;
    return test::add(office.store(), client, guardian);
  }

  test::Office office;
  domain::ClientId client;
};

// Of a minor: it says how the guardians take part.
Plan childs_plan() {
  Plan plan = draft_plan();
  plan.guardian_contact = "Äiti on mukana";
  return plan;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a plan comes back as it was added") {
  const auto number = add(full());
  CHECK(test::show<Plan>(office.store(), number).record == full());
  const auto found = all<Plan>();
  REQUIRE(found.size() == 1);
  CHECK(found[0].record == full());
  CHECK(found[0].fact("version") == "1");
  CHECK(found[0].fact("follows") == "");
}

TEST_CASE_FIXTURE(Fixture, "each field of a plan stands in its own column") {
  (void)add(full());
  db::Connection connection = office.raw();
  for (const auto& [field, value] : domain::values_of(full())) {
    CAPTURE(field->key);
    CHECK_FALSE(domain::is_absent(value));
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || field->type == domain::FieldType::reference) continue;
    CHECK(
        connection.query("SELECT " + std::string(field->key) + " FROM plan").only<std::string>() ==
        *text);
  }
  CHECK(connection.query("SELECT \"case\" FROM plan").only<std::int64_t>() == 1);
  CHECK(connection.query("SELECT follow_ups FROM plan").only<std::string>() ==
        R"(["2026-06-01","2026-09-01"])");
}

TEST_CASE_FIXTURE(Fixture, "a plan of another client is not told") {
  const auto number = add(draft_plan());
  reg::Register& store = office.store();
  const auto other = reg::add_client(store, test::named("Anna", "Aalto"), {}, {}).id;
  for (const auto wanted : {number, std::int64_t{99}}) {
    for (const auto purpose :
         {reg::Purpose::showing, reg::Purpose::changing, reg::Purpose::ending}) {
      CHECK(thrown([&] { (void)reg::pick_record(store, "plan", other, wanted, purpose); }) ==
            "error.register.not-of-client");
    }
  }
  CHECK(thrown([&] { (void)reg::list_records(store, "plan", {9}); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::show_record(store, {"plan", 9}); }) == "error.register.no-record");
  CHECK(thrown([&] { (void)test::add(store, {9}, draft_plan()); }) == "error.register.no-client");
}

TEST_CASE_FIXTURE(Fixture, "follow-ups are kept in order, and the history says so") {
  const auto number = add(draft_plan());
  const std::vector<std::string> typed{"2026-12-01", "2026-03-15"};
  (void)edit<Plan>(number, {{"follow_ups", typed}});
  CHECK(all<Plan>()[0].record.follow_ups == std::vector<std::string>{"2026-03-15", "2026-12-01"});
  CHECK(edit<Plan>(number, {{"follow_ups", typed}}).fields.empty());
  db::Connection connection = office.raw();
  CHECK(test::history(connection, {"plan", number}).back() ==
        "follow_ups: 2026-06-01\n2026-09-01 -> 2026-03-15\n2026-12-01, edited");
}

TEST_CASE_FIXTURE(Fixture, "everybody's plans in force, by client") {
  const auto mine = add(agreed_plan());
  reg::Register& store = office.store();
  const auto other = reg::add_client(store, test::named("Anna", "Aalto"), {}, {}).id;
  (void)test::add(store, other, test::own_case());
  const auto theirs = test::add(store, other, draft_plan());
  Plan over = agreed_plan();
  over.ended_on = Date::parse("2026-03-01");
  (void)test::add(store, other, over);
  const auto found = reg::list_open_records(store, "plan");
  REQUIRE(found.size() == 2);
  CHECK(found[0].client == client);
  CHECK(found[0].family_name == "Koivu");
  CHECK(found[0].record.number == mine);
  CHECK(found[1].client == other);
  CHECK(found[1].given_names == "Anna");
  CHECK(found[1].record.number == theirs);
  CHECK(test::held_of<Plan>(found[1].record).fact("state") == "draft");
}

// --- minors
// ---------------------------------------------------------------------------------------

TEST_CASE("the plan of a minor says how the guardians take part, and is agreed with one") {
  Child child("2016-03-03");
  CHECK(child.add(draft_plan()) == "error.field.required-for-minor");
  CHECK(child.add(childs_plan()) == "nothing");
  Plan agreed = childs_plan();
  agreed.agreed_on = Date::parse("2026-03-01");
  CHECK(child.add(agreed) == "error.plan.no-guardian");
  CHECK(child.agree(1, "2026-03-01") == "error.plan.no-guardian");
  (void)child.add_guardian(domain::GuardianRole::guardian);
  CHECK(child.agree(1, "2026-03-01") == "nothing");
  CHECK(child.add(agreed) == "nothing");
}

TEST_CASE("a legal representative agrees for a minor like a guardian, who stands close does not") {
  using domain::GuardianRole;
  for (const GuardianRole role :
       {GuardianRole::parent_without_custody, GuardianRole::close_person}) {
    CAPTURE(domain::code_of(role));
    Child child("2016-03-03");
    REQUIRE(child.add(childs_plan()) == "nothing");
    (void)child.add_guardian(role);
    CHECK(child.agree(1, "2026-03-01") == "error.plan.no-guardian");
    (void)child.add_guardian(GuardianRole::legal_representative);
    CHECK(child.agree(1, "2026-03-01") == "nothing");
  }
}

TEST_CASE("a representative agrees from the first day of the role to the last") {
  Child child("2016-03-03");
  REQUIRE(child.add(childs_plan()) == "nothing");
  const auto guardian = child.add_guardian(domain::GuardianRole::guardian);
  (void)test::edit<domain::Guardian>(child.office.store(), guardian,
                                     {{"valid_from", "2026-02-20"}, {"valid_to", "2026-02-25"}});
  CHECK(child.agree(1, "2026-02-19") == "error.plan.no-guardian");
  CHECK(child.agree(1, "2026-02-26") == "error.plan.no-guardian");
  CHECK(child.agree(1, "2026-02-25") == "nothing");
}

TEST_CASE("who is a minor follows from the age on the day of the agreement and not from today's") {
  // Of age tomorrow, on 3 March.
  Child child("2008-03-03");
  CHECK(child.add(draft_plan()) == "error.field.required-for-minor");
  child.office.clock.set_today("2026-03-03");
  CHECK(child.add(draft_plan()) == "nothing");
  // Agreed yesterday it needs the guardian still, agreed today it does not any more.
  Plan yesterday = childs_plan();
  yesterday.agreed_on = Date::parse("2026-03-02");
  CHECK(child.add(yesterday) == "error.plan.no-guardian");
  CHECK(child.agree(1, "2026-03-02") == "error.plan.no-guardian");
  CHECK(child.agree(1, "2026-03-03") == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "a plan agreed before the client was known to be a minor can be ended") {
  const auto number = add(agreed_plan());
  (void)edit<domain::Client>(client.value, {{"birth_date", "2016-03-03"}});
  CHECK(edit<Plan>(number, {{"paper_place", "mappi 4"}}).fields.size() == 1);
  CHECK(edit_error<Plan>(number, {{"goals", "Uni paranee"}}) == "error.field.required-for-minor");
  (void)edit<Plan>(number, {{"ended_on", "2026-03-01"}});
  CHECK(all<Plan>()[0].fact("state") == "ended");
}

// --- rules, history and trail
// ---------------------------------------------------------------------

TEST_CASE_FIXTURE(Fixture, "a rule that refuses leaves the register as it was") {
  const auto first = add(agreed_plan());
  const auto second = edit<Plan>(first, {{"goals", "Uni paranee"}}).record.number;
  const std::string before = office.dump();
  CHECK(edit_error<Plan>(second, {{"service", ""}}) == "error.field.required");
  CHECK(edit_error<Plan>(second, {{"agreed_on", "2026-03-03"}}) == "error.field.future");
  CHECK(edit_error<Plan>(second, {{"case", "99"}}) == "error.register.not-of-client");
  CHECK(edit_error<Plan>(first, {{"ended_on", "2026-02-01"}}) == "error.field.order");
  CHECK(edit_error<Plan>(second, {{"agreed_on", "2026-02-01"}}) == "error.record.before-version");
  CHECK(edit_error<Plan>(99, {{"goals", "x"}}) == "error.register.no-record");
  Plan wrong = draft_plan();
  wrong.starts_on = Date::parse("2026-03-02");
  wrong.ends_on = Date::parse("2026-03-01");
  CHECK(thrown([&] { (void)add(wrong); }) == "error.field.order");
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture, "what was done to plans stands in the history and the trail") {
  const auto first = add(agreed_plan());
  const auto second =
      edit<Plan>(first, {{"reviewed_on", "2026-03-01"}, {"goals", "Uni"}}).record.number;
  (void)edit<Plan>(second, {{"agreed_on", "2026-03-02"}});
  reg::Register& store = office.store();
  (void)reg::show_record(store, {"plan", second});
  (void)reg::list_records(store, "plan", client);
  (void)reg::list_open_records(store, "plan");
  (void)reg::pick_record(store, "plan", client, {}, reg::Purpose::changing);
  CHECK(domain::records_of(reg::export_client(store, client), "plan").size() == 2);

  db::Connection connection = office.raw();
  CHECK(test::history(connection, {"plan", first}) ==
        std::vector<std::string>{":  -> , added", "reviewed_on:  -> 2026-03-01, edited",
                                 "ended_on:  -> 2026-03-02, edited"});
  CHECK(test::history(connection, {"plan", second}) ==
        std::vector<std::string>{":  -> , added", "agreed_on:  -> 2026-03-02, edited"});
  const std::string all_keys = test::all_keys<Plan>();
  CHECK(test::trail(connection, 3) ==
        std::vector<std::string>{
            "plan.add plan 1 case,service,goals,follow_ups,agreed_on,agreed_at,paper_place",
            "plan.edit plan 1 reviewed_on",
            "plan.add plan 2 case,service,goals,follow_ups,reviewed_on",
            "plan.edit plan 2 agreed_on", "plan.edit plan 1 ended_on",
            "plan.show plan 2 " + all_keys, "plan.list client 1 " + all_keys,
            "plan.list client 0 " + all_keys,
            "client.export client 1 " + test::all_keys<domain::Client>()});
}

TEST_CASE_FIXTURE(Fixture, "an edit that changes nothing writes nothing") {
  const auto number = add(agreed_plan());
  const std::string before = office.dump();
  CHECK(edit<Plan>(number, {{"goals", "Arki sujuu"}}).fields.empty());
  CHECK(office.dump() == before);
}
