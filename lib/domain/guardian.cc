#include "domain/guardian.h"

#include "base/error.h"
#include "domain/days.h"
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
  return {};
}

bool may_act(const Guardian& guardian, Date day, bool minor) noexcept {
  const GuardianRole of_age = minor ? GuardianRole::guardian : GuardianRole::authorised;
  const bool by_role = guardian.role == of_age ||
                       guardian.role == GuardianRole::legal_representative ||
                       guardian.role == GuardianRole::edunvalvoja;
  const bool begun = !guardian.valid_from || *guardian.valid_from <= day;
  const bool ended = guardian.valid_to && *guardian.valid_to < day;
  return by_role && begun && !ended;
}

}  // namespace kortisto::domain
