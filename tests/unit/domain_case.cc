#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/case.h"
#include "domain/record.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

// The client's own case, as far as it has to be said.
Case own() {
  Case one;
  one.task = ServiceTask::working_age;
  one.service = "Perhetyö";
  one.controller = CaseController::practice;
  one.basis = CaseBasis::own_contract;
  one.responsible = "Kaisa Koivu";
  one.county = "Esimerkkilän hyvinvointialue";
  one.opened = Date::parse("2026-03-02");
  return one;
}

Case bought() {
  Case one = own();
  one.controller = CaseController::buyer;
  one.controller_name = "Esimerkkilän kunta";
  one.basis = CaseBasis::bought;
  return one;
}

std::string refusal(const Case& one) {
  try {
    check_required(one);
    const bool warned = !check(one, kToday).empty();
    CHECK_FALSE(warned);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "";
}

TEST_CASE("a case says its task, its service, whose it is and who answers for it") {
  CHECK(refusal(own()) == "");
  const Values all = values_of(own());
  for (const char* key :
       {"task", "service", "controller", "basis", "responsible", "county", "opened"}) {
    CAPTURE(key);
    Values values = all;
    std::erase_if(values, [key](const FieldValue& one) { return one.field->key == key; });
    CHECK(refusal(record_of<Case>(values)) ==
          "error.field.required field=field." + std::string(key));
  }
}

TEST_CASE("what goes without saying: opened today, on the basis that the controller has") {
  Case said;
  said.controller = CaseController::practice;
  CHECK(with_defaults(said, kToday).opened == kToday);
  CHECK(with_defaults(said, kToday).basis == CaseBasis::own_contract);
  said.controller = CaseController::buyer;
  CHECK(with_defaults(said, kToday).basis == CaseBasis::bought);
  said.controller = CaseController::county;
  CHECK(with_defaults(said, kToday).basis == CaseBasis::voucher);
  CHECK_FALSE(with_defaults({}, kToday).basis.has_value());
}

TEST_CASE("what was said is not said otherwise") {
  Case said = bought();
  said.controller = CaseController::county;  // which buys too
  CHECK(with_defaults(said, kToday) == said);
  CHECK(refusal(said) == "");
}

TEST_CASE("another's case names whose it is") {
  Case one = bought();
  CHECK(refusal(one) == "");
  one.controller_name.clear();
  CHECK(refusal(one) == "error.case.controller-name field=field.controller_name");
  one.controller = CaseController::county;
  CHECK(refusal(one) == "error.case.controller-name field=field.controller_name");
}

TEST_CASE("only the practice's own case is by its own contract") {
  Case one = own();
  for (const CaseBasis basis : {CaseBasis::bought, CaseBasis::voucher}) {
    one.basis = basis;
    CHECK(refusal(one) == "error.case.basis field=field.basis");
  }
  Case other = bought();
  other.basis = CaseBasis::own_contract;
  CHECK(refusal(other) == "error.case.basis field=field.basis");
}

TEST_CASE("a family-law case says whether it is a child's") {
  Case one = own();
  one.task = ServiceTask::family_law;
  CHECK(refusal(one) == "error.case.child-matter field=field.child_matter");
  for (const ChildMatter matter : {ChildMatter::yes, ChildMatter::no}) {
    one.child_matter = matter;
    CHECK(refusal(one) == "");
  }
}

TEST_CASE("a case is closed on a day and with a ground, or not at all") {
  Case one = own();
  one.closed = kToday;
  CHECK(refusal(one) == "error.case.close-ground field=field.close_ground");
  one.close_ground = "palvelu päättyi";
  CHECK(refusal(one) == "");
  one.closed.reset();
  CHECK(refusal(one) == "error.case.close-ground field=field.closed");
}

TEST_CASE("the days of a case lie behind, the closing after the opening") {
  Case one = own();
  one.opened = Date::parse("2026-11-23");
  CHECK(refusal(one) == "error.field.future field=field.opened");
  one = own();
  one.close_ground = "palvelu päättyi";
  one.closed = Date::parse("2026-11-23");
  CHECK(refusal(one) == "error.field.future field=field.closed");
  one.closed = Date::parse("2026-03-01");
  CHECK(refusal(one) == "error.field.order field=field.closed field2=field.opened");
  one.closed = one.opened;
  CHECK(refusal(one) == "");
}

TEST_CASE("a case is open until the day of its closing is known") {
  Case one = own();
  CHECK(state(one) == CaseState::open);
  one.closed = kToday;
  CHECK(state(one) == CaseState::closed);
}

TEST_CASE("a buyer buys, and a county alone gives vouchers") {
  Case one = bought();
  one.basis = CaseBasis::voucher;
  CHECK(refusal(one) == "error.case.basis field=field.basis");
  one.controller = CaseController::county;
  CHECK(refusal(one) == "");
  one.basis = CaseBasis::bought;
  CHECK(refusal(one) == "");
}

}  // namespace
