// The versions of what people sign, by the example of plans.
#include "register/find.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Plan;
using test::agreed_plan;
using test::draft_plan;
using test::thrown;

namespace {

// Plans of a client in a case.
struct Fixture : test::Matter {
  // The number of the version that the edit made, or changed.
  std::int64_t change(std::int64_t number, test::Said fields) {
    return edit<Plan>(number, fields).record.number;
  }
  std::string refusal(std::int64_t number, test::Said fields) {
    return edit_error<Plan>(number, fields);
  }
  std::vector<test::Held<Plan>> versions() { return all<Plan>(); }
  std::int64_t pick(std::optional<std::int64_t> number, reg::Purpose purpose) {
    return reg::pick_record(office.store(), "plan", client, number, purpose).number;
  }
  // As the register has it: in the client's case.
  Plan held(Plan plan) const {
    plan.in_case = domain::CaseId{in_case};
    return plan;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a draft changes in place") {
  const auto number = add(draft_plan());
  const reg::Changed changed =
      edit<Plan>(number, {{"goals", "Uni paranee"}, {"starts_on", "2026-03-09"}});
  CHECK(changed.record == domain::RecordId{"plan", number});
  CHECK(changed.fields == std::vector<std::string_view>{"goals", "starts_on"});
  REQUIRE(versions().size() == 1);
  CHECK(versions()[0].record.goals == "Uni paranee");
}

TEST_CASE_FIXTURE(Fixture, "what was agreed changes by a new version, a draft") {
  const auto first = add(agreed_plan());
  const reg::Changed changed = edit<Plan>(first, {{"goals", "Uni paranee"}});
  const auto second = changed.record.number;
  CHECK(second != first);
  CHECK(changed.fields == std::vector<std::string_view>{"goals"});

  const auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(both[0].record == held(agreed_plan()));  // whole, and in force until the new one is
  CHECK(both[0].fact("state") == "agreed");
  CHECK(both[0].fact("next_follow_up") == "");  // the new version has it
  CHECK(both[1].number == second);
  CHECK(both[1].fact("version") == "2");
  CHECK(both[1].fact("follows") == std::to_string(first));
  CHECK(both[1].fact("next_follow_up") == "2026-06-01");
  Plan next = held(agreed_plan());
  next.goals = "Uni paranee";
  next.agreed_on.reset();
  next.agreed_at = next.paper_place = "";
  CHECK(both[1].record == next);
  CHECK(both[1].fact("state") == "draft");
}

TEST_CASE_FIXTURE(Fixture, "amending says the same by its name, and of what is signed alone") {
  const auto number = add(draft_plan());
  const auto amend = [&] {
    return reg::amend_record(next(), test::id_of<Plan>(number),
                             test::said<Plan>({{"goals", "Uni paranee"}}), {})
        .record.number;
  };
  CHECK(thrown([&] { (void)amend(); }) == "error.record.not-signed");
  (void)change(number, {{"agreed_on", "2026-03-01"}});
  CHECK(amend() == number + 1);
}

TEST_CASE_FIXTURE(Fixture,
                  "an agreement said with the change is the new version's, as it is said") {
  // On the same day, at the same place and into the same binder as the first.
  const auto first = add(agreed_plan());
  (void)change(first, {{"goals", "Uni paranee"},
                       {"agreed_on", agreed_plan().agreed_on->iso()},
                       {"agreed_at", agreed_plan().agreed_at},
                       {"paper_place", agreed_plan().paper_place}});
  const auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(both[0].fact("state") == "ended");
  CHECK(both[1].fact("state") == "agreed");
  CHECK(both[1].record.agreed_at == agreed_plan().agreed_at);
  CHECK(both[1].record.paper_place == agreed_plan().paper_place);
}

TEST_CASE_FIXTURE(Fixture, "two versions are never in force together, whatever is rectified") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"goals", "Uni paranee"}});
  const auto rectify = [&](std::int64_t number, const char* key, const char* was,
                           const char* right) {
    (void)test::rectify<Plan>(next(), number, key, was, right);
  };
  rectify(second, "agreed_on", "", "2026-03-01");
  CHECK(versions()[0].record.ended_on == Date::parse("2026-03-01"));
  CHECK(versions()[1].fact("state") == "agreed");
  CHECK(thrown([&] { rectify(first, "ended_on", "2026-03-01", ""); }) == "error.record.superseded");
  rectify(second, "agreed_on", "2026-03-01", "");
  rectify(first, "ended_on", "2026-03-01", "");
  CHECK(versions()[0].fact("state") == "agreed");
  CHECK(versions()[1].fact("state") == "draft");
}

