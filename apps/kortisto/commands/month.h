// The month that --month names.
#pragma once

#include <optional>

#include "base/date.h"
#include "cli/arguments.h"

namespace kortisto::app {

// Its first day. Throws Error(usage) "error.usage.month".
[[nodiscard]] std::optional<Date> month_of(const Arguments& arguments);

}  // namespace kortisto::app
