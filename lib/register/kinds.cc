#include "register/kinds.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace kortisto::reg {

const RecordKind& kind_named(std::string_view name) {
  static constexpr const RecordKind* kKinds[] = {&kClientRecord, &kGuardianRecord, &kPlanRecord};
  const auto* const found =
      std::find_if(std::begin(kKinds), std::end(kKinds),
                   [name](const RecordKind* kind) { return kind->name == name; });
  assert(found != std::end(kKinds));
  return **found;
}

std::vector<std::int64_t> read_numbers(Work& work, std::string_view sql, domain::ClientId client) {
  std::vector<std::int64_t> numbers;
  db::Rows rows = work.connection().query(sql, client);
  while (rows.next()) numbers.push_back(rows.read<std::int64_t>());
  return numbers;
}

}  // namespace kortisto::reg
