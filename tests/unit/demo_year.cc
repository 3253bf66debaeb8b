// The invented year: everything in it, the same every time, in the order of time.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "database.h"
#include "demo/life.h"
#include "demo/person.h"
#include "demo/year.h"
#include "domain/identity_code.h"
#include "domain/plan.h"
#include "domain/record.h"
#include "register/client.h"
#include "register/dossier.h"
#include "register/plan.h"

namespace {

using namespace kortisto;

const Date kToday = *Date::parse("2026-11-22");  // a Sunday

std::string lived(const demo::Year& year) {
  const test::Directory directory;
  {
    demo::WalkingClock clock(demo::beginning_of(year));
    reg::Register store(db::Connection(directory.file(), "", db::Mode::create), clock);
    demo::live(year, store, clock);
  }
  db::Connection raw(directory.file(), "", db::Mode::read_write);
  return test::dump(raw);
}

// A lived year, open for reading on its last day.
struct Lived {
  explicit Lived(const demo::Year& year)
      : clock(demo::beginning_of(year)),
        store(db::Connection(directory.file(), "", db::Mode::create), clock) {
    demo::live(year, store, clock);
  }
  test::Directory directory;
  demo::WalkingClock clock;
  reg::Register store;
};

TEST_CASE("the same year is the same records, and another seed, number or day is not") {
  const std::string records = lived({24, 1, kToday});
  CHECK(records == lived({24, 1, kToday}));
  CHECK(records != lived({24, 2, kToday}));
  CHECK(records != lived({25, 1, kToday}));
  CHECK(records != lived({24, 1, *Date::parse("2026-11-23")}));
}

TEST_CASE("the first dozen show everything") {
  Lived year({demo::kCast, 1, kToday});
  std::set<std::string> languages;
  std::set<domain::PlanState> states;
  std::set<domain::ChangeKind> kinds;
  std::set<std::string> actions;
  int minors = 0;
  int protected_people = 0;
  int other_regime = 0;
  int from_official = 0;
  int versions = 0;
  int due_today = 0;
  int overdue = 0;
  const auto rows = reg::clients(year.store);
  CHECK(rows.size() == demo::kCast);
  for (const auto& row : rows) {
    const domain::Dossier all = reg::dossier(year.store, row.id, "client.export");
    languages.insert(all.client.language);
    const bool minor = domain::is_minor(all.client, kToday).value_or(false);
    minors += minor ? 1 : 0;
    CHECK(minor == !all.guardians.empty());
    protected_people += all.client.safety_prohibition ? 1 : 0;
    other_regime += all.client.regime == domain::Regime::other ? 1 : 0;
    from_official += all.sources.front().second.origin.empty() ? 0 : 1;
    for (const auto& change : all.changes) {
      kinds.insert(change.kind);
      if (change.kind == domain::ChangeKind::rectified) CHECK(change.reason != "");
      CHECK(change.recorded_at.at < std::chrono::sys_days(kToday.ymd()));
      CHECK(change.valid_from <= demo::day_of(change.recorded_at));
    }
    for (const auto& one : all.plans) {
      states.insert(domain::state(one.plan));
      versions = std::max(versions, one.version);
      const auto next = domain::next_follow_up(one);
      due_today += next == kToday ? 1 : 0;
      overdue += next && *next < kToday ? 1 : 0;
    }
    for (const auto& one : all.audit) actions.insert(one.action);
  }
  CHECK(languages == std::set<std::string>{"ar", "fi", "ru", "se", "sv", "vi"});
  CHECK(states.size() == 3);
  CHECK(kinds.size() == 4);
  CHECK(minors == 3);
  CHECK(protected_people == 2);
  CHECK(other_regime == 2);
  CHECK(from_official == 4);
  CHECK(versions == 3);
  CHECK(due_today == 1);
  CHECK(overdue == 2);
  for (const char* action : {"client.list", "client.show", "client.export", "client.undo",
                             "client.rectify", "guardian.rectify", "plan.edit"}) {
    CAPTURE(action);
    CHECK(actions.count(action) == 1);
  }
}

TEST_CASE("history and use log are in the order of time, within the year") {
  Lived year({60, 3, kToday});
  std::map<std::int64_t, Timestamp> trail;
  for (const auto& row : reg::clients(year.store)) {
    for (const auto& one : reg::dossier(year.store, row.id, "client.export").audit) {
      trail.insert({one.number, one.at});
    }
  }
  CHECK(trail.size() > 400);
  Timestamp before = demo::beginning_of({60, 3, kToday});
  for (const auto& [number, at] : trail) {
    CHECK(before <= at);
    CHECK(at.at < std::chrono::sys_days(kToday.ymd()));
    before = at;
  }
}

TEST_CASE("the identity codes belong to nobody, and a minor is one all year") {
  for (const char* today : {"1950-01-01", "2000-02-29", "2026-11-22", "2099-12-31"}) {
    for (int number = 0; number < 600; ++number) {
      const demo::Who who{9, number, *Date::parse(today)};
      const demo::Person person = demo::make_person(who);
      const bool minor = who.life().age == demo::Age::minor;
      if (who.life().birth_known) {
        CHECK(domain::is_minor(person.client, who.today) == minor);
      }
      if (minor) CHECK(domain::birth_date(person.client) < demo::days_after(who.today, -5 * 365));
      if (person.client.identity_code.empty()) continue;
      CHECK(domain::IdentityCode::parse(person.client.identity_code, "").is_temporary());
    }
  }
}

TEST_CASE("what the invented people are called is what a person could have typed") {
  for (int number = 0; number < 600; ++number) {
    const demo::Person person = demo::make_person({4, number, kToday});
    for (const domain::FieldValue& one : domain::values_of(person.client)) {
      CAPTURE(one.field->key);
      CHECK(domain::canonical(*one.field, one.value) == one.value);
    }
    for (const domain::Guardian& guardian : person.guardians) {
      for (const domain::FieldValue& one : domain::values_of(guardian)) {
        CHECK(domain::canonical(*one.field, one.value) == one.value);
      }
    }
  }
}

}  // namespace
