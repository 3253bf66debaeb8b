#include "domain/guardian.h"

#include "base/error.h"
#include "domain/days.h"
#include "domain/phones.h"
#include "domain/record.h"

namespace kortisto::domain {

std::vector<Message> check(const Guardian& guardian, Date) {
  check_required(guardian);
  // By law a guardian may act in all that concerns a child; these may in what the decision or the
  // authorisation says.
  const bool by_decision =
      guardian.role == GuardianRole::edunvalvoja || guardian.role == GuardianRole::authorised;
  if (by_decision && guardian.powers.empty()) {
    throw field_error("error.guardian.powers", field_of<Guardian>("powers"));
  }
  check_order(guardian.valid_from, field_of<Guardian>("valid_from"), guardian.valid_to,
              field_of<Guardian>("valid_to"));
  std::vector<Message> warnings;
  warn_of_phones(guardian.phones, field_of<Guardian>("phones"), warnings);
  return warnings;
}

namespace {

bool is_in_force(const Guardian& guardian, Date day) noexcept {
  const bool begun = !guardian.valid_from || *guardian.valid_from <= day;
  const bool ended = guardian.valid_to && *guardian.valid_to < day;
  return begun && !ended;
}

}  // namespace

bool has_role(const Guardian& guardian, Date day, std::optional<bool> minor) noexcept {
  const bool of_age = guardian.role == GuardianRole::guardian && !minor.value_or(true);
  return !of_age && is_in_force(guardian, day);
}

bool may_act(const Guardian& guardian, Date day, bool minor) noexcept {
  const GuardianRole of_age = minor ? GuardianRole::guardian : GuardianRole::authorised;
  const bool by_role = guardian.role == of_age ||
                       guardian.role == GuardianRole::legal_representative ||
                       guardian.role == GuardianRole::edunvalvoja;
  return by_role && is_in_force(guardian, day);
}

bool may_be_told(const Guardian& guardian, Date day, bool minor) noexcept {
  if (!guardian.info_right) return may_act(guardian, day, minor);
  return *guardian.info_right == InfoRight::full && is_in_force(guardian, day);
}

}  // namespace kortisto::domain
