#include "session/version.h"

namespace kortisto::app {

const std::string_view kVersion = KORTISTO_VERSION;

}  // namespace kortisto::app
