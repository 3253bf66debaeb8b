#include "register/visit_rules.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/finnish_time.h"
#include "base/join.h"
#include "domain/words.h"
#include "register/table.h"
#include "register/usage.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::Values;
using domain::Visit;

constexpr std::string_view kPaidBy[] = {domain::Agreement::kKind, domain::Commitment::kKind,
                                        domain::Voucher::kKind};

domain::Value& value_of(Values& values, std::string_view key) {
  return std::find_if(values.begin(), values.end(),
                      [&](const domain::FieldValue& one) { return one.field->key == key; })
      ->value;
}

// Whether visits of that day can be booked on it.
bool holds_on(const RecordKind& kind, const Values& values, Date day) {
  if (kind.kind.versioning) return domain::is_in_force_on(*kind.kind.versioning, values, day);
  const auto from = domain::day_in(values, "valid_from");
  const auto to = domain::day_in(values, "valid_to");
  const auto ended = domain::day_in(values, "ended_on");
  return (!from || *from <= day) && (!to || day <= *to) && (!ended || day < *ended);
}

// What there is in the case to book a visit of that day on.
std::vector<domain::RecordId> payers_on(Work& work, ClientId client, const Values& visit,
                                        Date day) {
  std::vector<domain::RecordId> payers;
  for (const std::string_view name : kPaidBy) {
    const RecordKind& kind = kind_named(name);
    for (const Stored& one : read_records(work, kind, client)) {
      if (domain::number_in(one.values, "case") != domain::number_in(visit, "case")) continue;
      if (holds_on(kind, one.values, day)) payers.push_back({std::string(name), one.number});
    }
  }
  return payers;
}

// A visit that was held, and of which only its length is said, ends now: by the clock on the wall
// as it was when it began, also in the night in which that is put forward or back.
Values with_moment(Work& work, Values said) {
  const auto minutes = domain::number_in(said, "minutes");
  const bool was_held = *domain::find_value(said, "state") ==
                        domain::Value(std::string(domain::code_of(domain::VisitState::held)));
  domain::Value& day = value_of(said, "day");
  domain::Value& start = value_of(said, "start");
  if (!minutes || !was_held || !domain::is_absent(start)) {
    if (was_held && domain::is_absent(day)) day = work.today().iso();
    return said;
  }
  if (!domain::is_absent(day)) return said;
  const auto begun = std::chrono::floor<std::chrono::minutes>(
      finnish_clock({work.now().at - std::chrono::minutes(*minutes)}));
  const auto midnight = std::chrono::floor<std::chrono::days>(begun);
  day = Date(std::chrono::year_month_day(midnight)).iso();
  start = domain::clock_time(static_cast<int>((begun - midnight).count()));
  return said;
}

// What has to be said of them, "--agreement 1, --commitment 2".
std::string options_of(const std::vector<domain::RecordId>& payers) {
  std::vector<std::string> options;
  for (const domain::RecordId& one : payers) {
    options.push_back("--" + one.kind + ' ' + std::to_string(one.number));
  }
  return join(options);
}

// Booked on the one payer that there is. Throws when there is none, or more than one.
Values with_payer(Work& work, ClientId client, Values said) {
  const bool booked = std::any_of(std::begin(kPaidBy), std::end(kPaidBy), [&](auto key) {
    return domain::number_in(said, key).has_value();
  });
  const auto day = domain::day_in(said, "day");
  if (booked || !day) return said;
  const auto payers = payers_on(work, client, said, *day);
  const std::string in_case = std::to_string(*domain::number_in(said, "case"));
  if (payers.empty()) {
    throw Error(ErrorKind::invalid, {"error.visit.no-payer", {{"number", in_case}}});
  }
  if (payers.size() > 1) {
    throw Error(ErrorKind::invalid, {"error.visit.several-payers",
                                     {{"number", in_case}, {"options", options_of(payers)}}});
  }
  value_of(said, payers.front().kind) = std::to_string(payers.front().number);
  return said;
}

Values complete(Work& work, ClientId client, Values said) {
  return with_payer(work, client, with_moment(work, std::move(said)));
}

Message about(const char* key, std::string_view kind, std::int64_t number) {
  return {MessageKey(std::string_view(key)),
          {{"field", domain::record_key(kind)}, {"number", std::to_string(number)}}};
}

// Another visit at the same time: two workers may have been there, or one of the two is a mistake.
void warn_of_overlap(Work& work, const Stored& record, std::vector<Message>& warnings) {
  const auto visit = domain::record_of<Visit>(record.values);
  for (const Stored& one : read_records(work, kind_named(Visit::kKind), record.client)) {
    if (one.number == record.number) continue;
    if (domain::overlap(visit, domain::record_of<Visit>(one.values))) {
      warnings.push_back(about("warning.visit.overlap", Visit::kKind, one.number));
    }
  }
}

// What it is booked on is in force on its day.
void check_booking(Work& work, const Stored& record, std::vector<Message>& warnings) {
  const auto day = domain::day_in(record.values, "day");
  for (const std::string_view name : kPaidBy) {
    const auto number = domain::number_in(record.values, name);
    if (!number || !day) continue;
    const RecordKind& kind = kind_named(name);
    const Stored payer = require_record(work, {std::string(name), *number});
    if (domain::number_in(payer.values, "case") != domain::number_in(record.values, "case")) {
      throw Error(ErrorKind::invalid, about("error.visit.other-case", name, *number));
    }
    if (!holds_on(kind, payer.values, *day)) {
      warnings.push_back(about("warning.visit.not-in-force", name, *number));
    }
  }
}

// Over-use is the issuer's to allow: it is told of, and not refused.
template <domain::Record R>
void warn_of_use(Work& work, const Stored& record, std::vector<Message>& warnings) {
  const auto number = domain::number_in(record.values, R::kKind);
  if (!number || !is_paid_for(work, record.number)) return;
  const Stored payer = require_record(work, {std::string(R::kKind), *number});
  const auto limits = domain::limits_of(domain::record_of<R>(payer.values));
  domain::Usage used = usage_of(work, R::kKind, record.client)[*number];
  if (domain::left_of(limits, used).overdrawn()) {
    warnings.push_back(about("warning.allowance.overdrawn", R::kKind, *number));
  }
}

std::vector<Message> check_visit(Work& work, const Stored& record) {
  auto warnings = domain::check(domain::record_of<Visit>(record.values), work.now());
  check_booking(work, record, warnings);
  warn_of_overlap(work, record, warnings);
  return warnings;
}

// What was billed stands on an invoice that does not change: a credit note comes first.
std::vector<Message> check_change(Work& work, const Stored& before, const Values& after,
                                  domain::ChangeType) {
  for (const std::string_view key : {"invoice", "share_invoice"}) {
    const auto invoice = domain::number_in(before.values, key);
    if (invoice && domain::number_in(after, key) == invoice) {
      throw Error(ErrorKind::invalid, about("error.visit.billed", Visit::kKind, before.number));
    }
  }
  return check_visit(work, {before.number, before.client, before.follows, after});
}

std::vector<Message> use_warnings(Work& work, const Stored& record) {
  std::vector<Message> warnings;
  warn_of_use<domain::Commitment>(work, record, warnings);
  warn_of_use<domain::Voucher>(work, record, warnings);
  return warnings;
}

}  // namespace

Rules RulesOf<Visit>::make() {
  return {.complete = complete,
          .check_new = check_visit,
          .check_change = check_change,
          .warn_after = use_warnings};
}

}  // namespace kortisto::reg
