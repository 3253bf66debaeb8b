// Characters of the register that no document can show.
#pragma once

#include <cstddef>
#include <string>

#include "text/language.h"

namespace kortisto::report {

// What a document says at its end of so many characters for which it has U+FFFD.
[[nodiscard]] std::string replaced_notice(std::size_t count, text::Language language);

}  // namespace kortisto::report
