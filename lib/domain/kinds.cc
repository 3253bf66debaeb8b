#include "domain/kinds.h"

#include <algorithm>
#include <type_traits>

#include "domain/source.h"

namespace kortisto::domain {

namespace {

template <typename One, typename Other>
constexpr bool is_same_member(const One& one, const Other& other) {
  if constexpr (std::is_same_v<decltype(one.member), decltype(other.member)>) {
    return one.member == other.member;
  } else {
    return false;
  }
}

// As many rows as members are no proof: one member may have two, and another none.
template <Record R>
consteval bool has_each_member_once() {
  return kRows<R>([](const auto&... rows) {
    const auto count = [&](const auto& one) { return (0 + ... + int{is_same_member(one, rows)}); };
    return ((count(rows) == 1) && ...);
  });
}

static_assert(kKindRows([]<typename... Rows>(const Rows&...) {
                return (has_each_member_once<typename Rows::Type>() && ...);
              }) &&
                  has_each_member_once<Source>(),
              "no member has two rows");

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

namespace {

template <typename Facts, Record R>
Facts allowance_facts(const R& record, const Standing& standing) {
  Facts facts;
  const Left left = left_of(limits_of(record), standing.used);
  facts.state = state_of(days_of(record), left, standing.used, standing.today);
  facts.used_minutes = static_cast<int>(standing.used.minutes);
  facts.used_amount = standing.used.amount;
  facts.used_visits = static_cast<int>(standing.used.visits);
  // More than is there cannot be left: of what was overdrawn the use tells.
  if (left.minutes) facts.left_minutes = static_cast<int>(std::max<std::int64_t>(0, *left.minutes));
  if (left.amount) facts.left_amount = Money{std::max<std::int64_t>(0, left.amount->cents)};
  if (left.visits) facts.left_visits = static_cast<int>(std::max<std::int64_t>(0, *left.visits));
  inherit(facts, standing.in_case);
  return facts;
}

}  // namespace

CommitmentFacts facts_of(const Commitment& commitment, const Standing& standing) {
  return allowance_facts<CommitmentFacts>(commitment, standing);
}

VoucherFacts facts_of(const Voucher& voucher, const Standing& standing) {
  auto facts = allowance_facts<VoucherFacts>(voucher, standing);
  facts.own_share = own_share(voucher);
  return facts;
}

InvoiceFacts facts_of(const Invoice& invoice, const Standing& standing) {
  InvoiceFacts facts;
  facts.state = state(invoice);
  facts.paid = paid(invoice);
  if (invoice.invoice_number && !invoice.credits)
    facts.open = Money{std::max<std::int64_t>(0, open_sum(invoice).cents)};
  inherit(facts, standing.in_case);
  return facts;
}

std::optional<Date> last_day(const Kind& kind, const Values& values) {
  if (kind.over_on.empty()) return std::nullopt;
  if (kind.versioning) return last_day(*kind.versioning, values);
  const auto over = day_in(values, kind.over_on);
  return over || kind.valid_to.empty() ? over : day_in(values, kind.valid_to);
}

bool is_removed(const Kind& kind, const Values& values) {
  return !kind.removed_on.empty() && day_in(values, kind.removed_on);
}

bool is_over(const Kind& kind, const Values& values, Date today) {
  if (is_removed(kind, values)) return true;
  if (kind.over_on.empty()) return false;
  if (day_in(values, kind.over_on)) return true;
  const auto last = last_day(kind, values);
  return last && *last < today;
}

Giver giver_of(std::string_view kind, const Source& source) noexcept {
  if (source.origin == kSystemOrigin) return Giver::system;
  if (!source.origin.empty()) return Giver::other;
  const Kind* found = find_kind(kind);
  return found == nullptr || !source.received ? Giver::unknown : found->giver;
}

std::span<const Field> fields_of(std::string_view kind) noexcept {
  if (kind == Source::kKind) return kFields<Source>;
  const Kind* found = find_kind(kind);
  return found == nullptr ? std::span<const Field>() : found->fields;
}

}  // namespace kortisto::domain
