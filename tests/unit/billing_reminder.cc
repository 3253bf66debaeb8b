// records.md §6 of the register's description: 14 days and 14 days, 5 euros, none while disputed,
// interest only where the invoice stated it.
#include <doctest/doctest.h>

#include "billing/late_interest.h"
#include "billing/reminder.h"

namespace {

using namespace kortisto;
using namespace kortisto::billing;

Date day(std::string_view iso) {
  return *Date::parse(iso);
}

Debt debt() {
  return {.issued = day("2026-01-02"),
          .due = day("2026-01-16"),
          .open = Money{7'550},
          .interest_permille = 95,
          .reminders = {}};
}

std::span<const ReferenceRate> rates() {
  return known_reference_rates();
}

TEST_CASE("no reminder before the day after the due date, of nothing, or while it is disputed") {
  CHECK(why_no_reminder(debt(), day("2026-01-16")) == NoReminder::not_due);
  CHECK_FALSE(why_no_reminder(debt(), day("2026-01-17")).has_value());
  Debt one = debt();
  one.disputed = true;
  CHECK(why_no_reminder(one, day("2026-03-01")) == NoReminder::disputed);
  one = debt();
  one.open = {};
  CHECK(why_no_reminder(one, day("2026-03-01")) == NoReminder::nothing_open);
}

TEST_CASE("a consumer's fee waits 14 days after the due date, and is at most five euros") {
  CHECK(why_no_fee(debt(), Money{500}, day("2026-01-29")) == NoFee::not_late);
  CHECK_FALSE(why_no_fee(debt(), Money{500}, day("2026-01-30")).has_value());
  CHECK(why_no_fee(debt(), Money{501}, day("2026-01-30")) == NoFee::too_high);
}

TEST_CASE("an invoice due on 31 December that went on the 20th never costs a fee") {
  Debt one = debt();
  one.issued = day("2026-12-20");
  one.due = day("2026-12-31");
  CHECK(why_no_fee(one, Money{500}, day("2028-01-01")) == NoFee::sent_late);
  CHECK(reminder_of(one, Money{500}, rates(), day("2028-01-01")).fee == Money{0});
  one.issued = day("2026-12-17");
  CHECK_FALSE(why_no_fee(one, Money{500}, day("2027-01-14")).has_value());
}

TEST_CASE("the next reminder waits 14 days") {
  Debt one = debt();
  one.reminders.push_back(reminder_of(one, Money{500}, rates(), day("2026-01-30")));
  CHECK(why_no_reminder(one, day("2026-02-12")) == NoReminder::too_soon);
  CHECK_FALSE(why_no_reminder(one, day("2026-02-13")).has_value());
}

TEST_CASE("a business pays at most 12 euros a reminder and 40 euros in all") {
  Debt one = debt();
  one.consumer = false;
  CHECK_FALSE(why_no_fee(one, Money{1'200}, day("2026-01-17")).has_value());
  CHECK(why_no_fee(one, Money{1'201}, day("2026-01-17")) == NoFee::too_high);
  for (int i = 0; i < 3; ++i)
    one.reminders.push_back(reminder_of(one, Money{1'200}, rates(), day("2026-01-17")));
  CHECK_FALSE(why_no_fee(one, Money{400}, day("2026-06-01")).has_value());
  CHECK(why_no_fee(one, Money{401}, day("2026-06-01")) == NoFee::too_high);
}

TEST_CASE("a reminder asks for the interest that the invoice stated, and gives 14 days") {
  const domain::Reminder one = reminder_of(debt(), Money{500}, rates(), day("2026-01-30"));
  CHECK(domain::text_of(one) ==
        "2026-01-30; 75.50; 5.00; 0.28; 2026-01-30; 2026-02-13");  // 75.50 × 9.5 % × 14/365
  Debt silent = debt();
  silent.interest_permille = std::nullopt;
  CHECK(reminder_of(silent, Money{500}, rates(), day("2026-01-30")).interest == Money{0});
}

TEST_CASE("line 6: interest stops with the last half-year whose reference rate is known") {
  const Date due = day("2026-06-20");
  const LateInterest known =
      late_interest(Money{100'000}, 95, rates(), true, due, day("2026-07-20"));
  CHECK(known.until == day("2026-06-30"));
  CHECK(known.amount == Money{260});  // 1,000 € × 9.5 % × 10/365
  const LateInterest none =
      late_interest(Money{100'000}, 95, rates(), true, day("2026-07-01"), day("2026-07-20"));
  CHECK(none.until == day("2026-07-01"));
  CHECK(none.amount == Money{0});
}

TEST_CASE("line 6: no half-year costs more than the act allows in it, nor more than was stated") {
  const Date due = day("2025-06-20");
  const Date today = day("2025-07-20");
  // 10.5 % until 30 June and 9.5 % from 1 July on.
  CHECK(late_interest(Money{100'000}, 105, rates(), true, due, today).amount == Money{808});
  CHECK(late_interest(Money{100'000}, 95, rates(), true, due, today).amount == Money{781});
  CHECK(late_interest(Money{100'000}, 95, rates(), true, due, today).until == today);
}

TEST_CASE(
    "late interest: the reference rate and seven points, or eight, of a half-year that is known") {
  const auto rates = known_reference_rates();
  CHECK(interest_permille(rates, true, day("2026-01-01")) == 95);
  CHECK(interest_permille(rates, false, day("2026-06-30")) == 105);
  CHECK_FALSE(interest_permille(rates, true, day("2026-07-01")).has_value());
  CHECK_FALSE(interest_permille(rates, true, day("2022-12-31")).has_value());
  CHECK(interest_of(Money{100'000}, 95, day("2026-01-01"), day("2027-01-01")) == Money{9'500});
  CHECK(interest_of(Money{100'000}, 95, day("2026-01-01"), day("2026-01-01")) == Money{0});
}

}  // namespace
