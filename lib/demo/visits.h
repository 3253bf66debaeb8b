// When an invented client is met, and what is written down of it.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "demo/life.h"
#include "domain/visit.h"

namespace kortisto::demo {

// The moments at which the client's visits end, in their order: from a week after each agreed plan
// until it ends, or the year does, on the same weekday in working hours, and none at Christmas.
[[nodiscard]] std::vector<Timestamp> visits_of(const Who& who);

// The visit of that place in the order, which ends at its moment.
[[nodiscard]] domain::Visit visit_of(const Who& who, std::size_t place);

// The one that is planned after the last, where the plan goes on.
[[nodiscard]] std::optional<domain::Visit> planned_visit(const Who& who);

}  // namespace kortisto::demo
