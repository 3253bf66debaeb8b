#include "demo/year.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/interrupt.h"
#include "demo/books.h"
#include "demo/life.h"
#include "demo/papers.h"
#include "demo/person.h"
#include "demo/visits.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/batch.h"
#include "register/change.h"
#include "register/client.h"
#include "register/dossier.h"
#include "register/record.h"
#include "register/undo.h"

namespace kortisto::demo {

namespace {

using domain::Agreement;
using domain::Case;
using domain::CaseController;
using domain::Client;
using domain::Commitment;
using domain::Guardian;
using domain::Plan;
using domain::Provenance;
using domain::RecordId;
using domain::Values;
using domain::Visit;
using domain::Voucher;

// A commit costs the disk's time, and what is not committed yet costs memory.
constexpr std::size_t kEntriesOfBatch = 2000;

// What a record says otherwise in `after` than in `before`.
template <typename R>
std::pair<Values, Values> differing(const R& before, const R& after) {
  Values was = domain::values_of(before);
  Values right = domain::values_of(after);
  for (std::size_t i = was.size(); i-- > 0;) {
    if (was[i].value != right[i].value) continue;
    was.erase(was.begin() + static_cast<std::ptrdiff_t>(i));
    right.erase(right.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return {std::move(was), std::move(right)};
}

Provenance because(std::string_view reason, std::string_view requested_by) {
  Provenance made;
  made.occasion.reason = reason;
  made.occasion.requested_by = requested_by;
  return made;
}

// A client who is in the register.
struct Known {
  domain::ClientId id;
  bool has_payer = false;  // of the open case: an agreement, a commitment or a voucher
};

Date first_of_month(Date day) {
  return Date(day.ymd().year() / day.ymd().month() / 1);
}

Date month_before(Date day) {
  return first_of_month(days_after(first_of_month(day), -1));
}

// What is entered about one client, when its moment has come.
class Entry {
 public:
  Entry(reg::Register& store, WalkingClock& clock, Books& books, const Who& who, Known& known)
      : store_(store),
        clock_(clock),
        books_(books),
        who_(who),
        known_(known),
        client_(known.id),
        person_(make_person(who)) {}

  // A step of the client's life.
  void make(std::size_t step);
  // A visit that has just ended; behind the last one the next is planned.
  void visit(std::size_t place, bool last);

 private:
  [[nodiscard]] RecordId record() const { return {std::string(Client::kKind), client_.value}; }
  // The one that is meant by this step, of a kind.
  template <typename R>
  [[nodiscard]] RecordId current(reg::Purpose purpose = reg::Purpose::changing) const {
    return reg::pick_record(store_, R::kKind, client_, std::nullopt, purpose);
  }
  template <typename R>
  void add_record(const R& record, const Provenance& provenance = {}) {
    (void)reg::add_record(store_, R::kKind, client_, domain::values_of(record), provenance);
    next_moment();
  }
  template <typename R>
  void edit_record(const R& changes, reg::Purpose purpose = reg::Purpose::changing) {
    const auto [was, is] = differing(R{}, changes);
    (void)reg::edit_record(store_, current<R>(purpose), is, {});
    next_moment();
  }
  // What is entered one after the other has moments one after the other.
  void next_moment() { clock_.walk_to({clock_.now().at + std::chrono::milliseconds(1)}); }
  [[nodiscard]] std::string today() const { return clock_.today().iso(); }
  [[nodiscard]] bool has(Act act) const;

  void add();
  void change(const Client& after, const Provenance& provenance);
  void move();
  void call_slip();
  void protect();
  void rectify(const Client& was);
  void rectify_guardian();
  void draft_plan();
  void agree_plan();
  void add_payer();
  void review_plan(bool revise);
  void end_plan();
  // The day of the next review, or the one that is still to come.
  [[nodiscard]] std::string follow_up() const;
  [[nodiscard]] Client as_added() const;
  [[nodiscard]] Provenance from_county() const;

  reg::Register& store_;
  WalkingClock& clock_;
  Books& books_;
  const Who& who_;
  std::size_t step_ = 0;
  Known& known_;
  domain::ClientId& client_;
  Person person_;
};

void Entry::make(std::size_t step) {
  step_ = step;
  switch (who_.life().steps[step_].act) {
    case Act::add:
      return add();
    case Act::show:
      (void)reg::show_client(store_, client_);
      return;
    case Act::report:
      // It looks through the whole log: of a few clients that is enough.
      if (who_.number < kCast) (void)reg::export_client(store_, client_);
      return;
    case Act::call_slip:
      return call_slip();
    case Act::new_phone: {
      Client after = person_.client;
      after.phones = person_.later.phones;
      return change(after, {});
    }
    case Act::move:
      return move();
    case Act::protect:
      return protect();
    case Act::rectify_postcode: {
      Client was = person_.client;
      was.postcode = person_.wrong_postcode;
      return rectify(was);
    }
    case Act::rectify_municipality: {
      Client was = person_.client;
      was.home_municipality = person_.wrong_municipality;
      return rectify(was);
    }
    case Act::rectify_guardian:
      return rectify_guardian();
    case Act::draft_plan:
      return draft_plan();
    case Act::agree_plan:
      return agree_plan();
    case Act::review_plan:
      return review_plan(false);
    case Act::revise_plan:
      return review_plan(true);
    case Act::end_plan:
      return end_plan();
  }
}

bool Entry::has(Act act) const {
  const auto steps = who_.life().steps;
  return std::any_of(steps.begin(), steps.end(), [act](const Step& one) { return one.act == act; });
}

Client Entry::as_added() const {
  Client added = person_.client;
  if (has(Act::rectify_postcode)) added.postcode = person_.wrong_postcode;
  if (has(Act::rectify_municipality)) added.home_municipality = person_.wrong_municipality;
  return added;
}

Provenance Entry::from_county() const {
  Provenance made;
  made.source.origin = kCounty;
  made.source.origin += ", sosiaalityöntekijä Riitta Salo";
  made.source.received = working_day(days_after(clock_.today(), -4));
  made.source.basis =
      who_.life().controller == CaseController::buyer ? "Maksusitoumus" : "Palveluseteli";
  made.source.asked_by = "Kaisa Koivu";
  made.source.purpose = "Palvelun aloittaminen";
  return made;
}

void Entry::add() {
  std::vector<Guardian> guardians = person_.guardians;
  if (has(Act::rectify_guardian)) guardians.front().phones = {person_.wrong_phone};
  client_ = reg::add_client(store_, as_added(), guardians,
                            who_.life().from_official ? from_county() : Provenance{})
                .id;
}

void Entry::change(const Client& after, const Provenance& provenance) {
  const auto [was, is] = differing(person_.client, after);
  (void)reg::edit_record(store_, record(), is, provenance);
}

void Entry::move() {
  Client after = person_.later;
  after.phones = person_.client.phones;
  Provenance provenance;
  provenance.occasion.valid_from = days_after(clock_.today(), -6);
  provenance.occasion.reason = "Muutto";
  change(after, provenance);
}

// Somebody else's number, seen a minute later.
void Entry::call_slip() {
  if (who_.number >= kCast) return;  // undoing looks through the whole history
  Client after = person_.client;
  after.phones.push_back(person_.wrong_phone);
  change(after, {});
  clock_.walk_to({clock_.now().at + std::chrono::seconds(70)});
  (void)reg::undo(store_);
}

void Entry::protect() {
  Client after = person_.client;
  after.safety_prohibition = true;
  change(after, because("Digi- ja väestötietoviraston turvakielto", "asiakas"));
}

void Entry::rectify(const Client& was) {
  const auto [wrong, right] = differing(was, person_.client);
  (void)reg::rectify_record(store_, record(), wrong, right,
                            because("Kirjattu väärin lomakkeelta", "asiakas"));
}

void Entry::rectify_guardian() {
  Guardian was = person_.guardians.front();
  was.phones = {person_.wrong_phone};
  const auto [wrong, right] = differing(was, person_.guardians.front());
  const auto known = reg::list_records(store_, Guardian::kKind, client_);
  (void)reg::rectify_record(store_, {std::string(Guardian::kKind), known.front().number}, wrong,
                            right, because("Numerossa oli näppäilyvirhe", "huoltaja"));
}

std::string Entry::follow_up() const {
  const auto steps = who_.life().steps;
  for (std::size_t next = step_ + 1; next < steps.size(); ++next) {
    if (steps[next].act == Act::review_plan || steps[next].act == Act::revise_plan) {
      return day_of(moment_of(who_, next)).iso();
    }
  }
  return std::max(next_follow_up(who_), clock_.today()).iso();
}

// Each plan of the cast is drawn up in a case of its own.
void Entry::draft_plan() {
  add_record(case_of(who_, person_));
  Plan plan = plan_of(who_, person_, clock_.today());
  plan.follow_ups = {follow_up()};
  add_record(plan);
}

// Who pays alone signs the agreement together with the first plan.
void Entry::agree_plan() {
  Plan plan;
  plan.told_insurance = plan.agreed_on = clock_.today();
  plan.agreed_at = person_.client.city;
  if (pays_alone(who_)) {
    plan.paper_place = paper_place(who_);
  } else {
    plan.original_delivered_on = clock_.today();
  }
  edit_record(plan);
  if (!std::exchange(known_.has_payer, true)) add_payer();
}

void Entry::add_payer() {
  const Date today = clock_.today();
  if (pays_alone(who_)) return add_record(agreement_of(who_, person_, today));
  if (who_.life().controller == CaseController::buyer) {
    return add_record(commitment_of(who_, person_, today), from_county());
  }
  add_record(voucher_of(who_, person_, today), from_county());
}

void Entry::visit(std::size_t place, bool last) {
  add_record(visit_of(who_, place));
  if (!last) return;
  if (const auto planned = planned_visit(who_)) add_record(*planned);
}

void Entry::review_plan(bool revise) {
  Plan plan;
  plan.reviewed_on = clock_.today();
  plan.follow_ups = {today(), follow_up()};
  if (revise) {
    plan.goals = person_.plan->revised_goals;
    plan.meeting_frequency = person_.plan->revised_frequency;
  }
  edit_record(plan);
}

void Entry::end_plan() {
  Plan plan;
  plan.ended_on = clock_.today();
  plan.end_reason = person_.plan->end_reason;
  edit_record(plan, reg::Purpose::ending);
  if (pays_alone(who_)) {
    Agreement agreement;
    agreement.ended_on = plan.ended_on;
    agreement.end_reason = plan.end_reason;
    edit_record(agreement, reg::Purpose::ending);
  }
  // Nothing that was done in a case that is closed waits to be billed.
  books_.bill(month_before(clock_.today()), client_, false);
  books_.bill(first_of_month(clock_.today()), client_, false);
  known_.has_payer = false;
  Case closed;
  closed.closed = plan.ended_on;
  closed.close_ground = plan.end_reason;
  edit_record(closed);
}

enum class What { step, visit, bills, bank };

struct Appointment {
  Timestamp at;
  What what;
  int number = 0;         // of the client
  std::size_t place = 0;  // of the step or the visit
  bool last = false;
};

void add_of_client(const Who& who, std::vector<Appointment>& all) {
  for (std::size_t step = 0; step < who.life().steps.size(); ++step) {
    all.push_back({moment_of(who, step), What::step, who.number, step});
  }
  const std::vector<Timestamp> visits = visits_of(who);
  for (std::size_t place = 0; place < visits.size(); ++place) {
    all.push_back({visits[place], What::visit, who.number, place, place + 1 == visits.size()});
  }
}

// Of a working day on or before that day, when nobody comes any more.
Timestamp evening_of(Date day) {
  constexpr int kEvening = 14;
  return {std::chrono::sys_days(working_day(day).ymd()) + std::chrono::hours(kEvening)};
}

// Of each month of the year that is over, on the fourth of the next one; the bank's file comes on
// its 27th.
void add_of_months(const Year& year, std::vector<Appointment>& all) {
  constexpr int kBilled = 3;
  constexpr int kPaid = 26;
  const Timestamp end{std::chrono::sys_days(year.today.ymd())};
  Date month = first_of_month(day_of(beginning_of(year)));
  while (true) {
    month = first_of_month(days_after(month, 31));
    const Timestamp bills = evening_of(days_after(month, kBilled));
    if (bills >= end) break;
    const Timestamp bank = evening_of(days_after(month, kPaid));
    const Date next = first_of_month(days_after(month, 31));
    all.push_back({bills, What::bills, 0, 0, evening_of(days_after(next, kBilled)) >= end});
    if (bank < end) all.push_back({bank, What::bank});
  }
}

std::vector<Appointment> appointments(const Year& year) {
  std::vector<Appointment> all;
  for (int number = 0; number < year.clients; ++number) {
    add_of_client({year.seed, number, year.today}, all);
  }
  add_of_months(year, all);
  std::sort(all.begin(), all.end(), [](const Appointment& a, const Appointment& b) {
    return std::tie(a.at, a.number, a.what, a.place) < std::tie(b.at, b.number, b.what, b.place);
  });
  return all;
}

class Living {
 public:
  Living(const Year& year, reg::Register& store, WalkingClock& clock)
      : year_(year),
        store_(store),
        clock_(clock),
        books_(store, clock),
        known_(static_cast<std::size_t>(year.clients)) {}

  void keep(const Appointment& next) {
    // No two entries have one moment, and none is before the one before it.
    clock_.walk_to(std::max(next.at, Timestamp{clock_.now().at + std::chrono::milliseconds(1)}));
    look_over_month();
    switch (next.what) {
      case What::step:
      case What::visit:
        return enter(next);
      case What::bills:
        return books_.bill(month_before(clock_.today()), std::nullopt, next.last);
      case What::bank:
        return books_.read_bank_file();
    }
  }

 private:
  void look_over_month() {
    const int month = static_cast<int>(static_cast<unsigned>(clock_.today().ymd().month()));
    if (std::exchange(month_, month) == month) return;
    (void)reg::list_clients(store_);
    clock_.walk_to({clock_.now().at + std::chrono::milliseconds(1)});
  }

  void enter(const Appointment& next) {
    const Who who{year_.seed, next.number, year_.today};
    Entry entry(store_, clock_, books_, who, known_[static_cast<std::size_t>(next.number)]);
    if (next.what == What::step) {
      entry.make(next.place);
    } else {
      entry.visit(next.place, next.last);
    }
  }

  const Year& year_;
  reg::Register& store_;
  WalkingClock& clock_;
  Books books_;
  std::vector<Known> known_;
  int month_ = 0;
};

}  // namespace

Timestamp beginning_of(const Year& year) {
  constexpr int kDays = 366;
  return {std::chrono::sys_days(working_day(days_after(year.today, -kDays)).ymd()) +
          std::chrono::hours(6)};
}

void live(const Year& year, reg::Register& store, WalkingClock& clock) {
  Living living(year, store, clock);
  std::optional<reg::Batch> batch;
  std::size_t entries = 0;
  const auto commit = [&] {
    if (batch) batch->commit();
    batch.reset();
  };
  for (const Appointment& next : appointments(year)) {
    check_interrupted();
    // A whole month is a transaction of its own: within another one SQLite walks through all that
    // it has changed at each of its statements.
    const bool whole_month = next.what >= What::bills;
    if (whole_month) commit();
    if (!whole_month && !batch) batch.emplace(store);
    living.keep(next);
    if (++entries % kEntriesOfBatch == 0) commit();
  }
  commit();
}

}  // namespace kortisto::demo