TEST_CASE_FIXTURE(Fixture, "agreeing to a new version ends the one before on that day") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"goals", "Uni paranee"}});
  (void)change(second, {{"agreed_on", "2026-03-01"}, {"agreed_at", "Espoo"}});
  auto both = versions();
  CHECK(both[0].record.ended_on == Date::parse("2026-03-01"));
  CHECK(both[1].record.agreed_on == Date::parse("2026-03-01"));
  CHECK_FALSE(both[1].record.ended_on);

  // And both at once.
  const auto third = change(second, {{"goals", "Koulu sujuu"}, {"agreed_on", "2026-03-02"}});
  both = versions();
  REQUIRE(both.size() == 3);
  CHECK(both[1].record.ended_on == Date::parse("2026-03-02"));
  CHECK(both[2].number == third);
  CHECK(both[2].fact("version") == "3");
  CHECK(both[2].fact("state") == "agreed");
}

TEST_CASE_FIXTURE(Fixture, "the paper, the ticks and the follow-ups change without a new version") {
  const auto number = add(agreed_plan());
  CHECK(change(number, {{"paper_place", "kansio 4"},
                        {"told_insurance", "2026-03-01"},
                        {"follow_ups", std::vector<std::string>{"2026-12-01"}}}) == number);
  REQUIRE(versions().size() == 1);
  CHECK(versions()[0].record.paper_place == "kansio 4");
}

TEST_CASE_FIXTURE(Fixture, "a review that changes the plan is known of both versions") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"reviewed_on", "2026-03-01"}, {"goals", "Uni paranee"}});
  auto both = versions();
  REQUIRE(both.size() == 2);
  CHECK(both[0].record.reviewed_on == Date::parse("2026-03-01"));
  CHECK(both[0].record.goals == "Arki sujuu");
  CHECK(both[1].record.reviewed_on == Date::parse("2026-03-01"));
  // The new version may well be signed another day.
  (void)change(second, {{"agreed_on", "2026-03-02"}});
  both = versions();
  CHECK(both[0].record.ended_on == Date::parse("2026-03-02"));
  CHECK(both[1].fact("state") == "agreed");
}

TEST_CASE_FIXTURE(Fixture, "a printed draft that is edited is to be printed again") {
  const auto number = add(draft_plan());
  (void)change(number, {{"printed_on", "2026-03-01"}});
  CHECK(versions()[0].fact("state") == "printed");
  (void)change(number, {{"goals", "Uni paranee"}});
  CHECK(versions()[0].fact("state") == "draft");
  // What tells of the paper or of what happens to it says nothing else.
  (void)change(number, {{"printed_on", "2026-03-02"}});
  (void)change(number, {{"paper_place", "kansio 4"}, {"told_insurance", "2026-03-01"}});
  CHECK(versions()[0].fact("state") == "printed");
  (void)change(number, {{"agreed_on", "2026-03-02"}, {"agreed_at", "Helsinki"}});
  CHECK(versions()[0].fact("state") == "agreed");
  CHECK(versions()[0].record.printed_on == Date::parse("2026-03-02"));
}

TEST_CASE_FIXTURE(Fixture, "with the version in force ends what was drafted from it") {
  const auto first = add(agreed_plan());
  (void)change(first, {{"goals", "Uni paranee"}});
  CHECK(pick({}, reg::Purpose::ending) == first);
  (void)change(first, {{"ended_on", "2026-03-01"}, {"end_reason", "muutti"}});
  for (const auto& one : versions()) {
    CHECK(one.record.ended_on == Date::parse("2026-03-01"));
    CHECK(one.record.end_reason == "muutti");
  }
  CHECK(reg::list_open_records(office.store(), "plan").empty());
}

TEST_CASE_FIXTURE(Fixture, "a draft that is given up leaves the version in force as it is") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"goals", "Uni paranee"}});
  (void)change(second, {{"ended_on", "2026-03-01"}});
  CHECK(versions()[0].record == held(agreed_plan()));
  CHECK(versions()[1].fact("state") == "ended");
}

TEST_CASE_FIXTURE(Fixture, "a plan that begins later can be ended, and replaced") {
  Plan later = agreed_plan();
  later.starts_on = Date::parse("2026-04-01");
  const auto first = add(later);
  const auto second = change(first, {{"goals", "Uni paranee"}, {"agreed_on", "2026-03-01"}});
  CHECK(versions()[0].record.ended_on == Date::parse("2026-03-01"));
  (void)change(second, {{"ended_on", "2026-03-02"}});
  CHECK(versions()[1].record.ended_on == Date::parse("2026-03-02"));
}

TEST_CASE_FIXTURE(Fixture, "what has ended does not change, except to be put right") {
  Plan plan = agreed_plan();
  plan.ended_on = Date::parse("2026-03-01");
  const auto number = add(plan);
  const std::string before = office.dump();
  for (const char* key : {"goals", "paper_place", "end_reason"}) {
    CAPTURE(key);
    CHECK(refusal(number, {{key, "toinen"}}) == "error.record.ended");
  }
  CHECK(office.dump() == before);

  (void)test::rectify<Plan>(next(), number, "goals", "Arki sujuu", "Arki sujuu paremmin");
  CHECK(versions()[0].record.goals == "Arki sujuu paremmin");
}

