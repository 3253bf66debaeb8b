#include "domain/kinds.h"

#include "domain/source.h"

namespace kortisto::domain {

namespace {

// What a record has from its version and its case.
template <typename Facts>
Facts inherited(const Standing& standing) {
  Facts facts;
  facts.version = standing.version;
  if (standing.follows) facts.follows = {*standing.follows};
  inherit(facts, standing.in_case);
  return facts;
}

}  // namespace

CaseFacts facts_of(const Case& one, const Standing&) {
  return {state(one)};
}

AgreementFacts facts_of(const Agreement& agreement, const Standing& standing) {
  auto facts = inherited<AgreementFacts>(standing);
  facts.state = state(agreement, standing.today);
  return facts;
}

PlanFacts facts_of(const Plan& plan, const Standing& standing) {
  auto facts = inherited<PlanFacts>(standing);
  facts.state = state(plan);
  if (!standing.superseded) facts.next_follow_up = next_follow_up(plan);
  return facts;
}

std::optional<Date> last_day(const Kind& kind, const Values& values) {
  if (kind.over_on.empty()) return std::nullopt;
  return kind.versioning ? last_day(*kind.versioning, values) : day_in(values, kind.over_on);
}

bool is_over(const Kind& kind, const Values& values, Date today) {
  if (kind.over_on.empty()) return false;
  if (day_in(values, kind.over_on)) return true;
  const auto last = last_day(kind, values);
  return last && *last < today;
}

std::span<const Field> fields_of(std::string_view kind) noexcept {
  if (kind == Source::kKind) return kFields<Source>;
  const Kind* found = find_kind(kind);
  return found == nullptr ? std::span<const Field>() : found->fields;
}

}  // namespace kortisto::domain
