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

std::span<const Field> fields_of(std::string_view kind) noexcept {
  if (kind == Source::kKind) return kFields<Source>;
  const Kind* found = find_kind(kind);
  return found == nullptr ? std::span<const Field>() : found->fields;
}

}  // namespace kortisto::domain
