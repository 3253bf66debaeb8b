#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "domain/kinds.h"
#include "domain/plan.h"
#include "domain/record.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

std::optional<Date> day(const char* iso) {
  return Date::parse(iso);
}

// The least that a plan says.
Plan a_plan() {
  Plan plan;
  plan.service = "Perhetyö";
  return plan;
}

std::string refusal(const Plan& plan, bool minor = false) {
  try {
    const std::vector<Message> warnings = check(plan, kToday, minor);
    CHECK(warnings.empty());
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "";
}

std::optional<Date>& day_of(Plan& plan, std::string_view key) {
  std::optional<Date>* found = nullptr;
  visit(plan, [&](const Field& row, auto& member) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::optional<Date>>) {
      if (row.key == key) found = &member;
    }
  });
  REQUIRE(found != nullptr);
  return *found;
}

TEST_CASE("a plan needs a service") {
  CHECK(refusal(Plan{}) == "error.field.required field=field.service");
  CHECK(refusal(a_plan()) == "");
}

TEST_CASE("how the guardians take part is said in the plan of a minor") {
  Plan plan = a_plan();
  CHECK(refusal(plan, true) == "error.field.required-for-minor field=field.guardian_contact");
  plan.guardian_contact = "Sovittu äidin kanssa";
  CHECK(refusal(plan, true) == "");
}

TEST_CASE("what was done was done today or before") {
  for (const char* key : {"child_heard_on", "told_duty_to_report", "told_confidentiality",
                          "told_insurance", "reviewed_on", "printed_on", "agreed_on",
                          "original_delivered_on", "destroyed_copy_on", "ended_on"}) {
    CAPTURE(key);
    Plan plan = a_plan();
    day_of(plan, key) = kToday;
    CHECK(refusal(plan) == "");
    day_of(plan, key) = day("2026-11-23");
    CHECK(refusal(plan) == "error.field.future field=field." + std::string(key));
  }
}

TEST_CASE("what is planned may be in the future") {
  Plan plan = a_plan();
  plan.starts_on = day("2027-01-01");
  plan.ends_on = day("2027-12-31");
  plan.follow_ups = {"2027-06-01"};
  CHECK(refusal(plan) == "");
}

TEST_CASE("days stand in their order") {
  Plan plan = a_plan();
  plan.starts_on = day("2026-03-02");
  plan.ends_on = day("2026-03-01");
  CHECK(refusal(plan) == "error.field.order field=field.ends_on field2=field.starts_on");
  plan.ends_on = plan.starts_on;
  CHECK(refusal(plan) == "");

  plan.agreed_on = day("2026-02-20");
  plan.ended_on = day("2026-02-19");
  CHECK(refusal(plan) == "error.field.order field=field.ended_on field2=field.agreed_on");
  plan.ended_on = plan.agreed_on;
  CHECK(refusal(plan) == "");
}

TEST_CASE("a plan may be given up before it begins") {
  Plan plan = a_plan();
  plan.starts_on = day("2027-01-01");
  plan.agreed_on = day("2026-11-01");
  plan.ended_on = day("2026-11-20");
  CHECK(refusal(plan) == "");
}

TEST_CASE("a review may come before the agreement that it leads to") {
  Plan plan = a_plan();
  plan.reviewed_on = day("2026-11-10");
  plan.agreed_on = day("2026-11-20");
  CHECK(refusal(plan) == "");
}

TEST_CASE("the state follows from the days") {
  Plan plan = a_plan();
  CHECK(state(plan) == PlanState::draft);
  plan.printed_on = kToday;
  CHECK(state(plan) == PlanState::printed);
  plan.agreed_on = kToday;
  CHECK(state(plan) == PlanState::agreed);
  plan.ended_on = kToday;
  CHECK(state(plan) == PlanState::ended);
  plan.agreed_on.reset();
  CHECK(state(plan) == PlanState::ended);
}

TEST_CASE("the next follow-up is the first one that no review has come after") {
  Plan plan = a_plan();
  CHECK_FALSE(next_follow_up(plan));
  plan.follow_ups = {"2026-06-01", "2026-09-01", "2026-12-01"};
  CHECK(next_follow_up(plan) == day("2026-06-01"));
  plan.reviewed_on = day("2026-05-31");
  CHECK(next_follow_up(plan) == day("2026-06-01"));
  plan.reviewed_on = day("2026-09-01");
  CHECK(next_follow_up(plan) == day("2026-12-01"));
  plan.reviewed_on = day("2026-12-02");
  CHECK_FALSE(next_follow_up(plan));
}

TEST_CASE("nothing follows what has ended or has a newer version") {
  const auto next = [](const Plan& plan, bool superseded) {
    const Values values = values_of(plan);
    return facts_of(plan, {.values = values, .superseded = superseded, .today = kToday})
        .next_follow_up;
  };
  Plan plan = a_plan();
  plan.follow_ups = {"2026-12-01"};
  CHECK(next(plan, false) == day("2026-12-01"));
  CHECK_FALSE(next(plan, true));
  plan.ended_on = kToday;
  CHECK_FALSE(next(plan, false));
}

TEST_CASE("a plan in force that no day reminds of lacks its follow-up") {
  const auto on = [](const Plan& plan, const char* date, bool continues = false) {
    return follow_up(plan, continues, *day(date));
  };
  Plan plan = a_plan();
  plan.agreed_on.reset();
  CHECK(on(plan, "2026-06-01") == FollowUp::not_awaited);
  // The draft of a new version: the one before is in force, and has given its days to this one.
  CHECK(on(plan, "2026-06-01", true) == FollowUp::missing);
  plan.agreed_on = day("2026-01-05");
  CHECK(on(plan, "2026-06-01") == FollowUp::missing);
  plan.follow_ups = {"2026-06-01", "2026-09-01"};
  CHECK(on(plan, "2026-05-31") == FollowUp::coming);
  CHECK(on(plan, "2026-06-01") == FollowUp::due);
  CHECK(on(plan, "2027-01-01") == FollowUp::due);
  plan.reviewed_on = day("2026-06-01");
  CHECK(on(plan, "2026-06-01") == FollowUp::coming);
  plan.reviewed_on = day("2026-09-01");
  CHECK(on(plan, "2026-09-01") == FollowUp::missing);
  plan.ended_on = day("2026-10-01");
  CHECK(on(plan, "2026-10-01") == FollowUp::not_awaited);
}

TEST_CASE("a reason is that of an end") {
  Plan plan = a_plan();
  plan.end_reason = "muutti";
  CHECK(refusal(plan) == "error.record.end-reason field=field.end_reason");
  plan.ended_on = kToday;
  CHECK(refusal(plan) == "");
}

TEST_CASE("follow-ups are kept in order, each day once") {
  using Days = std::vector<std::string>;
  CHECK(
      canonical(field_of<Plan>("follow_ups"), Days{"2026-12-01", "2026-06-01", "", "2026-12-01"}) ==
      Value(Days{"2026-06-01", "2026-12-01"}));
}

TEST_CASE("what happens to an agreed plan is not what was agreed") {
  std::vector<std::string_view> upkeep;
  for (const Field& field : kFields<Plan>) {
    if (is_upkeep(kPlanVersioning, field.key)) upkeep.push_back(field.key);
  }
  CHECK(upkeep == std::vector<std::string_view>{
                      "told_duty_to_report", "told_confidentiality", "told_insurance", "follow_ups",
                      "reviewed_on", "printed_on", "paper_place", "original_delivered_on",
                      "destroyed_copy_on", "ended_on", "end_reason"});
  CHECK(kPlanVersioning.edit_amends);
}

}  // namespace
