#include "register/case_rules.h"

#include <string>

#include "base/error.h"
#include "domain/words.h"
#include "register/table.h"
#include "register/usage.h"

namespace kortisto::reg {

namespace {

using domain::Case;
using domain::Visit;

// What belongs to the case and is not over on that day keeps it open.
void check_closing(Work& work, const Stored& before, Date day) {
  for (const RecordKind& kind : record_kinds()) {
    if (!kind.kind.in_case() || kind.kind.over_on.empty()) continue;
    for (const Stored& one : read_records(work, kind, before.client)) {
      if (domain::number_in(one.values, "case") != before.number) continue;
      const auto last = domain::last_day(kind.kind, one.values);
      if (last && *last <= day) continue;
      const bool over = domain::is_over(kind.kind, one.values, work.as_of());
      throw Error(ErrorKind::invalid, {over ? MessageKey("error.case.closed-before")
                                            : MessageKey("error.case.open-record"),
                                       {{"field", domain::record_key(kind.kind.name)},
                                        {"number", std::to_string(one.number)}}});
    }
  }
}

// What was done in it does not stay without its bill.
void check_billed(Work& work, const Stored& before) {
  for (const Stored& one : read_records(work, kind_named(Visit::kKind), before.client)) {
    const auto visit = domain::record_of<Visit>(one.values);
    if (visit.in_case != domain::CaseId{before.number} || visit.invoice || visit.removed_on)
      continue;
    if (visit.state != domain::VisitState::held || !is_paid_for(work, one.number)) continue;
    throw Error(ErrorKind::invalid,
                {"error.case.unbilled", {{"number", std::to_string(one.number)}}},
                Message{"hint.case-unbilled",
                        {{"client", std::to_string(before.client.value)},
                         {"number", std::to_string(one.number)},
                         {"month", visit.day->iso().substr(0, 7)}}});
  }
}

std::vector<Message> check_change(Work& work, const Stored& before, const domain::Values& after,
                                  domain::ChangeType type) {
  const auto was = domain::record_of<Case>(before.values);
  const auto now = domain::record_of<Case>(after);
  if (type == domain::ChangeType::edited && was.closed) {
    throw Error(ErrorKind::invalid,
                {"error.case.is-closed", {{"number", std::to_string(before.number)}}},
                Message{"hint.case-add", {{"client", std::to_string(before.client.value)}}});
  }
  if (now.closed && now.closed != was.closed) {
    check_closing(work, before, *now.closed);
    check_billed(work, before);
  }
  return domain::check(now, work.today());
}

}  // namespace

Rules RulesOf<domain::Case>::make() {
  return {.complete =
              [](Work& work, domain::ClientId, domain::Values said) {
                said = domain::values_of(
                    domain::with_defaults(domain::record_of<Case>(said), work.today()));
                return said;
              },
          .check_new =
              [](Work& work, const Stored& record) {
                return domain::check(domain::record_of<Case>(record.values), work.today());
              },
          .check_change = check_change};
}

}  // namespace kortisto::reg
