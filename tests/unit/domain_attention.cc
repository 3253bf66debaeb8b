// How urgent a thing is, and what comes before what.
#include <doctest/doctest.h>

#include "domain/attention.h"

using namespace kortisto;
using domain::AttentionItem;
using domain::Concern;
using domain::Urgency;

namespace {

Date day(const char* iso) {
  return *Date::parse(iso);
}

AttentionItem item(Concern what, const char* iso = nullptr) {
  return domain::attention(what, iso == nullptr ? std::nullopt : Date::parse(iso),
                           day("2026-11-30"));
}

}  // namespace

TEST_CASE("a thing is overdue from the day after its day") {
  CHECK(item(Concern::plan_follow_up, "2026-11-29").urgency == Urgency::overdue);
  CHECK(item(Concern::plan_follow_up, "2026-11-30").urgency == Urgency::due);
  CHECK(item(Concern::plan_follow_up, "2026-12-01").urgency == Urgency::coming);
  CHECK(item(Concern::settings_missing).urgency == Urgency::due);
}

TEST_CASE("the more urgent comes first, then by concern, then by day") {
  std::vector<AttentionItem> items{
      item(Concern::plan_follow_up, "2026-12-01"),  item(Concern::settings_missing),
      item(Concern::invoice_unpaid, "2026-11-01"),  item(Concern::plan_follow_up, "2026-11-20"),
      item(Concern::commitment_ends, "2026-11-30"), item(Concern::plan_follow_up, "2026-11-10"),
      item(Concern::agreement_ends, "2026-12-15")};
  domain::sort_by_urgency(items);
  std::vector<std::string> order;
  for (const AttentionItem& one : items) {
    order.push_back(std::string(domain::code_of(one.what)) +
                    (one.day ? ' ' + one.day->iso() : std::string()));
  }
  CHECK(order == std::vector<std::string>{"plan_follow_up 2026-11-10", "plan_follow_up 2026-11-20",
                                          "invoice_unpaid 2026-11-01", "commitment_ends 2026-11-30",
                                          "settings_missing", "plan_follow_up 2026-12-01",
                                          "agreement_ends 2026-12-15"});
}

TEST_CASE("a month's visits are to be billed by the end of the next") {
  CHECK(domain::billed_by("2026-12") == day("2027-01-31"));
  CHECK(domain::billed_by("2027-01") == day("2027-02-28"));
  CHECK_FALSE(domain::billed_by(""));
}

TEST_CASE("the 18th birthday") {
  CHECK(domain::coming_of_age(day("2008-11-30")) == day("2026-11-30"));
  CHECK(domain::coming_of_age(day("2008-02-29")) == day("2026-03-01"));
}
