// Cases, and what a case means for the records that belong to it.
#include "register_fixture.h"

using namespace kortisto;
using domain::Agreement;
using domain::Case;
using domain::Plan;
using test::draft_agreement;
using test::draft_plan;
using test::thrown;

namespace {

// One client with one open case, and another client with one.
struct Fixture : test::Matter {
  Fixture() {
    other = reg::add_client(next(), test::named("Anna", "Aalto"), {}, {}).id;
    others_case = test::add(next(), other, test::own_case());
  }
  void close(std::int64_t number) {
    (void)edit<Case>(number, {{"closed", "2026-03-02"}, {"close_ground", "palvelu päättyi"}});
  }
  std::string close_error(std::int64_t number) {
    return thrown([&] { close(number); });
  }
  template <typename R>
  std::string add_error(const R& record) {
    return thrown([&] { (void)add(record); });
  }

  domain::ClientId other;
  std::int64_t others_case = 0;
};

Plan plan_in(std::int64_t number) {
  Plan plan = draft_plan();
  plan.in_case = domain::CaseId{number};
  return plan;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a case is opened today, on the basis of its controller") {
  const auto found = all<Case>();
  REQUIRE(found.size() == 1);
  Case expected = test::own_case();
  expected.opened = Date::parse("2026-03-02");
  expected.basis = domain::CaseBasis::own_contract;
  CHECK(found[0].record == expected);
  CHECK(found[0].fact("state") == "open");
  const auto bought = add(test::bought_case());
  CHECK(test::show<Case>(office.store(), bought).record.basis == domain::CaseBasis::bought);
}

TEST_CASE_FIXTURE(Fixture, "a record goes into the client's only open case") {
  (void)add(draft_plan());
  CHECK(all<Plan>()[0].record.in_case == domain::CaseId{in_case});
  (void)add(draft_agreement());
  CHECK(all<Agreement>()[0].record.in_case == domain::CaseId{in_case});
}

TEST_CASE_FIXTURE(Fixture, "of several open cases one has to be named") {
  const auto bought = add(test::bought_case());
  CHECK(add_error(draft_plan()) == "error.case.several");
  CHECK(add_error(plan_in(bought)) == "nothing");
  CHECK(all<Plan>()[0].record.in_case == domain::CaseId{bought});
  // A closed one is no choice.
  close(in_case);
  CHECK(add_error(draft_plan()) == "nothing");
  CHECK(all<Plan>()[1].record.in_case == domain::CaseId{bought});
}

TEST_CASE_FIXTURE(Fixture, "without an open case nothing can be added that belongs to one") {
  close(in_case);
  CHECK(add_error(draft_plan()) == "error.case.none");
  CHECK(add_error(draft_agreement()) == "error.case.none");
  // Who stands beside the client belongs to the client.
  CHECK(add_error(test::matti()) == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "a record inherits the task and the controller of its case") {
  const auto bought = add(test::bought_case());
  (void)add(plan_in(bought));
  const auto fact = [&](const char* key) { return all<Plan>()[0].fact(key); };
  CHECK(fact("task") == "families");
  CHECK(fact("controller") == "buyer");
  CHECK(fact("controller_name") == "Esimerkkilän kunta");
  (void)edit<Case>(bought, {{"task", "disability"}});
  CHECK(fact("task") == "disability");
}

TEST_CASE_FIXTURE(Fixture, "another client's case is refused, and one that is not there") {
  const std::string before = office.dump();
  for (const std::int64_t number : {others_case, std::int64_t{99}}) {
    CHECK(add_error(plan_in(number)) == "error.register.not-of-client");
  }
  CHECK(office.dump() == before);
  const auto plan = add(draft_plan());
  CHECK(edit_error<Plan>(plan, {{"case", std::to_string(others_case)}}) ==
        "error.register.not-of-client");
  CHECK(thrown([&] {
          (void)test::rectify<Plan>(next(), plan, "case", "1", std::to_string(others_case));
        }) == "error.register.not-of-client");
}

TEST_CASE_FIXTURE(Fixture, "a record moves to another open case of its client") {
  const auto plan = add(draft_plan());
  const auto bought = add(test::bought_case());
  (void)edit<Plan>(plan, {{"case", std::to_string(bought)}});
  CHECK(all<Plan>()[0].fact("controller") == "buyer");
  const auto third = add(test::own_case());
  close(third);
  CHECK(edit_error<Plan>(plan, {{"case", std::to_string(third)}}) == "error.case.closed");
}

// --- closing
// --------------------------------------------------------------------------------------

TEST_CASE_FIXTURE(Fixture, "a case with something open in it stays open, and says with what") {
  const auto plan = add(draft_plan());
  const std::string before = office.dump();
  try {
    close(in_case);
    FAIL("closed");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    CHECK(error.message().plain() == "error.case.open-record field=record.plan number=1");
  }
  CHECK(office.dump() == before);
  (void)edit<Plan>(plan, {{"ended_on", "2026-03-02"}});
  const auto agreement = add(draft_agreement());
  CHECK(close_error(in_case) == "error.case.open-record");
  (void)edit<Agreement>(agreement, {{"ended_on", "2026-03-02"}});
  CHECK(close_error(in_case) == "nothing");
  CHECK(all<Case>()[0].fact("state") == "closed");
}

TEST_CASE_FIXTURE(Fixture, "what is open in another case keeps no case open") {
  const auto bought = add(test::bought_case());
  (void)add(plan_in(bought));
  CHECK(close_error(in_case) == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "a case is closed with a ground, and not before it was opened") {
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-02"}}) == "error.case.close-ground");
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-03"}, {"close_ground", "x"}}) ==
        "error.field.future");
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-01"}, {"close_ground", "x"}}) ==
        "error.field.order");
}

TEST_CASE_FIXTURE(Fixture, "in a closed case nothing is added or edited, but put right") {
  const auto plan = add(draft_plan());
  (void)edit<Plan>(plan, {{"ended_on", "2026-03-02"}});
  close(in_case);
  const std::string before = office.dump();
  CHECK(add_error(plan_in(in_case)) == "error.case.closed");
  Agreement agreement = draft_agreement();
  agreement.in_case = domain::CaseId{in_case};
  CHECK(add_error(agreement) == "error.case.closed");
  CHECK(edit_error<Plan>(plan, {{"paper_place", "kansio 3"}}) == "error.record.ended");
  CHECK(office.dump() == before);
  (void)test::rectify<Plan>(next(), plan, "goals", "Arki sujuu", "Arki sujuu paremmin");
  CHECK(all<Plan>()[0].record.goals == "Arki sujuu paremmin");
}

// Of an old register, say: a case that was closed while a version in it was never ended.
TEST_CASE_FIXTURE(Fixture, "a closed case refuses an edit of what is still open in it") {
  const auto plan = add(test::agreed_plan());
  office.update("UPDATE \"case\" SET closed = '2026-03-02', close_ground = 'päättyi' WHERE id = 1");
  for (const char* key : {"paper_place", "goals"}) {
    CHECK(edit_error<Plan>(plan, {{key, "toinen"}}) == "error.case.closed");
  }
}

TEST_CASE_FIXTURE(Fixture, "a closed case is not opened again: that is a new case") {
  close(in_case);
  const std::string before = office.dump();
  CHECK(edit_error<Case>(in_case, {{"closed", ""}, {"close_ground", ""}}) ==
        "error.case.is-closed");
  CHECK(edit_error<Case>(in_case, {{"responsible", "Riitta Salo"}}) == "error.case.is-closed");
  CHECK(office.dump() == before);
  // Unless it never was closed: a wrong entry is put right.
  (void)reg::rectify_record(
      next(), test::id_of<Case>(in_case),
      test::said<Case>({{"closed", "2026-03-02"}, {"close_ground", "palvelu päättyi"}}),
      test::said<Case>({{"closed", ""}, {"close_ground", ""}}), test::because("väärä asia"));
  CHECK(all<Case>()[0].fact("state") == "open");
}

TEST_CASE_FIXTURE(Fixture, "two cases of one client are closed by themselves") {
  // An adult parent in family work, who is also a client of the services for substance abuse.
  Case substance = test::own_case();
  substance.task = domain::ServiceTask::substance;
  const auto second = add(substance);
  close(in_case);
  const auto cases = all<Case>();
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].record.task == domain::ServiceTask::families);
  CHECK(cases[0].fact("state") == "closed");
  CHECK(cases[1].number == second);
  CHECK(cases[1].fact("state") == "open");
}

