#include "commands/month.h"

#include "cli/usage_error.h"

namespace kortisto::app {

std::optional<Date> month_of(const Arguments& arguments) {
  const auto text = arguments.value(option::kMonth);
  if (!text) return std::nullopt;
  const auto first = text->size() == 7 ? Date::parse(*text + "-01") : std::nullopt;
  if (!first) throw usage_error("error.usage.month", {{"option", "--month"}});
  return first;
}

}  // namespace kortisto::app
