#include "report/replaced.h"

#include <cstdint>

#include "text/catalogue.h"

namespace kortisto::report {

std::string replaced_notice(std::size_t count, text::Language language) {
  return text::render({"document.replaced", {{"count", static_cast<std::int64_t>(count)}}},
                      language);
}

}  // namespace kortisto::report
