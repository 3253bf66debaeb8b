#include <doctest/doctest.h>

#include "domain/retention.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

RetentionRule of_task(ServiceTask task) {
  Case one;
  one.task = task;
  return retention_of(one);
}

void check_rule(const RetentionRule& rule, RetentionStart start, int years) {
  CHECK(rule.start == start);
  CHECK(rule.years == years);
  CHECK(rule.act == (start == RetentionStart::policy ? "" : "703/2023"));
}

TEST_CASE("a retention ends on the same day of the month, else on the last") {
  constexpr RetentionRule kTwoYears{RetentionStart::death, 2, "703/2023"};
  CHECK(retention_end(kTwoYears, Date::parse("2026-03-02")) == Date::parse("2028-03-02"));
  CHECK(retention_end(kTwoYears, Date::parse("2024-02-29")) == Date::parse("2026-02-28"));
}

TEST_CASE("without a start there is no end, and a policy gives none") {
  CHECK_FALSE(retention_end({RetentionStart::closing, 30, "703/2023"}, std::nullopt));
  CHECK_FALSE(retention_end({RetentionStart::policy, 0, ""}, Date::parse("2026-03-02")));
}

// An adult parent in family work is in the service of families too: not the age decides.
TEST_CASE("families are kept for 30 years from the closing of the case") {
  check_rule(of_task(ServiceTask::families), RetentionStart::closing, 30);
  CHECK(retention_end(of_task(ServiceTask::families), Date::parse("2026-11-22")) ==
        Date::parse("2056-11-22"));
}

TEST_CASE("people of working age, the elderly and substance abuse for 10 years") {
  for (const ServiceTask task :
       {ServiceTask::working_age, ServiceTask::elderly, ServiceTask::substance}) {
    CAPTURE(code_of(task));
    check_rule(of_task(task), RetentionStart::closing, 10);
  }
}

TEST_CASE("disability for 10 years from the last closing of such a case") {
  check_rule(of_task(ServiceTask::disability), RetentionStart::last_closing, 10);
}

TEST_CASE("child protection for 2 years from the death") {
  check_rule(of_task(ServiceTask::child_protection), RetentionStart::death, 2);
}

TEST_CASE("family law for 120 years from the child's birth, or 10 from the closing") {
  Case one;
  one.task = ServiceTask::family_law;
  one.child_matter = ChildMatter::yes;
  check_rule(retention_of(one), RetentionStart::birth, 120);
  CHECK(retention_end(retention_of(one), Date::parse("2016-02-29")) == Date::parse("2136-02-29"));
  one.child_matter = ChildMatter::no;
  check_rule(retention_of(one), RetentionStart::closing, 10);
}

TEST_CASE("what is no social care by the practice's own policy") {
  check_rule(of_task(ServiceTask::not_social_care), RetentionStart::policy, 0);
}

TEST_CASE("the clientship for 2 years from the death, the log for 12 years a row") {
  check_rule(retention_of_clientship(Regime::social_care), RetentionStart::death, 2);
  check_rule(retention_of_log(Regime::social_care), RetentionStart::event, 12);
  check_rule(retention_of_clientship(Regime::other), RetentionStart::policy, 0);
  check_rule(retention_of_log(Regime::other), RetentionStart::policy, 0);
}

}  // namespace