TEST_CASE_FIXTURE(Fixture, "a case is not closed on a day before what is in it ended") {
  const auto plan = add(test::agreed_plan());
  (void)edit<Plan>(plan, {{"ended_on", "2026-03-02"}});
  const std::string before = office.dump();
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-01"}, {"close_ground", "päättyi"}}) ==
        "error.case.closed-before");
  CHECK(office.dump() == before);
  close(in_case);
  CHECK(thrown([&] {
          (void)test::rectify<Case>(next(), in_case, "closed", "2026-03-02", "2026-03-01");
        }) == "error.case.closed-before");
}

TEST_CASE_FIXTURE(Fixture, "what is put right in a closed case is not opened by it") {
  const auto plan = add(test::agreed_plan());
  (void)edit<Plan>(plan, {{"ended_on", "2026-03-01"}});
  const auto elsewhere = add([] {
    Case second = test::own_case();
    second.opened = Date::parse("2026-03-01");
    return second;
  }());
  (void)edit<Case>(elsewhere, {{"closed", "2026-03-01"}, {"close_ground", "väärä asia"}});
  const auto open = add(plan_in(in_case));
  const auto rectify_error = [&](std::int64_t number, const char* key, const std::string& was,
                                 const std::string& right) {
    return thrown([&] { (void)test::rectify<Plan>(next(), number, key, was, right); });
  };
  // An open record does not move into it either.
  CHECK(rectify_error(open, "case", std::to_string(in_case), std::to_string(elsewhere)) ==
        "error.case.closed");
  (void)edit<Plan>(open, {{"ended_on", "2026-03-02"}});
  close(in_case);
  const std::string before = office.dump();
  CHECK(rectify_error(plan, "ended_on", "2026-03-01", "") == "error.case.closed");
  CHECK(office.dump() == before);
  // Nor one that was over later.
  CHECK(rectify_error(open, "case", std::to_string(in_case), std::to_string(elsewhere)) ==
        "error.case.closed-before");
  CHECK(rectify_error(plan, "ended_on", "2026-03-01", "2026-03-02") == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "an agreement whose time has run out holds no case open") {
  Agreement agreement = draft_agreement();
  agreement.valid_to = Date::parse("2026-03-04");
  agreement.signed_on = Date::parse("2026-03-02");
  agreement.place = "Helsinki";
  agreement.signatories = {"Kaisa Koivu, palveluntuottaja"};
  (void)add(agreement);
  CHECK(close_error(in_case) == "error.case.open-record");
  office.clock.set_today("2026-03-05");
  CHECK(reg::list_open_records(office.store(), "agreement").empty());
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-03"}, {"close_ground", "päättyi"}}) ==
        "error.case.closed-before");
  CHECK(edit_error<Case>(in_case, {{"closed", "2026-03-05"}, {"close_ground", "päättyi"}}) ==
        "nothing");
}
