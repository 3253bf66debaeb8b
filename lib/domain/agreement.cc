#include "domain/agreement.h"

#include <string_view>

#include "base/error.h"
#include "domain/days.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

// A consumer's invoice may be reminded of 14 days after its due date at the earliest, and only when
// it was sent 14 days before: laki saatavien perinnästä 513/1999 §10 a.
constexpr int kFewestDueDays = 14;

constexpr std::string_view kDone[] = {"printed_on", "signed_on", "ended_on"};

}  // namespace

std::vector<Message> check(const Agreement& agreement, Date today, bool bought) {
  const Values values = values_of(agreement);
  check_required(values);
  check_done(values, kDone, today);
  check_order(agreement.valid_from, field_of<Agreement>("valid_from"), agreement.valid_to,
              field_of<Agreement>("valid_to"));
  check_order(agreement.signed_on, field_of<Agreement>("signed_on"), agreement.ended_on,
              field_of<Agreement>("ended_on"));
  if (agreement.due_days && *agreement.due_days < kFewestDueDays) {
    throw field_error("error.agreement.due-days", field_of<Agreement>("due_days"));
  }
  if (bought && agreement.processor_contract.empty()) {
    throw field_error("error.agreement.processor-contract",
                      field_of<Agreement>("processor_contract"));
  }
  if (agreement.parties.size() < 2) {
    throw field_error("error.agreement.parties", field_of<Agreement>("parties"));
  }
  if (agreement.signed_on && agreement.place.empty()) {
    throw field_error("error.field.required", field_of<Agreement>("place"));
  }
  if (agreement.signed_on && agreement.signatories.empty()) {
    throw field_error("error.field.required", field_of<Agreement>("signatories"));
  }
  if (!agreement.end_reason.empty() && !agreement.ended_on) {
    throw field_error("error.record.end-reason", field_of<Agreement>("end_reason"));
  }
  return {};
}

AgreementState state(const Agreement& agreement, Date today) noexcept {
  const bool over = agreement.valid_to && *agreement.valid_to < today;
  if (agreement.ended_on || (agreement.signed_on && over)) return AgreementState::ended;
  if (agreement.signed_on) return AgreementState::signed_;
  return agreement.printed_on ? AgreementState::printed : AgreementState::draft;
}

}  // namespace kortisto::domain
