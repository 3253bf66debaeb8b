#include "demo/visits.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "demo/dice.h"
#include "domain/clock_time.h"

namespace kortisto::demo {

namespace {

using domain::Visit;
using domain::VisitKind;

constexpr std::uint64_t kRhythm = 3;
constexpr std::uint64_t kVisits = 10'000;  // of each, counted on from here
constexpr int kFirst = 7;                  // days after the plan was agreed
constexpr int kPlannedStart = 10 * 60;

constexpr std::string_view kFinnishNotes[] = {
    "Keskusteltiin suunnitelman tavoitteista.",
    "Käytiin yhdessä asioilla; sujui hyvin.",
    "Sovittiin seuraavasta tapaamisesta.",
};
constexpr std::string_view kSwedishNotes[] = {
    "Vi talade om målen i planen.",
    "Vi uträttade ärenden tillsammans; det gick bra.",
    "Vi kom överens om nästa träff.",
};

int days_between(const Who& who) {
  Dice chance(who.seed, static_cast<std::uint64_t>(who.number), kRhythm);
  return chance.below(4) == 0 ? 21 : 14;
}

bool is_christmas(Date day) {
  const auto month = static_cast<unsigned>(day.ymd().month());
  const auto of_month = static_cast<unsigned>(day.ymd().day());
  return (month == 12 && of_month >= 24) || (month == 1 && of_month <= 6);
}

// The days of the visits between two, the first of which is none.
void add_days(const Who& who, Date after, Date before, std::vector<Date>& days) {
  for (Date day = days_after(after, kFirst); day < before;
       day = days_after(day, days_between(who))) {
    if (!is_christmas(day)) days.push_back(day);
  }
}

struct Meetings {
  std::vector<Date> days;
  bool go_on = false;
};

Meetings meetings_of(const Who& who) {
  Meetings meetings;
  std::optional<Date> since;
  const auto steps = who.life().steps;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    const Date day = day_of(moment_of(who, step));
    if (steps[step].act == Act::agree_plan && !since) since = day;
    if (steps[step].act == Act::end_plan && since) {
      add_days(who, *since, day, meetings.days);
      since.reset();
    }
  }
  if (since) add_days(who, *since, who.today, meetings.days);
  meetings.go_on = since.has_value();
  return meetings;
}

Dice chance_of(const Who& who, std::size_t place) {
  return {who.seed, static_cast<std::uint64_t>(who.number), kVisits + place};
}

VisitKind kind_of(int chance) {
  constexpr std::array kSeldom{VisitKind::call, VisitKind::remote, VisitKind::no_show};
  return static_cast<std::size_t>(chance) < kSeldom.size()
             ? kSeldom[static_cast<std::size_t>(chance)]
             : VisitKind::met;
}

}  // namespace

std::vector<Timestamp> visits_of(const Who& who) {
  std::vector<Timestamp> moments;
  for (const Date day : meetings_of(who).days) {
    Dice hour = chance_of(who, moments.size());
    constexpr int kOpens = 8;  // UTC: 10 or 11 o'clock in Finland
    moments.push_back({std::chrono::sys_days(day.ymd()) + std::chrono::hours(kOpens) +
                       std::chrono::minutes(15 * hour.below(20))});
  }
  return moments;
}

Visit visit_of(const Who& who, std::size_t place) {
  Dice chance = chance_of(who, place);
  (void)chance.below(20);  // which was its hour
  constexpr int kLengths[] = {45, 60, 60, 75, 90};
  Visit visit;
  visit.minutes = chance.one_of(std::span<const int>(kLengths));
  visit.kind = kind_of(chance.below(20));
  if (chance.below(3) == 0 && visit.kind != VisitKind::no_show) {
    visit.note = chance.one_of(std::span<const std::string_view>(
        who.life().origin == Origin::swedish ? kSwedishNotes : kFinnishNotes));
  }
  return visit;
}

std::optional<Visit> planned_visit(const Who& who) {
  const Meetings meetings = meetings_of(who);
  if (!meetings.go_on || meetings.days.empty()) return std::nullopt;
  Date day = meetings.days.back();
  do {
    day = days_after(day, days_between(who));
  } while (day < who.today || is_christmas(day));
  Visit visit;
  visit.day = day;
  visit.start = domain::clock_time(kPlannedStart);
  visit.minutes = 60;
  visit.state = domain::VisitState::planned;
  return visit;
}

}  // namespace kortisto::demo
