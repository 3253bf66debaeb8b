// What needs attention: what is told and what is not, in which order, and that it is read by index.
#include <random>
#include <set>

#include "billing/late_interest.h"
#include "domain/commitment.h"
#include "domain/days.h"
#include "domain/vat.h"
#include "domain/visit.h"
#include "domain/voucher.h"
#include "register/attention.h"
#include "register/audit.h"
#include "register/invoicing.h"
#include "register/payments.h"
#include "register_fixture.h"
#include "source_statements.h"

using namespace kortisto;
using domain::Agreement;
using domain::Commitment;
using domain::Plan;
using domain::Visit;
using domain::Voucher;
using test::said;

namespace {

using Lines = std::vector<std::string>;

std::string line_of(const domain::AttentionItem& one) {
  std::string line = std::string(domain::code_of(one.urgency)) + ' ' +
                     std::string(domain::code_of(one.what)) + ' ' +
                     (one.day ? one.day->iso() : "-");
  if (!one.kind.empty()) line += ' ' + std::string(one.kind) + ' ' + std::to_string(one.number);
  if (one.open) line += ' ' + one.open->text();
  if (one.visits > 0) {
    line += ' ' + std::to_string(one.visits) + " of " + std::to_string(one.clients) + " in " +
            one.month;
  }
  return line;
}

// One client with an open case on 2 March 2026, and what is told of them.
struct Desk : test::Matter {
  Lines told(int days = 30) {
    Lines lines;
    for (const auto& one : reg::list_attention(office.store(), days).items) {
      lines.push_back(line_of(one));
    }
    return lines;
  }
  // The same of one concern.
  Lines told_of(domain::Concern what, int days = 30) {
    Lines lines;
    for (const auto& one : reg::list_attention(office.store(), days).items) {
      if (one.what == what) lines.push_back(line_of(one));
    }
    return lines;
  }
  std::int64_t follow_up(const char* day) {
    Plan plan = test::agreed_plan();
    plan.follow_ups = {day};
    return add(plan);
  }
};

Commitment commitment_until(const char* day) {
  Commitment one;
  one.commitment_number = "MS-1";
  one.issuer = "Esimerkkilän hyvinvointialue";
  one.official = "V. Virkanen";
  one.service = "Perhetyö";
  one.valid_from = Date::parse("2026-01-01");
  one.valid_to = Date::parse(day);
  one.max_hours = 20;
  one.unit_price = Money{7'000};
  one.price_basis = domain::PriceBasis::hour;
  one.e_invoice_address = "003712345671";
  return one;
}

Voucher voucher_until(const char* day) {
  Voucher one;
  one.voucher_number = "PS-1";
  one.issuer = "Esimerkkilän hyvinvointialue";
  one.official = "V. Virkanen";
  one.service = "Perhetyö";
  one.valid_from = Date::parse("2026-01-01");
  one.valid_to = Date::parse(day);
  one.max_visits = 20;
  one.price = Money{7'000};
  one.value = Money{5'000};
  one.price_basis = domain::PriceBasis::visit;
  one.e_invoice_address = "003712345671";
  return one;
}

Visit visit_on(const char* day, std::int64_t agreement) {
  Visit visit;
  visit.day = Date::parse(day);
  visit.start = "09:00";
  visit.minutes = 60;
  visit.agreement = domain::AgreementId{agreement};
  return visit;
}

reg::BillingTerms terms() {
  reg::BillingTerms terms;
  const auto taxes = domain::known_vat_rates();
  const auto rates = billing::known_reference_rates();
  terms.vat_rates.assign(taxes.begin(), taxes.end());
  terms.reference_rates.assign(rates.begin(), rates.end());
  terms.iban = "FI2112345600000785";
  return terms;
}

// A signed agreement of January, by the visit.
struct Billing : Desk {
  Billing() {
    Agreement signed_one = test::draft_agreement();
    signed_one.valid_from = Date::parse("2026-01-01");
    signed_one.signed_on = Date::parse("2026-01-01");
    signed_one.place = "Helsinki";
    signed_one.signatories = {"Onni Koivu, asiakas"};
    agreement = add(signed_one);
  }
  // The number of an invoice of what waits of a month.
  std::int64_t issue(const char* month) {
    const auto drafted = reg::draft_invoices(next(), *Date::parse(month), {}, terms());
    REQUIRE(drafted.made.size() == 1);
    std::vector<Message> warnings;
    const std::int64_t record = drafted.made[0].record;
    return *reg::issue_invoices(next(), std::span(&record, 1), terms(), warnings)[0].number;
  }
  std::int64_t agreement = 0;
};

}  // namespace

TEST_CASE_FIXTURE(Desk, "a plan is told of by the day of its next follow-up") {
  (void)follow_up("2026-04-02");
  (void)follow_up("2026-04-01");
  (void)follow_up("2026-03-02");
  (void)follow_up("2026-03-01");
  CHECK(told() == Lines{"overdue plan_follow_up 2026-03-01 plan 4",
                        "due plan_follow_up 2026-03-02 plan 3",
                        "coming plan_follow_up 2026-04-01 plan 2"});
  CHECK(told(0).size() == 2);
  CHECK(told(31).size() == 4);
}

TEST_CASE_FIXTURE(Desk, "a review leads to the next follow-up, or to none") {
  Plan plan = test::agreed_plan();
  plan.follow_ups = {"2026-03-01", "2026-03-20"};
  (void)add(plan);
  (void)edit<Plan>(1, {{"reviewed_on", "2026-03-01"}});
  CHECK(told() == Lines{"coming plan_follow_up 2026-03-20 plan 1"});
  office.clock.set_today("2026-03-20");
  (void)edit<Plan>(1, {{"reviewed_on", "2026-03-20"}});
  CHECK(told() == Lines{"due no_follow_up - plan 1"});
  (void)edit<Plan>(1, {{"ended_on", "2026-03-20"}});
  CHECK(told() == Lines{});
}

TEST_CASE_FIXTURE(Desk, "of versions the newest that was not given up is told of") {
  (void)follow_up("2026-03-10");
  (void)edit<Plan>(
      1, {{"goals", "Uusi tavoite"}, {"follow_ups", std::vector<std::string>{"2026-03-15"}}});
  CHECK(told() == Lines{"coming plan_follow_up 2026-03-15 plan 2"});
  (void)edit<Plan>(2, {{"ended_on", "2026-03-02"}});
  CHECK(told() == Lines{"coming plan_follow_up 2026-03-10 plan 1"});
}

// What the schema's trigger reads out of the list is what the domain reads.
TEST_CASE_FIXTURE(Desk, "the day that is kept of a plan is that of the domain") {
  std::mt19937 random(20260302);
  const auto below = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  const auto day = [&] { return domain::days_after(*Date::parse("2026-01-01"), below(60)).iso(); };
  (void)add(test::agreed_plan());
  for (int turn = 0; turn < 60; ++turn) {
    std::set<std::string> days;
    for (int count = below(5); count > 0; --count) days.insert(day());
    const std::string reviewed = below(3) == 0 ? "" : day();
    (void)edit<Plan>(1, {{"follow_ups", std::vector<std::string>(days.begin(), days.end())},
                         {"reviewed_on", reviewed}});
    const Plan plan = test::show<Plan>(office.store(), 1).record;
    const auto next = domain::next_follow_up(plan);
    db::Connection connection = office.raw();
    CHECK(connection.query("SELECT day FROM plan_follow_up WHERE plan = 1").only<std::string>() ==
          (next ? next->iso() : ""));
  }
}

TEST_CASE_FIXTURE(Desk, "a draft is told of when nobody has signed it for thirty days") {
  Plan plan = test::draft_plan();
  plan.follow_ups = {};
  (void)add(plan);
  (void)add(test::draft_agreement());
  office.clock.set_today("2026-03-31");
  CHECK(told() == Lines{});
  office.clock.set_today("2026-04-01");
  CHECK(told() == Lines{"due plan_unsigned 2026-04-01 plan 1",
                        "due agreement_unsigned 2026-04-01 agreement 1"});
  // Somebody has the paper since it was printed.
  (void)edit<Plan>(1, {{"printed_on", "2026-04-01"}});
  (void)edit<Agreement>(1, {{"ended_on", "2026-04-01"}});
  CHECK(told() == Lines{});
  office.clock.set_today("2026-05-02");
  CHECK(told() == Lines{"overdue plan_unsigned 2026-05-01 plan 1"});
}

TEST_CASE_FIXTURE(Billing, "what ends is told of until it has ended") {
  for (const char* day : {"2026-03-01", "2026-03-02"}) {
    (void)test::add(next(), client, commitment_until(day), test::from_official());
  }
  for (const char* day : {"2026-04-01", "2026-04-02"}) {
    (void)test::add(next(), client, voucher_until(day), test::from_official());
  }
  office.update("UPDATE agreement SET valid_to = '2026-03-20'");
  CHECK(told() == Lines{"due commitment_ends 2026-03-02 commitment 2",
                        "coming agreement_ends 2026-03-20 agreement 1",
                        "coming voucher_ends 2026-04-01 voucher 1"});
  (void)edit<Commitment>(2, {{"ended_on", "2026-03-02"}, {"end_reason", "Peruttu"}});
  (void)edit<Agreement>(1, {{"ended_on", "2026-03-02"}});
  CHECK(told() == Lines{"coming voucher_ends 2026-04-01 voucher 1"});
}

TEST_CASE_FIXTURE(Billing,
                  "visits of a month that is over are to be billed by the end of the next") {
  office.clock.set_today("2026-03-10");
  (void)add(visit_on("2026-01-07", agreement));
  (void)add(visit_on("2026-02-03", agreement));
  (void)add(visit_on("2026-02-04", agreement));
  (void)add(visit_on("2026-03-03", agreement));
  Visit missed = visit_on("2026-02-05", agreement);
  missed.kind = domain::VisitKind::no_show;
  (void)add(missed);
  Visit planned = visit_on("2026-02-06", agreement);
  planned.state = domain::VisitState::planned;
  (void)add(planned);
  CHECK(told() == Lines{"overdue visits_unbilled 2026-02-28 1 of 1 in 2026-01",
                        "coming visits_unbilled 2026-03-31 2 of 1 in 2026-02"});
  // What was drafted waits for being issued.
  (void)reg::draft_invoices(next(), *Date::parse("2026-01-01"), {}, terms());
  CHECK(told() == Lines{"overdue invoice_drafted 2026-02-28 invoice 1",
                        "coming visits_unbilled 2026-03-31 2 of 1 in 2026-02"});
}

TEST_CASE_FIXTURE(Billing, "an invoice is told of until it is paid") {
  (void)add(visit_on("2026-02-03", agreement));
  const std::int64_t number = issue("2026-02-01");
  CHECK(told() == Lines{"coming invoice_unpaid 2026-03-16 invoice 1 75.50"});
  CHECK(told(13) == Lines{});
  office.clock.set_today("2026-04-02");
  (void)reg::pay_invoice(next(), number, {}, Money{2'550});
  CHECK(told() == Lines{"overdue invoice_unpaid 2026-03-16 invoice 1 50.00"});
  // A reminder gives fourteen days more, and a disputed debt is not reminded of.
  (void)reg::remind_invoice(next(), number, {}, terms());
  CHECK(told() == Lines{"coming invoice_unpaid 2026-04-16 invoice 1 50.00"});
  reg::dispute_invoice(next(), number, "Käyntiä ei ollut");
  CHECK(told() == Lines{"due invoice_disputed - invoice 1 50.00"});
  reg::end_dispute(next(), number);
  (void)reg::pay_invoice(next(), number, {}, {});
  CHECK(told() == Lines{});
}

TEST_CASE_FIXTURE(Desk, "who comes of age is told of by the birth date or the code") {
  const auto born = [&](const char* birth, const char* code = "") {
    domain::Client child = test::named("Leo", "Nieminen");
    child.birth_date = Date::parse(birth);
    child.identity_code = code;
    child.clientship_from = Date::parse("2026-02-01");
    return reg::add_client(next(), child, {}, {}).id.value;
  };
  (void)born("2008-03-01");
  const auto today = born("2008-03-02");
  const auto last = born("", "010408A900Y");
  (void)born("2008-04-02");
  const auto former = born("2008-03-05");
  (void)edit<domain::Client>(
      former, {{"clientship_to", "2026-03-01"}, {"clientship_end_ground", "Muutto"}});
  CHECK(told() == Lines{"due comes_of_age 2026-03-02 client " + std::to_string(today),
                        "coming comes_of_age 2026-04-01 client " + std::to_string(last)});
}

TEST_CASE_FIXTURE(Desk, "who was born on 29 February comes of age on 1 March") {
  domain::Client child = test::named("Leo", "Nieminen");
  child.birth_date = Date::parse("2008-02-29");
  (void)reg::add_client(next(), child, {}, {});
  for (const auto& [day, count] :
       {std::pair("2026-02-28", 1), {"2026-03-01", 1}, {"2026-03-02", 0}}) {
    CAPTURE(day);
    office.clock.set_as_of(day);
    CHECK(told(1).size() == static_cast<std::size_t>(count));
  }
}

TEST_CASE_FIXTURE(Desk, "the day for rules moves what is due") {
  (void)follow_up("2026-06-01");
  CHECK(told() == Lines{});
  office.clock.set_as_of("2026-06-02");
  CHECK(told() == Lines{"overdue plan_follow_up 2026-06-01 plan 1"});
}

TEST_CASE("the passphrase is as old as the trail says") {
  test::Office office;
  CHECK(reg::list_attention(office.open(), 30).empty);
  CHECK_FALSE(reg::list_attention(office.store(), 30).passphrase_since);
  const Timestamp made = office.clock.moment;
  reg::audit(office.store(), "register.init");
  office.clock.set_today("2026-04-01");
  reg::audit(office.store(), "key.recovery");
  CHECK(reg::list_attention(office.store(), 30).passphrase_since == made);
  reg::audit(office.store(), "key.rotate-passphrase");
  CHECK(reg::list_attention(office.store(), 30).passphrase_since == office.clock.moment);
}

TEST_CASE_FIXTURE(Desk, "that it was looked at stands in the trail") {
  std::int64_t first = 0;
  {
    db::Connection connection = office.raw();
    first = test::trail_end(connection);
  }
  (void)told();
  db::Connection connection = office.raw();
  CHECK(test::trail(connection, first) ==
        Lines{"client.list client 0 family_name,given_names,birth_date"});
}

// The partial indexes of drafts are short, and read whole.
TEST_CASE("what needs attention is read by index") {
  test::Office office;
  (void)office.open();
  db::Connection connection = office.raw();
  const std::set<std::string> whole{
      "SCAN plan USING INDEX plan_draft", "SCAN agreement USING INDEX agreement_draft",
      "SCAN later", "SCAN CONSTANT ROW", "SCAN client USING COVERING INDEX client_by_birth"};
  std::size_t searches = 0;
  for (const std::string& sql : test::statements_in(test::register_sources() / "attention.cc")) {
    CAPTURE(sql);
    const std::string bound = std::regex_replace(sql, std::regex("\\?[0-9]"), "'2026-03-02'");
    db::Rows rows = connection.query("EXPLAIN QUERY PLAN " + bound);
    while (rows.next()) {
      (void)rows.read<std::int64_t>();
      (void)rows.read<std::int64_t>();
      (void)rows.read<std::int64_t>();
      const auto step = rows.read<std::string>();
      CAPTURE(step);
      CHECK((!step.starts_with("SCAN") || whole.contains(step)));
      searches += step.starts_with("SEARCH") ? 1 : 0;
    }
  }
  CHECK(searches >= 20);
}
