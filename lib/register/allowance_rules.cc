#include "register/allowance_rules.h"

#include "domain/words.h"
#include "register/references.h"

namespace kortisto::reg {

namespace {

// A commitment goes with what another organiser has bought, a voucher with a county's: the case
// says whose data they are.
template <domain::Record R, domain::CaseBasis kBasis>
std::vector<Message> check_content(Work& work, const domain::Values& values) {
  auto warnings = domain::check(domain::record_of<R>(values), work.today());
  if (read_case(work, values).basis != kBasis) {
    warnings.push_back({"warning.allowance.basis", {{"field", domain::record_key(R::kKind)}}});
  }
  return warnings;
}

template <domain::Record R, domain::CaseBasis kBasis>
Rules rules() {
  return {.check_new =
              [](Work& work, const Stored& record) {
                return check_content<R, kBasis>(work, record.values);
              },
          .check_change = [](Work& work, const Stored&, const domain::Values& after,
                             domain::ChangeType) { return check_content<R, kBasis>(work, after); }};
}

}  // namespace

Rules RulesOf<domain::Commitment>::make() {
  return rules<domain::Commitment, domain::CaseBasis::bought>();
}

Rules RulesOf<domain::Voucher>::make() {
  return rules<domain::Voucher, domain::CaseBasis::voucher>();
}

}  // namespace kortisto::reg
