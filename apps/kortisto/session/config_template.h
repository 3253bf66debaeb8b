// The configuration file that init writes: every setting with its explanation, none of them set.
#pragma once

#include <string>

#include "text/language.h"

namespace kortisto::app {

[[nodiscard]] std::string config_template(text::Language language);

}  // namespace kortisto::app
