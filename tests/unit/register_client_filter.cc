// Whom list and find are about: present and former clients, minors, whose plan is due, who has
// none.
#include "register/client_filter.h"
#include "register/find.h"
#include "register_fixture.h"

using namespace kortisto;
using reg::ClientFilter;
using reg::Clientship;

namespace {

using Numbers = std::vector<std::int64_t>;

// It is 2 March 2026.
struct People {
  People() {
    add("Aalto", [](domain::Client&) {});
    add("Eerola", [](domain::Client& one) {
      one.clientship_from = Date::parse("2024-01-01");
      one.clientship_to = Date::parse("2026-02-01");
      one.clientship_end_ground = "palvelu päättyi";
    });
    add("Kuusi", [](domain::Client& one) { one.died_on = Date::parse("2026-03-02"); });
    add("Lahti", [](domain::Client& one) { one.birth_date = Date::parse("2008-03-03"); });
    add("Mäki", [](domain::Client& one) { one.birth_date = Date::parse("2008-03-02"); });
    add("Niemi", [](domain::Client& one) { one.clientship_from = Date::parse("2026-04-01"); });
  }
  template <typename Change>
  void add(const char* family, Change&& change) {
    domain::Client client = test::named("Anna", family);
    client.clientship_from = Date::parse("2025-01-01");
    change(client);
    (void)reg::add_client(office.open(), client, {}, {});
  }
  void plan(std::int64_t client, const std::string& follow_up, bool agreed) {
    domain::Plan plan = agreed ? test::agreed_plan() : test::draft_plan();
    plan.follow_ups = {follow_up};
    plan.guardian_contact = "Äiti";
    domain::Guardian mother = test::matti();
    mother.role = domain::GuardianRole::guardian;
    (void)test::add(office.store(), {client}, mother);
    (void)test::add(office.store(), {client}, test::own_case());
    (void)test::add(office.store(), {client}, plan);
  }
  Numbers listed(const ClientFilter& filter) {
    Numbers numbers;
    for (const auto& one : reg::list_clients(office.open(), filter)) {
      numbers.push_back(one.id.value);
    }
    return numbers;
  }
  Numbers found(const char* text, const ClientFilter& filter) {
    Numbers numbers;
    const std::string error = test::thrown([&] {
      for (const auto& one : reg::find_clients(office.open(), text, filter)) {
        numbers.push_back(one.client.id.value);
      }
    });
    CHECK((error == "nothing" || error == "error.register.none-found"));
    return numbers;
  }

  test::Office office;
};

}  // namespace

TEST_CASE_FIXTURE(People, "present and former clients, on the day for rules") {
  CHECK(listed({}) == Numbers{1, 2, 3, 4, 5, 6});
  CHECK(listed({.clientship = Clientship::active}) == Numbers{1, 4, 5});
  CHECK(listed({.clientship = Clientship::ended}) == Numbers{2, 3});
  CHECK(found("anna", {.clientship = Clientship::active}) == Numbers{1, 4, 5});
  CHECK(found("eerola", {.clientship = Clientship::active}).empty());
  CHECK(found("eerola", {.clientship = Clientship::ended}) == Numbers{2});
  office.clock.set_as_of("2026-01-31");
  CHECK(listed({.clientship = Clientship::active}) == Numbers{1, 2, 3, 4, 5});
  office.clock.set_as_of("2026-02-01");  // on the day itself it has ended
  CHECK(listed({.clientship = Clientship::ended}) == Numbers{2});
  office.clock.set_as_of("2026-04-01");
  CHECK(listed({.clientship = Clientship::active}) == Numbers{1, 4, 5, 6});
}

TEST_CASE_FIXTURE(People, "minors by the birth date, on the day for rules") {
  CHECK(listed({.minor = true}) == Numbers{4});
  office.clock.set_as_of("2026-03-01");
  CHECK(listed({.minor = true}) == Numbers{4, 5});
  CHECK(found("mäki", {.minor = true}) == Numbers{5});
  office.clock.set_as_of("2026-03-03");
  CHECK(listed({.minor = true}).empty());
}

TEST_CASE_FIXTURE(People, "whose plan is to be followed up within so many days, or is overdue") {
  plan(1, "2026-03-16", true);
  plan(4, "2026-03-02", false);
  plan(5, "2026-02-21", true);
  CHECK(listed({.due_within = 13}) == Numbers{4, 5});
  CHECK(listed({.due_within = 14}) == Numbers{1, 4, 5});
  CHECK(listed({.due_within = 0}) == Numbers{4, 5});
  CHECK(found("anna", {.due_within = 14}) == Numbers{1, 4, 5});
  office.clock.set_as_of("2026-02-28");
  CHECK(listed({.due_within = 1}) == Numbers{5});
  office.clock.set_as_of("9999-12-31");
  CHECK(listed({.due_within = 36'525}) == Numbers{1, 4, 5});
}

TEST_CASE_FIXTURE(People, "a plan that has ended, or has another after it, is not due") {
  plan(1, "2026-03-03", true);
  (void)reg::edit_record(office.open(), test::id_of<domain::Plan>(1),
                         test::said<domain::Plan>({{"ended_on", "2026-03-01"}}), {});
  CHECK(listed({.due_within = 14}).empty());
}

TEST_CASE_FIXTURE(People, "who has no plan in force") {
  plan(1, "2026-03-16", true);
  plan(4, "2026-03-02", false);  // a draft is not in force
  CHECK(listed({.without_plan = true}) == Numbers{2, 3, 4, 5, 6});
  CHECK(listed({.clientship = Clientship::active, .without_plan = true}) == Numbers{4, 5});
  office.clock.set_as_of("2026-02-19");  // the day before it was agreed
  CHECK(listed({.clientship = Clientship::active, .without_plan = true}) == Numbers{1, 3, 4, 5});
  office.clock.set_as_of("2026-03-02");
  (void)reg::edit_record(office.open(), test::id_of<domain::Plan>(1),
                         test::said<domain::Plan>({{"ended_on", "2026-03-01"}}), {});
  CHECK(listed({.without_plan = true}) == Numbers{1, 2, 3, 4, 5, 6});
}

TEST_CASE_FIXTURE(People, "among active clients a former guardian does not answer") {
  domain::Guardian mother = test::matti();
  mother.role = domain::GuardianRole::guardian;
  (void)test::add(office.store(), {4}, mother);
  mother.valid_to = Date::parse("2026-03-01");
  (void)test::add(office.store(), {1}, mother);  // whose birth date nobody knows
  mother.valid_to.reset();
  (void)test::add(office.store(), {5}, mother);  // who came of age
  CHECK(found("korhonen", {}) == Numbers{1, 4, 5});
  CHECK(found("korhonen", {.clientship = Clientship::active}) == Numbers{4});
  office.clock.set_as_of("2026-03-01");
  CHECK(found("korhonen", {.clientship = Clientship::active}) == Numbers{1, 4, 5});
}
