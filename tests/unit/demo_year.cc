// The invented year: everything in it, the same every time, in the order of time.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "database.h"
#include "demo/life.h"
#include "demo/person.h"
#include "demo/visits.h"
#include "demo/year.h"
#include "domain/identity_code.h"
#include "domain/record.h"
#include "register/client.h"
#include "register/dossier.h"
#include "register/invoice_paper.h"

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

// A derived fact as a text.
std::string fact(const domain::HeldRecord& one, std::string_view key) {
  return domain::to_text(*domain::find_value(one.facts, key));
}

TEST_CASE("the first dozen show everything") {
  Lived year({demo::kCast, 1, kToday});
  std::set<std::string> languages;
  std::set<domain::ChangeType> changes;
  std::set<std::string> actions;
  std::map<std::string, std::set<std::string>> states;  // by kind
  std::set<std::string> tasks;
  std::set<std::string> controllers;
  int minors = 0;
  int protected_people = 0;
  int other_regime = 0;
  int from_official = 0;
  int several_cases = 0;
  int versions = 0;
  int due_today = 0;
  int overdue = 0;
  const auto rows = reg::list_clients(year.store);
  CHECK(rows.size() == demo::kCast);
  for (const auto& row : rows) {
    const domain::Dossier all = reg::export_client(year.store, row.id);
    const domain::Client client = domain::client_of(all);
    languages.insert(client.language);
    const bool minor = domain::is_minor(client, kToday).value_or(false);
    minors += minor ? 1 : 0;
    CHECK(minor == !domain::records_of(all, "guardian").empty());
    protected_people += client.safety_prohibition ? 1 : 0;
    other_regime += client.regime == domain::Regime::other ? 1 : 0;
    from_official += all.sources.front().source.origin.empty() ? 0 : 1;
    for (const auto& change : all.changes) {
      changes.insert(change.type);
      if (change.type == domain::ChangeType::rectified) CHECK(change.reason != "");
      CHECK(change.recorded_at.at < std::chrono::sys_days(kToday.ymd()));
      CHECK(change.valid_from <= demo::day_of(change.recorded_at));
    }
    several_cases += domain::records_of(all, "case").size() > 1 ? 1 : 0;
    for (const domain::Section& section : all.sections) {
      for (const domain::HeldRecord& one : section.records) {
        if (domain::find_value(one.facts, "state") == nullptr) continue;
        states[std::string(section.kind->name)].insert(fact(one, "state"));
      }
    }
    for (const domain::HeldRecord& one : domain::records_of(all, "case")) {
      const auto held = domain::record_of<domain::Case>(one.values);
      tasks.insert(std::string(domain::code_of(*held.task)));
      controllers.insert(std::string(domain::code_of(*held.controller)));
      if (minor) CHECK(held.task == domain::ServiceTask::families);
    }
    for (const domain::HeldRecord& one : domain::records_of(all, "plan")) {
      versions = std::max(versions, std::stoi(fact(one, "version")));
      const auto next = Date::parse(fact(one, "next_follow_up"));
      due_today += next == kToday ? 1 : 0;
      overdue += next && *next < kToday ? 1 : 0;
    }
    for (const auto& one : all.audit) actions.insert(one.action);
  }
  using Codes = std::set<std::string>;
  CHECK(languages == Codes{"ar", "fi", "ru", "se", "sv", "vi"});
  CHECK(states["case"] == Codes{"closed", "open"});
  CHECK(states["agreement"] == Codes{"ended", "signed"});
  CHECK(states["plan"] == Codes{"agreed", "draft", "ended"});
  CHECK(states["commitment"] == Codes{"in_use"});
  CHECK(states["voucher"] == Codes{"in_use"});
  CHECK(states["invoice"] == Codes{"disputed", "draft", "issued", "paid", "part_paid", "reminded"});
  CHECK(tasks == Codes{"elderly", "families", "working_age"});
  CHECK(controllers == Codes{"buyer", "county", "practice"});
  CHECK(changes.size() == 4);
  CHECK(minors == 3);
  CHECK(protected_people == 2);
  CHECK(other_regime == 2);
  CHECK(from_official == 4);
  CHECK(several_cases == 1);
  CHECK(versions == 3);
  CHECK(due_today == 1);
  CHECK(overdue == 2);
  for (const char* action :
       {"visit.add", "invoice.issue", "invoice.pay", "invoice.remind", "client.list", "client.show",
        "client.export", "client.undo", "client.rectify", "guardian.rectify", "case.add",
        "case.edit", "agreement.add", "agreement.edit", "plan.add", "plan.edit"}) {
    CAPTURE(action);
    CHECK(actions.count(action) == 1);
  }
}

TEST_CASE("what was agreed in the year could have been signed by whom it names") {
  Lived year({demo::kCast, 1, kToday});
  for (const auto& row : reg::list_clients(year.store)) {
    const domain::Dossier all = reg::export_client(year.store, row.id);
    std::map<std::int64_t, domain::Case> cases;
    for (const domain::HeldRecord& one : domain::records_of(all, "case")) {
      cases[one.number] = domain::record_of<domain::Case>(one.values);
    }
    for (const domain::HeldRecord& one : domain::records_of(all, "plan")) {
      const auto plan = domain::record_of<domain::Plan>(one.values);
      const domain::Case& in_case = cases.at(plan.in_case->value);
      CHECK(in_case.opened <= plan.agreed_on.value_or(kToday));
      // A closed case has nothing open in it.
      if (in_case.closed) CHECK(plan.ended_on.has_value());
      // What belongs to a buyer or a county was given to them.
      if (in_case.controller != domain::CaseController::practice && plan.agreed_on) {
        CHECK(plan.original_delivered_on.has_value());
      }
    }
    for (const domain::HeldRecord& one : domain::records_of(all, "agreement")) {
      const auto agreement = domain::record_of<domain::Agreement>(one.values);
      // Who does not pay has none with the practice.
      CHECK(cases.at(agreement.in_case->value).controller == domain::CaseController::practice);
    }
  }
}

