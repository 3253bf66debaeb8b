// The language that the person is spoken to in.
#pragma once

#include <string>

#include "cli/arguments.h"
#include "terminal/environment.h"
#include "text/language.h"

namespace kortisto::app {

// --lang, else `configured` ("" is nothing), else LC_ALL, LC_MESSAGES or LANG, whichever is set
// first, else English.
[[nodiscard]] text::Language choose_language(const Arguments& arguments,
                                             const Environment& environment,
                                             const std::string& configured);

}  // namespace kortisto::app
