#include "domain/allowance.h"

#include <algorithm>

#include "base/error.h"
#include "domain/days.h"

namespace kortisto::domain {

namespace {

const FieldValue& said(const Values& values, std::string_view key) {
  return *std::find_if(values.begin(), values.end(),
                       [&](const FieldValue& one) { return one.field->key == key; });
}

bool is_said(const Values& values, std::string_view key) {
  return !is_absent(said(values, key).value);
}

void check_limits(const Values& values) {
  constexpr std::string_view kLimits[] = {"max_hours", "max_amount", "max_visits"};
  const auto count = std::count_if(std::begin(kLimits), std::end(kLimits),
                                   [&](std::string_view key) { return is_said(values, key); });
  if (count != 1) throw field_error("error.allowance.limit", *said(values, "max_hours").field);
}

void check_not_zero(const Values& values) {
  for (const auto& [field, value] : values) {
    const auto* text = std::get_if<std::string>(&value);
    const bool counts = field->type == FieldType::number || field->type == FieldType::money;
    // The value of a voucher may be nothing: then the client pays it all.
    if (!counts || text->empty() || field->key == "value") continue;
    if (text->find_first_not_of("0.") == std::string::npos) {
      throw field_error("error.field.zero", *field);
    }
  }
}

}  // namespace

void check_allowance(const Values& values, Date today) {
  constexpr std::string_view kDone[] = {"decision_date", "accepted_on", "ended_on"};
  check_required(values);
  check_done(values, kDone, today);
  check_limits(values);
  check_not_zero(values);
  const FieldValue& from = said(values, "valid_from");
  const FieldValue& to = said(values, "valid_to");
  check_order(day_in(values, "valid_from"), *from.field, day_in(values, "valid_to"), *to.field);
  if (!is_said(values, "e_invoice_address")) {
    for (const std::string_view key : {"invoice_street", "invoice_city"}) {
      if (!is_said(values, key)) {
        throw field_error("error.field.required", *said(values, key).field);
      }
    }
  }
  if (is_said(values, "end_reason") && !is_said(values, "ended_on")) {
    throw field_error("error.record.end-reason", *said(values, "end_reason").field);
  }
}

bool Left::nothing() const noexcept {
  return (minutes && *minutes <= 0) || (amount && amount->cents <= 0) || (visits && *visits <= 0);
}

bool Left::overdrawn() const noexcept {
  return (minutes && *minutes < 0) || (amount && amount->cents < 0) || (visits && *visits < 0);
}

Left left_of(const Limits& limits, const Usage& used) noexcept {
  constexpr std::int64_t kMinutesOfHour = 60;
  Left left;
  if (limits.hours) left.minutes = *limits.hours * kMinutesOfHour - used.minutes;
  if (limits.amount) left.amount = Money{limits.amount->cents - used.amount.cents};
  if (limits.visits) left.visits = *limits.visits - used.visits;
  return left;
}

AllowanceState state_of(const AllowanceDays& days, const Left& left, const Usage& used,
                        Date today) noexcept {
  if (days.ended_on) return AllowanceState::withdrawn;
  if (days.valid_to && *days.valid_to < today) return AllowanceState::expired;
  if (left.nothing()) return AllowanceState::exhausted;
  if (used.visits > 0) return AllowanceState::in_use;
  return days.accepted_on ? AllowanceState::accepted : AllowanceState::announced;
}

}  // namespace kortisto::domain
