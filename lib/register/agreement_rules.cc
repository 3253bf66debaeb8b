#include "register/agreement_rules.h"

#include "register/references.h"
#include "register/versions.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;

std::vector<Message> check_agreement(Work& work, const domain::Values& values) {
  const bool bought = read_case(work, values).basis == domain::CaseBasis::bought;
  return domain::check(domain::record_of<Agreement>(values), work.today(), bought);
}

}  // namespace

Rules RulesOf<domain::Agreement>::make() {
  return {.check_new = [](Work& work,
                          const Stored& record) { return check_agreement(work, record.values); },
          .check_change = [](Work& work, const Stored&, const domain::Values& after,
                             domain::ChangeType) { return check_agreement(work, after); }};
}

}  // namespace kortisto::reg
