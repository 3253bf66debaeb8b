#include "register/kinds.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "register/rules.h"

namespace kortisto::reg {

namespace {

template <std::size_t... kKind>
auto all_kinds(std::index_sequence<kKind...>) {
  return domain::kKindRows([](const auto&... rows) {
    return std::array{
        RecordKind{domain::kKinds[kKind], kStatements<kKind>,
                   rules_of<typename std::remove_cvref_t<decltype(rows)>::Type>()}...};
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
  assert(found != all.end());
  return *found;
}

}  // namespace kortisto::reg
