#include "register/kinds.h"

#include <algorithm>
#include <array>

#include "db/result.h"
#include "register/agreement_rules.h"
#include "register/allowance_rules.h"
#include "register/case_rules.h"
#include "register/client_rules.h"
#include "register/invoice_rules.h"
#include "register/plan_rules.h"
#include "register/visit_rules.h"

namespace kortisto::reg {

namespace {

template <std::size_t kKind, typename R>
Rules rules_of(const domain::KindRow<R>&) {
  static_assert(domain::kKinds[kKind].has_rules != RulesOf<R>::kPlain,
                "a kind that has rules has its file of rules included above");
  return RulesOf<R>::make();
}

template <std::size_t... kKind>
auto all_kinds(std::index_sequence<kKind...>) {
  return domain::kKindRows([](const auto&... rows) {
    return std::array{
        RecordKind{domain::kKinds[kKind], kStatements<kKind>, rules_of<kKind>(rows)}...};
  });
}

}  // namespace

std::span<const RecordKind> record_kinds() noexcept {
  static const auto kAll = all_kinds(std::make_index_sequence<domain::kKinds.size()>());
  return kAll;
}

const RecordKind& kind_named(std::string_view name) {
  const auto all = record_kinds();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const RecordKind& one) { return one.kind.name == name; });
  if (found == all.end()) throw db::damaged("kind");
  return *found;
}

}  // namespace kortisto::reg
