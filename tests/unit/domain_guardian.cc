#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/guardian.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

Guardian in_role(GuardianRole role) {
  Guardian one;
  one.family_name = "Korhonen";
  one.role = role;
  return one;
}

std::string refusal(const Guardian& one) {
  try {
    const bool warned = !check(one, kToday).empty();
    CHECK_FALSE(warned);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "";
}

TEST_CASE("a guardian has a family name") {
  CHECK(refusal(Guardian{}) == "error.field.required field=field.family_name");
  CHECK(refusal(in_role(GuardianRole::guardian)) == "");
}

TEST_CASE("whose powers a decision or an authorisation gives says which they are") {
  for (const GuardianRole role : {GuardianRole::edunvalvoja, GuardianRole::authorised}) {
    Guardian one = in_role(role);
    CHECK(refusal(one) == "error.guardian.powers field=field.powers");
    one.powers = "taloudelliset asiat";
    CHECK(refusal(one) == "");
  }
}

TEST_CASE("the law says the powers of the others, and of whom has none") {
  for (const GuardianRole role :
       {GuardianRole::guardian, GuardianRole::legal_representative,
        GuardianRole::parent_without_custody, GuardianRole::close_person}) {
    CAPTURE(code_of(role));
    CHECK(refusal(in_role(role)) == "");
  }
}

TEST_CASE("a role ends after it begins") {
  Guardian one = in_role(GuardianRole::guardian);
  one.valid_from = Date::parse("2026-03-02");
  one.valid_to = Date::parse("2026-03-01");
  CHECK(refusal(one) == "error.field.order field=field.valid_to field2=field.valid_from");
  one.valid_to = one.valid_from;
  CHECK(refusal(one) == "");
  one.valid_to = Date::parse("2034-03-01");  // when the child comes of age, say
  CHECK(refusal(one) == "");
}

TEST_CASE("who acts for a minor and for an adult") {
  struct Answer {
    GuardianRole role;
    bool for_minor;
    bool for_adult;
  };
  for (const Answer& expected : {Answer{GuardianRole::guardian, true, false},
                                 {GuardianRole::legal_representative, true, true},
                                 {GuardianRole::edunvalvoja, true, true},
                                 {GuardianRole::authorised, false, true},
                                 {GuardianRole::parent_without_custody, false, false},
                                 {GuardianRole::close_person, false, false}}) {
    CAPTURE(code_of(expected.role));
    CHECK(may_act(in_role(expected.role), kToday, true) == expected.for_minor);
    CHECK(may_act(in_role(expected.role), kToday, false) == expected.for_adult);
  }
}

TEST_CASE("a role holds from its first day to its last") {
  Guardian one = in_role(GuardianRole::guardian);
  one.valid_from = Date::parse("2026-03-02");
  one.valid_to = Date::parse("2026-11-22");
  CHECK_FALSE(may_act(one, *Date::parse("2026-03-01"), true));
  CHECK(may_act(one, *Date::parse("2026-03-02"), true));
  CHECK(may_act(one, *Date::parse("2026-11-22"), true));
  CHECK_FALSE(may_act(one, *Date::parse("2026-11-23"), true));
}

TEST_CASE("a right to information that nobody limited is the one of the role by law") {
  CHECK_FALSE(Guardian{}.info_right.has_value());
  CHECK(field_of<Guardian>("info_right").otherwise.empty());
  CHECK(field_of<Guardian>("role").otherwise == "guardian");
}

TEST_CASE("a guardian is one until the child is of age, everybody until the role ends") {
  Guardian one = in_role(GuardianRole::guardian);
  CHECK(has_role(one, kToday, true));
  CHECK(has_role(one, kToday, std::nullopt));
  CHECK_FALSE(has_role(one, kToday, false));
  for (const GuardianRole role : {GuardianRole::legal_representative, GuardianRole::edunvalvoja,
                                  GuardianRole::close_person, GuardianRole::authorised}) {
    one = in_role(role);
    CHECK(has_role(one, kToday, false));
    one.valid_to = kToday;
    CHECK(has_role(one, kToday, true));
    one.valid_to = Date::parse("2026-11-21");
    CHECK_FALSE(has_role(one, kToday, true));
    one.valid_to.reset();
    one.valid_from = Date::parse("2026-11-23");
    CHECK_FALSE(has_role(one, kToday, true));
  }
}

}  // namespace
