#include "register/agreement_rules.h"

#include "register/references.h"
#include "register/versions.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::Case;

std::vector<Message> check_content(Work& work, const Stored& record) {
  const auto agreement = domain::record_of<Agreement>(record.values);
  const Case in_case = read_case(work, record.values);
  const bool bought = in_case.basis == domain::CaseBasis::bought;
  auto warnings = domain::check(agreement, work.today(), bought);
  if (agreement.vat == domain::VatTreatment::exempt_social_care &&
      in_case.task == domain::ServiceTask::not_social_care) {
    warnings.push_back({"warning.agreement.not-social-care", {}});
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