template <typename R>
std::map<std::int64_t, R> all_of(const domain::Dossier& dossier) {
  std::map<std::int64_t, R> found;
  for (const domain::HeldRecord& one : domain::records_of(dossier, R::kKind)) {
    found[one.number] = domain::record_of<R>(one.values);
  }
  return found;
}

// Of one client, in cents.
struct Sums {
  std::int64_t visits = 0;  // that stand on an issued invoice
  std::int64_t billed = 0;
  std::int64_t credited = 0;      // as the invoices say
  std::int64_t credit_notes = 0;  // as the credit notes do
  int waiting = 0;                // visits that are still to be billed
};

bool is_paid_for(const domain::Visit& visit) {
  if (visit.billable) return *visit.billable == domain::Billable::yes;
  return visit.kind != domain::VisitKind::no_show && visit.kind != domain::VisitKind::travel;
}

Sums sums_of(const domain::Dossier& dossier, const std::string& last_billed) {
  const auto agreements = all_of<domain::Agreement>(dossier);
  const auto commitments = all_of<domain::Commitment>(dossier);
  const auto vouchers = all_of<domain::Voucher>(dossier);
  Sums sums;
  for (const auto& [number, visit] : all_of<domain::Visit>(dossier)) {
    if (visit.state != domain::VisitState::held || !is_paid_for(visit)) continue;
    const auto of_time = [&](Money price) { return (*visit.minutes * price.cents + 30) / 60; };
    if (!visit.invoice) {
      ++sums.waiting;
      CHECK(visit.day->iso().substr(0, 7) >= last_billed);
    } else if (visit.voucher) {
      const domain::Voucher& voucher = vouchers.at(visit.voucher->value);
      sums.visits += voucher.price->cents;
      CHECK(visit.share_invoice.has_value() != voucher.free_by_law);
    } else {
      sums.visits += of_time(visit.agreement ? *agreements.at(visit.agreement->value).price
                                             : *commitments.at(visit.commitment->value).unit_price);
    }
  }
  for (const auto& [number, invoice] : all_of<domain::Invoice>(dossier)) {
    if (!invoice.invoice_number) continue;
    (invoice.credits ? sums.credit_notes : sums.billed) += invoice.payable->cents;
    sums.credited += invoice.credited.value_or(Money()).cents;
  }
  return sums;
}

TEST_CASE(
    "line 9: what was done is what was billed, to the cent, and the rest waits for its invoice") {
  Lived year({60, 5, kToday});
  std::int64_t billed = 0;
  std::int64_t credited = 0;
  int waiting = 0;
  for (const auto& row : reg::list_clients(year.store)) {
    CAPTURE(row.id.value);
    // The bills of October are written in November; one of them is still a draft.
    const Sums sums = sums_of(reg::export_client(year.store, row.id), "2026-10");
    CHECK(sums.visits == sums.billed);
    CHECK(sums.credited == sums.credit_notes);
    billed += sums.billed;
    credited += sums.credited;
    waiting += sums.waiting;
  }
  CHECK(billed > 1'000'000);
  CHECK(credited > 0);
  CHECK(waiting > 0);
}

TEST_CASE("line 9: the numbers of invoices have no gap, and each is paid, given back, or owed") {
  Lived year({60, 5, kToday});
  std::int64_t next = 1001;
  int reminded = 0;
  int in_parts = 0;
  for (const reg::ListedInvoice& one : reg::list_invoices(year.store, {})) {
    const domain::Invoice& invoice = one.invoice;
    CHECK(invoice.invoice_number == next++);
    reminded += invoice.reminders.empty() ? 0 : 1;
    in_parts += invoice.payments.size() > 1 ? 1 : 0;
    CHECK(invoice.settled_on.has_value() ==
          (invoice.credits || domain::open_sum(invoice).cents <= 0));
    // More than the bill is paid only where a reminder has asked for it.
    CHECK(domain::open_sum(invoice).cents >= 0);
  }
  CHECK(next > 1200);
  CHECK(reminded > 5);
  CHECK(in_parts > 5);
}

TEST_CASE("a thousand clients have ten thousand visits, and none at Christmas") {
  std::size_t visits = 0;
  for (int number = 0; number < 1000; ++number) {
    const demo::Who who{7, number, kToday};
    const auto moments = demo::visits_of(who);
    visits += moments.size();
    for (const Timestamp& one : moments) {
      CHECK(one.at < std::chrono::sys_days(kToday.ymd()));
      CHECK(demo::day_of(one).iso().substr(5) != "12-25");
    }
    if (const auto planned = demo::planned_visit(who)) CHECK(planned->day >= kToday);
  }
  CHECK(visits > 10'000);
}

TEST_CASE("history and use log are in the order of time, within the year") {
  Lived year({60, 3, kToday});
  std::map<std::int64_t, Timestamp> trail;
  for (const auto& row : reg::list_clients(year.store)) {
    for (const auto& one : reg::export_client(year.store, row.id).audit) {
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
