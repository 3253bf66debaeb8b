#include "register/agreement_rules.h"

#include <algorithm>
#include <utility>

#include "register/references.h"
#include "register/table.h"
#include "register/versions.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;

using domain::Case;
using domain::Plan;

bool has_agreed_plan(Work& work, const Stored& agreement) {
  const auto plans = read_records(work, kind_named(Plan::kKind), agreement.client);
  return std::any_of(plans.begin(), plans.end(), [&](const Stored& one) {
    return domain::number_in(one.values, "case") == domain::number_in(agreement.values, "case") &&
           domain::is_in_force(domain::kPlanVersioning, one.values);
  });
}

// Social care is exempt from value added tax where it rests on an agreement and a plan, or on an
// authority's decision (1501/1993 §§37-38): a buyer and a county have made one.
std::vector<Message> warn_of_vat(Work& work, const Stored& record, const Agreement& agreement,
                                 const Case& in_case) {
  if (agreement.vat != domain::VatTreatment::exempt_social_care) return {};
  if (in_case.task == domain::ServiceTask::not_social_care) {
    return {{"warning.agreement.not-social-care", {}}};
  }
  const bool own = in_case.basis == domain::CaseBasis::own_contract;
  if (!own || !agreement.signed_on || has_agreed_plan(work, record)) return {};
  return {{"warning.agreement.no-plan", {}}};
}

std::vector<Message> check_content(Work& work, const Stored& record) {
  const auto agreement = domain::record_of<Agreement>(record.values);
  const Case in_case = read_case(work, record.values);
  const bool bought = in_case.basis == domain::CaseBasis::bought;
  auto warnings = domain::check(agreement, work.today(), bought);
  for (Message& one : warn_of_vat(work, record, agreement, in_case)) {
    warnings.push_back(std::move(one));
  }
  return warnings;
}

std::vector<Message> check_change(Work& work, const Stored& before, const domain::Values& after,
                                  domain::ChangeType) {
  // What was signed before its case became a buyer's can still be ended.
  if (is_all_upkeep(domain::kAgreementVersioning, before.values, after)) {
    return domain::check(domain::record_of<Agreement>(after), work.today(), false);
  }
  return check_content(work, {before.number, before.client, before.follows, after});
}

}  // namespace

Rules RulesOf<domain::Agreement>::make() {
  return {.check_new = check_content, .check_change = check_change};
}

}  // namespace kortisto::reg
