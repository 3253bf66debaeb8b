#include "register/find.h"
#include "register/plan.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Plan;
using domain::PlanId;
using domain::PlanVersion;
using test::thrown;

namespace {

// One client, of age, whose plan is being drawn up.
struct Fixture {
  Fixture() { client = reg::add_client(store, test::named("Onni", "Koivu"), {}, {}).id; }

  PlanId add(const Plan& plan) {
    office.clock.pass(std::chrono::minutes(1));
    return reg::add_plan(store, client, plan, {}).id;
  }
  reg::Changed edit(PlanId id,
                    std::initializer_list<std::pair<std::string_view, domain::Value>> fields) {
    office.clock.pass(std::chrono::minutes(1));
    return reg::edit_plan(store, id, test::said<Plan>(fields), {});
  }
  std::string edit_error(PlanId id,
                         std::initializer_list<std::pair<std::string_view, domain::Value>> fields) {
    return thrown([&] { (void)edit(id, fields); });
  }
  std::vector<PlanVersion> versions() { return reg::plans(store, client); }

  test::Office office;
  reg::Register& store = office.open();
  domain::ClientId client;
};

Plan draft() {
  Plan plan;
  plan.service = "Perhetyö";
  plan.goals = "Arki sujuu";
  plan.follow_ups = {"2026-06-01", "2026-09-01"};
  return plan;
}

Plan agreed() {
  Plan plan = draft();
  plan.agreed_on = Date::parse("2026-02-20");
  plan.agreed_at = "Helsinki";
  plan.paper_place = "kansio 3";
  return plan;
}

// A plan with a value of its own in every field.
Plan full() {
  Plan plan;
  for (const domain::Field& field : Plan::fields()) {
    if (field.type == domain::FieldType::text || field.type == domain::FieldType::long_text) {
      domain::apply(plan, {{&field, "on " + std::string(field.key)}});
    } else if (field.type == domain::FieldType::date) {
      domain::apply(plan, {{&field, std::string("2026-02-20")}});
    }
  }
  plan.starts_on = Date::parse("2026-02-01");
  plan.follow_ups = {"2026-06-01", "2026-09-01"};
  plan.controller = domain::PlanController::wellbeing_county;
  return plan;
}

std::string number(PlanId id) {
  return std::to_string(id.value);
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a plan comes back as it was added") {
  const PlanId id = add(full());
  CHECK(reg::plan(store, client, id.value).plan == full());
  REQUIRE(versions().size() == 1);
  CHECK(versions()[0].plan == full());
  CHECK(versions()[0].version == 1);
  CHECK_FALSE(versions()[0].follows);
}

TEST_CASE_FIXTURE(Fixture, "each field of a plan stands in its own column") {
  (void)add(full());
  db::Connection connection = office.raw();
  for (const domain::Field& field : Plan::fields()) {
    CAPTURE(field.key);
    const auto column =
        connection.query("SELECT " + std::string(field.key) + " FROM plan").only<std::string>();
    const domain::Value value = domain::get(full(), field);
    if (const auto* text = std::get_if<std::string>(&value)) CHECK(column == *text);
  }
  CHECK(connection.query("SELECT follow_ups FROM plan").only<std::string>() ==
        R"(["2026-06-01","2026-09-01"])");
}

TEST_CASE_FIXTURE(Fixture, "a draft changes in place") {
  const PlanId id = add(draft());
  const reg::Changed changed = edit(id, {{"goals", "Uni paranee"}, {"starts_on", "2026-03-09"}});
  CHECK(changed.record == domain::RecordId{"plan", id.value});
  CHECK(changed.fields == std::vector<std::string_view>{"goals", "starts_on"});
  REQUIRE(versions().size() == 1);
  CHECK(versions()[0].plan.goals == "Uni paranee");
}

TEST_CASE_FIXTURE(Fixture, "what was agreed changes by a new version, a draft") {
  const PlanId first = add(agreed());
  const reg::Changed changed = edit(first, {{"goals", "Uni paranee"}});
  const PlanId second{changed.record.number};
  CHECK(second != first);
  CHECK(changed.fields == std::vector<std::string_view>{"goals"});

  const auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(both[0].plan == agreed());  // whole, and in force until the new one is
  CHECK(both[0].superseded);
  CHECK(both[1].id == second);
  CHECK(both[1].version == 2);
  CHECK(both[1].follows == first);
  Plan next = agreed();
  next.goals = "Uni paranee";
  next.agreed_on.reset();
  next.agreed_at = next.paper_place = "";
  CHECK(both[1].plan == next);
  CHECK(domain::state(both[1].plan) == domain::PlanState::draft);
}

TEST_CASE_FIXTURE(Fixture,
                  "an agreement said with the change is the new version's, as it is said") {
  // On the same day, at the same place and into the same binder as the first.
  const PlanId first = add(agreed());
  (void)edit(first, {{"goals", "Uni paranee"},
                     {"agreed_on", agreed().agreed_on->iso()},
                     {"agreed_at", agreed().agreed_at},
                     {"paper_place", agreed().paper_place}});
  const auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(domain::state(both[0].plan) == domain::PlanState::ended);
  CHECK(domain::state(both[1].plan) == domain::PlanState::agreed);
  CHECK(both[1].plan.agreed_at == agreed().agreed_at);
  CHECK(both[1].plan.paper_place == agreed().paper_place);
}

TEST_CASE_FIXTURE(Fixture, "two versions are never in force together, whatever is rectified") {
  const PlanId first = add(agreed());
  const PlanId second{edit(first, {{"goals", "Uni paranee"}}).record.number};
  const auto rectify = [&](PlanId id, const char* key, std::string was, std::string right) {
    const domain::Field& field = *domain::find_field(Plan::fields(), key);
    domain::Provenance why;
    why.reason = "virhe";
    (void)reg::rectify(store, {"plan", id.value}, {{&field, was}}, {{&field, right}}, why);
  };
  rectify(second, "agreed_on", "", "2026-03-01");
  auto both = versions();
  CHECK(both[0].plan.ended_on == Date::parse("2026-03-01"));
  CHECK(domain::state(both[1].plan) == domain::PlanState::agreed);
  CHECK(thrown([&] { rectify(first, "ended_on", "2026-03-01", ""); }) == "error.plan.superseded");
  rectify(second, "agreed_on", "2026-03-01", "");
  rectify(first, "ended_on", "2026-03-01", "");
  both = versions();
  CHECK(domain::state(both[0].plan) == domain::PlanState::agreed);
  CHECK(domain::state(both[1].plan) == domain::PlanState::draft);
}

TEST_CASE_FIXTURE(Fixture, "a plan agreed before the client was known to be a minor can be ended") {
  const PlanId id = add(agreed());
  const domain::Field& birth_date = *domain::find_field(domain::kClientFields, "birth_date");
  (void)reg::edit(store, {"client", 1}, {{&birth_date, std::string("2016-03-03")}}, {});
  CHECK(edit(id, {{"paper_place", "mappi 4"}}).fields.size() == 1);
  CHECK(thrown([&] {
          (void)edit(id, {{"goals", "Uni paranee"}});
        }) == "error.field.required-for-minor");
  (void)edit(id, {{"ended_on", "2026-03-01"}});
  CHECK(domain::state(versions()[0].plan) == domain::PlanState::ended);
}

TEST_CASE_FIXTURE(Fixture, "a change does not choose between two plans") {
  const PlanId first = add(agreed());
  const PlanId other = add(agreed());
  CHECK(thrown([&] { (void)reg::current_plan(store, {1}, std::nullopt); }) ==
        "error.register.several-records");
  CHECK(reg::current_plan(store, {1}, first.value) == first);
  (void)edit(other, {{"ended_on", "2026-03-01"}});
  CHECK(reg::current_plan(store, {1}, std::nullopt) == first);
}

TEST_CASE_FIXTURE(Fixture, "agreeing to a new version ends the one before on that day") {
  const PlanId first = add(agreed());
  const PlanId second{edit(first, {{"goals", "Uni paranee"}}).record.number};
  (void)edit(second, {{"agreed_on", "2026-03-01"}, {"agreed_at", "Espoo"}});
  auto both = versions();
  CHECK(both[0].plan.ended_on == Date::parse("2026-03-01"));
  CHECK(both[1].plan.agreed_on == Date::parse("2026-03-01"));
  CHECK_FALSE(both[1].plan.ended_on);

  // And both at once.
  const PlanId third{
      edit(second, {{"goals", "Koulu sujuu"}, {"agreed_on", "2026-03-02"}}).record.number};
  both = versions();
  REQUIRE(both.size() == 3);
  CHECK(both[1].plan.ended_on == Date::parse("2026-03-02"));
  CHECK(both[2].id == third);
  CHECK(both[2].version == 3);
  CHECK(domain::state(both[2].plan) == domain::PlanState::agreed);
}

TEST_CASE_FIXTURE(Fixture, "the paper, the ticks and the follow-ups change without a new version") {
  const PlanId id = add(agreed());
  const reg::Changed changed = edit(id, {{"paper_place", "kansio 4"},
                                         {"told_insurance", "2026-03-01"},
                                         {"follow_ups", std::vector<std::string>{"2026-12-01"}}});
  CHECK(changed.record.number == id.value);
  REQUIRE(versions().size() == 1);
  CHECK(versions()[0].plan.paper_place == "kansio 4");
}

TEST_CASE_FIXTURE(Fixture, "a review that changes the plan is known of both versions") {
  const PlanId first = add(agreed());
  const PlanId second{
      edit(first, {{"reviewed_on", "2026-03-01"}, {"goals", "Uni paranee"}}).record.number};
  auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(both[0].plan.reviewed_on == Date::parse("2026-03-01"));
  CHECK(both[0].plan.goals == "Arki sujuu");
  CHECK(both[1].plan.reviewed_on == Date::parse("2026-03-01"));
  // The new version may well be signed another day.
  (void)edit(second, {{"agreed_on", "2026-03-02"}});
  both = versions();
  CHECK(both[0].plan.ended_on == Date::parse("2026-03-02"));
  CHECK(domain::state(both[1].plan) == domain::PlanState::agreed);
}

TEST_CASE_FIXTURE(Fixture, "with the version in force ends what was drafted from it") {
  const PlanId first = add(agreed());
  (void)edit(first, {{"goals", "Uni paranee"}});
  CHECK(reg::plan_in_force(store, {1}, std::nullopt) == first);
  (void)edit(first, {{"ended_on", "2026-03-01"}, {"end_reason", "muutti"}});
  for (const PlanVersion& one : versions()) {
    CHECK(one.plan.ended_on == Date::parse("2026-03-01"));
    CHECK(one.plan.end_reason == "muutti");
  }
  CHECK(reg::plans(store).empty());
}

TEST_CASE_FIXTURE(Fixture, "a draft that is given up leaves the version in force as it is") {
  const PlanId first = add(agreed());
  const PlanId second{edit(first, {{"goals", "Uni paranee"}}).record.number};
  (void)edit(second, {{"ended_on", "2026-03-01"}});
  CHECK(versions()[0].plan == agreed());
  CHECK(domain::state(versions()[1].plan) == domain::PlanState::ended);
}

TEST_CASE_FIXTURE(Fixture, "a plan that begins later can be ended, and replaced") {
  Plan later = agreed();
  later.starts_on = Date::parse("2026-04-01");
  const PlanId first = add(later);
  (void)edit(first, {{"goals", "Uni paranee"}, {"agreed_on", "2026-03-01"}});
  CHECK(versions()[0].plan.ended_on == Date::parse("2026-03-01"));
  (void)edit(versions()[1].id, {{"ended_on", "2026-03-02"}});
  CHECK(versions()[1].plan.ended_on == Date::parse("2026-03-02"));
}

TEST_CASE_FIXTURE(Fixture, "what has ended does not change, except to be put right") {
  Plan plan = agreed();
  plan.ended_on = Date::parse("2026-03-01");
  const PlanId id = add(plan);
  const std::string before = office.dump();
  reg::Register& again = office.open();
  for (const char* key : {"goals", "paper_place", "end_reason"}) {
    CAPTURE(key);
    CHECK(thrown([&] {
            (void)reg::edit_plan(again, id, test::said<Plan>({{key, "toinen"}}), {});
          }) == "error.plan.ended");
  }
  CHECK(office.dump() == before);

  domain::Provenance why;
  why.reason = "kirjoitusvirhe";
  (void)reg::rectify(office.open(), {"plan", id.value},
                     test::said<Plan>({{"goals", "Arki sujuu"}}),
                     test::said<Plan>({{"goals", "Arki sujuu paremmin"}}), why);
  CHECK(reg::plan(office.open(), client, id.value).plan.goals == "Arki sujuu paremmin");
}

TEST_CASE_FIXTURE(Fixture, "only the newest version can be agreed otherwise") {
  const PlanId first = add(agreed());
  (void)edit(first, {{"goals", "Uni paranee"}});
  CHECK(edit_error(first, {{"goals", "Koulu sujuu"}}) == "error.plan.superseded");
  // Where its paper is, is another matter.
  (void)edit(first, {{"paper_place", "kansio 4"}});
  CHECK(versions()[0].plan.paper_place == "kansio 4");
}

TEST_CASE_FIXTURE(Fixture, "the current plan is the newest that has not ended, else the newest") {
  CHECK(thrown([&] { (void)reg::plan(store, client, {}); }) == "error.register.none-of-client");
  Plan over = agreed();
  over.ended_on = Date::parse("2026-03-01");
  const PlanId first = add(over);
  CHECK(reg::current_plan(store, client, {}) == first);
  const PlanId second = add(draft());
  const PlanId third = add(over);
  CHECK(reg::current_plan(store, client, {}) == second);
  CHECK(reg::plan(store, client, {}).id == second);
  CHECK(reg::plan(store, client, third.value).id == third);
}

TEST_CASE_FIXTURE(Fixture, "a plan of another client is not told") {
  const PlanId id = add(draft());
  const auto other = reg::add_client(store, test::named("Anna", "Aalto"), {}, {}).id;
  for (const std::int64_t wanted : {id.value, std::int64_t{99}}) {
    CHECK(thrown([&] { (void)reg::plan(store, other, wanted); }) == "error.register.not-of-client");
    CHECK(thrown([&] { (void)reg::current_plan(store, other, wanted); }) ==
          "error.register.not-of-client");
  }
  CHECK(thrown([&] { (void)reg::plan(store, {9}, {}); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::plans(store, {9}); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::add_plan(store, {9}, draft(), {}); }) ==
        "error.register.no-client");
}

TEST_CASE_FIXTURE(Fixture, "two plans of one client have versions of their own") {
  const PlanId family = add(agreed());
  Plan another = agreed();
  another.service = "Tukihenkilö";
  const PlanId support = add(another);
  (void)edit(support, {{"goals", "Harrastus"}, {"agreed_on", "2026-03-01"}});
  (void)edit(family, {{"goals", "Uni paranee"}, {"agreed_on", "2026-03-02"}});
  const auto found = versions();
  REQUIRE(found.size() == 4);
  CHECK(found[0].plan.ended_on == Date::parse("2026-03-02"));
  CHECK(found[1].plan.ended_on == Date::parse("2026-03-01"));
  CHECK(found[2].follows == support);
  CHECK(found[2].version == 2);
  CHECK(found[3].follows == family);
  CHECK(found[3].version == 2);
}

TEST_CASE_FIXTURE(Fixture, "follow-ups are kept in order, and the history says so") {
  const PlanId id = add(draft());
  const std::vector<std::string> typed{"2026-12-01", "2026-03-15"};
  (void)edit(id, {{"follow_ups", typed}});
  CHECK(versions()[0].plan.follow_ups == std::vector<std::string>{"2026-03-15", "2026-12-01"});
  CHECK(edit(id, {{"follow_ups", typed}}).fields.empty());
  db::Connection connection = office.raw();
  CHECK(test::history(connection, "plan", id.value).back() ==
        "follow_ups: 2026-06-01\n2026-09-01 -> 2026-03-15\n2026-12-01, edited");
}

TEST_CASE_FIXTURE(Fixture, "everybody's plans in force, by client") {
  (void)add(agreed());
  const auto other = reg::add_client(store, test::named("Anna", "Aalto"), {}, {}).id;
  const PlanId theirs = reg::add_plan(store, other, draft(), {}).id;
  const auto all = reg::plans(store);
  REQUIRE(all.size() == 2);
  CHECK(all[0].client == client);
  CHECK(all[0].family_name == "Koivu");
  CHECK(all[1].client == other);
  CHECK(all[1].given_names == "Anna");
  CHECK(all[1].plan.id == theirs);
}

TEST_CASE("the plan of a minor says how the guardians take part, and is agreed with one") {
  test::Office office;
  reg::Register& store = office.open();
  domain::Client child = test::named("Leo", "Nieminen");
  child.birth_date = Date::parse("2016-03-03");
  const auto client = reg::add_client(store, child, {}, {}).id;
  Plan plan = draft();
  const auto add = [&] { return thrown([&] { (void)reg::add_plan(store, client, plan, {}); }); };
  CHECK(add() == "error.field.required-for-minor");
  plan.guardian_contact = "Äiti on mukana";
  CHECK(add() == "nothing");
  plan.agreed_on = Date::parse("2026-03-01");
  CHECK(add() == "error.plan.no-guardian");
  CHECK(thrown([&] {
          (void)reg::edit_plan(store, {1}, test::said<Plan>({{"agreed_on", "2026-03-01"}}), {});
        }) == "error.plan.no-guardian");
  (void)reg::add_guardian(store, client, test::matti(), {});
  CHECK(add() == "nothing");
}

TEST_CASE("who is a minor follows from the birth date and the day that is asked about") {
  test::Office office;
  reg::Register& store = office.open();
  domain::Client young = test::named("Leo", "Nieminen");
  young.birth_date = Date::parse("2008-03-03");  // of age tomorrow
  const auto client = reg::add_client(store, young, {}, {}).id;
  const auto add = [&] { return thrown([&] { (void)reg::add_plan(store, client, draft(), {}); }); };
  CHECK(add() == "error.field.required-for-minor");
  office.clock.set_today("2026-03-03");
  CHECK(add() == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "a rule that refuses leaves the register as it was") {
  const PlanId first = add(agreed());
  const PlanId second{edit(first, {{"goals", "Uni paranee"}}).record.number};
  const std::string before = office.dump();
  reg::Register& again = office.open();
  const auto refused = [&](PlanId id, std::string_view key, const char* text) {
    return thrown([&] { (void)reg::edit_plan(again, id, test::said<Plan>({{key, text}}), {}); });
  };
  CHECK(refused(second, "service", "") == "error.field.required");
  CHECK(refused(second, "agreed_on", "2026-03-03") == "error.field.future");
  CHECK(refused(second, "controller", "buyer") == "error.plan.controller-name");
  CHECK(refused(first, "ended_on", "2026-02-01") == "error.plan.order");
  // The version before cannot have ended before it was agreed.
  CHECK(refused(second, "agreed_on", "2026-02-01") == "error.plan.order");
  CHECK(refused({99}, "goals", "x") == "error.register.no-record");
  Plan wrong = draft();
  wrong.starts_on = Date::parse("2026-03-02");
  wrong.ends_on = Date::parse("2026-03-01");
  CHECK(thrown([&] { (void)reg::add_plan(again, client, wrong, {}); }) == "error.plan.order");
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture, "what was done to plans stands in the history and the trail") {
  const PlanId first = add(agreed());
  const PlanId second{edit(first, {{"reviewed_on", "2026-03-01"}, {"goals", "Uni"}}).record.number};
  (void)edit(second, {{"agreed_on", "2026-03-02"}});
  (void)reg::plan(store, client, {});
  (void)reg::plans(store, client);
  (void)reg::plans(store);
  (void)reg::current_plan(store, client, {});
  const auto dossier = reg::export_client(store, client);
  CHECK(dossier.plans.size() == 2);

  db::Connection connection = office.raw();
  CHECK(test::history(connection, "plan", first.value) ==
        std::vector<std::string>{":  -> , added", "reviewed_on:  -> 2026-03-01, edited",
                                 "ended_on:  -> 2026-03-02, edited"});
  CHECK(test::history(connection, "plan", second.value) ==
        std::vector<std::string>{":  -> , added", "agreed_on:  -> 2026-03-02, edited"});
  const auto rows = test::trail(connection, 2);
  REQUIRE(rows.size() == 9);
  CHECK(rows[0] == "plan.add plan " + number(first) +
                       " service,goals,follow_ups,controller,agreed_on,agreed_at,paper_place");
  CHECK(rows[1] == "plan.edit plan " + number(first) + " reviewed_on");
  CHECK(rows[2] ==
        "plan.add plan " + number(second) + " service,goals,follow_ups,reviewed_on,controller");
  CHECK(rows[3] == "plan.edit plan " + number(second) + " agreed_on");
  CHECK(rows[4] == "plan.edit plan " + number(first) + " ended_on");
  CHECK(rows[5].starts_with("plan.show plan " + number(second) + " service,"));
  CHECK(rows[6].starts_with("plan.list client 1 service,"));
  CHECK(rows[7].starts_with("plan.list client 0 service,"));
  CHECK(rows[8].starts_with("client.export client 1 "));
}

TEST_CASE_FIXTURE(Fixture, "an edit that changes nothing writes nothing") {
  const PlanId id = add(agreed());
  const std::string before = office.dump();
  CHECK(reg::edit_plan(office.open(), id, test::said<Plan>({{"goals", "Arki sujuu"}}), {})
            .fields.empty());
  CHECK(office.dump() == before);
}