TEST_CASE_FIXTURE(Fixture, "only the newest version can be agreed otherwise") {
  const auto first = add(agreed_plan());
  (void)change(first, {{"goals", "Uni paranee"}});
  CHECK(refusal(first, {{"goals", "Koulu sujuu"}}) == "error.record.superseded");
  // Where its paper is, is another matter.
  CHECK(change(first, {{"paper_place", "kansio 4"}}) == first);
  CHECK(versions()[0].record.paper_place == "kansio 4");
}

TEST_CASE_FIXTURE(Fixture, "the current plan is the newest that has not ended, else the newest") {
  CHECK(thrown([&] { (void)pick({}, reg::Purpose::showing); }) == "error.register.none-of-client");
  Plan over = agreed_plan();
  over.ended_on = Date::parse("2026-03-01");
  const auto first = add(over);
  CHECK(pick({}, reg::Purpose::changing) == first);
  const auto second = add(draft_plan());
  const auto third = add(over);
  CHECK(pick({}, reg::Purpose::changing) == second);
  CHECK(pick({}, reg::Purpose::showing) == second);
  CHECK(pick(third, reg::Purpose::showing) == third);
}

TEST_CASE_FIXTURE(Fixture, "a change does not choose between two plans") {
  const auto first = add(agreed_plan());
  const auto other = add(agreed_plan());
  for (const reg::Purpose purpose : {reg::Purpose::changing, reg::Purpose::ending}) {
    CHECK(thrown([&] { (void)pick({}, purpose); }) == "error.register.several-records");
    CHECK(pick(first, purpose) == first);
  }
  CHECK(pick({}, reg::Purpose::showing) == other);
  (void)change(other, {{"ended_on", "2026-03-01"}});
  CHECK(pick({}, reg::Purpose::changing) == first);
}

TEST_CASE_FIXTURE(Fixture, "two plans of one client have versions of their own") {
  const auto family = add(agreed_plan());
  Plan another = agreed_plan();
  another.service = "Tukihenkilö";
  const auto support = add(another);
  (void)change(support, {{"goals", "Harrastus"}, {"agreed_on", "2026-03-01"}});
  (void)change(family, {{"goals", "Uni paranee"}, {"agreed_on", "2026-03-02"}});
  const auto found = versions();
  REQUIRE(found.size() == 4);
  CHECK(found[0].record.ended_on == Date::parse("2026-03-02"));
  CHECK(found[1].record.ended_on == Date::parse("2026-03-01"));
  CHECK(found[2].fact("follows") == std::to_string(support));
  CHECK(found[2].fact("version") == "2");
  CHECK(found[3].fact("follows") == std::to_string(family));
  CHECK(found[3].fact("version") == "2");
}

TEST_CASE_FIXTURE(Fixture, "a version whose predecessor is not there is damage") {
  const auto first = add(agreed_plan());
  (void)change(first, {{"goals", "Uni paranee"}});
  office.update("PRAGMA foreign_keys = OFF; DELETE FROM plan WHERE follows IS NULL");
  CHECK(thrown([&] { (void)versions(); }) == "error.database.damaged");
}

TEST_CASE_FIXTURE(Fixture, "a draft that was given up does not stand in the way of another") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"goals", "Uni paranee"}});
  (void)change(second, {{"ended_on", "2026-03-01"}});
  CHECK(versions()[0].fact("next_follow_up") != "");
  CHECK(pick({}, reg::Purpose::changing) == first);

  const auto third = change(first, {{"goals", "Koulu sujuu"}});
  const auto all = versions();
  REQUIRE(all.size() == 3);
  CHECK(all[2].number == third);
  CHECK(all[2].fact("follows") == std::to_string(second));
  // The paper of the one that was given up may say "version 2".
  CHECK(all[2].fact("version") == "3");
  // It does not come back beside the other.
  CHECK(thrown([&] { (void)test::rectify<Plan>(next(), second, "ended_on", "2026-03-01", ""); }) ==
        "error.record.superseded");
  (void)change(third, {{"agreed_on", "2026-03-02"}});
  CHECK(versions()[0].fact("state") == "ended");
}

TEST_CASE_FIXTURE(Fixture, "a new version stays in the case of the one before") {
  const auto bought = std::to_string(test::add(next(), client, test::bought_case()));
  Plan plan = agreed_plan();
  plan.in_case = domain::CaseId{in_case};
  const auto first = add(plan);
  const std::string before = office.dump();
  CHECK(refusal(first, {{"case", bought}}) == "error.record.version-case");
  CHECK(refusal(first, {{"case", bought}, {"goals", "Uni paranee"}}) ==
        "error.record.version-case");
  CHECK(office.dump() == before);
  const auto second = change(first, {{"goals", "Uni paranee"}});
  CHECK(refusal(second, {{"case", bought}}) == "error.record.version-case");
}

TEST_CASE_FIXTURE(Fixture, "a version is not agreed before the one that it follows") {
  const auto first = add(agreed_plan());
  const auto second = change(first, {{"goals", "Uni paranee"}});
  CHECK(refusal(second, {{"agreed_on", "2026-01-01"}}) == "error.record.before-version");
}
