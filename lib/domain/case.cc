#include "domain/case.h"

#include "base/error.h"
#include "domain/days.h"

namespace kortisto::domain {

namespace {

constexpr bool is_of_practice(const Case& one) {
  return one.controller == CaseController::practice;
}

CaseBasis basis_of(CaseController controller) {
  switch (controller) {
    case CaseController::practice:
      return CaseBasis::own_contract;
    case CaseController::buyer:
      return CaseBasis::bought;
    case CaseController::county:
      break;
  }
  return CaseBasis::voucher;
}

}  // namespace

CaseState state(const Case& one) noexcept {
  return one.closed ? CaseState::closed : CaseState::open;
}

Case with_defaults(Case one, Date today) {
  if (!one.opened) one.opened = today;
  if (!one.basis && one.controller) one.basis = basis_of(*one.controller);
  return one;
}

std::vector<Message> check(const Case& one, Date today) {
  check_not_future(one.opened, field_of<Case>("opened"), today);
  check_not_future(one.closed, field_of<Case>("closed"), today);
  check_order(one.opened, field_of<Case>("opened"), one.closed, field_of<Case>("closed"));
  if (one.controller && !is_of_practice(one) && one.controller_name.empty()) {
    throw field_error("error.case.controller-name", field_of<Case>("controller_name"));
  }
  // The practice's own case is by its own contract; a county buys, and it alone gives vouchers.
  const bool fits = is_of_practice(one) == (one.basis == CaseBasis::own_contract) &&
                    (one.controller != CaseController::buyer || one.basis == CaseBasis::bought);
  if (one.controller && one.basis && !fits) {
    throw field_error("error.case.basis", field_of<Case>("basis"));
  }
  if (one.task == ServiceTask::family_law && !one.child_matter) {
    throw field_error("error.case.child-matter", field_of<Case>("child_matter"));
  }
  if (one.closed && one.close_ground.empty()) {
    throw field_error("error.case.close-ground", field_of<Case>("close_ground"));
  }
  if (!one.closed && !one.close_ground.empty()) {
    throw field_error("error.case.close-ground", field_of<Case>("closed"));
  }
  return {};
}

}  // namespace kortisto::domain
