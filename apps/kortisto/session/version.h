// The program's version, from the build.
#pragma once

#include <string_view>

namespace kortisto::app {

extern const std::string_view kVersion;

}  // namespace kortisto::app
