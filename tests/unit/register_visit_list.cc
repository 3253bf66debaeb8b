// The visits of a time, what they come to, and what their buyer gets to see of them.
#include "domain/commitment.h"
#include "domain/visit.h"
#include "register/visit_list.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Commitment;
using domain::Visit;
using test::thrown;

namespace {

const domain::Provenance kFromBuyer = test::from_official();

Date day(const char* iso) {
  return *Date::parse(iso);
}

// A client whose case a buyer pays for, and another one of the same buyer.
struct Fixture : test::Matter {
  Fixture() {
    office.clock.set_today("2026-05-04");
    bought = add(test::bought_case());
    commitment = a_commitment(client, bought, "MS-1");
    other = reg::add_client(next(), test::named("Anna", "Aalto"), {}, {}).id;
    const auto others_case = test::add(next(), other, test::bought_case());
    others = a_commitment(other, others_case, "MS-2");
  }

  std::int64_t a_commitment(domain::ClientId whose, std::int64_t of_case, const char* number) {
    Commitment one;
    one.in_case = domain::CaseId{of_case};
    one.commitment_number = number;
    one.issuer = "Esimerkkilän kunta";
    one.official = "Ville Virkanen";
    one.service = "Perhetyö";
    one.valid_from = day("2026-01-01");
    one.valid_to = day("2026-12-31");
    one.max_hours = 100;
    one.unit_price = Money{6'000};
    one.price_basis = domain::PriceBasis::hour;
    one.invoice_street = "PL 100";
    one.invoice_city = "Esimerkkilä";
    return test::add(next(), whose, one, kFromBuyer);
  }

  std::int64_t visit(domain::ClientId whose, std::int64_t number, const char* iso,
                     test::Said said = {}) {
    Visit one;
    one.day = day(iso);
    one.start = "10:00";
    one.minutes = 60;
    one.commitment = domain::CommitmentId{number};
    domain::apply(one, test::said<Visit>(said));
    return test::add(next(), whose, one);
  }

  reg::VisitFilter april() const {
    return {.first = day("2026-04-01"),
            .last = day("2026-04-30"),
            .booked_on = domain::RecordId{"commitment", commitment}};
  }

  std::int64_t bought = 0;
  std::int64_t commitment = 0;
  domain::ClientId other;
  std::int64_t others = 0;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "line 2: a list is in the order of the days, without what was removed") {
  const auto late = visit(client, commitment, "2026-04-20");
  const auto early = visit(client, commitment, "2026-04-02");
  const auto slip = visit(client, commitment, "2026-04-03");
  (void)edit<Visit>(slip, {{"removed_on", "2026-05-04"}, {"remove_reason", "väärä päivä"}});
  const auto anna = visit(other, others, "2026-04-10");
  (void)visit(client, commitment, "2026-03-31");
  reg::VisitFilter filter = april();
  filter.booked_on.reset();
  const auto list = reg::list_visits(next(), filter);
  REQUIRE(list.visits.size() == 3);
  CHECK(list.visits[0].visit.record.number == early);
  CHECK(list.visits[1].visit.record.number == anna);
  CHECK(list.visits[2].visit.record.number == late);
  REQUIRE(list.sums.size() == 2);
  CHECK(list.sums[0].called == "MS-1");
  CHECK(list.sums[0].visits == 2);
  CHECK(list.sums[0].length == std::chrono::minutes(120));
  CHECK(list.sums[0].amount == Money{12'000});
  CHECK(list.sums[1].client == other);
}

TEST_CASE_FIXTURE(Fixture,
                  "line 2: a buyer sees its own commitment's visits, and notes for it alone") {
  (void)visit(client, commitment, "2026-04-02", {{"note", "salainen"}});
  (void)visit(client, commitment, "2026-04-03",
              {{"note", "kerrottava"}, {"report_to_buyer", true}, {"billable", "no"}});
  (void)visit(client, commitment, "2026-04-04", {{"kind", "travel"}});
  (void)visit(client, commitment, "2026-04-05", {{"state", "cancelled"}});
  (void)visit(other, others, "2026-04-06");
  const auto paper = reg::print_visits(next(), april(), {}, reg::About::initials);
  CHECK(paper.about == "O.K.");
  CHECK(paper.commitment == "MS-1");
  CHECK(paper.buyer.name == "Esimerkkilän kunta");
  REQUIRE(paper.visits.size() == 2);
  CHECK(paper.visits[0].note.empty());
  CHECK(paper.visits[1].note == "kerrottava");
  // All of its time, when nobody names a month.
  reg::VisitFilter always = april();
  always.first.reset();
  always.last.reset();
  CHECK(reg::print_visits(next(), always, {}, reg::About::nobody).first == day("2026-01-01"));
}

TEST_CASE_FIXTURE(Fixture, "line 2: each of the two is recorded, and a wrong one tells nothing") {
  (void)next();
  db::Connection before = office.raw();
  const auto from = test::trail_end(before);
  reg::VisitFilter of_other = april();
  of_other.client = other;
  CHECK(thrown([&] { (void)reg::list_visits(next(), of_other); }) ==
        "error.register.not-of-client");
  (void)reg::list_visits(next(), april());
  (void)reg::print_visits(next(), april(), {}, reg::About::name);
  db::Connection after = office.raw();
  const std::string keys = ' ' + test::all_keys<Visit>();
  CHECK(test::trail(after, from) ==
        std::vector<std::string>{"visit.list client 1" + keys, "visit.print client 1" + keys});
}
